"""A plan into a database, inside a transaction: few statements for all classes and types, and every row counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.errors import LandingError
from kg.model.declared import node_properties, relationship_properties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.database.protocols import Runner
    from kg.loaders.database.actual import Actual, ActualRelationship
    from kg.loaders.database.plan import Plan
    from kg.model.rows import Relationship
    from kg.model.vocabulary import Vocabulary

BATCH = 5_000
MOST_SHOWN = 5


def write_plan(tx: Runner, plan: Plan, vocabulary: Vocabulary, *, with_foreign: bool = False) -> None:
    """Write all parts of a plan; removals first, so that ids are free again.

    Raises:
        LandingError: a row that was sent did not land; the caller's transaction has to be rolled back.
    """
    removed = [item.element for item in plan.remove_relationships]
    run_counted(tx, "load/delete_relationships", "elements", removed)
    delete = "load/delete_nodes_with_foreign" if with_foreign else "load/delete_nodes"
    run_counted(tx, delete, "elements", [node.element for node in plan.remove_nodes])
    run_counted(tx, "load/rename_nodes", "rows", [{"old": old, "new": new} for old, new in plan.rename])
    run_counted(tx, "load/write_nodes", "rows", _node_rows(plan, vocabulary))
    run_counted(tx, "load/create_relationships", "rows", [_new_row(item) for item in plan.add_relationships])
    changed = [_changed_row(item, vocabulary) for item in plan.change_relationships]
    run_counted(tx, "load/change_relationships", "rows", changed)


def delete_bridges(tx: Runner, actual: Actual, going: set[str]) -> int:
    """Remove the links that start from nodes to be removed."""
    held = [bridge.element for bridge in actual.bridges if bridge.node in going]
    run_counted(tx, "load/delete_relationships", "elements", held)
    return len(held)


def run_counted(
    tx: Runner,
    name: str,
    parameter: str,
    rows: Sequence[Any],
    *,
    what: str = "rows",
    remedy: str = "Run `kg check`. If it reports nothing, this is a bug: please report it.",
) -> None:
    """Run a statement on its rows in batches, and see that every row landed.

    Raises:
        LandingError: a row that was sent did not land; the caller's transaction has to be rolled back.
    """
    for first in range(0, len(rows), BATCH):
        batch = rows[first : first + BATCH]
        landed = tx.run(statement(name), {parameter: batch}).rows[0][0]
        if landed != len(batch):
            raise LandingError(
                f"{name}: {len(batch)} {what} were sent, {landed} arrived{_missing(tx, batch)}. Nothing was written.",
                remedy=remedy,
            )


def _node_rows(plan: Plan, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    # A null removes a property that the node no longer has, and touches none that others added.
    absent = {label: dict.fromkeys(node_properties(item)) for label, item in vocabulary.classes.items()}
    return [
        {"id": node.id, "label": node.label, "properties": {**absent[node.label], **node.properties}}
        for node in (*plan.add_nodes, *plan.change_nodes)
    ]


def _new_row(item: Relationship) -> dict[str, Any]:
    return {"start": item.start, "end": item.end, "type": item.type, "properties": item.properties}


def _changed_row(item: ActualRelationship, vocabulary: Vocabulary) -> dict[str, Any]:
    absent = dict.fromkeys(relationship_properties(item.type, vocabulary))
    return {"element": item.element, "properties": {**absent, **item.properties}}


def _missing(tx: Runner, batch: Sequence[Any]) -> str:
    if not (isinstance(batch[0], dict) and "start" in batch[0]):
        return ""
    ends = [{"type": row["type"], "start": row["start"], "end": row["end"]} for row in batch]
    records = tx.run(statement("load/missing_ends"), {"rows": ends}).records()
    shown = [f"{row['type']} {row['start']} -> {row['end']}" for row in records[:MOST_SHOWN]]
    return ", without an end node: " + "; ".join(shown)
