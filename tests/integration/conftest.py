"""The answers that many tests look at: each example is asked once on a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kg.graph import Graph
from kg.queries.registry import registry
from tools.generate.golden import MOST_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.answers import Answer
    from kg.database.engine import Engine
    from kg.queries.named_query import NamedQuery
    from tests.conftest import Server

EVERY_ROW = 10_000


def one_of_each_family(queries: Iterable[NamedQuery]) -> list[str]:
    """The sample that stands for all queries where each costs the server much; the long run takes all."""
    return list({query.family: query.name for query in queries}.values())


class Answers:
    """What the examples give on one graph; each is asked once."""

    def __init__(self, graph: Graph, given: dict[tuple[str, int], Answer[Any]]) -> None:
        self.graph = graph
        self._given = given

    def of(self, name: str, limit: int = MOST_ROWS) -> Answer[Any]:
        """The answer to a query's example, asked the first time it is wanted."""
        if (name, limit) not in self._given:
            self._given[name, limit] = self.graph.run(name, {**registry()[name].example, "limit": limit})
        return self._given[name, limit]

    def whole(self, name: str) -> Answer[Any]:
        """The answer with every row."""
        return self.of(name, EVERY_ROW)


@pytest.fixture(scope="session")
def given(own_server: Server) -> dict[tuple[str, int], Answer[Any]]:
    """What was answered on this server so far; modules that read the whole graph find it unchanged."""
    return {}


@pytest.fixture(scope="module")
def answers(loaded: Engine, given: dict[tuple[str, int], Answer[Any]]) -> Answers:
    """Answers from the whole graph."""
    return Answers(Graph(loaded), given)


@pytest.fixture(scope="module")
def answers_across(bridged: Engine) -> Answers:
    """Answers from the whole graph beside all neighbours."""
    return Answers(Graph(bridged), {})
