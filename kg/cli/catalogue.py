"""The named queries for a reader: all of them by family, or one in full."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kg.cli.page import hanging
from kg.model.closed_lists import words_for
from kg.model.vocabulary import vocabulary
from kg.queries.types import Term

if TYPE_CHECKING:
    from kg.queries.named_query import Column, NamedQuery, Parameter

MOST_WORDS = 4
TYPE_WIDTH = 20


def catalogue(queries: list[NamedQuery], kg: str = "kg", *, on_terminal: bool = False) -> list[str]:
    """All queries by family, a line each; ``kg`` is how the user types the command. A terminal gets them wrapped."""
    lines = []
    width = max((len(query.name) for query in queries), default=0) + 2
    for family in dict.fromkeys(query.family for query in queries):
        lines.append(f"{family}:")
        lines += [
            hanging(f"  {query.name:{width}}", query.title, on_terminal=on_terminal)
            for query in queries
            if query.family == family
        ]
    return [*lines, "", f"Parameters, columns and an example of each: {kg} query NAME --help"]


def description(query: NamedQuery, kg: str = "kg", *, on_terminal: bool = False) -> list[str]:
    """What one query asks, its parameters and its columns; a terminal gets them wrapped."""
    about = [hanging("", query.about, on_terminal=on_terminal), ""] if query.about else []
    lines = [hanging("", query.title, on_terminal=on_terminal), "", *about, "Parameters:"]
    shown: list[Parameter | Column] = [*query.parameters, *query.columns]
    wide = max(len(item.name) for item in shown) + 2
    for item in query.parameters:
        default = "" if item.required else f" (default {item.default})"
        lines += _item(f"  {item.name:{wide}}", str(item.type), f"{item.text}{default}", on_terminal=on_terminal)
        lines += _values(item, on_terminal=on_terminal)
    lines += ["", "Columns:"]
    for column in query.columns:
        lines += _item(f"  {column.name:{wide}}", column.type, column.text, on_terminal=on_terminal)
    example = " ".join(f"{name}={_word(value)}" for name, value in query.example.items())
    return [*lines, "", f"Example: {kg} query {query.name} {example}".strip()]


def _values(item: Parameter, *, on_terminal: bool) -> list[str]:
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
        text = "; also: ".join([*filter(None, [meaning]), *more])
        lines.append(hanging(f"    {value:{width}}", text, on_terminal=on_terminal).rstrip())
    return lines


def _item(name: str, kind: str, text: str, *, on_terminal: bool) -> list[str]:
    """A parameter or a column; the text stands below a type that is too long for its place."""
    if len(kind) + 2 <= TYPE_WIDTH:
        return [hanging(f"{name}{kind:{TYPE_WIDTH}}", text, on_terminal=on_terminal)]
    return [f"{name}{kind}", hanging(" " * (len(name) + TYPE_WIDTH), text, on_terminal=on_terminal)]


def _word(value: object) -> str:
    """A value as a shell takes it: commas stand between the items of a list."""
    return ",".join(map(str, value)) if isinstance(value, list) else json.dumps(value, ensure_ascii=False)
