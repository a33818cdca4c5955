"""The type whose values are a closed list of the vocabulary, in any of the words that stand for them."""

from __future__ import annotations

import json

from kg.model.closed_lists import values_of
from kg.model.vocabulary import vocabulary
from kg.queries.types.base import Schema, Type

LONGEST_WORD = 100


class Term(Type):
    """A value of a closed list of the vocabulary, or a synonym of it."""

    word = "term"

    @property
    def values(self) -> tuple[str, ...]:
        """The list."""
        return tuple(vocabulary().terms[self.of[0]])

    @property
    def python(self) -> str:
        """The list as a type that a type checker knows; synonyms are understood when the program runs."""
        return f"Literal[{', '.join(map(json.dumps, self.values))}]"

    def read(self, text: str) -> object:
        """The word itself, once it is known that it stands for a value."""
        self.check(text)
        return text

    def check(self, value: object) -> object:
        """The value that the word stands for; case, spaces, hyphens and the plural do not count."""
        found = self.found(value)
        if len(found) > 1:
            raise ValueError(f"{' or '.join(found)} (the word covers each of them)")
        if not found:
            raise ValueError(self.wanted)
        return found[0]

    def meant(self, value: object, checked: object) -> str:
        """The value of the list if the word was another."""
        return str(checked) if value != checked else ""

    def found(self, word: object) -> tuple[str, ...]:
        """The values that a word stands for: one, several if it covers them, none if it is unknown."""
        short = isinstance(word, str) and len(word) <= LONGEST_WORD
        return values_of(vocabulary(), self.of[0], str(word)) if short else ()

    @property
    def wanted(self) -> str:
        """The list."""
        return f"one of {', '.join(self.values)}"

    @property
    def schema(self) -> Schema:
        """The list as JSON schema."""
        return {"type": "string", "enum": list(self.values)}
