"""A graph without a server: parameters as a person writes them, answers as a program wants them."""

from __future__ import annotations

from typing import Any

import pytest

from kg.errors import NotLoadedError, ParameterError, UsageError
from kg.graph import Graph
from kg.queries.scope import Scope
from tests.unit.kg.fakes import CURRENT, FakeEngine, receipt


def graph(engine: FakeEngine, **options: float) -> Graph:
    return Graph(engine, **options)  # type: ignore[arg-type]


def test_an_unknown_query_is_a_usage_error() -> None:
    with pytest.raises(UsageError):
        graph(FakeEngine()).run("mechanism_profil", {})


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({}, "mechanism_profile needs mechanism"),
        ({"mechanism": None}, "needs mechanism"),
        ({"mechanism": "x", "colour": "red"}, "no parameter colour"),
        ({"mechanism": 1.5}, "mechanism must be a name or identifier of a mechanism, got 1.5"),
        ({"mechanism": []}, "must be a name or identifier"),
        ({"mechanism": ["a", None]}, "must be a name or identifier"),
        ({"mechanism": "?!"}, "must be a name or identifier"),
        ({"mechanism": ""}, "must be a name or identifier of a mechanism, got ''"),
        ({"mechanism": "x" * 5000}, "must be a name or identifier"),
    ],
)
def test_a_wrong_parameter_is_refused_before_the_database_is_asked(parameters: dict[str, Any], said: str) -> None:
    engine = FakeEngine()
    with pytest.raises(ParameterError, match=said):
        graph(engine).run("mechanism_profile", parameters)
    assert engine.asked == []


def test_what_is_left_out_or_none_has_its_default() -> None:
    engine = FakeEngine()
    answer = graph(engine).run("countermeasures_for_pathway", {"pathway": "pi3k/akt", "limit": None})
    assert answer.parameters == {"pathway": "KEGG:hsa04151", "contextual": False, "exact": False, "limit": 100}
    assert answer.understood == {"pathway": "PI3K-AKT pathway"}


def test_values_travel_as_parameters_and_never_in_the_text() -> None:
    engine = FakeEngine()
    graph(engine).run("countermeasures_for_pathway", {"pathway": "PI3K-AKT", "limit": 7})
    asked = {"pathway": "KEGG:hsa04151", "contextual": False, "exact": False, "limit": 8}
    assert asked in [parameters for _, parameters in engine.asked]
    assert not [text for text, _ in engine.asked if "KEGG" in text]


@pytest.mark.parametrize(("found", "shown", "cut"), [(0, 0, False), (2, 2, False), (3, 2, True)])
def test_one_row_more_than_asked_tells_that_there_are_more(found: int, shown: int, cut: bool) -> None:
    rows = [receipt(claim=f"ir:claim/c000{number}", claims=[f"ir:claim/c000{number}"]) for number in range(found)]
    engine = FakeEngine(rows=[tuple(row) for row in rows])
    answer = graph(engine).run("claim_receipt", {"claims": "c0001", "limit": 2})
    assert (len(answer), answer.cut) == (shown, cut)
    assert 3 in [parameters.get("limit") for _, parameters in engine.asked]


def test_the_release_and_a_load_under_way_are_told() -> None:
    status = {**CURRENT, "state": "loading"}
    answer = graph(FakeEngine(status=status)).run("claim_receipt", {"claims": "c0001"})
    assert answer.release == "2001-01-01"
    assert "A load is running" in answer.warnings[0]
    assert graph(FakeEngine()).run("claim_receipt", {"claims": "c0001"}).warnings == ()


@pytest.mark.parametrize("status", [{}, {"version": None, "hash": None, "state": "loading", "sources": []}])
def test_a_database_without_our_graph_is_told_apart(status: dict[str, Any]) -> None:
    with pytest.raises(NotLoadedError):
        graph(FakeEngine(status=status)).run("claim_receipt", {"claims": "c0001"})
    with pytest.raises(NotLoadedError):
        graph(FakeEngine(status=status)).release()


def test_the_time_limit_of_the_graph_is_that_of_the_question() -> None:
    engine = FakeEngine()
    graph(engine, timeout=2.5).run("claim_receipt", {"claims": "c0001"})
    assert engine.timeouts[-1] == 2.5


def test_a_with_block_closes_the_connection_even_after_an_error() -> None:
    engine = FakeEngine()
    with pytest.raises(UsageError), graph(engine) as opened:
        opened.run("nothing_of_that", {})
    assert engine.closed


def test_a_typed_method_runs_its_query_and_gives_its_rows() -> None:
    row = receipt(claim="ir:claim/c0001")
    answer = graph(FakeEngine(rows=[tuple(row)])).claim_receipt(["c0001", "c0002"], limit=3)
    assert answer.parameters == {"claims": ["ir:claim/c0001", "ir:claim/c0002"], "limit": 3}
    assert answer[0] == row
    assert answer[0].claim == "ir:claim/c0001"


def test_an_answer_brings_the_evidence_for_its_claims() -> None:
    row = receipt(claim="ir:claim/c0001", claims=["ir:claim/c0001", "ir:claim/c0002"])
    answer = graph(FakeEngine(rows=[tuple(row)])).claim_receipt("c0001")
    assert answer.evidence["c0002"].locators == ("paper-2001:pten-loss.1",)
    assert answer.evidence["c0001"].works[0].name == "Bo 1999 [34]"
    assert answer.evidence["c0001"].references == ("paper-2001:34",)
    assert [source.key for source in answer.sources] == ["paper-2001"]


def test_an_answer_without_rows_asks_for_no_evidence() -> None:
    engine = FakeEngine()
    assert len(graph(engine).claim_receipt("c0001").evidence) == 0
    assert not [text for text, _ in engine.asked if "IR_CITES" in text and "claim.date" in text]


def test_a_family_answers_under_shorter_names() -> None:
    engine = FakeEngine()
    by_family = graph(engine).countermeasures.for_pathway("PI3K-AKT", limit=3)
    by_name = graph(engine).countermeasures_for_pathway("PI3K-AKT", limit=3)
    assert by_family == by_name


def test_a_narrowed_graph_asks_a_narrowed_text() -> None:
    engine = FakeEngine()
    narrowed = Graph(engine, scope=Scope(("paper-2001",), "2002"))  # type: ignore[arg-type]
    answer = narrowed.countermeasures_for_pathway("PI3K-AKT")
    (text, parameters), *_ = [asked for asked in engine.asked if "sources" in asked[1] and "limit" in asked[1]]
    assert "counters.source IN $sources AND counters.date <= $as_of" in text
    assert (parameters["sources"], parameters["as_of"]) == (["paper-2001"], "2002-12-31")
    assert answer.scope == narrowed.scope
    assert "sources" not in answer.parameters


def test_a_source_that_is_not_loaded_is_an_error_and_no_empty_answer() -> None:
    narrowed = Graph(FakeEngine(), scope=Scope(("other",)))  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="No source 'other' is loaded"):
        narrowed.claim_receipt("c0001")
    with pytest.raises(UsageError, match="No source 'other' is loaded"):
        narrowed.claims_from_reference("PMID:26645196")
