"""An entity with its names and identifiers, as a look-up reads it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

from kg.names.classes import class_of

if TYPE_CHECKING:
    from collections.abc import Mapping

EXACT = "exact"


class How(StrEnum):
    """How a text names an entity, from the most to the least certain."""

    IDENTIFIER = "identifier"
    NAME = "name"
    SYNONYM = "synonym"
    AUTHORITY = "name of an authority"
    FORM = "usual form of a name"
    PART = "part of a name"
    SIMILAR = "similar spelling"


# What a question accepts; the others are only suggested.
CERTAIN = (How.IDENTIFIER, How.NAME, How.SYNONYM, How.AUTHORITY, How.FORM)


@dataclass(frozen=True)
class NamedEntity:
    """An entity that a name may mean.

    Attributes:
        identifiers: its id, its key, and the cross-references that mean exactly this entity.
        related: the cross-references that are broader, narrower or close.
        claims: how many claims name it as subject, object or context.
    """

    id: str
    name: str
    label: str
    synonyms: tuple[str, ...] = ()
    authority_names: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    claims: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """All names, those of the curators first."""
        return (self.name, *self.synonyms, *self.authority_names)

    @classmethod
    def of(cls, properties: Mapping[str, Any], labels: list[str], claims: int = 0) -> Self:
        """An entity from the labels and properties of its node."""
        xrefs = list(properties.get("xrefs") or ())
        matches = list(properties.get("xref_matches") or ())
        exact = [xref for xref, match in zip(xrefs, matches, strict=True) if match == EXACT]
        spelt = (properties.get("symbol"), *(properties.get("synonyms") or ()))
        return cls(
            id=properties["id"],
            name=properties["name"],
            label=class_of(labels),
            synonyms=tuple(dict.fromkeys(name for name in spelt if name and name != properties["name"])),
            authority_names=tuple(properties.get("authority_names") or ()),
            identifiers=(properties["id"], properties["key"], *exact),
            related=tuple(xref for xref in xrefs if xref not in exact),
            claims=claims,
        )
