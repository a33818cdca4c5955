"""Writes the list of docs/queries.md, and the one in docs/neighbours.md, from the query headers."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kg.model.closed_lists import words_for, words_for_several
from kg.model.vocabulary import vocabulary
from kg.queries.types import Term
from tools.docs.marked import DOCS, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kg.queries.named_query import NamedQuery

PAGE = DOCS / "queries.md"
NEIGHBOURS = DOCS / "neighbours.md"


def parts(queries: Iterable[NamedQuery]) -> dict[str, str]:
    """The generated part of the page by the name of its marks."""
    queries = list(queries)
    return {"queries": by_family(queries, "###", file), "lists": closed_lists(queries)}


def closed_lists(queries: Iterable[NamedQuery]) -> str:
    """The values of each closed list that a parameter takes, with the words that are understood as them."""
    uses: dict[str, dict[str, None]] = {}
    for query in queries:
        for item in query.parameters:
            if isinstance(item.type, Term):
                uses.setdefault(item.type.of[0], {})[item.name] = None
    return "\n\n".join(closed_list(name, [*names]) for name, names in sorted(uses.items()))


def closed_list(name: str, parameters: Sequence[str]) -> str:
    """One list: its values, their meaning and their synonyms, and the words that cover several values."""
    words = vocabulary()
    meanings, several = words.terms[name], words_for_several(words, name)
    rows = [
        [f"`{value}`", meaning, ", ".join(words_for(words, name, value)) or "–"] for value, meaning in meanings.items()
    ]
    listed = table(["value", "meaning", "also understood"], rows)
    named = ", ".join(f"`{parameter}`" for parameter in parameters)
    head = f"**{name}** (parameter {named})"
    covered = "; ".join(
        f"{', '.join(word for word, other in several.items() if other == values)}: "
        f"{' or '.join(f'`{value}`' for value in values)}"
        for values in dict.fromkeys(several.values())
    )
    return "\n\n".join([head, listed, *([f"An error asks which is meant: {covered}."] if covered else [])])


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
