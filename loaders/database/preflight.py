"""What would stop a load, found before the first write and reported in one go."""

from __future__ import annotations

import re
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from kg.database.statements import statement, with_names
from kg.errors import DatabaseError, ForeignObjectError, KgError
from kg.loaders.database.actual import read_actual
from kg.loaders.database.plan import make_plan
from kg.loaders.database.schema import schema_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.database.protocols import Database
    from kg.loaders.database.actual import Actual
    from kg.model.rows import GraphRows
    from kg.model.vocabulary import Vocabulary

OLDEST = (5, 26)
MOST_SHOWN = 10
UNTOUCHED = "Nothing was written."


def look_before(
    database: Database, desired: GraphRows, vocabulary: Vocabulary, *, reload: bool, with_foreign: bool
) -> None:
    """Refuse a load that would harm others, or cannot be done; nothing has been written.

    Relationships of others on nodes that go are searched for here only when something else is in the way, to report
    all of it at once. Otherwise the load's own plan finds them, and its transaction is rolled back.

    Raises:
        DatabaseError: the server is too old.
        ForeignObjectError: something that is not part of this graph is in the way.
    """
    refuse_old(database.verify())
    foreign = [*schema_problems(database), *label_problems(database, vocabulary)]
    if not foreign:
        return
    if reload and not with_foreign:
        actual = database.read_all(lambda tx: read_actual(tx, vocabulary))
        foreign += held_nodes(actual, {node.id for node in make_plan(desired, actual).remove_nodes})
    found = [*closed_problems(database), *foreign]
    message = found[0] if len(found) == 1 else f"{len(found)} things are in the way: " + " ".join(found)
    raise ForeignObjectError(message, remedy=UNTOUCHED)


def refuse_old(version: str) -> None:
    """Stop at a server that cannot run the statements of a load."""
    if tuple(int(part) for part in re.findall(r"\d+", version)[:2]) < OLDEST:
        raise DatabaseError(f"Neo4j {version} is too old: 5.26 or newer is needed.", remedy=UNTOUCHED)


@contextmanager
def naming_closed(database: Database) -> Iterator[None]:
    """Say that a database is read-only where that is why a write failed.

    Asking beforehand takes a server that has just started a second, and the answer is nearly always that it is open.
    """
    try:
        yield
    except DatabaseError as error:
        if type(error) is DatabaseError and (problems := _closed(database)):
            raise DatabaseError(problems[0], remedy=UNTOUCHED) from error
        raise


def _closed(database: Database) -> list[str]:
    with suppress(KgError):
        return [*closed_problems(database)]
    return []


def closed_problems(database: Database) -> Iterator[str]:
    """Whether the database is read-only."""
    (own,) = database.read(statement("server/database_name")).rows
    for record in database.read(statement("server/show_databases")).records():
        if record["name"] == own[0] and record["access"] != "read-write":
            yield f"The database {own[0]} is {record['access']}: ask its owner for write access."


def label_problems(database: Database, vocabulary: Vocabulary) -> Iterator[str]:
    """Nodes with a label of this graph that are not part of it: questions would count them in."""
    labels = sorted(vocabulary.classes)
    text = with_names(statement("schema/foreign_labels"), labels=labels)
    for record in database.read(text, {"labels": labels}).records():
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


def refuse_foreign(actual: Actual, going: set[str]) -> None:
    """Stop when others attached a relationship to a node that is to be removed."""
    if held := held_nodes(actual, going):
        raise ForeignObjectError(held[0], remedy="Nothing was changed.")
