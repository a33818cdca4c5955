"""What code needs from a database to read or write it; the engine has it, and so do fakes in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")


class Reader(Protocol):
    """Anything that can run a read statement."""

    def read(self, text: str, parameters: dict[str, Any] | None = None) -> Any:  # noqa: ANN401 - the engine's Result
        """Run one statement and fetch its rows."""


class Runner(Protocol):
    """Anything that can run a statement in a transaction."""

    def run(self, text: str, parameters: Mapping[str, Any] | None = None) -> Any:  # noqa: ANN401 - the engine's Result
        """Run one statement and fetch its rows."""


class Database(Protocol):
    """What a load needs from an engine."""

    def read(self, text: str, parameters: Mapping[str, Any] | None = None) -> Any:  # noqa: ANN401
        """Run one read statement."""

    def write(self, work: Callable[[Any], T]) -> T:
        """Run a unit of work in one transaction, perhaps more than once."""

    def read_all(self, work: Callable[[Any], T]) -> T:
        """Run several read statements in one transaction."""

    def verify(self) -> str:
        """The version of the server, as it reports it on connection."""
