"""Types whose values are looked up in the database: entities by name, passages by address, works by any identifier."""

from __future__ import annotations

from typing import ClassVar

from kg.model.addresses import Address
from kg.names.classes import class_words
from kg.queries.types.base import Schema, Type, listed
from kg.references.reading import WANTED, readings


class Entity(Type):
    """The name or identifier of one entity."""

    word = "entity"
    looked_up = True

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes that the entity may have; empty for any."""
        return () if self.of == ("*",) else self.of

    @property
    def wanted(self) -> str:
        """The classes in words."""
        return f"a name or identifier of a {self.meaning}"

    @property
    def meaning(self) -> str:
        """The classes in words."""
        return class_words(self.classes)


class Entities(Entity):
    """The names or identifiers of several entities."""

    word = "entities"
    annotation = "str | Sequence[str]"
    many = True

    def read(self, text: str) -> object:
        """Names with commas between them."""
        return listed(text)

    def check(self, value: object) -> object:
        """A list of names."""
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list | tuple) or not names:
            raise ValueError(self.wanted)
        return [super(Entities, self).check(name) for name in names]

    @property
    def schema(self) -> Schema:
        """The names as JSON schema."""
        return {"type": "array", "items": {"type": "string"}, "minItems": 1}


class Locator(Type):
    """A sentence of a source."""

    word = "locator"
    looked_up = True
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
    looked_up = True

    def check(self, value: object) -> object:
        """The text, if it has one of the forms; a bare number may be an integer."""
        whole = isinstance(value, int) and not isinstance(value, bool)
        text = str(super().check(str(value) if whole else value))
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
