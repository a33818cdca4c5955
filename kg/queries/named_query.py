"""A named query: its parameters, columns and text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.queries.types import wrong_value

if TYPE_CHECKING:
    from pathlib import Path

    from kg.queries.types import Type

ANY_NEIGHBOUR = "any"
CLAIMS = "claims"
# Whether an answer is drawn or shown as a table; words and figures make no picture.
DRAWN, ROWS = "drawn", "rows"


@dataclass(frozen=True)
class Parameter:
    """A parameter of a named query.

    Attributes:
        name: its name.
        type: what it takes.
        text: what it is, in a few words.
        default: its default as JSON; None if the caller must give it.
    """

    name: str
    type: Type
    text: str
    default: str | None

    @property
    def required(self) -> bool:
        """Whether the caller must give a value."""
        return self.default is None

    def default_value(self) -> str | int | bool | None:
        """The default as a value of the parameter's type."""
        value: str | int | bool | None = json.loads(self.default) if self.default is not None else None
        return value

    def read(self, word: str) -> object:
        """Read a word of the command line as a value.

        Raises:
            ParameterError: the word has a different form.
        """
        try:
            return self.type.read(word)
        except ValueError as error:
            raise wrong_value(self.name, word, str(error), self.text) from None

    def check(self, value: object) -> Any:  # noqa: ANN401 - whatever the database or a look-up takes
        """Check a value, and return it as the database or a look-up takes it.

        Raises:
            ParameterError: the value is not of the parameter's type.
        """
        try:
            return self.type.check(value)
        except ValueError as error:
            raise wrong_value(self.name, value, str(error), self.text) from None


@dataclass(frozen=True)
class Column:
    """A column of the rows of a named query.

    Attributes:
        name: its name.
        type: ``string``, ``integer``, ``float``, ``boolean`` or a list of these.
        nullable: whether it may be missing.
        text: what it holds, in a few words.
    """

    name: str
    type: str
    nullable: bool
    text: str


@dataclass(frozen=True)
class NamedQuery:
    """A question with a name: its parameters, its columns, and the Cypher that answers it.

    Attributes:
        name: its name, which is also that of its method.
        title: the question.
        family: the family of questions to which it belongs.
        about: what it counts and leaves out; may be empty.
        parameters: its parameters.
        columns: the columns of its rows.
        example: parameters that give rows.
        cypher: its query text.
        path: its file.
        needs: the neighbour's graph that it needs; ``any`` for any neighbour; empty for most queries.
        shown: ``drawn`` if the answer makes a picture, ``rows`` if it is read as a table.
        widens: the steps by which it goes on from the entity that was asked for, such as ``class`` and ``kind``.
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
    shown: str = DRAWN
    widens: tuple[str, ...] = ()

    def parameter(self, name: str) -> Parameter | None:
        """The parameter with this name, or None."""
        return next((item for item in self.parameters if item.name == name), None)
