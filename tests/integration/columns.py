"""What a cell of an answer must be, by what its column declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.queries.named_query import Column

TYPES: dict[str, type] = {"string": str, "integer": int, "float": float, "boolean": bool}


def mistyped(column: Column, value: object) -> str:
    """What is wrong with the value; nothing where it is as declared."""
    if value is None:
        return "" if column.nullable else f"{column.name} is missing"
    if column.type.startswith("list<"):
        inner = TYPES[column.type.removeprefix("list<").removesuffix(">")]
        fits = isinstance(value, list) and all(type(item) is inner for item in value)
    else:
        fits = type(value) is TYPES[column.type]
    return "" if fits else f"{column.name} is {value!r}, which is no {column.type}"
