"""What a home remembers between commands: its ports, and the last server started."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from kg.local.home.folders import write_private
from kg.local.run.ports import Ports

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Started:
    """A started server: its version, its process, and where its log began."""

    line: str
    version: str
    pid: int
    ports: Ports
    log_offset: int
    ready: bool = False


@dataclass(frozen=True)
class State:
    """The content of state.json."""

    ports: Ports | None = None
    server: Started | None = None
    java: dict[str, Any] | None = None


def load_state(path: Path) -> State:
    """Read the state. A missing or damaged state counts as empty, because all of it can be found again."""
    try:
        return _state(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def _state(raw: dict[str, Any]) -> State:
    ports, server = raw["ports"], raw["server"]
    return State(
        ports=Ports(**ports) if ports else None,
        server=Started(**{**server, "ports": Ports(**server["ports"])}) if server else None,
        java=raw["java"],
    )


def save_state(path: Path, state: State) -> None:
    """Write the state; a reader sees the old one or the new one."""
    write_private(path, json.dumps(asdict(state), indent=1) + "\n")
