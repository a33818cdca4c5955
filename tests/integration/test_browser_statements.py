"""Every statement of guide and favourites, run with its parameters as Browser would run it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kg.browser.login import first_question
from kg.loaders.build import build
from kg.loaders.tables.read import read_tables
from kg.queries.registry import registry
from tests.folded import folded
from tools.browser.asked import asked, part
from tools.browser.examples import Names
from tools.browser.favourites import files
from tools.browser.slides import check, slides

if TYPE_CHECKING:
    from kg.database.engine import Engine, Result

pytestmark = pytest.mark.lines

TABLES = read_tables()
GRAPH = build(TABLES)
# Those that need a neighbour's graph are run where there is one.
QUESTIONS = [asked(query, Names(GRAPH)) for query in registry().values() if not query.needs]
GUIDE = [(slide.title, code) for slide in slides(TABLES.vocabulary, GRAPH) for code in slide.code]
FAVOURITES = files(QUESTIONS)
GIVEN = {
    f"{item.query.family}/{item.query.name}.cypher": {one.name: one.value for one in item.given} for item in QUESTIONS
}
# The questions of the guide are the favourites, which are run with their comments; the rest of it is run here.
ASKED = {item.cypher for item in QUESTIONS}
REST = [(title, code) for title, code in GUIDE if code.cypher not in ASKED]
ROWS_ONLY = {f"{item.query.family}/{item.query.name}.cypher" for item in QUESTIONS if not item.is_drawn}
MOST_NODES = 60


def nodes(result: Result) -> set[str]:
    """The ids of the nodes that Browser would draw."""
    return {node.element_id for row in result.rows for value in row for node in parts(value)}


def parts(value: Any) -> list[Any]:
    if hasattr(value, "nodes") and hasattr(value, "relationships"):
        return list(value.nodes)
    return [value] if hasattr(value, "labels") else []


@folded(("slide", "code"), REST, ids=[f"{slide}: {code.title}" for slide, code in REST])
def test_a_statement_of_the_guide_draws_what_can_be_taken_in(loaded: Engine, slide: str, code: Any) -> None:
    result = loaded.read(code.cypher, code.parameters)
    assert result.rows
    assert result.notifications == ()
    assert len(nodes(result)) <= MOST_NODES
    assert bool(nodes(result)) is code.drawn


@folded("name", FAVOURITES)
def test_a_favourite_returns_something_without_a_warning(loaded: Engine, name: str) -> None:
    result = loaded.read(FAVOURITES[name], GIVEN.get(name, {}))
    assert result.rows
    assert result.notifications == ()
    assert len(nodes(result)) <= MOST_NODES
    if name in GIVEN:
        drawn = name not in ROWS_ONLY
        assert bool(nodes(result)) is drawn
        assert drawn or all(row.get("statements") or not row.get("claims") for row in result.records())


def test_what_is_run_after_login_draws_what_the_first_slide_asks(loaded: Engine) -> None:
    after, asked_for = loaded.read(first_question()), loaded.read(part("first_question"))
    assert after.notifications == ()
    assert nodes(after) == nodes(asked_for)
    assert len(nodes(after)) == 5


def test_the_first_slide_says_that_all_is_well(loaded: Engine) -> None:
    assert loaded.read(check(GRAPH.release)).rows[0][0] == "All is well."


def test_the_first_slide_says_that_the_graph_is_older(loaded: Engine) -> None:
    assert "older" in loaded.read(check("9999-12-31")).rows[0][0]


def test_the_first_slide_says_that_the_database_is_empty(engine: Engine) -> None:
    (row,) = engine.read(check(GRAPH.release)).rows
    assert "kg load" in row[0]
    assert row[1:] == (None, None, None)


def test_what_is_run_after_login_says_that_the_database_is_empty(engine: Engine) -> None:
    ((said,),) = engine.read(first_question()).rows
    assert "kg load" in said
