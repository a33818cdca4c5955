"""The parts of a slide, independent of the format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from tools.browser.examples import Given


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Points:
    """A list of points, each with a heading and a text."""

    points: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Code:
    """A query that a click copies into the editor, and the parameters that clicks set first."""

    title: str
    cypher: str
    given: tuple[Given, ...] = ()
    drawn: bool = True

    @property
    def parameters(self) -> dict[str, Any]:
        """The parameters by name."""
        return {item.name: item.value for item in self.given}


@dataclass(frozen=True)
class Legend:
    """Classes by their colours: colour, name, meaning."""

    entries: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class LoadColours:
    """A link that loads the colours; left out where the local server has loaded them."""

    text: str


Block: TypeAlias = "Paragraph | Points | Code | Legend | LoadColours"


@dataclass(frozen=True)
class Slide:
    """A slide: its title and its blocks."""

    title: str
    blocks: tuple[Block, ...] = field(default=())

    @property
    def code(self) -> list[Code]:
        """The queries on it."""
        return [block for block in self.blocks if isinstance(block, Code)]
