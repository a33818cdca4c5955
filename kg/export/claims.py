"""All claims as flat rows: ends, context, certainty, and the works that they cite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.export.frame import LIST, NUMBER, TEXT
from kg.names.classes import class_of
from kg.queries.scope import narrowed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.database.protocols import Runner
    from kg.queries.scope import Scope

Row = dict[str, Any]
# A column of names and a column of ids, in the same order, for each kind of context.
CONTEXT = {
    "IR_IN_TUMOR": ("tumors", "tumor_ids"),
    "IR_UNDER_THERAPY": ("therapies", "therapy_ids"),
    "IR_SHOWN_IN": ("studies", "study_ids"),
    "IR_IN_CELL": ("cells", "cell_ids"),
    "IR_WITH_OUTCOME": ("outcomes", "outcome_ids"),
    "IR_COMPARED_WITH": ("comparators", "comparator_ids"),
    "IR_PART_OF_MECHANISM": ("mechanisms", "mechanism_ids"),
}
CLAIM_COLUMNS = {
    "claim": TEXT, "source": TEXT,
    "subject_id": TEXT, "subject": TEXT, "subject_class": TEXT,
    "predicate": TEXT, "sign": NUMBER,
    "object_id": TEXT, "object": TEXT, "object_class": TEXT,
    "qualifiers": LIST, "phase": LIST,
    **{name: LIST for pair in CONTEXT.values() for name in pair},
    "certainty": TEXT, "basis": TEXT, "quantity": TEXT, "statement": TEXT,
    "locators": LIST, "references": LIST, "references_implied": LIST, "pmids": LIST, "dois": LIST, "date": TEXT,
}  # fmt: skip


def read_claims(runner: Runner, scope: Scope, claims: Sequence[str] | None = None) -> list[Row]:
    """The claims of the sources and dates that count as rows, ordered by id; ``claims`` narrows them to some ids."""
    text = narrowed(statement("export/all_claims"), scope)
    records = runner.run(text, {"claims": claims, **scope.parameters}).records()
    return [claim_row(record) for record in records]


def claim_row(record: Mapping[str, Any]) -> Row:
    """A row from what the database holds of a claim."""
    own, works = record["properties"], record["works"]
    row: Row = {
        "claim": own["id"],
        **{name: own[name] for name in ("source", "predicate", "sign", "certainty", "basis", "statement", "date")},
        "quantity": own["quantity"],
        "qualifiers": list(own["qualifiers"] or ()),
        "phase": list(own["phase"] or ()),
        "locators": [f"{own['source']}:{locator}" for locator in own["locators"]],
        "references": [work["reference"] for work in works if not work["implied"]],
        "references_implied": [work["reference"] for work in works if work["implied"]],
        "pmids": list(dict.fromkeys(work["pmid"] for work in works if work["pmid"])),
        "dois": list(dict.fromkeys(work["doi"] for work in works if work["doi"])),
        **_end(record, "subject"),
        **_end(record, "object"),
        **_context(record["context"]),
    }
    return {name: row[name] for name in CLAIM_COLUMNS}


def _end(record: Mapping[str, Any], role: str) -> Row:
    end = record[role]
    return {f"{role}_id": end["id"], role: end["name"], f"{role}_class": class_of(record[f"{role}_labels"])}


def _context(entities: Sequence[Mapping[str, Any]]) -> Row:
    row: Row = {}
    for link, (names, ids) in CONTEXT.items():
        linked = [entity for entity in entities if entity["link"] == link]
        row |= {names: [entity["name"] for entity in linked], ids: [entity["id"] for entity in linked]}
    return row
