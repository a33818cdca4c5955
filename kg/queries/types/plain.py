"""Types whose values need no look-up."""

from __future__ import annotations

import re

from kg.model.addresses import ClaimId
from kg.names.spelling import normalise
from kg.queries.types.base import Schema, Type, listed

MOST_ROWS = 10_000
LONGEST_NAME = 300
WHOLE = re.compile(r"-?\d{1,18}", re.ASCII)


class Text(Type):
    """Free text."""

    word = "string"


class Integer(Type):
    """A count of rows."""

    word = "integer"
    annotation = "int"

    def read(self, text: str) -> object:
        """A whole number in digits."""
        if not WHOLE.fullmatch(text):
            raise ValueError(self.wanted)
        return int(text)

    def check(self, value: object) -> object:
        """A whole number within bounds."""
        if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_ROWS:
            return value
        raise ValueError(self.wanted)

    @property
    def wanted(self) -> str:
        """The bounds."""
        return f"an integer from 1 to {MOST_ROWS}"

    @property
    def schema(self) -> Schema:
        """The bounds as JSON schema."""
        return {"type": "integer", "minimum": 1, "maximum": MOST_ROWS}


class Boolean(Type):
    """Yes or no."""

    word = "boolean"
    annotation = "bool"

    def read(self, text: str) -> object:
        """``true``, ``yes``, ``false`` or ``no``."""
        if text.lower() not in {"true", "false", "yes", "no"}:
            raise ValueError(self.wanted)
        return text.lower() in {"true", "yes"}

    def check(self, value: object) -> object:
        """True or False."""
        if not isinstance(value, bool):
            raise ValueError(self.wanted)
        return value

    @property
    def wanted(self) -> str:
        """The two values."""
        return "true or false"

    @property
    def schema(self) -> Schema:
        """The type as JSON schema."""
        return {"type": "boolean"}


class Search(Type):
    """Any part of a name; the query gets the entities that match, best first."""

    word = "search"

    def check(self, value: object) -> object:
        """Text with a letter or a digit."""
        if isinstance(value, str) and normalise(value).strip("+") and len(value) <= LONGEST_NAME:
            return value
        raise ValueError(self.wanted)

    @property
    def wanted(self) -> str:
        """The bounds."""
        return f"text with a letter or a digit, at most {LONGEST_NAME} characters"


class Claims(Type):
    """Ids of claims."""

    word = "claims"
    annotation = "str | Sequence[str]"
    many = True

    def read(self, text: str) -> object:
        """Ids with commas between them."""
        return listed(text)

    def check(self, value: object) -> object:
        """The ids of the claims' nodes; commas between ids may be part of the text, as an answer prints them."""
        texts = [value] if isinstance(value, str) else value
        if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
            raise ValueError(self.wanted)
        ids = [part for text in texts for part in listed(text) if part]
        if not ids:
            raise ValueError(self.wanted)
        try:
            return [ClaimId.parse(text).node_id for text in ids]
        except ValueError:
            raise ValueError(self.wanted) from None

    @property
    def wanted(self) -> str:
        """The two forms."""
        return "one or more claim ids such as c0001 or KEY:c0001"

    @property
    def schema(self) -> Schema:
        """The ids as JSON schema."""
        return {"type": "array", "items": {"type": "string"}, "minItems": 1}
