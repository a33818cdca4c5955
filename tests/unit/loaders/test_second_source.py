"""The made-up second source: clean, of every kind, and no change to what the first says."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kg.loaders.build import build
from kg.loaders.check import all_problems
from kg.loaders.tables.read import read_tables
from kg.loaders.tables.records import DATA
from tests.second_source import SECOND, add_second_source
from tests.small import KEY

if TYPE_CHECKING:
    from kg.loaders.tables.records import Tables


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    folder = tmp_path_factory.mktemp("both") / "data"
    shutil.copytree(DATA, folder)
    add_second_source(folder)
    return read_tables(folder)


def test_it_is_without_a_problem(both: Tables) -> None:
    assert [str(problem) for problem in all_problems(both)] == []


def test_it_says_the_same_every_time(both: Tables, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("again") / "data"
    shutil.copytree(DATA, folder)
    add_second_source(folder)
    assert read_tables(folder) == both


def test_it_uses_every_predicate_and_adds_to_every_class(both: Tables) -> None:
    claims = both.source(SECOND).claims
    assert {claim["predicate"] for claim in claims} == set(both.vocabulary.predicates)
    first = both.source(KEY).claims
    known = {key for claim in first for column in ("subject", "object") for key in claim.items(column)}
    new = {key for claim in claims for column in ("subject", "object") for key in claim.items(column)} - known
    assert {key.partition("/")[0] for key in new} >= {
        item.slug for item in both.vocabulary.classes.values() if item.kind == "entity"
    }


def test_it_has_the_first_sources_locators_and_numbers_and_others(both: Tables) -> None:
    first, second = both.source(KEY), both.source(SECOND)
    for column, table in (("locator", "passages"), ("number", "references")):
        one, other = ({record[column] for record in getattr(source, table)} for source in (first, second))
        assert one < other


def test_it_has_issues_conflicts_and_silence_of_every_kind(both: Tables) -> None:
    source, terms = both.source(SECOND), both.vocabulary.terms
    assert {record["category"] for record in source.issues} == set(terms["issue_category"])
    assert {record["kind"] for record in source.conflicts} == set(terms["conflict_kind"])
    assert {record["reason"] for record in source.coverage} == set(terms["no_claim"])


def test_claims_cite_by_print_by_implication_and_not_at_all(both: Tables) -> None:
    cited = {(bool(claim["references"]), bool(claim["references_implied"])) for claim in both.source(SECOND).claims}
    assert cited == {(True, False), (False, True), (False, False)}


def test_the_first_source_is_as_it_was(both: Tables) -> None:
    graph, before = build(both), build(read_tables())
    assert set(map(repr, before.nodes)) <= set(map(repr, graph.nodes))
    kept = [item for item in graph.relationships if SECOND not in f"{item.identity}"]
    assert kept == list(before.relationships)
