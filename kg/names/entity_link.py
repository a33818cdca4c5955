"""A claim that leads from one entity to another, as a catalogue of names holds it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class EntityLink:
    """Subject, predicate and object of a claim, with its id, source and date."""

    start: str
    predicate: str
    end: str
    claim: str
    source: str
    date: str
