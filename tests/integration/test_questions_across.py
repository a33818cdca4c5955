"""Questions that need a neighbour's graph: rows, receipts, whose part is whose, and what is said without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import neo4j
import pytest

from kg.graph import Graph
from kg.loaders.bridge.apply import remove
from kg.loaders.build import build
from kg.loaders.tables.read import read_tables
from kg.queries.registry import registry
from kg.questions import ROW_TYPES
from tests.folded import folded
from tests.integration.columns import mistyped
from tests.integration.conftest import one_of_each_family
from tests.integration.test_golden import golden, operators_of, said
from tools.browser.asked import asked
from tools.browser.examples import Names
from tools.browser.favourites import files

if TYPE_CHECKING:
    from kg.database.engine import Engine
    from tests.conftest import Server
    from tests.integration.conftest import Answers

pytestmark = pytest.mark.lines

QUESTIONS = {name: query for name, query in registry().items() if query.needs}
SHIPPED = {"hetionet", "primekg", "cogex", "kgx"}
ASKED = {f"neighbours/{name}.cypher": asked(query, Names(build(read_tables()))) for name, query in QUESTIONS.items()}
FAVOURITES = {name: text for name, text in files(list(ASKED.values())).items() if name in ASKED}


def test_there_are_at_least_eight_and_each_says_whom_it_needs() -> None:
    assert len(QUESTIONS) >= 8
    assert {query.needs for query in QUESTIONS.values()} == {*SHIPPED, "any"}
    assert {query.family for query in QUESTIONS.values()} == {"neighbours"}
    assert [query.name for query in registry().values() if query.family == "neighbours" and not query.needs] == []


@folded("name", QUESTIONS)
def test_python_gives_the_golden_rows(answers_across: Answers, name: str) -> None:
    assert answers_across.of(name).to_records() == golden(name), "run `make golden` and look at the difference"


@folded("name", QUESTIONS)
def test_the_files_cypher_gives_them_as_it_stands_and_starts_from_an_index(
    answers_across: Answers, bridged: Engine, own_server: Server, name: str
) -> None:
    query = QUESTIONS[name]
    parameters = answers_across.of(name).parameters
    result = bridged.read(query.cypher, parameters)
    assert result.records() == golden(name)
    assert result.notifications == ()
    assert not result.contains_updates
    auth = (own_server.user, own_server.password)
    with neo4j.GraphDatabase.driver(own_server.uri, auth=auth) as driver, driver.session(database="neo4j") as session:
        summary = session.run(f"EXPLAIN {query.cypher}", parameters).consume()
    operators = list(operators_of(summary.plan))
    assert not [item for item in operators if "AllNodesScan" in item or "NodeByLabelScan" in item], operators
    assert any("IndexSeek" in item for item in operators), operators


@folded("name", QUESTIONS)
def test_kg_query_gives_the_golden_rows(bridged: Engine, own_server: Server, name: str) -> None:
    assert said(own_server, name) == golden(name)


@folded("name", QUESTIONS)
def test_a_row_tells_the_reviews_part_from_the_neighbours(answers_across: Answers, name: str) -> None:
    query = QUESTIONS[name]
    answer = answers_across.of(name)
    assert len(answer) > 0
    assert "from_neighbour" in ROW_TYPES[name]._fields
    for row in answer:
        assert [wrong for wrong in map(mistyped, query.columns, row) if wrong] == []
        assert row.claims
        assert row.from_neighbour
        assert query.needs in {row.neighbour, "any"}
    receipts = answers_across.graph.claim_receipt(answer.claims, limit=5000)
    assert {row.claim for row in receipts} == set(answer.claims)
    assert any("from_neighbour holds the neighbour's data" in note for note in answer.notes)


@folded("name", FAVOURITES)
def test_its_favourite_runs_without_a_warning(bridged: Engine, name: str) -> None:
    query = ASKED[name].query
    given = {item.name: item.value for item in ASKED[name].given}
    result = bridged.read(FAVOURITES[name], given)
    assert result.rows
    assert result.notifications == ()
    assert f"kg bridge apply {query.needs}" in FAVOURITES[name] or query.needs == "any"


ALONE = [query for query in registry().values() if not query.needs]


@folded("name", one_of_each_family(ALONE))
def test_other_questions_leave_bridges_out(answers_across: Answers, name: str) -> None:
    """The golden rows are those of our graph alone, as another test sees."""
    assert answers_across.of(name).to_records() == golden(name)


@pytest.mark.long
@folded("name", [query.name for query in ALONE])
def test_all_other_questions_leave_bridges_out(answers_across: Answers, name: str) -> None:
    assert answers_across.of(name).to_records() == golden(name)


def test_without_the_neighbour_it_says_so_kindly(bridged: Engine) -> None:
    remove(bridged, ["hetionet"])
    graph = Graph(bridged)
    answer = graph.side_effects_of_agents()
    assert list(answer) == []
    (warning,) = answer.warnings
    assert "needs the graph hetionet, which is not linked here" in warning
    assert "kg bridge apply hetionet" in warning
    assert len(graph.entity_in_neighbours("PTEN")) > 0
    remove(bridged)
    (warning,) = graph.entity_in_neighbours("PTEN").warnings
    assert "none is linked here" in warning
