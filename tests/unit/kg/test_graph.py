"""A graph without a server: parameters as a person writes them, answers as a program wants them."""

from __future__ import annotations

from typing import Any

import pytest

from kg.errors import NotLoadedError, ParameterError, UsageError
from kg.graph import MOST_ROWS, Graph, plain_value
from kg.names.resolve import LONGEST_NAME
from kg.queries.shape import Parameter
from tests.unit.kg.fakes import FakeEngine, receipt


def item(kind: str) -> Parameter:
    return Parameter("thing", kind, "A thing", None)


def graph(engine: FakeEngine, **options: float) -> Graph:
    return Graph(engine, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("boolean", True, True),
        ("boolean", False, False),
        ("integer", 1, 1),
        ("integer", MOST_ROWS, MOST_ROWS),
        ("string", " PTEN ", " PTEN "),
        ("claims", "c0001", ["ir:claim/c0001"]),
        ("claims", " C0001 ", ["ir:claim/c0001"]),
        ("claims", "ir:claim/c0001", ["ir:claim/c0001"]),
        ("claims", ["c0002", "IR:CLAIM/C0001"], ["ir:claim/c0002", "ir:claim/c0001"]),
        ("claims", ("c0002",), ["ir:claim/c0002"]),
    ],
)
def test_a_value_of_the_right_type_is_taken(kind: str, given: object, value: object) -> None:
    assert plain_value(item(kind), given) == value


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("boolean", 1), ("boolean", "true"), ("integer", True), ("integer", "1"), ("integer", 1.0), ("integer", 0),
        ("integer", -1), ("integer", MOST_ROWS + 1), ("integer", 10**30), ("string", ""), ("string", "  "),
        ("string", "a\ud800"),
        ("string", 3), ("string", ["a"]), ("string", b"a"), ("search", ""), ("search", "???"), ("search", "++"),
        ("search", "x" * (LONGEST_NAME + 1)), ("search", 7), ("claims", ""), ("claims", []), ("claims", ()),
        ("claims", "c1"),
        ("claims", "c00012"), ("claims", "c0001 c0002"), ("claims", "c0001\nc0002"), ("claims", ["c0001", 2]),
        ("claims", {"c0001"}), ("claims", 1), ("claims", [None]),
    ],
)  # fmt: skip
def test_a_value_of_another_type_or_out_of_bounds_is_refused(kind: str, given: object) -> None:
    with pytest.raises(ParameterError):
        plain_value(item(kind), given)


def test_a_refusal_of_a_huge_value_is_short() -> None:
    with pytest.raises(ParameterError) as caught:
        plain_value(item("integer"), "9" * 100_000)
    assert len(str(caught.value)) < 200


def test_a_search_text_becomes_an_expression_without_operators() -> None:
    assert plain_value(item("search"), 'PD-1") OR *:*') == "pd1or^20 OR pd1or*^6 OR pd1or~1 OR (pd AND 1 AND or)^4"


def test_an_unknown_query_is_a_usage_error() -> None:
    with pytest.raises(UsageError):
        graph(FakeEngine()).run("mechanism_profil", {})


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({}, "mechanism_profile needs mechanism"),
        ({"mechanism": None}, "needs mechanism"),
        ({"mechanism": "x", "colour": "red"}, "no parameter colour"),
        ({"mechanism": 3}, "Give a name as text"),
        ({"mechanism": ["a"]}, "Give a name as text"),
        ({"mechanism": ""}, "mechanism: '' is no name"),
        ({"mechanism": "x" * 5000}, "is no name"),
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
    assert answer.parameters == {"pathway": "KEGG:hsa04151", "contextual": False, "limit": 100}
    assert answer.understood == {"pathway": "PI3K-AKT pathway"}


def test_values_travel_as_parameters_and_never_in_the_text() -> None:
    engine = FakeEngine()
    graph(engine).run("countermeasures_for_pathway", {"pathway": "PI3K-AKT", "limit": 7})
    text, parameters = engine.asked[-1]
    assert parameters == {"pathway": "KEGG:hsa04151", "contextual": False, "limit": 8}
    assert "KEGG" not in text


@pytest.mark.parametrize(("found", "shown", "cut"), [(0, 0, False), (2, 2, False), (3, 2, True)])
def test_one_row_more_than_asked_tells_that_there_are_more(found: int, shown: int, cut: bool) -> None:
    engine = FakeEngine(rows=[tuple(receipt(claim=f"ir:claim/c000{number}")) for number in range(found)])
    answer = graph(engine).run("claim_receipt", {"claims": "c0001", "limit": 2})
    assert (len(answer), answer.cut) == (shown, cut)
    assert engine.asked[-1][1]["limit"] == 3


def test_the_release_and_a_load_under_way_are_told() -> None:
    status = {"version": "2001-01-01", "hash": "x", "state": "loading"}
    answer = graph(FakeEngine(status=status)).run("claim_receipt", {"claims": "c0001"})
    assert answer.release == "2001-01-01"
    assert "A load is under way" in answer.warnings[0]
    assert graph(FakeEngine()).run("claim_receipt", {"claims": "c0001"}).warnings == ()


@pytest.mark.parametrize("status", [{}, {"version": None, "hash": None, "state": "loading"}])
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
