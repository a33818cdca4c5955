"""A loaded graph against what its release says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.errors import VerificationError
from kg.loaders.database.actual import read_actual
from kg.loaders.database.release import release_status

if TYPE_CHECKING:
    from kg.database.protocols import Database
    from kg.loaders.database.actual import Actual
    from kg.model.vocabulary import Vocabulary


def verify(database: Database, vocabulary: Vocabulary) -> dict[str, Any]:
    """Recompute the fingerprint and count both ways.

    Raises:
        VerificationError: the database is not what its release says.
    """
    status = release_status(database)
    actual = database.read_all(lambda tx: read_actual(tx, vocabulary))
    found = actual.hash()
    if (status["hash"] if status else None) != found:
        raise VerificationError(_difference(actual, found, status), remedy="`kg load --verify` repairs it.")
    claims = {node.id for node in actual.nodes if node.label == "IRClaim"}
    if sorted(item.claim for item in actual.relationships if item.claim) != sorted(claims):
        raise VerificationError("Claims and the relationships that carry them do not match one to one.")
    return {
        "release": status["version"] if status else None,
        "state": status["state"] if status else None,
        "hash": found,
        "nodes": len(actual.nodes),
        "relationships": len(actual.relationships),
        "claims": len(claims),
        "notes": list(actual.notes),
        "bridges": len(actual.bridges),
        "foreign": len(actual.foreign),
    }


def _difference(actual: Actual, found: str, status: dict[str, Any] | None) -> str:
    said = "nothing."
    if status and status["hash"]:
        said = f"{status['nodes']} and {status['relationships']} with {status['hash'][:12]}."
    return (
        f"The graph holds {len(actual.nodes)} nodes and {len(actual.relationships)} relationships with hash "
        f"{found[:12]}, its release says {said}"
    )
