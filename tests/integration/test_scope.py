"""A connection that is narrowed to some sources or dates sees what it saw before others were loaded: on every query."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from kg.errors import AmbiguousNameError, LookupFailedError, UsageError
from kg.graph import Graph
from kg.loaders.build import build
from kg.loaders.check import all_problems
from kg.loaders.database.apply import load
from kg.loaders.tables.read import read_tables
from kg.loaders.tables.records import DATA
from kg.model.hash import graph_hash
from kg.queries.registry import registry
from kg.queries.scope import Scope
from kg.queries.types import Locator, Reference
from tests.conftest import empty
from tests.integration.conftest import one_of_each_family
from tests.neighbours.stand_ins import fill
from tests.second_source import DATE, SECOND, add_second_source, leave_publications

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kg.database.engine import Engine
    from kg.queries.named_query import NamedQuery
    from tests.conftest import Server

REVIEW = "jca-2019"
ALL_ROWS = 10_000
RANKED = "find_entity"
# Questions about claims, or about a place of the review, that are named in the example.
SAME_WITH_BOTH = {
    "claim_receipt", "claims_from_reference", "claims_from_section", "claims_from_sentence", "issues_of_claims",
}  # fmt: skip
Rows = dict[str, list[dict[str, Any]]]


def rows_of(graph: Graph, names: Iterable[str]) -> Rows:
    """All rows of these queries' examples, with the evidence for their claims."""
    return {
        name: graph.run(name, {**example(registry()[name]), "limit": ALL_ROWS}).to_records(evidence=True)
        for name in names
    }


def example(query: NamedQuery) -> dict[str, Any]:
    """What the header gives; a place with its source, for two sources may have it."""
    places = {item.name for item in query.parameters if isinstance(item.type, Locator | Reference)}
    return {name: f"{REVIEW}:{value}" if name in places else value for name, value in query.example.items()}


# What is not there is what a second source could fill: each question about gaps is asked on each change. Those across
# graphs, which cost the server most, are asked in the long run.
SOME = [
    *one_of_each_family(query for query in registry().values() if not query.needs),
    *(query.name for query in registry().values() if query.family == "gaps"),
    *(RANKED, "claim_receipt", "claims_from_sentence"),
]
ASKED = [pytest.param(SOME, id="some"), pytest.param(list(registry()), id="every", marks=pytest.mark.long)]


@pytest.fixture(scope="module", params=ASKED)
def both(
    request: pytest.FixtureRequest, own_server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Rows, Engine]]:
    """What the queries gave of the review alone, and a database that holds a second source too, but no authority."""
    data = tmp_path_factory.mktemp("two") / "data"
    shutil.copytree(DATA, data)
    leave_publications(data)
    with own_server.engine() as engine:
        empty(engine)
        if any(registry()[name].needs for name in request.param):
            fill(engine)
        load_from(engine, data)
        before = rows_of(Graph(engine), request.param)
        add_second_source(data)
        load_from(engine, data)
        yield before, engine


def load_from(engine: Engine, data: Path) -> None:
    tables = read_tables(data)
    assert all_problems(tables) == []
    graph = build(tables)
    load(engine, graph, tables.vocabulary, wanted_hash=graph_hash(graph.nodes, graph.relationships))


# One of them on each change; the others, which narrow by date, in the long run.
SCOPES = [
    Scope((REVIEW,)),
    pytest.param(Scope(as_of="2020"), marks=pytest.mark.long),
    pytest.param(Scope((REVIEW, SECOND), "2021-06-29"), marks=pytest.mark.long),
]


@pytest.mark.parametrize("scope", SCOPES)
def test_rows_counts_and_gaps_are_as_before_the_second_source(both: tuple[Rows, Engine], scope: Scope) -> None:
    before, engine = both
    after = rows_of(Graph(engine, scope=scope), before)
    # The search engine ranks by how often a word stands in all names, those of the other source too.
    assert unordered(after.pop(RANKED)) == unordered(before[RANKED])
    assert {name for name in after if after[name] != before[name]} == set()


