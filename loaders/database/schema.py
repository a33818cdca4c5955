"""The constraint and the index: created in transactions of their own, then read back and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.database.statements import statement, statements
from kg.errors import ForeignObjectError
from kg.model.rows import MARKER

if TYPE_CHECKING:
    from kg.database.protocols import Database

CONSTRAINT = {
    "name": "ir_id",
    "type": "UNIQUENESS",
    "entityType": "NODE",
    "labelsOrTypes": [MARKER],
    "properties": ["id"],
}
INDEX = {
    "name": "ir_names",
    "type": "FULLTEXT",
    "entityType": "NODE",
    "labelsOrTypes": [MARKER],
    "properties": ["lookup", "name", "synonyms"],
}


def ensure_schema(database: Database) -> None:
    """Make what is missing and read it back.

    Raises:
        ForeignObjectError: another constraint or index has the name.
    """
    for file in ("schema/constraints", "schema/indexes"):
        for text in statements(file):
            _run(database, text)
    _run(database, statement("schema/await_indexes"))
    _read_back(database, "schema/show_constraints", CONSTRAINT, "constraint")
    _read_back(database, "schema/show_indexes", INDEX, "index")


def schema_problems(database: Database) -> list[str]:
    """Constraints and indexes of others that have a name this graph needs."""
    found = (
        _problem(_found(database, "schema/show_constraints", CONSTRAINT), CONSTRAINT, "constraint"),
        _problem(_found(database, "schema/show_indexes", INDEX), INDEX, "index"),
    )
    return [f"{message} {remedy}" for message, remedy in filter(None, found)]


def drop_schema(database: Database) -> None:
    """Remove the index and the constraint, only if they are those of this graph."""
    if problems := schema_problems(database):
        raise ForeignObjectError(" ".join(problems), remedy="It was not changed.")
    for text in statements("schema/drop"):
        _run(database, text)


def _run(database: Database, text: str) -> None:
    database.write(lambda tx: tx.run(text))


def _problem(found: dict[str, Any] | None, wanted: dict[str, Any], what: str) -> tuple[str, str] | None:
    """What is wrong with the thing of that name, and what to do; None where it is right or absent."""
    if found is None or all(_same(found[name], value) for name, value in wanted.items()):
        return None
    return (
        f"Another {what} in this database has the name {wanted['name']}: "
        f"{found['type']} on {found['labelsOrTypes']} {found['properties']}.",
        f"Rename that {what}. This graph needs the name for its own on :{MARKER}.",
    )


def _read_back(database: Database, file: str, wanted: dict[str, Any], what: str) -> None:
    found = _found(database, file, wanted)
    if problem := _problem(found, wanted, what):
        raise ForeignObjectError(problem[0], remedy=problem[1])
    if found is None:
        raise ForeignObjectError(f"The {what} {wanted['name']} was created but is not there.", remedy="Load again.")
    if found.get("state", "ONLINE") != "ONLINE":
        raise ForeignObjectError(
            f"The index {wanted['name']} is {found['state']}.",
            remedy=f"Run DROP INDEX {wanted['name']}, then load again.",
        )


def _found(database: Database, file: str, wanted: dict[str, Any]) -> dict[str, Any] | None:
    records: list[dict[str, Any]] = database.read(statement(file)).records()
    return next((record for record in records if record["name"] == wanted["name"]), None)


def _same(found: object, wanted: object) -> bool:
    if wanted == "UNIQUENESS":
        return str(found).endswith("UNIQUENESS")
    return found == wanted
