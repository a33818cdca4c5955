"""The names of a release: which entities a text names, and how. Pure; no database."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.names.forms import forms, style
from kg.names.identifiers import NUMBERED, number_readings, readings
from kg.names.index import Index, form_key, make_index
from kg.names.named_entity import How
from kg.names.spelling import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.names.entity_link import EntityLink
    from kg.names.named_entity import NamedEntity


@dataclass(frozen=True)
class Match:
    """An entity that a text names, how, and what the reader should know about it."""

    entity: NamedEntity
    how: How
    note: str = ""


@dataclass(frozen=True)
class Catalogue:
    """All entities of a release with the index of their names, and the links by which questions go on."""

    entities: tuple[NamedEntity, ...]
    index: Index
    links: tuple[EntityLink, ...] = ()

    @classmethod
    def of(cls, entities: Sequence[NamedEntity], links: Sequence[EntityLink] = ()) -> Catalogue:
        """The catalogue of these entities and the links between them."""
        return cls(tuple(entities), make_index(entities), tuple(links))

    @cached_property
    def by_id(self) -> dict[str, NamedEntity]:
        """The entities by identifier."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def links_of(self) -> dict[str, list[EntityLink]]:
        """The links that begin or end at an entity."""
        found: dict[str, list[EntityLink]] = {}
        for link in self.links:
            found.setdefault(link.start, []).append(link)
            found.setdefault(link.end, []).append(link)
        return found

    def among(self, classes: Sequence[str]) -> list[NamedEntity]:
        """The entities of some classes, or all if none is given."""
        return [entity for entity in self.entities if not classes or entity.label in classes]

    def matches(self, text: str, classes: Sequence[str] = ()) -> list[Match]:
        """The entities of these classes that the text names in the most certain way; no guesses.

        An identifier goes before a name, a name before a synonym, a curator's synonym before a name of an authority,
        and a name as it is written before a usual form of it.
        """
        if numbers := number_readings(text):
            return self._by_number(text.strip(), numbers, classes)
        key = normalise(text)
        for how, keys in (
            (How.IDENTIFIER, readings(text)),
            (How.NAME, [key]),
            (How.SYNONYM, [key]),
            (How.AUTHORITY, [key]),
        ):
            if found := self._at(how, keys, classes):
                return found + (self._namesakes(key, found, classes) if how is How.NAME else [])
        usual = (form_key(one, form) for one in self._styles(classes) for form in forms(text, one))
        return self._at(How.FORM, usual, classes)

    def _namesakes(self, key: str, found: Sequence[Match], classes: Sequence[str]) -> list[Match]:
        """Entities of other classes that have the name as a synonym: the loss of a gene as mechanism and as variant."""
        labels = {match.entity.label for match in found}
        return [one for one in self._at(How.SYNONYM, [key], classes) if one.entity.label not in labels]

    def _styles(self, classes: Sequence[str]) -> list[str]:
        return sorted({style(label) for label in classes}) if classes else self._all_styles

    @cached_property
    def _all_styles(self) -> list[str]:
        return sorted({style(entity.label) for entity in self.entities})

    def related(self, text: str, classes: Sequence[str] = ()) -> list[NamedEntity]:
        """The entities that carry an identifier as a broader, narrower or close one."""
        places = (place for key in readings(text) for place in self.index.related.get(key, ()))
        return self._fitting(places, classes)

    def _at(self, how: How, keys: Iterable[str], classes: Sequence[str]) -> list[Match]:
        table = self.index.tables[how]
        places = [place for key in keys for place in table.get(key, ())]
        return [Match(entity, how) for entity in self._fitting(places, classes)]

    def _fitting(self, places: Iterable[int], classes: Sequence[str]) -> list[NamedEntity]:
        found = (self.entities[place] for place in dict.fromkeys(places))
        return [entity for entity in found if not classes or entity.label in classes]

    def _by_number(self, number: str, identifiers: Sequence[str], classes: Sequence[str]) -> list[Match]:
        """The gene with this number, and a note that says whose number it is."""
        allowed = [label for label in classes or NUMBERED if label in NUMBERED]
        for identifier in identifiers if allowed else ():
            if found := self._at(How.IDENTIFIER, [normalise(identifier)], allowed):
                note = f"The number {number} was read as {identifier}."
                return [Match(one.entity, one.how, note) for one in found]
        return []
