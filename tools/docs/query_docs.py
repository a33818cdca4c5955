"""Writes the catalogue of docs/queries.md, and the list in docs/neighbours.md, from the query headers."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from kg.queries.registry import registry
from tools.docs.marked import DOCS, run, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.queries.shape import NamedQuery

PAGE = DOCS / "queries.md"
NEIGHBOURS = DOCS / "neighbours.md"


def parts(queries: Iterable[NamedQuery]) -> dict[str, str]:
    """The generated part of the page by the name of its marks."""
    return {"queries": "\n\n".join(section(query) for query in queries)}


def across(queries: Iterable[NamedQuery]) -> dict[str, str]:
    """The table of questions that need a neighbour's graph."""
    rows = [
        [f"[{query.name}](queries.md#{query.name})", query.title, f"`{query.needs}`"]
        for query in queries
        if query.needs
    ]
    return {"across": table(["query", "question", "needs"], rows)}


def section(query: NamedQuery) -> str:
    """One query: its question, what it takes, what it gives, and its example for terminal and Python."""
    return "\n".join(
        [
            f"### {query.name}",
            "",
            f"**{query.title}** ({query.family})",
            "",
            *([query.about, ""] if query.about else []),
            *([needed(query), ""] if query.needs else []),
            parameters(query),
            "",
            columns(query),
            "",
            "```sh",
            command(query),
            "```",
            "```python",
            method(query),
            "```",
        ]
    )


def needed(query: NamedQuery) -> str:
    """Whose graph it needs."""
    whose = "one of the neighbours' graphs" if query.needs == "any" else f"the graph `{query.needs}`"
    return f"It needs {whose} in the same database, linked by `kg bridge apply`: see [Neighbours](neighbours.md)."


def parameters(query: NamedQuery) -> str:
    """The table of what it takes."""
    return table(["parameter", "type", "default", "what it is"], [*_parameters(query)])


def columns(query: NamedQuery) -> str:
    """The table of what it gives."""
    return table(["column", "type", "what it is"], [*_columns(query)])


def command(query: NamedQuery) -> str:
    """The example as a line for the terminal."""
    return f"kg query {query.name} {' '.join(_words(query))}"


def method(query: NamedQuery) -> str:
    """The example as a call."""
    return f"graph.{query.name}({', '.join(_arguments(query))})"


def _parameters(query: NamedQuery) -> Iterable[list[str]]:
    for item in query.parameters:
        classes = " or ".join(f"`{label}`" for label in item.classes)
        kind = f"{'names' if item.many else 'name'} of an {classes}" if classes else item.type
        default = "required" if item.required else f"`{item.default}`"
        yield [f"`{item.name}`", kind, default, item.text]


def _columns(query: NamedQuery) -> Iterable[list[str]]:
    for item in query.columns:
        yield [f"`{item.name}`", f"`{item.type}`{' or missing' if item.nullable else ''}", item.text]


def _words(query: NamedQuery) -> list[str]:
    """The example as words of a command line; a list is parted by commas there."""
    values = {name: ",".join(value) if isinstance(value, list) else value for name, value in query.example.items()}
    return [f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]


def _arguments(query: NamedQuery) -> list[str]:
    """The example as Python passes it: what is required by place, the rest by name."""
    required = {item.name for item in query.parameters if item.required}
    texts = {name: json.dumps(value, ensure_ascii=False) for name, value in query.example.items()}
    return [text if name in required else f"{name}={text}" for name, text in texts.items()]


if __name__ == "__main__":
    sys.exit(max(run(PAGE, parts(registry().values())), run(NEIGHBOURS, across(registry().values()))))
