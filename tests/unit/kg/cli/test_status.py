"""`kg status`: the same database as every command, why it is that one, and what is there."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import kg.local
from kg.cli.options import Connection
from kg.errors import CredentialsError, NotLoadedError, UnreachableError
from kg.local.run.status import ServerStatus
from tests.command import Done
from tests.command import kg as run

RELEASE = {
    "version": "2001-01-01", "hash": "f" * 64, "state": "current", "code": "0.2.0", "nodes": 25, "relationships": 51,
    "loaded_at": "2001-01-02T00:00:00Z",
    "sources": [{"key": "paper-2001", "citation": "Ada 2001", "doi": "10.1/x", "date": "2001"}],
}  # fmt: skip
RUNNING = ServerStatus(
    "running", Path("home"), Path("home/password"), uri="bolt://localhost:1", http="http://localhost:2",
    version="5.26.30", pid=7,
)  # fmt: skip
ELSEWHERE = {"KG_NEO4J_URI": "bolt://db.example:7687", "KG_NEO4J_PASSWORD": "hunter2-secret"}


class FakeGraph:
    """A database that answers with a release or with an error."""

    def __init__(self, answer: Any) -> None:
        self.engine, self.answer = self, answer

    def __enter__(self) -> FakeGraph:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def verify(self) -> str:
        return "5.26.30"

    def release(self) -> dict[str, Any]:
        if isinstance(self.answer, Exception):
            raise self.answer
        assert isinstance(self.answer, dict)
        return self.answer


def set_up(monkeypatch: pytest.MonkeyPatch, answer: Any, local: ServerStatus | None = None) -> None:
    """A database that answers, or cannot be opened; without a local server nobody may look for one."""

    def graph(connection: Connection) -> FakeGraph:
        if isinstance(answer, (UnreachableError, CredentialsError)):
            raise answer
        return FakeGraph(answer)

    class Local:
        def __init__(self, _: Path | None) -> None:
            assert local is not None, "the local server is not the target"

        def status(self) -> ServerStatus:
            assert local is not None
            return local

    monkeypatch.setattr(Connection, "graph", graph)
    monkeypatch.setattr(kg.local, "LocalNeo4j", Local)


def document(done: Done) -> dict[str, Any]:
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_the_database_of_the_environment_is_reported_and_why(monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(monkeypatch, RELEASE)
    done = run("status", **ELSEWHERE)
    assert (done.returncode, done.stderr) == (0, "")
    for words in (
        "Neo4j 5.26.30 answers", "bolt://db.example:7687, named by KG_NEO4J_URI", "release 2001-01-01: 25 nodes",
        "f" * 64, "paper-2001: Ada 2001, doi 10.1/x",
    ):  # fmt: skip
        assert words in done.stdout
    told = document(run("status", "--json", **ELSEWHERE))
    assert (told["origin"], told["state"], told["reachable"], told["loaded"]) == ("environment", "running", True, True)
    assert (told["release"], told["load_state"], told["sources"]) == ("2001-01-01", "current", RELEASE["sources"])
    assert (told["home"], told["error"]) == (None, None)


def test_an_option_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(monkeypatch, RELEASE)
    done = run("status", "--uri", "bolt://other:1", "--database", "mine", "--json", **ELSEWHERE)
    told = document(done)
    assert (told["origin"], told["uri"], told["database"]) == ("option", "bolt://other:1", "mine")


def test_the_local_server_is_the_target_where_nothing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(monkeypatch, RELEASE, RUNNING)
    assert "target    the local server, as neither" in run("status").stdout
    told = document(run("status", "--json"))
    assert (told["origin"], told["state"], told["pid"], told["http"]) == ("local", "running", 7, RUNNING.http)


@pytest.mark.parametrize("state", ["starting", "stopped", "absent"])
def test_a_local_server_that_does_not_run_is_not_asked(monkeypatch: pytest.MonkeyPatch, state: Any) -> None:
    stopped = ServerStatus(state, Path("home"), Path("home/password"))
    set_up(monkeypatch, UnreachableError("asked"), replace(stopped, uri="bolt://x:1" if state == "starting" else None))
    done = run("status", "--json")
    told = document(done)
    assert (done.returncode, told["state"], told["reachable"], told["loaded"]) == (0, state, False, None)


def test_a_database_without_this_graph_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(monkeypatch, NotLoadedError("not here"))
    done = run("status", **ELSEWHERE)
    assert (done.returncode, "not loaded" in done.stdout) == (0, True)
    told = document(run("status", "--json", **ELSEWHERE))
    assert (told["reachable"], told["loaded"], told["release"]) == (True, False, None)


@pytest.mark.parametrize(
    ("error", "code"), [(UnreachableError("No answer.", remedy="Do."), 11), (CredentialsError("No."), 12)]
)
def test_a_server_that_cannot_be_asked_gives_its_cause_and_exit_code(
    monkeypatch: pytest.MonkeyPatch, error: Any, code: int
) -> None:
    set_up(monkeypatch, error)
    done = run("status", **ELSEWHERE)
    assert (done.returncode, done.stderr) == (code, f"{error}\n")
    assert "bolt://db.example:7687" in done.stdout
    assert "graph     unknown" in done.stdout
    told = document(run("status", "--json", **ELSEWHERE))
    assert (told["state"], told["reachable"], told["loaded"]) == ("unavailable", False, None)
    assert told["error"] == {
        "class": type(error).__name__, "exit_code": code, "message": error.message, "remedy": error.remedy,
    }  # fmt: skip


def test_a_missing_password_is_not_called_a_refusal() -> None:
    done = run("status", KG_NEO4J_URI="bolt://db.example:7687")
    assert done.returncode == 12
    assert "No password given" in done.stderr
    assert "refuse" not in done.stdout


def test_a_load_under_way_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(monkeypatch, {**RELEASE, "state": "loading"})
    assert "state     loading. A load is running or was interrupted" in run("status", **ELSEWHERE).stdout
    assert document(run("status", "--json", **ELSEWHERE))["load_state"] == "loading"


def test_a_start_says_that_other_commands_use_another_database(monkeypatch: pytest.MonkeyPatch) -> None:
    class Local:
        def __init__(self, *_: object) -> None:
            pass

        def up(self, *_: object, **__: object) -> ServerStatus:
            return RUNNING

    monkeypatch.setattr(kg.local, "LocalNeo4j", Local)
    assert "KG_NEO4J_URI is set: the other commands use that database" in run("up", **ELSEWHERE).stderr
    done = run("up")
    assert (done.returncode, done.stderr) == (0, "")
    assert "bolt://localhost:1" in done.stdout
