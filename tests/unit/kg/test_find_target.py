"""Which database: arguments, then the environment, then the managed local one; and a password that never shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import kg.local
from kg.database.target import Target
from kg.errors import CredentialsError, KgError, UnreachableError
from kg.find_target import find_target
from kg.local.run.status import ServerStatus

SECRET = "hunter2-secret"


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("URI", "USER", "PASSWORD", "PASSWORD_FILE", "DATABASE"):
        monkeypatch.delenv(f"KG_NEO4J_{name}", raising=False)
    monkeypatch.delenv("KG_HOME", raising=False)


def status(state: Any, uri: str | None = None, password_file: Path = Path("nowhere")) -> ServerStatus:
    return ServerStatus(state, Path("home"), password_file, uri=uri)


def local(monkeypatch: pytest.MonkeyPatch, found: ServerStatus) -> list[Any]:
    asked: list[Any] = []

    class Fake:
        def __init__(self, home: Path | None) -> None:
            asked.append(home)

        def status(self) -> ServerStatus:
            return found

    monkeypatch.setattr(kg.local, "LocalNeo4j", Fake)
    return asked


def environment(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    for name, value in values.items():
        monkeypatch.setenv(f"KG_NEO4J_{name}", value)


def test_arguments_go_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    environment(monkeypatch, URI="bolt://env", USER="env", PASSWORD="env", DATABASE="env")
    assert find_target("bolt://arg", "arg", "arg", "arg") == Target("bolt://arg", "arg", "arg", "arg", "arguments")


def test_what_the_arguments_leave_out_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    environment(monkeypatch, URI="bolt://env", USER="me", PASSWORD=SECRET, DATABASE="mine")
    assert find_target() == Target("bolt://env", "me", SECRET, "mine", "environment")
    assert find_target("bolt://arg") == Target("bolt://arg", "me", SECRET, "mine", "arguments")


def test_user_and_database_are_neo4j_where_nobody_says(monkeypatch: pytest.MonkeyPatch) -> None:
    environment(monkeypatch, URI="bolt://env", PASSWORD=SECRET)
    assert (find_target().user, find_target().database) == ("neo4j", "neo4j")


def test_empty_variables_count_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    environment(monkeypatch, URI="bolt://env", USER="", PASSWORD=SECRET, DATABASE="")
    assert (find_target().user, find_target().database) == ("neo4j", "neo4j")


def test_the_managed_server_comes_last(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text(f"{SECRET}\n", encoding="utf-8")
    asked = local(monkeypatch, status("running", "bolt://127.0.0.1:7001", file))
    found = find_target(home=tmp_path)
    assert found == Target("bolt://127.0.0.1:7001", "neo4j", SECRET, "neo4j", "managed local")
    assert asked == [tmp_path]


def test_the_managed_server_is_not_asked_where_there_is_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = local(monkeypatch, status("running", "bolt://local"))
    environment(monkeypatch, URI="bolt://env", PASSWORD=SECRET)
    find_target()
    assert asked == []


@pytest.mark.parametrize("state", ["absent", "stopped", "starting"])
def test_no_server_at_all_says_how_to_start_one(monkeypatch: pytest.MonkeyPatch, state: str) -> None:
    local(monkeypatch, status(state))
    with pytest.raises(UnreachableError, match="kg up"):
        find_target()


def test_a_password_file_is_read_without_its_line_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "password").write_text(f"{SECRET}\n", encoding="utf-8")
    environment(monkeypatch, URI="bolt://env", PASSWORD_FILE=str(tmp_path / "password"))
    assert find_target().password == SECRET


def test_a_password_goes_before_a_password_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    environment(monkeypatch, URI="bolt://env", PASSWORD=SECRET, PASSWORD_FILE=str(tmp_path / "missing"))
    assert find_target().password == SECRET


def test_an_address_without_a_password_says_where_to_put_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CredentialsError, match="KG_NEO4J_PASSWORD_FILE"):
        find_target("bolt://arg")
    environment(monkeypatch, URI="bolt://env")
    with pytest.raises(CredentialsError, match="KG_NEO4J_PASSWORD_FILE"):
        find_target()


def test_a_password_file_that_cannot_be_read_is_one_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    for file in (tmp_path / "missing", tmp_path, tmp_path / "binary"):
        environment(monkeypatch, URI="bolt://env", PASSWORD_FILE=str(file))
        with pytest.raises(CredentialsError, match="cannot be read"):
            find_target()


@pytest.mark.parametrize("uri", [f"bolt://neo4j:{SECRET}@host:7687", f"neo4j+s://{SECRET}@host"])
def test_an_address_with_a_password_in_it_is_refused_and_not_repeated(
    monkeypatch: pytest.MonkeyPatch, uri: str
) -> None:
    from kg.database.engine import Engine

    with pytest.raises(KgError) as caught:
        find_target(uri)
    assert SECRET not in str(caught.value)
    environment(monkeypatch, URI=uri)
    with pytest.raises(KgError) as caught:
        find_target()
    assert SECRET not in str(caught.value)
    with pytest.raises(UnreachableError) as caught:
        Engine(uri, user="neo4j", password="x")
    assert SECRET not in str(caught.value)


def test_a_target_never_shows_its_password() -> None:
    target = Target("bolt://host", "neo4j", SECRET, "neo4j", "arguments")
    assert SECRET not in repr(target)
    assert SECRET not in str(target)
    assert SECRET not in f"{target}"
