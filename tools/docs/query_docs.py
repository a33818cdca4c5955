"""Writes the list of docs/queries.md, and the one in docs/neighbours.md, from the query headers."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tools.docs.marked import DOCS, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.queries.named_query import NamedQuery

PAGE = DOCS / "queries.md"
NEIGHBOURS = DOCS / "neighbours.md"


def parts(queries: Iterable[NamedQuery]) -> dict[str, str]:
    """The generated part of the page by the name of its marks."""
    return {"queries": by_family(queries, "###", file)}


def across(queries: Iterable[NamedQuery]) -> dict[str, str]:
    """The table of questions that need a neighbour's graph."""
    rows = [[f"[{query.name}]({file(query)})", query.title, f"`{query.needs}`"] for query in queries if query.needs]
    return {"across": table(["query", "question", "needs"], rows)}


def by_family(queries: Iterable[NamedQuery], heading: str, target: Callable[[NamedQuery], str]) -> str:
    """A heading and a table of questions for each family; each name links to its target."""
    families = groupby(queries, key=lambda query: query.family)
    return "\n\n".join(f"{heading} {family}\n\n{listed(items, target)}" for family, items in families)


def listed(queries: Iterable[NamedQuery], target: Callable[[NamedQuery], str]) -> str:
    """A table of questions."""
    return table(["question", "name"], [[query.title, f"[{query.name}]({target(query)})"] for query in queries])


def file(query: NamedQuery) -> str:
    """The file of a query, relative to docs/; on the site the link leads to the page of the query."""
    return f"../cypher/queries/{query.family}/{query.name}.cypher"