def unordered(rows: list[dict[str, Any]]) -> list[str]:
    return sorted(map(repr, rows))


def test_without_a_scope_the_second_source_changes_the_answers(both: tuple[Rows, Engine]) -> None:
    before, engine = both
    after = rows_of(Graph(engine), before)
    same = {name for name in before if after[name] == before[name]}
    assert same == SAME_WITH_BOTH & set(before)


def test_the_second_source_alone_gives_only_its_own_claims(both: tuple[Rows, Engine]) -> None:
    _, engine = both
    answers = [
        Graph(engine, scope=scope).run("claims_about", {"entity": "anti-PD-1", "exact": True, "limit": ALL_ROWS})
        for scope in (Scope((SECOND,)), Scope((REVIEW,)), Scope())
    ]
    sources = [{one.source for one in answer.evidence.values()} for answer in answers]
    assert sources == [{SECOND}, {REVIEW}, {REVIEW, SECOND}]
    assert {one.date for one in answers[0].evidence.values()} == {DATE}
    assert all(claim.startswith(f"{SECOND}:c") for claim in answers[0].evidence)
    assert len(answers[0]) + len(answers[1]) == len(answers[2])


def test_a_place_that_two_sources_have_is_ambiguous_without_its_source(both: tuple[Rows, Engine]) -> None:
    _, engine = both
    graph = Graph(engine)
    with pytest.raises(AmbiguousNameError) as caught:
        graph.claims_from_sentence("pten-loss.5")
    assert caught.value.suggestions == [f"{REVIEW}:pten-loss.5", f"{SECOND}:pten-loss.5"]
    first = graph.claims_from_sentence(f"{REVIEW}:pten-loss.5")
    second = graph.claims_from_sentence(f"{SECOND}:pten-loss.5")
    assert {one.source for one in first.evidence.values()} == {REVIEW}
    assert {one.source for one in second.evidence.values()} == {SECOND}
    assert Graph(engine, scope=Scope((REVIEW,))).claims_from_sentence("pten-loss.5").rows == first.rows


def test_sections_and_works_are_told_apart_by_their_source(both: tuple[Rows, Engine]) -> None:
    _, engine = both
    graph = Graph(engine)
    for ask, place in ((graph.claims_from_section, "pten-loss"), (graph.claims_from_reference, "34")):
        with pytest.raises(AmbiguousNameError):
            ask(place)
        found = {key: {one.source for one in ask(f"{key}:{place}").evidence.values()} for key in (REVIEW, SECOND)}
        assert found == {REVIEW: {REVIEW}, SECOND: {SECOND}}
    with pytest.raises(LookupFailedError):
        graph.claims_from_reference("jca-2019:9999")


def test_a_claim_goes_by_its_bare_id_or_with_its_source(both: tuple[Rows, Engine]) -> None:
    _, engine = both
    graph = Graph(engine)
    assert graph.claim_receipt(f"{REVIEW}:c0260").rows == graph.claim_receipt("c0260").rows
    other = graph.claim_receipt(f"{SECOND}:c0001")
    assert other[0].claim == f"ir:claim/{SECOND}/c0001"
    assert other.evidence[f"{SECOND}:c0001"].source == SECOND
    with pytest.raises(LookupFailedError, match="no claim called 'nobody:c0001'"):
        graph.claim_receipt("nobody:c0001")
    with pytest.raises(LookupFailedError, match=f"{REVIEW} has 657 claims, c0001 to c0657; narrowed to"):
        Graph(engine, scope=Scope((REVIEW,))).claim_receipt(f"{SECOND}:c0001")


def test_a_source_that_is_not_loaded_is_refused(both: tuple[Rows, Engine]) -> None:
    _, engine = both
    with pytest.raises(UsageError, match=f"Loaded: {REVIEW}, {SECOND}"):
        Graph(engine, scope=Scope(("other-2020",))).claims_about("anti-PD-1")
