"""Claims and entities as rows: every column, whatever the rows, and no value that the database does not hold."""

from __future__ import annotations

from typing import Any

import pytest

from kg.export.claims import CLAIM_COLUMNS, claim_row
from kg.export.entities import (
    ONE_RECORD,
    WITH_PREFIX,
    column_of,
    entity_columns,
    entity_row,
    read_entities,
    with_identifiers,
)
from kg.export.frame import frame_of, joined_cell
from kg.graph import Graph
from kg.loaders.tables.records import DATA
from kg.model.vocabulary import vocabulary
from kg.names.identifiers import prefixes
from kg.queries.scope import Scope
from tests.unit.kg.fakes import CURRENT, FakeEngine, result

OWN = {
    "id": "ir:claim/c0001", "source": "paper-2001", "predicate": "inhibits", "sign": -1, "qualifiers": None,
    "phase": None, "certainty": "asserted", "basis": "stated", "quantity": None, "statement": "It does.",
    "locators": ["a.1"], "date": "2001",
}  # fmt: skip
WORKS = [
    {"reference": "paper-2001:1", "pmid": "11", "doi": None, "implied": False},
    {"reference": "paper-2001:2", "pmid": None, "doi": "10.1/x", "implied": True},
    {"reference": "paper-2001:3", "pmid": "11", "doi": None, "implied": True},
]  # fmt: skip
CLAIM = {
    "properties": OWN, "works": WORKS,
    "subject": {"id": "HGNC:1", "name": "A"}, "subject_labels": ["Other", "ImmunoResistance", "IRGene"],
    "object": {"id": "ir:cell/x", "name": "X"}, "object_labels": ["ImmunoResistance", "IRCell"],
    "context": [
        {"link": "IR_IN_TUMOR", "id": "ir:tumor/a", "name": "a"},
        {"link": "IR_IN_TUMOR", "id": "ir:tumor/b", "name": "b"},
        {"link": "IR_IN_CELL", "id": "CL:1", "name": "c"},
    ],
}  # fmt: skip


def entity(label: str, **properties: Any) -> dict[str, Any]:
    own = {"key": "x/X", "name": "X", "symbol": None, "synonyms": None, "authority_names": None, "xrefs": None,
           "xref_matches": None, **properties}  # fmt: skip
    return {"labels": ["ImmunoResistance", label], "properties": own, "claims": 2}


GENE = entity(
    "IRGene", id="HGNC:9588", symbol="X",
    xrefs=["NCBIGene:5728", "UniProtKB:P1", "UniProtKB:P2", "GO:1"],
    xref_matches=["exact", "exact", "exact", "broad"],
)  # fmt: skip


def test_a_claim_is_one_flat_row() -> None:
    row = claim_row(CLAIM)
    assert list(row) == list(CLAIM_COLUMNS)
    assert (row["subject"], row["subject_class"], row["object_id"]) == ("A", "IRGene", "ir:cell/x")
    assert (row["tumors"], row["tumor_ids"]) == (["a", "b"], ["ir:tumor/a", "ir:tumor/b"])
    assert (row["cells"], row["studies"], row["qualifiers"]) == (["c"], [], [])
    assert row["locators"] == ["paper-2001:a.1"]
    assert (row["references"], row["references_implied"]) == (["paper-2001:1"], ["paper-2001:2", "paper-2001:3"])
    assert (row["pmids"], row["dois"]) == (["11"], ["10.1/x"])


def test_the_types_of_a_table_do_not_depend_on_its_rows() -> None:
    empty, filled = frame_of([], CLAIM_COLUMNS), frame_of([claim_row(CLAIM)], CLAIM_COLUMNS)
    assert empty.dtypes.to_dict() == filled.dtypes.to_dict()
    assert {str(kind) for kind in filled.dtypes} == {"string", "Int64", "object"}
    assert str(filled["sign"].dtype) == "Int64"


def test_an_entity_has_a_column_for_each_authority_of_its_class_and_exact_identifiers_alone() -> None:
    rows = [entity_row(GENE)]
    (row,) = with_identifiers(rows, ["IRGene"])
    columns = entity_columns(rows, ["IRGene"])
    assert list(columns)[-4:] == ["hgnc", "ncbigene", "ensembl", "uniprot"]
    assert (row["hgnc"], row["ncbigene"], row["ensembl"]) == ("HGNC:9588", "5728", None)
    assert row["uniprot"] == ["P1", "P2"]
    assert row["identifiers"] == ["HGNC:9588", "NCBIGene:5728", "UniProtKB:P1", "UniProtKB:P2"]
    assert list(entity_columns([], ["IRGene"])) == list(columns)


def test_another_authority_gets_a_column_where_it_occurs() -> None:
    rows = [entity_row(entity("IRMechanism", id="ir:mechanism/X", xrefs=["MESH:D1"], xref_matches=["exact"]))]
    (row,) = with_identifiers(rows, ["IRMechanism"])
    assert (row["mesh"], row["identifiers"]) == (["D1"], ["MESH:D1"])
    assert "mesh" not in entity_columns([], ["IRMechanism"])


def test_two_records_where_one_is_usual_are_both_told() -> None:
    rows = [entity_row(entity("IRGene", id="HGNC:1", xrefs=["HGNC:2"], xref_matches=["exact"]))]
    assert with_identifiers(rows, ["IRGene"])[0]["hgnc"] == "HGNC:1|HGNC:2"


def test_the_authorities_are_those_of_the_vocabulary() -> None:
    known = set(prefixes().spelt.values())
    assert known >= ONE_RECORD | WITH_PREFIX
    listed = [column_of(prefix) for label in vocabulary().entities for prefix in vocabulary().classes[label].prefixes]
    assert {"hgnc", "chembl_compound", "reactome", "hgnc_genegroup"} <= set(listed)
    assert all(name.isidentifier() and name == name.lower() for name in listed)
    assert (DATA / "vocabulary" / "prefixes.tsv").exists()


def test_a_node_that_another_program_labelled_is_no_entity() -> None:
    class Runner:
        def run(self, *_: Any) -> Any:
            return result(GENE, entity("Other", id="x"))

    assert [row["id"] for row in read_entities(Runner(), Scope())] == ["HGNC:9588"]


@pytest.mark.parametrize(("cell", "text"), [(["a", "b|c"], "a|b/c"), ([], None), (None, None), (3, 3), ("a|b", "a|b")])
def test_the_items_of_a_list_are_separated_and_none_is_split(cell: Any, text: Any) -> None:
    assert joined_cell(cell) == text


def test_rows_that_are_read_during_a_load_come_with_a_warning() -> None:
    graph = Graph(FakeEngine(status={**CURRENT, "state": "loading"}))  # type: ignore[arg-type]
    with pytest.warns(UserWarning, match="A load is running"):
        graph.claims()
