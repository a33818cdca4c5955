"""Long output: a pager on a terminal as long as somebody reads there, nothing in between in a pipe."""

from __future__ import annotations

import io
import os
import re
import sys
from typing import Any

import click
import pytest

from kg.cli import page as module
from kg.cli import show_error, show_usage_error
from kg.cli.catalogue import catalogue, description
from kg.cli.page import hanging, page
from kg.cli.receipt import receipt_lines
from kg.errors import LookupFailedError
from kg.queries.registry import registry
from tests.unit.kg.fakes import receipt

LONG = "".join(f"line {number}\n" for number in range(100))
URL = "https://doi.org/10.1158/2159-8290.CD-15-0283-a-rather-long-address-that-does-not-fit-anywhere"
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal of 24 lines and 60 columns on all three streams; pytest sets them anew for each phase of a test."""
    stream = Terminal()
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, stream)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("LINES", "24")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return stream


@pytest.fixture
def paged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the pager was given."""
    given: list[str] = []
    monkeypatch.setattr(click, "echo_via_pager", given.append)
    monkeypatch.delenv("LESS", raising=False)
    return given


def test_a_long_answer_goes_through_the_pager_of_a_terminal(paged: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    out = terminal(monkeypatch)
    page(LONG)
    assert (paged, out.getvalue()) == ([LONG.removesuffix("\n")], "")
    assert os.environ["LESS"] == module.LESS


def test_a_short_answer_is_printed(paged: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    out = terminal(monkeypatch)
    page("one\n")
    assert (paged, out.getvalue()) == ([], "one\n")


def test_nothing_is_paged_in_a_pipe(paged: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    page(LONG)
    assert (paged, capsys.readouterr().out) == ([], LONG)


def test_own_settings_of_less_are_kept(paged: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal(monkeypatch)
    monkeypatch.setenv("LESS", "-S")
    page(LONG)
    assert os.environ["LESS"] == "-S"


def test_identifiers_and_addresses_are_never_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal(monkeypatch)
    text = f"activates PI3K-AKT-{'mTOR-' * 5}pathway, see {URL} and jca-2019:tim3-upregulation.4"
    lines = hanging("  cites       ", text, on_terminal=True).splitlines()
    assert [word for line in lines for word in line.split()[line.startswith("  cites") :]] == text.split()
    assert all(line.startswith(" " * 14) for line in lines[1:])
    assert hanging("  cites       ", text, on_terminal=False) == f"  cites       {text}"


def test_a_receipt_on_a_terminal_is_wrapped_with_a_hanging_indent(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal(monkeypatch)
    row = receipt(
        claim="ir:claim/c0001", statement="It does. " * 20, sign=-1, predicate="inhibits", certainty="asserted",
        basis="stated", locators=["pten-loss.1"], source=URL, issues=["typo: " + "word " * 30],
    )  # fmt: skip
    lines = receipt_lines(row, {}, on_terminal=True)
    text = "\n".join(lines)
    assert URL in text
    assert all(len(line) <= 60 or URL in line for line in ESCAPE.sub("", text).splitlines())
    assert "\x1b[31m\x1b[1m−\x1b[0m lowers" in text
    assert "\x1b[32m\x1b[1masserted" in text


def test_a_receipt_says_its_sign_in_a_mark_and_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    for sign, said in ((1, "sign        + raises"), (-1, "sign        − lowers"), (0, "sign        0 no direction")):
        text = "\n".join(receipt_lines(receipt(sign=sign, predicate="p"), {}))
        assert said in text
        assert "\x1b" not in text


def test_a_receipt_has_no_colour_with_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    row: Any = receipt(sign=1, certainty="asserted", basis="stated")
    assert "\x1b" not in "\n".join(receipt_lines(row, {}, on_terminal=True))


def test_an_error_on_a_terminal_is_wrapped_and_its_remedy_follows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = terminal(monkeypatch)
    error = LookupFailedError("x" * 70, wanted="mechanism", suggestions=["loss of PTEN", "TIM-3 upregulation", URL])
    show_error(error)
    lines = out.getvalue().splitlines()
    plain = [ESCAPE.sub("", line) for line in lines]
    assert " ".join(plain) == str(error)
    assert all(len(line) <= 60 or len(line.split()) == 1 for line in plain)
    assert lines[0].startswith("\x1b[31m\x1b[1m")
    assert "\x1b" not in lines[-1]


def test_an_error_in_a_pipe_is_one_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    show_error(LookupFailedError("x", wanted="mechanism", suggestions=["y " * 100]))
    (line,) = capsys.readouterr().err.splitlines()
    assert "\x1b" not in line


def test_a_wrong_command_line_is_wrapped_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    out = terminal(monkeypatch)
    show_usage_error(click.UsageError("No such option. " * 10))
    assert max(map(len, out.getvalue().splitlines())) <= 60


def test_the_catalogue_and_the_help_of_a_query_are_wrapped_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal(monkeypatch)
    queries = list(registry().values())
    shown = [catalogue(queries, on_terminal=True), *(description(query, on_terminal=True) for query in queries)]
    for lines in shown:
        prose = [line for line in lines if not line.startswith(("Example: ", "Parameters, "))]
        # The list of the classes of a parameter is one word.
        assert [line for text in prose for line in text.splitlines() if len(line) > 100 and "|" not in line] == []
        assert all(line.startswith("    ") for text in prose for line in text.splitlines()[1:] if text.startswith("  "))
    assert " ".join(" ".join(shown[0]).split()) == " ".join(" ".join(catalogue(queries)).split())
