"""Nodes and relationships, built from the tables or read back from a database."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool | list[str] | list[int]
Properties: TypeAlias = dict[str, Value]

MARKER = "ImmunoResistance"


@dataclass(frozen=True)
class Node:
    """A node: class, id and declared properties."""

    label: str
    id: str
    properties: Properties


@dataclass(frozen=True)
class Relationship:
    """A relationship, identified by type, ends and claim."""

    type: str
    start: str
    end: str
    properties: Properties

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """What identifies the relationship."""
        return (self.type, self.start, self.end, str(self.properties.get("claim", "")))


@dataclass(frozen=True)
class GraphRows:
    """A whole graph, as built from the tables or as read back from a database."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]
    release: str = ""
    counts: dict[str, int] = field(default_factory=dict)
