"""A curated source, and how it is cited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model.rows import GraphRows

FIELDS = ("key", "citation", "doi", "date", "kind")
PUBLICATION, AUTHORITY = "publication", "authority"
LOOKED_UP = "looked_up"  # the basis of an authority's claims
NOT_ADVICE = "Not medical advice. This graph reports what its sources say"


@dataclass(frozen=True)
class Source:
    """A loaded source.

    Attributes:
        key: its short key, such as ``jca-2019``.
        citation: authors and year.
        doi: its DOI.
        date: its date, as precise as known (ISO 8601).
        kind: ``publication``, or ``authority`` if only kinds and members were looked up in it.
    """

    key: str
    citation: str
    doi: str
    date: str
    kind: str = PUBLICATION

    def __str__(self) -> str:
        return f"{self.citation}, doi {self.doi}" if self.doi else self.citation


def sources_of(rows: GraphRows) -> list[Source]:
    """The sources among the rows of a graph, ordered by key."""
    found = [node.properties for node in rows.nodes if node.label == "IRSource"]
    listed = [
        Source(*(str(own.get(name) or "") for name in ("key", "citation", "doi", "date", "kind"))) for own in found
    ]
    return sorted(listed, key=lambda source: source.key)


def disclaimer(sources: Iterable[Source]) -> str:
    """What the graph must not be used for, and whose statements it reports."""
    given = list(sources)
    cited = "; ".join(str(source) for source in given if source.kind != AUTHORITY)
    classes = ", ".join(source.citation for source in given if source.kind == AUTHORITY)
    says = f"{NOT_ADVICE}: {cited}." if cited else f"{NOT_ADVICE}."
    return f"{says} Kinds and classes: {classes}." if classes else says
