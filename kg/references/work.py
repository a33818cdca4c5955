"""A cited work as a look-up reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model.addresses import Address

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any


@dataclass(frozen=True)
class CitedWork:
    """A work that a source cites; what is not known of it is None."""

    id: str
    source: str
    name: str
    number: int
    first_author: str | None = None
    year: int | None = None
    journal: str | None = None
    pmid: str | None = None
    doi: str | None = None

    @classmethod
    def made_from(cls, properties: Mapping[str, Any], node_id: str) -> CitedWork:
        """The work of a node of the class ``IRReference``."""
        return cls(
            node_id, properties["source"], properties["name"], properties["number"], properties.get("first_author"),
            properties.get("year"), properties.get("journal"), properties.get("pmid"), properties.get("doi"),
        )  # fmt: skip

    @property
    def address(self) -> str:
        """Its source and number: ``jca-2019:34``."""
        return str(Address(self.source, str(self.number)))

    @property
    def label(self) -> str:
        """Its name without the number: ``probably Fattore L 2017``; empty if the work is not resolved."""
        label = self.name.removesuffix(f" [{self.number}]")
        return label if self.year else ""

    @property
    def apart(self) -> str:
        """Its number, name and journal; works of one name differ in these."""
        return f"{self.address} ({self.label}, {self.journal})" if self.label and self.journal else str(self)

    def __str__(self) -> str:
        return f"{self.address} ({self.label})" if self.label else self.address


def sources_of(works: Iterable[CitedWork]) -> str:
    """The keys of the sources that cite these works, in words."""
    return " or ".join(dict.fromkeys(work.source for work in works))


def not_known(works: Sequence[CitedWork], asked: str, field: str, what: str) -> str:
    """That no work is known so, how many have what was asked for, and that the one may be among the others.

    Args:
        works: all works.
        asked: what was asked for: ``by the PMID 1``.
        field: the field that the others lack.
        what: the field in words.
    """
    have = sum(getattr(work, field) is not None for work in works)
    rest = "; this one may be among the rest" if have < len(works) else ""
    return (
        f"No work of {sources_of(works)} is known {asked}. {have} of the {len(works)} works have a known {what}{rest}."
    )
