"""An entity with its names, as a look-up reads it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NamedEntity:
    """An entity that a name may mean."""

    id: str
    name: str
    label: str
    names: tuple[str, ...]
    lookup: frozenset[str]
