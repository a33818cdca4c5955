"""What every type of parameter has: how it is read, checked, annotated and described."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar

# Half of a pair that stands for one character: no text holds it alone.
HALF = re.compile(r"[\ud800-\udfff]")
Schema = dict[str, Any]


@dataclass(frozen=True)
class Type:
    """A type of parameter: how it is written, checked, annotated and described.

    Attributes:
        of: what stands after the colon in a header: classes, or the name of a closed list.
    """

    of: tuple[str, ...] = ()

    word: ClassVar[str] = ""
    annotation: ClassVar[str] = "str"
    many: ClassVar[bool] = False
    looked_up: ClassVar[bool] = False

    def read(self, text: str) -> object:
        """A word of the command line as a value.

        Raises:
            ValueError: the word has another form.
        """
        return text

    def check(self, value: object) -> object:
        """The value as the database wants it, or as a look-up takes it.

        Raises:
            ValueError: the value is not of this type; the message says what is wanted.
        """
        if isinstance(value, str) and value.strip() and not HALF.search(value):
            return value
        raise ValueError(self.wanted)

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
    """A word of the command line as a list: commas stand between the items."""
    return [part.strip() for part in text.split(",")]
