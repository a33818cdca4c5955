"""Every named question with its own example, on the whole graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import LookupFailedError
from kg.names.resolve import resolve
from kg.queries.registry import registry
from tests.folded import folded
from tests.integration.columns import mistyped
from tools.generate.golden import MOST_ROWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.database.protocols import Reader
    from kg.model.rows import GraphRows, Node
    from kg.queries.named_query import NamedQuery
    from tests.integration.conftest import Answers

PLAIN = [query for query in registry().values() if not query.needs]
every_query = folded("query", PLAIN, ids=[query.name for query in PLAIN])


@every_query
def test_the_example_gives_rows_as_declared(answers: Answers, query: NamedQuery) -> None:
    answer = answers.whole(query.name)
    assert len(answer) > 0
    for row in answer:
        assert row._fields == tuple(column.name for column in query.columns)
        assert [wrong for wrong in map(mistyped, query.columns, row) if wrong] == []
    assert list(answer.to_df().columns) == [column.name for column in query.columns]


@every_query
def test_a_limit_gives_the_first_rows_and_says_whether_there_are_more(answers: Answers, query: NamedQuery) -> None:
    whole = answers.whole(query.name)
    assert not whole.cut
    for limit in (1, MOST_ROWS):
        first = answers.of(query.name, limit)
        assert first.rows == whole.rows[:limit]
        assert first.cut is (len(whole) > limit)


@every_query
def test_the_example_is_asked_as_the_docs_print_it(answers: Answers, query: NamedQuery) -> None:
    """Without a limit: the default one applies."""
    (limit,) = [item.default_value() for item in query.parameters if item.name == "limit"]
    assert answers.graph.run(query.name, query.example).rows == answers.whole(query.name).rows[:limit]


def test_mechanisms_that_only_go_with_failure_come_unless_they_are_left_out(answers: Answers) -> None:
    whole = answers.whole("mechanisms_for_therapy")
    asserted = answers.graph.run("mechanisms_for_therapy", {**whole.parameters, "associated": False})
    assert {row.relation for row in whole} == {"asserted", "associated"}
    assert asserted.rows == tuple(row for row in whole if row.relation == "asserted")


def misnamed(reader: Reader, nodes: Sequence[Node]) -> dict[str, str]:
    """Each id, key and exact cross-reference that does not find its entity, and what it finds instead."""
    wrong = {}
    for node in nodes:
        xrefs = zip(node.properties.get("xrefs", []), node.properties.get("xref_matches", []), strict=True)
        for text in (node.id, str(node.properties["key"]), *(xref for xref, match in xrefs if match == "exact")):
            try:
                found = resolve(reader, text, []).id
            except LookupFailedError as error:
                found = str(error)
            if found != node.id:
                wrong[text] = found
    return wrong


def test_an_identifier_names_its_entity_and_no_other(answers: Answers, rows: GraphRows) -> None:
    nodes = [node for node in rows.nodes if "lookup" in node.properties]
    carried = {xref for node in nodes for xref in node.properties.get("xrefs", [])}
    asked = [*nodes[::25], *(node for node in nodes if node.id in carried)]
    assert len(asked) > len(nodes[::25])
    assert misnamed(answers.graph.engine, asked) == {}


@pytest.mark.long
def test_every_identifier_names_its_entity_and_no_other(answers: Answers, rows: GraphRows) -> None:
    assert misnamed(answers.graph.engine, [node for node in rows.nodes if "lookup" in node.properties]) == {}
