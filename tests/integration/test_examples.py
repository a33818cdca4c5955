"""Every named question with its own example, on the whole graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.graph import names_of
from kg.queries.registry import registry
from tests.folded import folded
from tests.integration.columns import mistyped
from tools.generate.golden import MOST_ROWS

if TYPE_CHECKING:
    from kg.names.catalogue import Catalogue
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


def test_the_names_read_from_the_database_are_those_of_the_tables(answers: Answers, catalogue: Catalogue) -> None:
    assert names_of(answers.graph) == catalogue


def test_the_number_of_claims_of_every_entity_is_that_of_claims_about(answers: Answers) -> None:
    entities = names_of(answers.graph).entities
    told = {
        row.entity_id: row.claim_count
        for one in entities
        for row in answers.graph.find_entity(one.id)
        if row.entity_id == one.id
    }
    for one in entities[::20]:
        assert told[one.id] == one.claims == len(answers.graph.claims_about(one.id, exact=True, limit=1000))
    assert told == {one.id: one.claims for one in entities if one.claims}
