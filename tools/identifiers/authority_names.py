"""Names that authorities give to the entities: ``names.tsv``.

A name is taken from an entry that is exactly the entity: its id, or an exact cross-reference. It is left out if it is
a guess: if another current entry of the authorities of the class has it too, or another entity of the class.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kg.loaders.tables.columns import NAMES
from kg.names.spelling import normalise
from tools.identifiers.authorities import AuthorityFile, open_file, read_authorities
from tools.identifiers.authority_formats import CURRENT, READERS, AuthorityTerm
from tools.identifiers.compare_names import words
from tools.identifiers.entity_tables import read_rows
from tools.identifiers.name_rules import forms, unfit
from tools.identifiers.prefixes import class_prefixes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tools.identifiers.authorities import Authority
    from tools.identifiers.entity_tables import EntityRow

    Opened = list[tuple[Authority, AuthorityFile]]

REFUSED = Path(__file__).with_name("refused_names.tsv")
# The members of a group of genes have entries of their own; their names are not the group's.
ALSO_OF_CLASS = {"gene-group": frozenset({"HGNC"})}
SAME = frozenset({"exact", "close"})


@dataclass(frozen=True)
class SeenName:
    """A name of an entity, and the entry and file where it was seen."""

    entity: EntityRow
    name: str
    kind: str
    curie: str
    source: tuple[str, ...]

    @property
    def is_curated(self) -> bool:
        """Whether it is the plural, or another spelling, of a curated name: the curators decided what that means."""
        return words(self.name) in {words(name) for name in self.entity.names}

    @property
    def line(self) -> str:
        """The line of the table."""
        return "\t".join((self.entity.key, self.name, self.kind, self.curie, *self.source))


@dataclass
class NameTable:
    """The names of all entities, and what is wrong with the table of refused ones."""

    names: list[SeenName] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def text(self) -> str:
        """The table, sorted by entity and name."""
        ordered = sorted(self.names, key=lambda seen: (seen.entity.key, seen.name.casefold(), seen.name))
        return "\n".join(["\t".join(NAMES), *(seen.line for seen in ordered)]) + "\n"


def find_names(data: Path, entities: list[EntityRow], cache_dir: Path, refused: Path = REFUSED) -> NameTable:
    """Look up the names of all entities in all authorities' files."""
    opened = [(authority, open_file(authority, cache_dir)) for authority in read_authorities() if authority.names]
    found = list(candidates(entities, opened))
    owners = entries_with(found, opened, prefixes_of_class(data, entities))
    certain = [seen for seen in found if seen.is_curated or not _others(seen, owners)]
    return without_refused(of_one_entity(certain, entities), refused)


def _others(seen: SeenName, owners: dict[tuple[str, str], set[str]]) -> set[str]:
    """The other entries with the name; those that are nearly the entity are no others."""
    same = {curie for kind, curie in seen.entity.uses if kind in SAME}
    return owners[seen.entity.slug, normalise(seen.name)] - same


def candidates(entities: list[EntityRow], opened: Opened) -> Iterator[SeenName]:
    """Fit names of exact entries that the entity does not have yet; of several spellings the first."""
    exact: dict[str, list[EntityRow]] = defaultdict(list)
    for entity in entities:
        for kind, curie in entity.uses:
            if kind == "exact":
                exact[curie].append(entity)
    known = {entity.key: {normalise(name) for name in entity.names} for entity in entities}
    for authority, file in opened:
        source = (authority.name, authority.package, authority.version, file.sha256)
        for term in READERS[authority.reader](file.data):
            for entity in exact.get(term.curie, []) if term.status == CURRENT else []:
                for kind, name in _fit_names(entity, term, authority.names):
                    if normalise(name) not in known[entity.key]:
                        known[entity.key].add(normalise(name))
                        yield SeenName(entity, name, kind, term.curie, source)


def _fit_names(entity: EntityRow, term: AuthorityTerm, taken: str) -> Iterator[tuple[str, str]]:
    own = (*entity.names, term.label)
    for kind, name in term.names:
        if unfit(kind, name, taken, own) is None:
            yield kind, name


def prefixes_of_class(data: Path, entities: list[EntityRow]) -> dict[str, set[str]]:
    """The prefixes of the entries in which a class is looked up: its own, and those of its exact cross-references."""
    found: dict[str, set[str]] = defaultdict(set)
    for slug, prefixes in class_prefixes(data).items():
        found[slug] |= {*prefixes, *ALSO_OF_CLASS.get(slug, ())}
    for entity in entities:
        found[entity.slug] |= {curie.partition(":")[0] for kind, curie in entity.uses if kind == "exact"}
    return found


def entries_with(
    found: Iterable[SeenName], opened: Opened, prefixes: dict[str, set[str]]
) -> dict[tuple[str, str], set[str]]:
    """The current entries of the authorities of the class that have each name, in the singular or the plural."""
    wanted: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for seen in found:
        for form in forms(seen.name):
            wanted[form].add((seen.entity.slug, normalise(seen.name)))
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for authority, file in opened:
        for term in READERS[authority.reader](file.data):
            prefix = term.curie.partition(":")[0]
            for _, name in term.names if term.status == CURRENT else ():
                for slug, wanted_name in wanted.get(normalise(name), ()):
                    if prefix in prefixes[slug]:
                        owners[slug, wanted_name].add(term.curie)
    return owners


def of_one_entity(found: list[SeenName], entities: list[EntityRow]) -> list[SeenName]:
    """Without names that another entity of the class has, curated or looked up."""
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entity in entities:
        for name in entity.names:
            owners[entity.slug, normalise(name)].add(entity.key)
    for seen in found:
        owners[seen.entity.slug, normalise(seen.name)].add(seen.entity.key)
    return [seen for seen in found if len(owners[seen.entity.slug, normalise(seen.name)]) == 1]


def without_refused(found: list[SeenName], refused: Path) -> NameTable:
    """Without the names of the reviewed table; a line of it that refuses nothing is a problem."""
    lines = {(row["key"], row["name"]): number for number, row in read_rows(refused)}
    seen_names = {(seen.entity.key, seen.name) for seen in found}
    problems = [
        f"{refused}:{number}: {key}: {name!r} is not among the names found; remove the line"
        for (key, name), number in lines.items()
        if (key, name) not in seen_names
    ]
    return NameTable([seen for seen in found if (seen.entity.key, seen.name) not in lines], problems)
