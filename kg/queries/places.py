"""Suggestions for a sentence or a section that no loaded source has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.database.statements import statement
from kg.model.addresses import Address
from kg.queries.types import Locator, Section

if TYPE_CHECKING:
    from kg.database.protocols import Runner

MOST_SUGGESTED = 3
NEAR_ENOUGH = 60


def similar_places(runner: Runner, kind: Locator, address: Address) -> list[str]:
    """Sections with similar names, or the section of the sentence that was asked for, best first."""
    if not isinstance(kind, Section) and kind.before != Locator.before:
        return []
    section, _, _ = address.local.rpartition(".") if not isinstance(kind, Section) else (address.local, "", "")
    from rapidfuzz import process

    records = runner.run(statement("resolve/every_section")).records()
    known = [str(Address(record["source"], record["section"])) for record in records]
    wanted = str(Address(address.source, section))
    return [match[0] for match in process.extract(wanted, known, limit=MOST_SUGGESTED, score_cutoff=NEAR_ENOUGH)]
