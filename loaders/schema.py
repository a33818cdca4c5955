"""Our constraint and our index: made in transactions of their own, then read back to see that they are ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.errors import ForeignObjectError
from kg.statements import statement, statements
from loaders.rows import MARKER

if TYPE_CHECKING:
    from loaders.apply import Database

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
        ForeignObjectError: the name is taken by a constraint or an index that is not ours.
    """
    for file in ("schema/constraints", "schema/indexes"):
        for text in statements(file):
            _run(database, text)
    _run(database, statement("admin/await_indexes"))
    _read_back(database, "admin/show_constraints", CONSTRAINT, "constraint")
    _read_back(database, "admin/show_indexes", INDEX, "index")


def drop_schema(database: Database) -> None:
    """Take out our index and our constraint, and no others: only if what the names stand for is ours."""
    _read_back(database, "admin/show_constraints", CONSTRAINT, "constraint", may_be_absent=True)
    _read_back(database, "admin/show_indexes", INDEX, "index", may_be_absent=True)
    for text in statements("schema/drop"):
        _run(database, text)


def _run(database: Database, text: str) -> None:
    database.write(lambda tx: tx.run(text))


def _read_back(
    database: Database, file: str, wanted: dict[str, Any], what: str, *, may_be_absent: bool = False
) -> None:
    records = database.read(statement(file)).records()
    found = next((record for record in records if record["name"] == wanted["name"]), None)
    if found is None and may_be_absent:
        return
    same = found and all(_same(found[name], value) for name, value in wanted.items())
    if not same:
        shown = f"{found['type']} on {found['labelsOrTypes']} {found['properties']}" if found else "absent"
        raise ForeignObjectError(
            f"The name {wanted['name']} does not stand for our {what} in this database: {shown}.",
            remedy=f"Rename that {what}; ours lies on :{MARKER}.",
        )
    if "state" in (found or {}) and found and found["state"] != "ONLINE":
        raise ForeignObjectError(
            f"Our index {wanted['name']} is {found['state']}.", remedy=f"DROP INDEX {wanted['name']}, then load again."
        )


def _same(found: object, wanted: object) -> bool:
    if wanted == "UNIQUENESS":
        return str(found).endswith("UNIQUENESS")
    return found == wanted
