"""A database that answers, and holds nothing of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kg.errors import NotLoadedError, ParameterError
from kg.graph import Graph
from kg.loaders.database.schema import ensure_schema
from kg.queries.registry import registry
from tests.folded import folded

if TYPE_CHECKING:
    from kg.database.engine import Engine

pytestmark = pytest.mark.lines

EXAMPLES = [(query.name, query.example) for query in registry().values()]


@folded(("name", "example"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_every_question_says_that_the_graph_is_not_loaded(engine: Engine, name: str, example: dict[str, Any]) -> None:
    with pytest.raises(NotLoadedError, match="kg load"):
        Graph(engine).run(name, example)


def test_an_index_without_a_graph_is_no_graph(engine: Engine) -> None:
    ensure_schema(engine)
    with pytest.raises(NotLoadedError):
        Graph(engine).countermeasures_for_pathway("PI3K-AKT")
    with pytest.raises(NotLoadedError):
        Graph(engine).release()


def test_no_table_and_no_network_is_made_of_nothing(engine: Engine) -> None:
    graph = Graph(engine)
    for whole in (graph.claims, graph.entities, graph.to_networkx):
        with pytest.raises(NotLoadedError, match="kg load"):
            whole()


def test_a_wrong_parameter_is_told_first(engine: Engine) -> None:
    with pytest.raises(ParameterError):
        Graph(engine).run("countermeasures_for_pathway", {})
