"""Remove this graph and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.loaders.database.actual import read_actual
from kg.loaders.database.preflight import refuse_foreign
from kg.loaders.database.schema import drop_schema
from kg.loaders.database.write import delete_bridges

if TYPE_CHECKING:
    from kg.database.protocols import Database
    from kg.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Removed:
    """How much went."""

    nodes: int
    relationships: int
    bridges: int


def remove(database: Database, vocabulary: Vocabulary, *, with_foreign: bool = False) -> Removed:
    """Remove all nodes and relationships in one transaction, then the index and the constraint.

    Raises:
        ForeignObjectError: others attached a relationship to a node of this graph; nothing was changed.
    """
    removed = database.write(lambda tx: _remove_in(tx, vocabulary, with_foreign=with_foreign))
    drop_schema(database)
    return removed


def _remove_in(tx: Any, vocabulary: Vocabulary, *, with_foreign: bool) -> Removed:  # noqa: ANN401
    actual = read_actual(tx, vocabulary)
    release = tx.run(statement("release/read_release")).records()
    nodes = [node.element for node in actual.nodes] + [record["element"] for record in release]
    if not with_foreign:
        refuse_foreign(actual, {node.id for node in actual.nodes} | {"ir:release/current"})
    bridges = delete_bridges(tx, actual, {node.id for node in actual.nodes})
    tx.run(statement("load/delete_relationships"), {"elements": [item.element for item in actual.relationships]})
    delete = "load/delete_nodes_with_foreign" if with_foreign else "load/delete_nodes"
    tx.run(statement(delete), {"elements": nodes})
    return Removed(len(nodes), len(actual.relationships), bridges)
