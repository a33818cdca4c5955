"""An entity with its names and identifiers, as a look-up reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.names.spelling import spellings

if TYPE_CHECKING:
    from collections.abc import Iterable

EXACT = "exact"


@dataclass(frozen=True)
class NamedEntity:
    """An entity that a name may mean; ``identifiers`` are the spellings of those that mean it and no other."""

    id: str
    name: str
    label: str
    names: tuple[str, ...]
    lookup: frozenset[str]
    identifiers: frozenset[str]


def exact_identifiers(own: Iterable[str], xrefs: Iterable[str], matches: Iterable[str]) -> frozenset[str]:
    """The spellings of an entity's id and key, and of the cross-references that mean exactly this entity."""
    exact = (xref for xref, match in zip(xrefs, matches, strict=True) if match == EXACT)
    return frozenset(spellings((), (*own, *exact)))
