"""The named queries for a reader: all of them by family, or one in full."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kg.model.closed_lists import words_for
from kg.model.vocabulary import vocabulary
from kg.queries.types import Term

if TYPE_CHECKING:
    from kg.queries.named_query import Column, NamedQuery, Parameter

MOST_WORDS = 4


def catalogue(queries: list[NamedQuery], kg: str = "kg") -> list[str]:
    """All queries by family, a line each; ``kg`` is how the user types the command."""
    lines = []
    width = max((len(query.name) for query in queries), default=0) + 2
    for family in dict.fromkeys(query.family for query in queries):
        lines.append(f"{family}:")
        lines += [f"  {query.name:{width}}{query.title}" for query in queries if query.family == family]
    return [*lines, "", f"Parameters, columns and an example of each: {kg} query NAME --help"]


def description(query: NamedQuery, kg: str = "kg") -> list[str]:
    """What one query asks, its parameters and its columns."""
    lines = [query.title, "", *([query.about, ""] if query.about else []), "Parameters:"]
    shown: list[Parameter | Column] = [*query.parameters, *query.columns]
    name_width = max(len(item.name) for item in shown) + 2
    type_width = max(len(str(item.type)) for item in shown) + 2
    for item in query.parameters:
        default = "" if item.required else f" (default {item.default})"
        lines.append(f"  {item.name:{name_width}}{item.type!s:{type_width}}{item.text}{default}")
        lines += _values(item)
    lines += ["", "Columns:"]
    lines += [f"  {column.name:{name_width}}{column.type:{type_width}}{column.text}" for column in query.columns]
    example = " ".join(f"{name}={_word(value)}" for name, value in query.example.items())
    return [*lines, "", f"Example: {kg} query {query.name} {example}".strip()]


def _values(item: Parameter) -> list[str]:
    """The values of a closed list with their meaning, and a few of the other words that are understood."""
    if not isinstance(item.type, Term):
        return []
    words = vocabulary()
    name, meanings = item.type.of[0], words.terms[item.type.of[0]]
    width = max(map(len, meanings)) + 2
    lines = []
    for value, meaning in meanings.items():
        others = words_for(words, name, value)
        more = [", ".join([*others[:MOST_WORDS], *(["…"] if len(others) > MOST_WORDS else [])])] if others else []
        lines.append(f"    {value:{width}}{'; also: '.join([*filter(None, [meaning]), *more])}".rstrip())
    return lines


def _word(value: object) -> str:
    """A value as a shell takes it: commas stand between the items of a list."""
    return ",".join(map(str, value)) if isinstance(value, list) else json.dumps(value, ensure_ascii=False)
