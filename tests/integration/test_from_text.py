"""Answers against what a reader wrote from the text before the queries: no sure row is missing, no other is there."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from kg.graph import Graph
from kg.queries.registry import registry
from tests.conftest import ROOT
from tests.folded import folded

if TYPE_CHECKING:
    from kg.database.engine import Engine

FOLDER = ROOT / "tests" / "golden" / "from_text"
# What makes a row of the file: columns whose identifiers, or whose values, are joined.
COLUMNS: dict[str, tuple[str, ...]] = {
    "agents_and_targets": ("agent_id", "target_id"),
    "approvals_of_drug": ("tumor_id",),
    "claims_from_reference": ("locators",),
    "cohorts_with_counts": ("quantity",),
    "combinations_proposed": ("partner_id", "therapy_id"),
    "countermeasures_for_cell": ("countermeasure_id", "mechanism_id"),
    "countermeasures_for_gene": ("countermeasure_id", "mechanism_id"),
    "countermeasures_for_mechanism": ("countermeasure_id",),
    "countermeasures_for_pathway": ("countermeasure_id", "mechanism_id"),
    "countermeasures_for_therapy": ("countermeasure_id",),
    "countermeasures_in_strategy_class": ("countermeasure_id",),
    "countermeasures_with_trial": ("countermeasure_id", "trial_id"),
    "countermeasures_without_trial": ("countermeasure_id",),
    "mechanisms_for_gene": ("mechanism_id",),
    "mechanisms_for_pathway": ("mechanism_id",),
    "mechanisms_for_therapy": ("mechanism_id",),
    "mechanisms_impairing_antigen_presentation": ("mechanism_id",),
    "mechanisms_in_phase": ("mechanism_id",),
    "mechanisms_in_tumor": ("mechanism_id", "tumor_id"),
    "mechanisms_pulling_opposite": ("pathway_id", "gained_in_id", "lost_in_id"),
    "mechanisms_reducing_T_cell_infiltration": ("mechanism_id",),
    "mechanisms_shared_by_therapies": ("mechanism_id",),
    "mechanisms_without_countermeasure": ("mechanism_id",),
    "references_in_several_sections": ("reference",),
    "trial_to_mechanism": ("trial_id", "agent_id", "target_id", "mechanism_id"),
}
NAMES = {
    "approvals_of_drug": "approvals_of_therapy",
    "cohorts_with_counts": "counts_and_rates",
    "mechanisms_reducing_T_cell_infiltration": "mechanisms_reducing_t_cell_infiltration",
}
PARAMETERS = {"approvals_of_drug": {"drug": "therapy"}}
FILES = sorted(FOLDER.glob("*.tsv"))
DIFFERENCES = FOLDER.with_name("from_text_differences.tsv")


def expected(path: Any) -> tuple[dict[str, str], dict[str, bool]]:
    """The parameters, and each row with whether it is sure."""
    with path.open(encoding="utf-8") as handle:
        head = handle.readline().removeprefix("# parameters:").strip()
        rows = list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))
    parameters = dict(item.strip().split("=", 1) for item in head.split(",") if item.strip())
    return parameters, {row["row"]: row["sure"] == "sure" for row in rows}


def settled(stem: str, side: str) -> set[str]:
    """Rows in which query and reader differ and, the sentences read again, both may stand: each has its reason."""
    with DIFFERENCES.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert all(row["reason"] for row in rows)
    return {row["row"] for row in rows if (row["question"], row["side"]) == (stem, side)}


def answered(graph: Graph, stem: str, parameters: dict[str, Any]) -> set[str]:
    """The rows of the query as the file writes them."""
    name = stem.partition("__")[0]
    renamed = {PARAMETERS.get(name, {}).get(key, key): value for key, value in parameters.items()}
    asked = NAMES.get(name, name)
    exact = {"exact": True} if registry()[asked].widens else {}
    answer = graph.run(asked, {**renamed, **exact, "limit": 500})
    keys = dict(graph.engine.read("MATCH (n:ImmunoResistance) WHERE n.key IS NOT NULL RETURN n.id, n.key").rows)
    found = set()
    for row in answer.to_records(evidence=True):
        cells = [row[column] for column in COLUMNS[name]]
        parts = [item for cell in cells for item in (cell if isinstance(cell, list) else [cell]) if item is not None]
        found.add(" + ".join(str(keys.get(part, part)).removeprefix("jca-2019:") for part in parts))
    return found


@folded("path", FILES, ids=[path.stem for path in FILES])
def test_answer_is_what_the_text_says(loaded: Engine, path: Any) -> None:
    graph = Graph(loaded)
    parameters, rows = expected(path)
    if "number" in parameters:
        parameters["number"] = int(parameters["number"])  # type: ignore[assignment]
    drug = parameters.pop("drug", None) if "therapy" in parameters else None
    found = answered(graph, path.stem, parameters)
    if drug:
        found |= answered(graph, path.stem, {**parameters, "therapy": drug})
    if "tumor" in parameters:
        rows = {row: sure for row, sure in rows.items() if row.endswith(f" + {parameters['tumor']}")}
    if path.stem == "claims_from_reference":
        # A claim may stand in several sentences, of which the reader named those that print the number.
        assert all(set(row.split(" + ")) & set(rows) for row in found)
        found = {sentence for row in found for sentence in row.split(" + ")} & set(rows)
    missing, extra = {row for row, sure in rows.items() if sure} - found, found - set(rows)
    assert missing == settled(path.stem, "missing") - found, "a sure row is missing"
    assert extra == settled(path.stem, "extra"), "not in the text, as its reader found it"


def test_every_file_is_asked() -> None:
    assert {path.stem.partition("__")[0] for path in FILES} == set(COLUMNS)
