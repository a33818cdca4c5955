"""The types of parameters of named queries, each in one place for Python, commands, docs and JSON schema."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.errors import ParameterError
from kg.queries.types.base import Type
from kg.queries.types.looked_up import Entities, Entity, Locator, Reference, Section
from kg.queries.types.plain import Boolean, Claims, Integer, Search, Text
from kg.queries.types.term import Term

__all__ = [
    "Boolean",
    "Claims",
    "Entities",
    "Entity",
    "Integer",
    "Locator",
    "Reference",
    "Search",
    "Section",
    "Term",
    "Text",
    "Type",
    "parse_type",
    "wrong_value",
]

if TYPE_CHECKING:
    from collections.abc import Mapping

TYPE = re.compile(r"(?P<kind>[a-z]+)(?::(?P<of>\*|[a-z_]+|IR[A-Za-z]+(?:\|IR[A-Za-z]+)*))?")
TYPES: Mapping[str, type[Type]] = {
    one.word: one
    for one in (Text, Integer, Boolean, Search, Term, Claims, Entity, Entities, Locator, Section, Reference)
}


def parse_type(text: str) -> Type | None:
    """The type that a header names, or None if there is no such type."""
    match = TYPE.fullmatch(text)
    if not match or match["kind"] not in TYPES:
        return None
    kind = TYPES[match["kind"]]
    named = match["of"] or ""
    if bool(named) != issubclass(kind, Entity | Term) or named.islower() != issubclass(kind, Term):
        return None
    return kind(tuple(match["of"].split("|")) if match["of"] else ())


def wrong_value(name: str, value: object, wanted: str, about: str) -> ParameterError:
    """The error for a value that is not of its parameter's type."""
    return ParameterError(f"{name} must be {wanted}, got {repr(value)[:60]}.", remedy=f"{name}: {about}.")
