"""What would stop a load, found before the first write and reported in one go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.database.statements import statement
from kg.errors import DatabaseError, ForeignObjectError
from kg.loaders.database.actual import read_actual
from kg.loaders.database.plan import make_plan
from kg.loaders.database.schema import schema_problems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.database.protocols import Database
    from kg.loaders.database.actual import Actual
    from kg.model.rows import GraphRows
    from kg.model.vocabulary import Vocabulary

OLDEST = (5, 26)
MOST_SHOWN = 10


def look_before(
    database: Database, desired: GraphRows, vocabulary: Vocabulary, *, reload: bool, with_foreign: bool
) -> None:
    """Refuse a load that cannot be polite, or cannot be done; nothing has been written.

    Raises:
        DatabaseError: the server is too old, or the database takes no writes.
        ForeignObjectError: something that is not part of this graph is in the way.
    """
    unfit = [*server_problems(database)]
    foreign = [*schema_problems(database), *label_problems(database, vocabulary)]
    if reload and not with_foreign:
        actual = database.read_all(lambda tx: read_actual(tx, vocabulary))
        foreign += held_nodes(actual, {node.id for node in make_plan(desired, actual).remove_nodes})
    if found := [*unfit, *foreign]:
        kind = ForeignObjectError if foreign else DatabaseError
        message = found[0] if len(found) == 1 else f"{len(found)} things are in the way: " + " ".join(found)
        raise kind(message, remedy="Nothing was written.")


def server_problems(database: Database) -> Iterable[str]:
    """Whether the server is too old, or the database read-only."""
    for record in database.read(statement("server/version")).records():
        numbers = tuple(int(part) for part in re.findall(r"\d+", record["version"])[:2])
        if numbers < OLDEST:
            yield f"Neo4j {record['version']} is too old: 5.26 or newer is needed."
    (own,) = database.read(statement("server/database_name")).rows
    for record in database.read(statement("server/show_databases")).records():
        if record["name"] == own[0] and record["access"] != "read-write":
            yield f"The database {own[0]} is {record['access']}: ask its owner for write access."


def label_problems(database: Database, vocabulary: Vocabulary) -> Iterable[str]:
    """Nodes with a label of this graph that are not part of it: questions would count them in."""
    labels = sorted(vocabulary.classes)
    for record in database.read(statement("schema/foreign_labels"), {"labels": labels}).records():
        yield (
            f"{record['nodes']} node(s) have the label {record['label']} but are not part of this graph: "
            f"remove that label from them, or load into another database."
        )


def held_nodes(actual: Actual, going: set[str]) -> list[str]:
    """Nodes to be removed to which others attached a relationship."""
    held = [item for item in actual.foreign if item.node in going]
    if not held:
        return []
    shown = "; ".join(f"{item.type} on {item.node}" for item in held[:MOST_SHOWN])
    return [
        f"{len(held)} relationship(s) that are not part of this graph are attached to nodes being removed: {shown}. "
        "Remove them, or use --with-foreign to delete them too."
    ]
