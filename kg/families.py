"""What can run a named query: a graph, and each family of its queries."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.answers import Answer


class Asking(ABC):
    """Anything that runs named queries."""

    @abstractmethod
    def run(self, name: str, parameters: Mapping[str, Any]) -> Answer[Any]:
        """Run a named query."""


class Family(Asking):
    """The named queries of one family; a graph runs them."""

    def __init__(self, graph: Asking) -> None:
        self._graph = graph

    def run(self, name: str, parameters: Mapping[str, Any]) -> Answer[Any]:
        """Run a named query on the graph."""
        return self._graph.run(name, parameters)
