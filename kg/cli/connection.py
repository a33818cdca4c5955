"""Which database a command works on: the same four options everywhere, given to the command as one object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kg.database.engine import Engine
    from kg.database.target import Target
    from kg.graph import Graph
    from kg.queries.scope import Scope


@dataclass(frozen=True)
class Connection:
    """Where the database is; what is not given comes from the environment, then from the local server."""

    uri: str | None = None
    user: str | None = None
    database: str | None = None
    home: Path | None = None

    def target(self) -> Target:
        """The database that is meant."""
        from kg.find_target import find_target

        return find_target(self.uri, self.user, None, self.database, self.home)

    def engine(self) -> Engine:
        """Its engine, once it answers; the module pulls the driver in, hence the late import."""
        from kg.database.engine import Engine

        return Engine.open(self.target())

    def graph(self, scope: Scope | None = None) -> Graph:
        """The graph in it, once it answers."""
        from kg.graph import open_graph

        return open_graph(self.target(), scope=scope)
