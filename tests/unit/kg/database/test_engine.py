"""The engine without a server: addresses, routing, time limits, and every driver error in words of ours."""

from __future__ import annotations

import time
from typing import Any

import neo4j
import pytest
from neo4j.exceptions import (
    AuthError,
    ClientError,
    DriverError,
    Forbidden,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from kg.database.engine import Engine, _translate
from kg.errors import CredentialsError, DatabaseError, TimedOutError, UnreachableError


class Session:
    def __init__(self, calls: list[tuple[str, Any]]) -> None:
        self.calls = calls

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.calls.append(("closed", None))

    def execute_read(self, work: Any) -> str:
        self.calls.append(("read", (work.timeout, work.metadata)))
        return "read"

    def execute_write(self, work: Any) -> str:
        self.calls.append(("write", (work.timeout, work.metadata)))
        return "written"


class Driver:
    def __init__(self) -> None:
        self.calls: list[tuple[str, Any]] = []

    def session(self, **options: Any) -> Session:
        self.calls.append(("session", options))
        return Session(self.calls)

    def close(self) -> None:
        self.calls.append(("driver closed", None))


@pytest.fixture
def driver(monkeypatch: pytest.MonkeyPatch) -> Driver:
    fake = Driver()
    monkeypatch.setattr(neo4j.GraphDatabase, "driver", lambda *_, **__: fake)
    return fake


def test_reads_are_routed_as_reads_and_the_database_is_named(driver: Driver) -> None:
    with Engine("neo4j://host", user="neo4j", password="x", database="mine") as engine:
        engine.read("RETURN 1", timeout=3.0)
        engine.read_all(lambda _: None, timeout=4.0)
    named = ("session", {"database": "mine"})
    app = {"app": "immunoresistance-kg"}
    closed = ("closed", None)
    assert driver.calls == [
        named, ("read", (3.0, app)), closed, named, ("read", (4.0, app)), closed, ("driver closed", None)
    ]  # fmt: skip


def test_writes_are_routed_as_writes_and_the_database_is_named(driver: Driver) -> None:
    engine = Engine("bolt://host", user="neo4j", password="x")
    engine.write(lambda _: None, timeout=5.0)
    assert driver.calls[:2] == [
        ("session", {"database": "neo4j"}), ("write", (5.0, {"app": "immunoresistance-kg"}))
    ]  # fmt: skip


@pytest.mark.parametrize(
    "uri",
    ["", "localhost", "localhost:7687", "http://localhost:7474", "https://host", "bolt://", "bolt://h:port", "bolt://h:0",
     "bolt://h:99999", "bolt://[::1", "bolt+routing://host", "file:///etc/passwd", "bolt ://host"],
)  # fmt: skip
def test_what_is_no_address_is_refused_in_words(uri: str) -> None:
    with pytest.raises(UnreachableError, match="is not the URI of a Neo4j server"):
        Engine(uri, user="neo4j", password="x")


@pytest.mark.parametrize("scheme", ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"])
def test_every_scheme_of_a_driver_is_taken(scheme: str) -> None:
    Engine(f"{scheme}://host:7687", user="neo4j", password="x").close()


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_closed_port_is_told_at_once(scheme: str) -> None:
    from tests.conftest import free_port

    began = time.monotonic()
    with (
        Engine(f"{scheme}://127.0.0.1:{free_port()}", user="neo4j", password="hunter2") as engine,
        pytest.raises(UnreachableError, match="No Neo4j answers") as caught,
    ):
        engine.verify()
    assert time.monotonic() - began < 3
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_host_without_an_address_is_unreachable(scheme: str) -> None:
    with (
        Engine(f"{scheme}://no-such-host.invalid:7687", user="neo4j", password="x") as engine,
        pytest.raises(UnreachableError),
    ):
        engine.verify()


def coded(kind: type[Neo4jError], code: str) -> Neo4jError:
    """An error as the driver makes it from a server's message."""
    error = Neo4jError._hydrate_neo4j(code=code, message="said the server")  # type: ignore[attr-defined]
    assert isinstance(error, kind)
    return error  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("kind", "code", "ours"),
    [
        (AuthError, "Neo.ClientError.Security.Unauthorized", CredentialsError),
        (ClientError, "Neo.ClientError.Security.AuthenticationRateLimit", CredentialsError),
        (Neo4jError, "Neo.ClientError.Security.CredentialsExpired", CredentialsError),
        (Forbidden, "Neo.ClientError.Security.Forbidden", CredentialsError),
        (ClientError, "Neo.ClientError.Database.DatabaseNotFound", UnreachableError),
        (ClientError, "Neo.ClientError.Transaction.TransactionTimedOut", TimedOutError),
        (ClientError, "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", TimedOutError),
        (ClientError, "Neo.ClientError.Statement.SyntaxError", DatabaseError),
        (Neo4jError, "Neo.DatabaseError.General.UnknownError", DatabaseError),
        (Neo4jError, "Neo.TransientError.General.MemoryPoolOutOfMemoryError", DatabaseError),
    ],
)
def test_a_servers_error_becomes_one_of_ours(kind: type[Neo4jError], code: str, ours: type[DatabaseError]) -> None:
    error = _translate(coded(kind, code), "bolt://host", "neo4j", "mine")
    assert type(error) is ours
    assert str(error)


@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (ServiceUnavailable("gone"), UnreachableError),
        (SessionExpired("gone"), DatabaseError),
        (DriverError("odd"), DatabaseError),
    ],
)
def test_a_drivers_error_becomes_one_of_ours(error: DriverError, ours: type[DatabaseError]) -> None:
    assert type(_translate(error, "bolt://host", "neo4j", "mine")) is ours
