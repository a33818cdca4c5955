"""The index of names: every spelling of every entity, computed once for a release."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.names.forms import CELL, GENES, forms, style
from kg.names.identifiers import readings
from kg.names.named_entity import CERTAIN, How
from kg.names.spelling import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.names.named_entity import NamedEntity

# Shorter names of a gene are too often a part of something else.
SHORTEST_INNER = 3
# Authorities whose identifiers are names: without the prefix they do not show their authority.
NAMES_AS_IDENTIFIERS = frozenset({"FPLX", "ir"})
Places = dict[str, list[int]]


@dataclass(frozen=True)
class Index:
    """The places of entities by spelling, one table for each certain way of naming, and related identifiers.

    A key of ``FORM`` begins with a class, because words count differently in some.
    """

    tables: dict[str, Places] = field(default_factory=dict)
    related: Places = field(default_factory=dict)

    def add(self, how: How, spelling: str, place: int) -> None:
        """Note that the entity at a place has a spelling."""
        _add(self.tables.setdefault(how, {}), spelling, place)


def make_index(entities: Sequence[NamedEntity]) -> Index:
    """The index of these entities."""
    index = Index({how: {} for how in CERTAIN})
    genes = _Genes.of(entities)
    for place, entity in enumerate(entities):
        for identifier in entity.identifiers:
            for spelling in identifier_spellings(identifier):
                index.add(How.IDENTIFIER, spelling, place)
        for identifier in entity.related:
            for spelling in identifier_spellings(identifier):
                _add(index.related, spelling, place)
        index.add(How.NAME, normalise(entity.name), place)
        for name in entity.synonyms:
            index.add(How.SYNONYM, normalise(name), place)
        for name in entity.authority_names:
            index.add(How.AUTHORITY, normalise(name), place)
        for name in (*entity.names, *genes.renamed(entity)):
            # A cell is also called without its signs, but no sign is ever overlooked.
            unsigned = name.replace("+", " ") if entity.label == CELL else name
            for form in forms(name, entity.label) | forms(unsigned, entity.label):
                index.add(How.FORM, form_key(entity.label, form), place)
    return index


def form_key(label: str, form: str) -> str:
    """The key of a form for a class and those that read words in the same way."""
    return f"{style(label)} {form}"


def identifier_spellings(identifier: str) -> set[str]:
    """The spellings of an identifier: with its prefix, and alone if it shows its authority (``hsa04151``)."""
    prefix, _, rest = identifier.partition(":")
    local = normalise(rest)
    shows = local and not local.isdecimal() and prefix not in NAMES_AS_IDENTIFIERS
    return {*readings(identifier), *([local] if shows else [])}


def _add(table: Places, spelling: str, place: int) -> None:
    found = table.setdefault(spelling, [])
    if spelling and place not in found:
        found.append(place)


@dataclass(frozen=True)
class _Genes:
    """The curated names of genes, by each of them, and a pattern that finds them in other names."""

    names: dict[str, tuple[str, ...]]
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, entities: Sequence[NamedEntity]) -> _Genes:
        genes = [(entity.name, *entity.synonyms) for entity in entities if entity.label in GENES]
        names = {name: names for names in genes for name in names if len(name) >= SHORTEST_INNER}
        longest_first = "|".join(re.escape(name) for name in sorted(names, key=lambda one: (-len(one), one)))
        return cls(names, re.compile(rf"(?:(?<![\w/-])|(?<=anti-))(?:{longest_first or '(?!)'})(?![\w/]|-[A-Z0-9])"))

    def renamed(self, entity: NamedEntity) -> Iterator[str]:
        """The names with another name of a gene in them: ``HAVCR2 upregulation`` for ``TIM-3 upregulation``."""
        for name in (entity.name, *entity.synonyms) if entity.label not in GENES else ():
            for match in self.pattern.finditer(name):
                for other in self.names[match.group()]:
                    yield f"{name[: match.start()]}{other}{name[match.end() :]}"
