"""What code that reads or writes a database needs of it; the engine fits, and so does a test's stand-in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")


class Reader(Protocol):
    """Whatever can run a reading statement."""

    def read(self, text: str, parameters: dict[str, Any] | None = None) -> Any:  # noqa: ANN401 - the engine's Result
        """Run one statement and fetch its rows."""


class Runner(Protocol):
    """Whatever can run a statement inside a transaction."""

    def run(self, text: str, parameters: Mapping[str, Any] | None = None) -> Any:  # noqa: ANN401 - the engine's Result
        """Run one statement and fetch its rows."""


class Database(Protocol):
    """What a loader needs of an engine."""

    def read(self, text: str, parameters: Mapping[str, Any] | None = None) -> Any:  # noqa: ANN401
        """Run one reading statement."""

    def write(self, work: Callable[[Any], T]) -> T:
        """Run a unit of work in one transaction, perhaps more than once."""

    def read_all(self, work: Callable[[Any], T]) -> T:
        """Run several reading statements in one transaction."""

    def verify(self) -> str:
        """The server's version, from its greeting."""
