"""A new class and a new predicate, lines of tables only, are loaded, read back and asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.graph import Graph
from kg.loaders.build import build
from kg.loaders.database.apply import load
from kg.loaders.database.verify import verify
from kg.loaders.tables.read import read_tables
from kg.model.hash import graph_hash
from tests.new_kind import KEY, LABEL, NAME, PREDICATE, STATEMENT, add_new_kind
from tests.small import KEY as SOURCE
from tests.small import write_small

if TYPE_CHECKING:
    from pathlib import Path

    from kg.database.engine import Engine


def test_a_new_class_and_a_new_predicate_are_loaded_and_asked_about(engine: Engine, tmp_path: Path) -> None:
    data = write_small(tmp_path / "data")
    add_new_kind(data, SOURCE)
    tables = read_tables(data)
    rows = build(tables)
    wanted = graph_hash(rows.nodes, rows.relationships)
    load(engine, rows, tables.vocabulary, wanted_hash=wanted)
    assert verify(engine, tables.vocabulary)["hash"] == wanted

    graph = Graph(engine)
    (found,) = [row for row in graph.find_entity("phage X") if row.entity_id == f"ir:{KEY}"]
    assert (found.entity, found.entity_class, found.claim_count) == (NAME, LABEL, 1)
    answer = graph.claims_about(NAME)
    (row,) = answer
    assert (row.subject, row.relation, row.object, row.sign, row.roles) == (
        NAME, PREDICATE, "melanoma", -1, ["subject"],
    )  # fmt: skip
    assert [claim.statement for claim in answer.evidence.values()] == [STATEMENT]
