"""An answer printed: a short table that fits the terminal; a graph and an answer as one line."""

from __future__ import annotations

from typing import Any

import pytest
from rich.cells import cell_len

from kg.answers import Answer
from kg.graph import Graph
from kg.queries.named_query import Column
from kg.queries.registry import named_query
from kg.queries.scope import Scope
from kg.shown import MOST_TEXT_ROWS, text_table
from tests.unit.kg.fakes import SOURCES, FakeEngine, query, receipt

WIDE = "肿瘤 " * 60
THINGS = query(
    Column("thing", "string", False, ""), Column("thing_id", "string", False, ""),
    Column("many", "list<string>", False, ""), Column("size", "integer", True, ""),
    Column("never", "string", True, ""), Column("claims", "list<string>", False, ""),
)  # fmt: skip


def things(*cells: str, **fields: Any) -> Answer[Any]:
    rows = tuple((cell, "ir:x", ["a", WIDE], 3, None, ["ir:claim/c0001"]) for cell in cells)
    return Answer(rows, THINGS, {}, release="2001-01-01", sources=SOURCES, **fields)


@pytest.mark.parametrize("width", [1, 20, 40, 80, 200])
def test_a_printed_answer_fits_the_terminal(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = str(things(WIDE, "short", understood={"thing": "a thing"}, warnings=("Careful. " * 30,)))
    assert max(map(cell_len, shown.splitlines())) <= max(width, 20)
    assert len(shown) < 3000


def test_a_printed_answer_names_its_columns_and_what_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    answer = things(*"abcdefghijklm", warnings=("A load is running.",), cut=True)
    lines = str(answer).splitlines()
    assert lines[0] == "Which? — the first 13 rows; there are more, raise `limit`"
    assert lines[1].split() == ["thing", "many", "size", "claims"]
    rows = [line for line in lines if "c0001" in line]
    assert len(rows) == MOST_TEXT_ROWS
    assert "… 3 more rows" in lines
    assert "Columns not shown: thing_id, never. to_df() has all." in lines
    assert "A load is running." in lines
    assert " ".join(lines).endswith(f"Release 2001-01-01. {answer.disclaimer}")


def test_a_printed_answer_cannot_control_a_terminal() -> None:
    shown = str(things("\x1b[31mred\x1b[0m\r\nline\u202e", understood={"thing": "\x07"}))
    assert not set(shown) & set("\x1b\r\x07\u202e")
    assert "red" in shown


def test_an_answer_without_rows_prints_what_was_looked_for() -> None:
    from kg.queries.nearest import Empty

    assert "None of the 7 claims" in str(things(empty=Empty(7)))


def test_the_repr_of_an_answer_is_one_short_line() -> None:
    rows = tuple(receipt(statement="It does. " * 100) for _ in range(50))
    answer = Answer(rows, named_query("claim_receipt"), {}, {"claims": "x\ny" * 500}, release="2001-01-01", cut=True)
    assert len(repr(answer).splitlines()) == 1
    assert len(repr(answer)) < 250
    assert repr(answer).startswith("<Answer claim_receipt (claims: x yx y")
    assert repr(answer).endswith("50+ rows, release 2001-01-01>")


def test_a_graph_says_where_it_is_and_asks_nothing_for_it() -> None:
    engine = FakeEngine()
    graph = Graph(engine, scope=Scope(("paper-2001",)))  # type: ignore[arg-type]
    before = "<Graph bolt://host:7687, database papers; release not seen yet; sources: paper-2001>"
    assert (repr(graph), engine.asked) == (before, [])
    graph.release()
    asked = len(engine.asked)
    assert "release 2001-01-01" in repr(graph)
    graph.close()
    assert repr(graph).endswith("release 2001-01-01; sources: paper-2001; closed>")
    assert "closed" in graph._repr_html_()
    assert "<Graph" not in graph._repr_html_()
    assert len(engine.asked) == asked


def test_how_a_row_follows_stands_beside_its_first_cell() -> None:
    told = text_table(["mechanism", "phases", "via"], [["loss of PTEN", "acquired", "class: anti-PD-1 therapy"]], 80)
    assert told[0].split() == ["mechanism", "via", "phases"]
