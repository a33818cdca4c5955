"""Every named question with its own example, on the whole graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.graph import Graph
from kg.queries.registry import registry
from tests.folded import folded
from tests.integration.columns import mistyped

if TYPE_CHECKING:
    from kg.database.engine import Engine
    from kg.queries.shape import NamedQuery

PLAIN = [query for query in registry().values() if not query.needs]
every_query = folded("query", PLAIN, ids=[query.name for query in PLAIN])


@pytest.fixture(scope="module")
def graph(loaded: Engine) -> Graph:
    return Graph(loaded)


@every_query
def test_the_example_gives_rows_as_declared(graph: Graph, query: NamedQuery) -> None:
    answer = graph.run(query.name, query.example)
    assert len(answer) > 0
    for row in answer:
        assert row._fields == tuple(column.name for column in query.columns)
        assert [wrong for wrong in map(mistyped, query.columns, row) if wrong] == []
    assert list(answer.to_df().columns) == [column.name for column in query.columns]


@every_query
def test_every_claim_of_the_example_has_a_receipt(graph: Graph, query: NamedQuery) -> None:
    claims = graph.run(query.name, query.example).claims
    receipts = graph.claim_receipt(claims, limit=10_000) if claims else ()
    assert {row.claim for row in receipts} == set(claims)
    assert all(row.sentences and row.source for row in receipts)


@every_query
def test_a_limit_of_one_gives_the_first_row_and_says_whether_there_are_more(graph: Graph, query: NamedQuery) -> None:
    whole = graph.run(query.name, {**query.example, "limit": 10_000})
    first = graph.run(query.name, {**query.example, "limit": 1})
    assert first.rows == whole.rows[:1]
    assert first.cut is (len(whole) > 1)
