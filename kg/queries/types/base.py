"""The base of all parameter types: how a value is read, checked, annotated and described."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar

# Half of a surrogate pair: no valid text contains it alone.
HALF = re.compile(r"[\ud800-\udfff]")
Schema = dict[str, Any]


@dataclass(frozen=True)
class Type:
    """A type of parameter: how it is written, checked, annotated and described.

    Attributes:
        of: what follows the colon in a header: classes, or the name of a closed list.
    """

    of: tuple[str, ...] = ()

    word: ClassVar[str] = ""
    annotation: ClassVar[str] = "str"
    many: ClassVar[bool] = False

    def read(self, text: str) -> object:
        """Read a word of the command line as a value.

        Raises:
            ValueError: the word has a different form.
        """
        return text

    def check(self, value: object) -> object:
        """Check a value, and return it as the database or a look-up takes it.

        Raises:
            ValueError: the value is not of this type; the message says what is.
        """
        if isinstance(value, str) and value.strip() and not HALF.search(value):
            return value
        raise ValueError(self.wanted)

    @property
    def python(self) -> str:
        """The type in Python, for a type checker."""
        return self.annotation

    def meant(self, value: object, checked: object) -> str:  # noqa: ARG002
        """What a value was understood as, in words, if that is not what was given; otherwise empty."""
        return ""

    @property
    def wanted(self) -> str:
        """What a value must be, in a few words."""
        return "text"

    @property
    def schema(self) -> Schema:
        """The type as JSON schema."""
        return {"type": "string"}

    def __str__(self) -> str:
        return f"{self.word}:{'|'.join(self.of)}" if self.of else self.word


def listed(text: str) -> list[str]:
    """Read a word of the command line as a list with commas between the items."""
    return [part.strip() for part in text.split(",")]
