"""What a slide is made of, before it has a format."""

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
    """A list: what each point is of, and what it says."""

    points: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Code:
    """A statement that a click puts into the editor, and the parameters that a click sets before."""

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
    """The command that loads the colours; the local server has done so, where this is left out."""

    text: str


Block: TypeAlias = "Paragraph | Points | Code | Legend | LoadColours"


@dataclass(frozen=True)
class Slide:
    """A slide: its title and what stands on it."""

    title: str
    blocks: tuple[Block, ...] = field(default=())

    @property
    def code(self) -> list[Code]:
        """What can be run on it."""
        return [block for block in self.blocks if isinstance(block, Code)]
