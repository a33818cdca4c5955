"""A real Neo4j on this machine with nothing to install: this package downloads, starts, stops and removes it.

The names below import what they need on first use, so that importing this package is instant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.late import late_names

if TYPE_CHECKING:
    from kg.local.home.purge import Freed
    from kg.local.run.local_neo4j import LocalNeo4j, throwaway
    from kg.local.run.shell import cypher_shell
    from kg.local.run.status import ServerStatus

__all__ = ["Freed", "LocalNeo4j", "ServerStatus", "cypher_shell", "throwaway"]

_LATE = {
    "Freed": "kg.local.home.purge",
    "LocalNeo4j": "kg.local.run.local_neo4j",
    "ServerStatus": "kg.local.run.status",
    "cypher_shell": "kg.local.run.shell",
    "throwaway": "kg.local.run.local_neo4j",
}


__getattr__, __dir__ = late_names(__name__, _LATE)
