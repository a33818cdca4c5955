"""What a named query is: its parameters, its columns, its text."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ENTITY = re.compile(r"(?:entity|entities):(?P<labels>IR[A-Za-z]+(?:\|IR[A-Za-z]+)*)")
ANY_NEIGHBOUR = "any"


@dataclass(frozen=True)
class Parameter:
    """A declared parameter of a named query."""

    name: str
    type: str
    text: str
    default: str | None

    @property
    def required(self) -> bool:
        """Whether the caller must give it."""
        return self.default is None

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes that an entity parameter resolves within; empty for other kinds."""
        found = ENTITY.fullmatch(self.type)
        return tuple(found["labels"].split("|")) if found else ()

    @property
    def many(self) -> bool:
        """Whether it takes a list of entities."""
        return self.type.startswith("entities:")

    def default_value(self) -> str | int | bool | None:
        """The default as a value of the parameter's type."""
        value: str | int | bool | None = json.loads(self.default) if self.default is not None else None
        return value


@dataclass(frozen=True)
class Column:
    """A declared column of a named query's rows."""

    name: str
    type: str
    nullable: bool
    text: str


@dataclass(frozen=True)
class NamedQuery:
    """One file under cypher/queries/: a question, what it takes, what it gives, and the Cypher that asks it.

    Attributes:
        needs: the neighbour's graph without which it has no answer, ``any`` for one of them; empty for most.
    """

    name: str
    title: str
    family: str
    about: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    example: dict[str, str]
    cypher: str
    path: Path
    needs: str = ""

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name."""
        return next((item for item in self.parameters if item.name == name), None)
