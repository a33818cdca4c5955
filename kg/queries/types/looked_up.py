"""Types whose values are looked up in the database: entities by name, passages by address, works by any identifier."""

from __future__ import annotations

from typing import ClassVar

from kg.model.addresses import Address
from kg.names.classes import class_words
from kg.names.resolve import LONGEST_NAME
from kg.names.spelling import normalise
from kg.queries.types.base import Schema, Type
from kg.references.reading import WANTED, readings


class Entity(Type):
    """The name or identifier of one entity; with several names, the question is asked for each."""

    word = "entity"
    annotation = "str | Sequence[str]"

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes that the entity may have; empty for any."""
        return () if self.of == ("*",) else self.of

    def check(self, value: object) -> list[str]:
        """The names as a list; a number is an identifier without its prefix."""
        names = value if isinstance(value, list | tuple) else [value]
        if not names:
            raise ValueError(self.wanted)
        texts = [str(super(Entity, self).check(str(name) if _is_number(name) else name)) for name in names]
        if not all(normalise(text) and len(text) <= LONGEST_NAME for text in texts):
            raise ValueError(self.wanted)
        return texts

    @property
    def wanted(self) -> str:
        """The classes in words."""
        return f"a name or identifier of a {self.meaning}"

    @property
    def meaning(self) -> str:
        """The classes in words."""
        return class_words(self.classes)

    @property
    def schema(self) -> Schema:
        """A name, or a list of names, as JSON schema."""
        one: Schema = {"type": "string"}
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}


class Entities(Entity):
    """The names or identifiers of several entities, which the question takes together."""

    word = "entities"
    many = True

    @property
    def schema(self) -> Schema:
        """The names as JSON schema."""
        return {"type": "array", "items": {"type": "string"}, "minItems": 1}


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


class Locator(Type):
    """A sentence of a source."""

    word = "locator"
    before: ClassVar[str] = "ir:passage/"
    example: ClassVar[str] = "pten-loss.5 or jca-2019:pten-loss.5"

    def check(self, value: object) -> object:
        """An address, with or without its source."""
        try:
            return Address.parse(str(super().check(value)))
        except ValueError:
            raise ValueError(self.wanted) from None

    @property
    def wanted(self) -> str:
        """The two forms."""
        return f"a {self.word} such as {self.example}"


class Section(Locator):
    """A section of a source."""

    word = "section"
    example = "pten-loss or jca-2019:pten-loss"


class Reference(Type):
    """A work that a source cites, by its number, PMID, DOI, or author and year."""

    word = "reference"
    annotation = "int | str"

    def check(self, value: object) -> object:
        """The text, if it has one of the forms; a bare number may be an integer."""
        text = str(super().check(str(value) if _is_number(value) else value))
        try:
            readings(text)
        except ValueError:
            raise ValueError(self.wanted) from None
        return text

    @property
    def wanted(self) -> str:
        """The forms."""
        return WANTED

    @property
    def schema(self) -> Schema:
        """The forms as JSON schema."""
        return {"type": ["integer", "string"]}
