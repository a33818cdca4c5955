"""The release node of a loaded graph: what it says, and its state while a load is under way."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.database.protocols import Database


def release_status(database: Database) -> dict[str, Any] | None:
    """The loaded release, or None where the graph is not loaded."""
    records: list[dict[str, Any]] = database.read(statement("release/status")).records()
    return records[0] if records else None


@contextmanager
def marked_loading(database: Database, *, reload: bool) -> Iterator[None]:
    """Warn readers of an older release while it is replaced; a load that fails leaves it current."""
    if not reload:
        yield
        return
    database.write(lambda tx: tx.run(statement("release/loading")))
    try:
        yield
    except BaseException:
        with suppress(KgError):
            database.write(lambda tx: tx.run(statement("release/restored")))
        raise
