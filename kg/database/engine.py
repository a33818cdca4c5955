"""The only module that talks to Neo4j: managed transactions, and every request names its database.

The driver imports pandas, which takes half a second. Import this module only when you need a database.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self, TypeVar
from urllib.parse import urlsplit

import neo4j
import neo4j.graph
from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError, ServiceUnavailable

from kg.errors import (
    CredentialsError,
    DatabaseError,
    TimedOutError,
    UnreachableError,
    UsageError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import TracebackType

    from kg.database.target import Target

T = TypeVar("T")
Row = dict[str, Any]

SCHEMES = frozenset({"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"})

logging.getLogger("neo4j").setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class Result:
    """The rows of one statement, and its changes."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    contains_updates: bool
    counters: Mapping[str, int]
    notifications: tuple[str, ...]

    def records(self) -> list[Row]:
        """The rows as dictionaries."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


class Transaction:
    """A transaction for a unit of work, which can only run statements."""

    def __init__(self, inner: neo4j.ManagedTransaction) -> None:
        self._inner = inner

    def run(self, text: str, parameters: Mapping[str, Any] | None = None) -> Result:
        """Run one statement and fetch all its rows."""
        return _fetch(self._inner.run(text, dict(parameters or {})))

    def graph(self, text: str, parameters: Mapping[str, Any] | None = None) -> neo4j.graph.Graph:
        """Run one statement and keep the nodes and relationships of its rows."""
        return self._inner.run(text, dict(parameters or {})).graph()


class Engine:
    """A driver and the name of its database. Close it when you are done."""

    def __init__(self, uri: str, *, user: str, password: str, database: str = "neo4j") -> None:
        _check_address(uri)
        self.uri, self.user, self.database = uri, user, database
        self._closed = False
        try:
            self._driver = neo4j.GraphDatabase.driver(
                uri,
                auth=(user, password),
                user_agent="immunoresistance-kg",
                max_transaction_retry_time=15.0,
                connection_acquisition_timeout=20.0,
                connection_timeout=10.0,
                notifications_min_severity="WARNING",
            )
        except (DriverError, ValueError) as error:
            raise UnreachableError(
                f"{uri!r} is not the URI of a Neo4j server ({error}).",
                remedy="Write it like bolt://localhost:7687 or neo4j+s://host.",
            ) from error

    @classmethod
    def open(cls, target: Target) -> Self:
        """Open an engine on a target and check that it answers; if it does not, nothing stays open."""
        engine = cls(target.uri, user=target.user, password=target.password, database=target.database)
        try:
            engine.verify()
        except BaseException:
            engine.close()
            raise
        return engine

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._closed

    def close(self) -> None:
        """Close the driver."""
        self._closed = True
        self._driver.close()

    def verify(self) -> str:
        """Check once, without retries, that the server answers; return its version."""
        with self._translated():
            self._driver.verify_connectivity()
            agent = self._driver.get_server_info().agent
        return agent.removeprefix("Neo4j/")

    def read(self, text: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = 30.0) -> Result:
        """Run one read statement in a managed, retried transaction that is routed as a read."""
        return self._execute(lambda tx: tx.run(text, parameters), write=False, timeout=timeout)

    def read_graph(
        self, text: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = 30.0
    ) -> neo4j.graph.Graph:
        """Run a read statement that returns paths, and keep them as nodes and relationships for a drawing."""

        def work(tx: Transaction) -> neo4j.graph.Graph:
            return tx.graph(text, parameters)

        return self._execute(work, write=False, timeout=timeout)

    def write(self, work: Callable[[Transaction], T], *, timeout: float = 600.0) -> T:
        """Run a unit of work in one managed transaction; it may be run more than once."""
        return self._execute(work, write=True, timeout=timeout)

    def read_all(self, work: Callable[[Transaction], T], *, timeout: float = 120.0) -> T:
        """Run several read statements in one managed transaction."""
        return self._execute(work, write=False, timeout=timeout)

    def _execute(self, work: Callable[[Transaction], T], *, write: bool, timeout: float) -> T:
        if self._closed:
            raise UsageError(
                "The graph is closed.",
                remedy="Ask, draw and look at evidence inside the `with` block, or before `close()`.",
            )

        @neo4j.unit_of_work(timeout=timeout, metadata={"app": "immunoresistance-kg"})
        def unit(inner: neo4j.ManagedTransaction) -> T:
            return work(Transaction(inner))

        with self._translated(), self._driver.session(database=self.database) as session:
            return session.execute_write(unit) if write else session.execute_read(unit)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (Neo4jError, DriverError) as error:
            raise _translate(error, self.uri, self.user, self.database) from error


def _check_address(uri: str) -> None:
    """Refuse a URI that the driver would misunderstand, or that contains a password it would repeat."""
    remedy = "Write it like bolt://localhost:7687 or neo4j+s://host."
    try:
        parts = urlsplit(uri)
        fits = parts.scheme in SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fits = False
    if "@" in uri:
        raise UnreachableError("The URI must not contain a user name or password.", remedy=remedy)
    if not fits:
        raise UnreachableError(f"{uri!r} is not the URI of a Neo4j server.", remedy=remedy)


def _fetch(result: neo4j.Result) -> Result:
    columns = tuple(result.keys())
    rows = [tuple(record.values()) for record in result]
    summary = result.consume()
    counters = {
        name: value
        for name, value in vars(summary.counters).items()
        if isinstance(value, int) and not isinstance(value, bool) and value and not name.startswith("_")
    }
    notes = tuple(status.status_description for status in summary.gql_status_objects if status.is_notification)
    return Result(columns, rows, summary.counters.contains_updates, counters, notes)


def _translate(error: Neo4jError | DriverError, uri: str, user: str, database: str) -> DatabaseError:
    code = getattr(error, "code", None) or ""
    if isinstance(error, AuthError) or "AuthenticationRateLimit" in code or "CredentialsExpired" in code:
        return CredentialsError(
            f"The server at {uri} does not accept user {user!r} with this password.",
            remedy="Set KG_NEO4J_USER and KG_NEO4J_PASSWORD (or KG_NEO4J_PASSWORD_FILE). Do not retry in a loop.",
        )
    if isinstance(error, ServiceUnavailable):
        return UnreachableError(
            f"No Neo4j answers at {uri}.", remedy="Start one with `kg up`, or set KG_NEO4J_URI to the URI of yours."
        )
    if "DatabaseNotFound" in code or "Database.DatabaseNotFound" in code:
        return UnreachableError(
            f"The server at {uri} has no database called {database!r}.",
            remedy="Set KG_NEO4J_DATABASE to one that exists (Community Edition: neo4j).",
        )
    if "TransactionTimedOut" in code or "TransactionTimedOutClientConfiguration" in code:
        return TimedOutError(
            "The query took longer than the time limit.", remedy="Ask a narrower question or raise the timeout."
        )
    if isinstance(error, ClientError) and "Security" in code:
        return CredentialsError(f"The server at {uri} does not allow this for user {user!r}: {error}.")
    return DatabaseError(f"The database at {uri} failed: {getattr(error, 'message', None) or error}.")
