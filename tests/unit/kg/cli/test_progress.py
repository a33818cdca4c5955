"""Progress is for eyes: on a terminal, on the error stream, and never among results."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Any

import pytest

from kg.cli.options import Connection
from kg.cli.progress import progress, working
from kg.loaders.database.plan import Plan
from tests import command
from tests.small import write_small

if TYPE_CHECKING:
    from pathlib import Path


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def terminal() -> Terminal:
    return Terminal(io.BytesIO(), encoding="utf-8", write_through=True)


def shown(stream: io.TextIOWrapper) -> str:
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")


def test_a_terminal_shows_what_is_going_on(monkeypatch: pytest.MonkeyPatch) -> None:
    err = terminal()
    monkeypatch.setattr(sys, "stderr", err)
    with working() as say:
        say("Reading [everything] back …")
    assert "Reading [everything] back …" in shown(err)


def test_what_takes_seconds_says_nothing_in_a_pipe_or_if_it_is_silent(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with working() as say:
        say("Reading …")
    assert capsys.readouterr() == ("", "")
    err = terminal()
    monkeypatch.setattr(sys, "stderr", err)
    with working(silent=True) as say:
        say("Reading …")
    assert shown(err) == ""


def test_what_may_take_minutes_leaves_lines_in_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    with progress() as say:
        say("Downloading …")
    assert capsys.readouterr() == ("", "Downloading …\n")


def test_a_document_comes_without_progress_even_on_a_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Nothing:
        def __enter__(self) -> None:
            return None

        def __exit__(self, *_: object) -> None:
            return None

    data = str(write_small(tmp_path / "data"))
    monkeypatch.setattr(command, "_writer", terminal)
    monkeypatch.setattr(Connection, "engine", lambda _: Nothing())
    monkeypatch.setattr("kg.loaders.database.apply.plan_against", lambda *_: Plan("2001-01-01"))
    monkeypatch.setattr("kg.loaders.database.apply.release_change", lambda *_: "")
    environment: dict[str, Any] = {"TERM": "xterm-256color"}
    assert "Comparing" in command.kg("plan", "--data", data, **environment).stderr
    assert command.kg("plan", "--json", "--data", data, **environment).stderr == ""
