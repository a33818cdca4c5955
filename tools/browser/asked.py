"""A named query as Browser runs it: its answer as a picture if it makes one, otherwise as rows.

Parameters of the example stay parameters. The others are replaced by their defaults, so that nobody has to set them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.database.literals import cypher_literal
from kg.database.statements import cypher_folder, statement
from kg.queries.named_query import DRAWN
from kg.queries.types import Search
from tools.browser.examples import Given, given

if TYPE_CHECKING:
    from kg.queries.named_query import NamedQuery
    from tools.browser.examples import Names

USED = re.compile(r"\$(\w+)")
FOLDER = cypher_folder() / "browser"


@dataclass(frozen=True)
class Asked:
    """A query with the values of its example."""

    query: NamedQuery
    given: list[Given]

    @property
    def is_drawn(self) -> bool:
        """Whether Browser draws the answer."""
        return self.query.shown == DRAWN and not self.query.needs

    @cached_property
    def cypher(self) -> str:
        """The statement without comments."""
        if any(isinstance(item.type, Search) for item in self.query.parameters):
            return part(self.query.name)
        return _filled(self, _drawn(self.query.cypher) if self.is_drawn else _with_evidence(self.query))

    @property
    def text(self) -> str:
        """The favourite: title, description, parameters to set, query text."""
        return "\n".join([f"// {line}" for line in (self.title, *self._notes())] + [self.cypher])

    @property
    def title(self) -> str:
        """The title of the favourite; distinctive words come first, because Browser's list is narrow."""
        words = [word for word in self.query.name.split("_") if word != self.query.family] or [self.query.family]
        return f"{' '.join(words)}: {self.query.title}"

    def _notes(self) -> list[str]:
        shown = {"limit", *(item.name for item in self.given)}
        fixed = [item for item in self.query.parameters if item.name not in shown]
        return [
            *([self.query.about] if self.query.about else []),
            *([_needed(self.query.needs)] if self.query.needs else []),
            *([f"First set the parameters, to these values or your own. {self._meant()}."] if self.given else []),
            *(item.command for item in self.given),
            *(f"{item.name} is {item.default} here: {item.text}." for item in fixed),
        ]

    def _meant(self) -> str:
        return "; ".join(
            f"{item.name}: {item.meaning}" + (f" ({item.choices})" if item.choices else "") for item in self.given
        )


def _needed(neighbour: str) -> str:
    if neighbour == "any":
        return "It needs a neighbour's graph in this database, linked by `kg bridge apply`."
    return f"It needs the graph {neighbour} in this database, linked by `kg bridge apply {neighbour}`."


def asked(query: NamedQuery, names: Names) -> Asked:
    """A query with its example."""
    return Asked(query, given(query, names))


def part(name: str) -> str:
    """A piece of Cypher under cypher/browser/, without comments."""
    return statement(f"browser/{name}")


def _drawn(cypher: str) -> str:
    """A query that returns the claims of an answer as relationships between the entities that they connect."""
    return f"{_within(cypher)}\n{part('draw_claims')}"


def _with_evidence(query: NamedQuery) -> str:
    """A query that returns the rows with the statements and locators of their claims."""
    columns = ", ".join(column.name for column in query.columns)
    return f"{_within(query.cypher)}\n{part('evidence').replace('RETURN claims', f'RETURN {columns}')}"


def _within(cypher: str) -> str:
    """A query text as the subquery of another."""
    inner = "\n".join(f"  {line}" for line in cypher.splitlines())
    return f"CALL () {{\n{inner}\n}}"


def _filled(asked: Asked, cypher: str) -> str:
    """The Cypher with the defaults of parameters that the example does not set."""
    kept = {item.name for item in asked.given}
    values = {
        item.name: cypher_literal(item.default_value()) for item in asked.query.parameters if item.name not in kept
    }
    return USED.sub(lambda match: values.get(match[1], match[0]), cypher)
