"""Several sources: each checked on its own, each named so that no two things of the graph are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.loaders.build import build
from kg.loaders.check import all_problems
from kg.loaders.sources import source_keys, table_of
from kg.loaders.tables.read import read_tables
from tests import small as tools
from tests.small import CLAIMS_FILE, KEY, SOURCE

if TYPE_CHECKING:
    from pathlib import Path

    from kg.loaders.tables.records import Problem
    from kg.model.rows import GraphRows


@pytest.fixture
def second(small: Path) -> str:
    """A second source that says the same as the first, under the same locators, numbers and claim ids."""
    return tools.write_second(small)


def rules(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.path, problem.rule) for problem in problems]


def of_source(graph: GraphRows, key: str) -> set[str]:
    return {node.id for node in graph.nodes if node.properties.get("source") == key}


def test_the_folders_are_the_sources(small: Path, second: str) -> None:
    (small / "sources" / ".hidden").mkdir()
    assert source_keys(small) == [KEY, second]
    assert [source.key for source in read_tables(small).sources] == [KEY, second]
    assert source_keys(small / "nowhere") == []


def test_two_sources_may_use_the_same_locators_numbers_and_claim_ids(small: Path, second: str) -> None:
    assert all_problems(read_tables(small)) == []


def test_a_record_knows_its_source(small: Path, second: str) -> None:
    tables = read_tables(small)
    assert {claim.source for claim in tables.claims} == {KEY, second}
    assert {record.source for record in tables.entities} == {""}


def test_ids_carry_the_key_except_the_claims_and_issues_of_the_source_with_bare_ids(small: Path, second: str) -> None:
    graph = build(read_tables(small))
    assert {"ir:claim/c0001", "ir:curation-issue/i001", f"ir:passage/{KEY}/abstract.1"} <= of_source(graph, KEY)
    assert {
        f"ir:claim/{second}/c0001", f"ir:curation-issue/{second}/i001", f"ir:passage/{second}/abstract.1",
        f"ir:reference/{second}/1",
    } <= of_source(graph, second)  # fmt: skip
    assert len(of_source(graph, KEY)) == len(of_source(graph, second))


def test_people_write_the_key_before_a_claim_of_another_source(small: Path, second: str) -> None:
    tables = read_tables(small)
    assert tables.source(KEY).spoken("c0001") == "c0001"
    assert tables.source(second).spoken("c0001") == f"{second}:c0001"


def test_every_record_and_every_relationship_of_a_claim_says_its_source_and_date(small: Path, second: str) -> None:
    graph = build(read_tables(small))
    origins = {(KEY, "2019"), (second, "2021-06")}
    records = [node for node in graph.nodes if node.label in {"IRClaim", "IRPassage", "IRReference", "IRCurationIssue"}]
    direct = [item for item in graph.relationships if "claim" in item.properties]
    for item in (*records, *direct):
        assert (item.properties["source"], item.properties["date"]) in origins
    assert not [node for node in graph.nodes if node.label == "IRGene" and "source" in node.properties]


def test_nothing_leads_from_one_source_into_the_other(small: Path, second: str) -> None:
    graph = build(read_tables(small))
    inside = {node.id: str(node.properties.get("source", "")) for node in graph.nodes}
    inside |= {node.id: str(node.properties["key"]) for node in graph.nodes if node.label == "IRSource"}
    for item in graph.relationships:
        ends = {inside[item.start], inside[item.end]} - {""}
        assert len(ends) <= 1, item


def test_the_first_source_is_in_the_graph_as_it_was_alone(small: Path) -> None:
    alone = build(read_tables(small))
    tools.write_second(small)
    both = build(read_tables(small))
    assert set(map(repr, alone.nodes)) <= set(map(repr, both.nodes))
    assert set(map(repr, alone.relationships)) <= set(map(repr, both.relationships))


def test_a_source_says_its_citation_date_and_year(small: Path, second: str) -> None:
    graph = build(read_tables(small))
    (node,) = [node for node in graph.nodes if node.properties.get("key") == second]
    assert (node.properties["citation"], node.properties["date"], node.properties["year"]) == (
        "Nobody 2021", "2021-06", 2021,
    )  # fmt: skip
    assert "strategy_table" not in node.properties


def test_bare_ids_belong_to_one_source(small: Path, second: str) -> None:
    tools.put(small, table_of(second, "source.tsv"), 2, "bare_ids", "yes")
    assert rules(all_problems(read_tables(small))) == [(table_of(second, "source.tsv"), "bare-ids")]


def test_no_source_needs_bare_ids(small: Path, second: str) -> None:
    tools.put(small, SOURCE, 2, "bare_ids", "no")
    tables = read_tables(small)
    assert all_problems(tables) == []
    assert f"ir:claim/{KEY}/c0001" in of_source(build(tables), KEY)


def test_two_sources_cannot_have_one_identifier(small: Path, second: str) -> None:
    tools.put(small, table_of(second, "source.tsv"), 2, "id", "DOI:10.7150/jca.26481")
    assert rules(all_problems(read_tables(small))) == [(table_of(second, "source.tsv"), "duplicate-source")]


@pytest.mark.parametrize(
    ("column", "value", "rule"),
    [("locators", "pten-loss.1|intro.1", "unknown-locator"), ("references", "1|3", "unknown-reference")],
)
def test_a_claim_cites_only_its_own_source(small: Path, second: str, column: str, value: str, rule: str) -> None:
    passage = {"locator": "intro.1", "section": "intro", "section_title": "Introduction", "sentence": "1"}
    tools.add(small, table_of(second, "passages.tsv"), {**passage, "references": "3"})
    tools.add(small, table_of(second, "references.tsv"), {"number": "3"})
    tools.add(small, table_of(second, "coverage.tsv"), {"locator": "intro.1", "reason": "general"})
    assert all_problems(read_tables(small)) == []
    tools.put(small, CLAIMS_FILE, 6, column, value)
    assert rules(all_problems(read_tables(small))) == [(CLAIMS_FILE, rule)]


def test_an_issue_and_a_conflict_name_claims_of_their_own_source(small: Path, second: str) -> None:
    tools.put(small, table_of(second, "claims/pten-loss.tsv"), 6, "id", "c0105")
    issues, conflicts = (table_of(KEY, name) for name in ("issues.tsv", "conflicts.tsv"))
    tools.put(small, issues, 2, "claims", "c0105")
    tools.put(small, conflicts, 2, "other", "c0105")
    assert rules(all_problems(read_tables(small))) == [(conflicts, "unknown-claim"), (issues, "unknown-claim")]


def test_a_problem_names_the_file_in_the_folder_of_its_source(small: Path, second: str) -> None:
    path = table_of(second, "claims/pten-loss.tsv")
    tools.put(small, path, 6, "certainty", "sure")
    (problem,) = all_problems(read_tables(small))
    assert str(problem).startswith(f"sources/{second}/claims/pten-loss.tsv:6:")


def test_a_folder_without_tables_is_a_problem_for_each_of_them(small: Path) -> None:
    (small / "sources" / "empty-2020").mkdir()
    found = rules(all_problems(read_tables(small)))
    assert {rule for _, rule in found} == {"missing-table"}
    assert len(found) == 6


@pytest.mark.parametrize("key", ["Two-2021", "two_2021", "two 2021", "two:2021", "-two"])
def test_a_key_fits_into_ids_and_paths(small: Path, key: str) -> None:
    tools.write_second(small, key)
    assert rules(all_problems(read_tables(small))) == [(table_of(key, "source.tsv"), "source-key")]


def test_an_authority_gives_definitions_that_were_looked_up_and_nothing_else(small: Path, second: str) -> None:
    about, claims = table_of(second, "source.tsv"), table_of(second, "claims/pten-loss.tsv")
    tools.put(small, about, 2, "kind", "authority")
    found = rules(all_problems(read_tables(small)))
    assert (claims, "authority-claim") in found
    assert (claims, "authority-basis") in found
    tools.put_lines(small, claims, tools.lines_of(small, claims)[:1])
    tools.put_lines(small, table_of(second, "claims/abstract.tsv"), tools.lines_of(small, claims)[:1])
    left = {rule for path, rule in rules(all_problems(read_tables(small))) if path == claims}
    assert left == set()


def test_the_kind_of_a_source_goes_into_the_graph(small: Path, second: str) -> None:
    tools.put(small, table_of(second, "source.tsv"), 2, "kind", "authority")
    kinds = {node.id: node.properties["kind"] for node in build(read_tables(small)).nodes if node.label == "IRSource"}
    assert kinds == {"DOI:10.7150/jca.26481": "publication", f"ir:source/{second}": "authority"}
