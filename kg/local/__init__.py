"""A real Neo4j on this machine with nothing to install: this package downloads, starts, stops and removes it.

The names below import what they need on first use, so that importing this package is instant.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.local.home.purge import Freed
    from kg.local.run.server import LocalNeo4j, throwaway
    from kg.local.run.shell import cypher_shell
    from kg.local.run.status import ServerStatus

__all__ = ["Freed", "LocalNeo4j", "ServerStatus", "cypher_shell", "throwaway"]

_MODULES = {
    "Freed": "home.purge",
    "LocalNeo4j": "run.server",
    "ServerStatus": "run.status",
    "cypher_shell": "run.shell",
    "throwaway": "run.server",
}


def __getattr__(name: str) -> object:
    """Load the module that holds a public name."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    """The public names, including those that are not imported yet."""
    return sorted({*globals(), *__all__})
