"""A plan into a database: constraints first, then everything in one transaction, counted as it lands."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from kg.database.statements import statement
from kg.errors import ForeignObjectError, KgError, LandingError, VerificationError
from kg.loaders.database.actual import Actual, read_actual
from kg.loaders.database.plan import Plan, make_plan
from kg.loaders.database.preflight import held_nodes, look_before
from kg.loaders.database.schema import ensure_schema
from kg.model.release import release_values
from kg.model.rows import node_row, relationship_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kg.database.protocols import Database
    from kg.model.rows import GraphRows
    from kg.model.vocabulary import Vocabulary

T = TypeVar("T")
BATCH = 5_000
MOST_SHOWN = 5


@dataclass(frozen=True)
class Loaded:
    """What a load found and did."""

    plan: Plan | None
    previous: str
    hash: str

    @property
    def unchanged(self) -> bool:
        """Whether the database was already what it should be."""
        return self.plan is None or self.plan.empty


def load(
    database: Database,
    desired: GraphRows,
    vocabulary: Vocabulary,
    *,
    wanted_hash: str,
    verify: bool = False,
    with_foreign: bool = False,
) -> Loaded:
    """Make the database hold this release; a crash at any point leaves the old one or the new.

    Raises:
        ForeignObjectError: a constraint or relationship of others is in the way.
        LandingError: a row that was sent did not land; nothing was kept.
    """
    status = release_status(database)
    previous = status["version"] if status else ""
    known = status and (status["hash"], status["version"], status["state"])
    if known == (wanted_hash, desired.release, "current") and not verify:
        return Loaded(None, previous, wanted_hash)
    look_before(database, desired, vocabulary, reload=bool(status), with_foreign=with_foreign)
    ensure_schema(database)
    if status:
        database.write(lambda tx: tx.run(statement("release/loading")))
    try:
        plan = database.write(
            lambda tx: _load_in(tx, desired, vocabulary, wanted_hash=wanted_hash, with_foreign=with_foreign)
        )
    except BaseException:
        if status:
            with suppress(KgError):
                database.write(lambda tx: tx.run(statement("release/restored")))
        raise
    return Loaded(plan, previous, wanted_hash)


def release_status(database: Database) -> dict[str, Any] | None:
    """The loaded release, or None where our graph is not."""
    records: list[dict[str, Any]] = database.read(statement("release/status")).records()
    return records[0] if records else None


def plan_against(database: Database, desired: GraphRows, vocabulary: Vocabulary) -> Plan:
    """What a load would do, without doing it."""
    return make_plan(desired, database.read_all(lambda tx: read_actual(tx, vocabulary)))


def _load_in(
    tx: Any,  # noqa: ANN401 - the engine's transaction, known here by what it can do
    desired: GraphRows,
    vocabulary: Vocabulary,
    *,
    wanted_hash: str,
    with_foreign: bool,
) -> Plan:
    tx.run(statement("release/lock"))
    actual = read_actual(tx, vocabulary)
    plan = make_plan(desired, actual)
    if not with_foreign:
        refuse_foreign(actual, {node.id for node in plan.remove_nodes})
    delete_bridges(tx, actual, {node.id for node in plan.remove_nodes})
    write_plan(tx, plan, with_foreign=with_foreign)
    tx.run(statement("release/current"), release_values(desired, vocabulary, wanted_hash))
    return plan


def refuse_foreign(actual: Actual, going: set[str]) -> None:
    """Stop when others attached a relationship to a node that is to be removed."""
    if held := held_nodes(actual, going):
        raise ForeignObjectError(held[0], remedy="Nothing was changed.")


def delete_bridges(tx: Any, actual: Actual, going: set[str]) -> int:  # noqa: ANN401
    """Remove the links that start from nodes to be removed."""
    held = [bridge.element for bridge in actual.bridges if bridge.node in going]
    run_counted(tx, "load/delete_relationships", "elements", held)
    return len(held)


def write_plan(tx: Any, plan: Plan, *, with_foreign: bool = False) -> None:  # noqa: ANN401
    """Write all parts of a plan inside a transaction; removals first, so that ids are free again."""
    removed = [item.element for item in plan.remove_relationships]
    run_counted(tx, "load/delete_relationships", "elements", removed)
    delete = "load/delete_nodes_with_foreign" if with_foreign else "load/delete_nodes"
    run_counted(tx, delete, "elements", [node.element for node in plan.remove_nodes])
    run_counted(tx, "load/rename_nodes", "rows", [{"old": old, "new": new} for old, new in plan.rename])
    for label, nodes in _grouped((*plan.add_nodes, *plan.change_nodes), lambda node: node.label):
        run_counted(tx, f"load/nodes/{label}", "rows", [node_row(node) for node in nodes])
    for kind, items in _grouped((*plan.add_relationships, *plan.change_relationships), lambda item: item.type):
        run_counted(tx, f"load/relationships/{kind}", "rows", [relationship_row(item) for item in items])


def run_counted(
    tx: Any,  # noqa: ANN401
    name: str,
    parameter: str,
    rows: Sequence[Any],
    *,
    what: str = "rows",
    remedy: str = "Run `kg check`. If it reports nothing, this is a bug: please report it.",
) -> None:
    """Run a statement on its rows in batches, and see that every row landed."""
    for first in range(0, len(rows), BATCH):
        batch = rows[first : first + BATCH]
        landed = tx.run(statement(name), {parameter: batch}).rows[0][0]
        if landed != len(batch):
            raise LandingError(
                f"{name}: {len(batch)} {what} were sent, {landed} arrived{_missing(tx, batch)}. Nothing was written.",
                remedy=remedy,
            )


def _missing(tx: Any, batch: Sequence[Any]) -> str:  # noqa: ANN401
    if not (isinstance(batch[0], dict) and "start" in batch[0]):
        return ""
    ends = [{"start": row["start"], "end": row["end"]} for row in batch]
    records = tx.run(statement("load/missing_ends"), {"rows": ends}).records()
    return ", without an end node: " + "; ".join(f"{row['start']} -> {row['end']}" for row in records[:MOST_SHOWN])


def _grouped(items: Iterable[T], kind: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    groups: dict[str, list[T]] = {}
    for item in items:
        groups.setdefault(kind(item), []).append(item)
    return sorted(groups.items())


def verify(database: Database, vocabulary: Vocabulary) -> dict[str, Any]:
    """Recompute the fingerprint and count both ways.

    Raises:
        VerificationError: the database is not what its release says.
    """
    status = release_status(database)
    actual = database.read_all(lambda tx: read_actual(tx, vocabulary))
    found = actual.hash()
    stored = status["hash"] if status else None
    if stored != found:
        raise VerificationError(
            f"The graph holds {len(actual.nodes)} nodes and {len(actual.relationships)} relationships with hash "
            f"{found[:12]}, its release says "
            + (
                f"{status['nodes']} and {status['relationships']} with {stored[:12]}."
                if status and stored
                else "nothing."
            ),
            remedy="`kg load --verify` repairs it.",
        )
    claims = {node.id for node in actual.nodes if node.label == "IRClaim"}
    edges = [item.claim for item in actual.relationships if item.claim]
    if sorted(edges) != sorted(claims):
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
