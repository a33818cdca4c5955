"""The claims that the authorities' files give for the entities of the graph, authority by authority."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools.authority_claims.stated import HIERARCHIES, IS_A, SYMBOL
from tools.authority_claims.worded import TEXTS, read_wordings
from tools.identifiers.authorities import open_file, read_authorities
from tools.identifiers.entity_tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tools.authority_claims.stated import Hierarchy
    from tools.identifiers.authorities import Authority
    from tools.identifiers.entity_tables import EntityRow

SOURCES = Path(__file__).with_name("sources.tsv")
REFUSED = Path(__file__).with_name("refused_claims.tsv")
Said = tuple[str, str, str]


@dataclass(frozen=True)
class AuthoritySource:
    """An authority whose definitions are a source: its key, its short name, its file, and how that is read."""

    key: str
    name: str
    authority: Authority
    prefix: str
    reader: str
    section: str
    section_title: str


@dataclass(frozen=True)
class Definition:
    """A definition that an authority gives: subject, predicate and object by key, and where it was seen."""

    source: str
    subject: str
    predicate: str
    object: str
    places: tuple[int, ...]
    entries: str
    seen: str

    @property
    def said(self) -> Said:
        """What it says, whoever says it."""
        return self.subject, self.predicate, self.object


def read_sources() -> list[AuthoritySource]:
    """The authorities, in the order in which they are asked: what one says, a later one does not repeat."""
    named = {authority.name: authority for authority in read_authorities()}
    return [
        AuthoritySource(
            row["key"],
            row["name"],
            named[row["authority"]],
            row["prefix"],
            row["reader"],
            row["section"],
            row["section_title"],
        )
        for _, row in read_rows(SOURCES)
    ]


class Finder:
    """Asks one authority after the other; the problems say which lines of the tables to correct."""

    def __init__(self, entities: Iterable[EntityRow], said: Iterable[Said], cache_dir: Path) -> None:
        self.entities = list(entities)
        self.said = set(said)
        self.cache_dir = cache_dir
        self.problems: list[str] = []
        self.refused = {
            (row["source"], row["subject"], row["predicate"], row["object"]): line for line, row in read_rows(REFUSED)
        }

    def run(self) -> list[Definition]:
        """Every definition that is not refused and that neither another source nor an earlier authority says."""
        found: list[Definition] = []
        used = set()
        for source in read_sources():
            for one in self._of(source):
                refusal = (one.source, *one.said)
                if refusal in self.refused:
                    used.add(refusal)
                elif one.said not in self.said:
                    self._check(one)
                    self.said.add(one.said)
                    found.append(one)
        for refusal in self.refused.keys() - used:
            self.problems.append(f"{REFUSED}:{self.refused[refusal]}: {refusal[0]} does not say this; remove the line")
        return found

    def _check(self, one: Definition) -> None:
        if (one.object, one.predicate, one.subject) in self.said:
            self.problems.append(f"{one.source}: {' '.join(one.said)} is the reverse of another claim; refuse one")

    def _of(self, source: AuthoritySource) -> list[Definition]:
        data = open_file(source.authority, self.cache_dir).data
        if source.reader in HIERARCHIES:
            found = self._stated(source, HIERARCHIES[source.reader](data))
        else:
            found = self._worded(source, data)
        return sorted(found, key=lambda one: one.said)

    def _stated(self, source: AuthoritySource, hierarchy: Hierarchy) -> Iterator[Definition]:
        """For each entity the nearest entries above it that are entities too, all by exact identifiers."""
        keys = self._keys()
        for curie in sorted(keys.keys() & hierarchy.keys()):
            above = {other: how for other, how in hierarchy[curie].items() if other in keys}
            for other, how in above.items():
                if not any(other in hierarchy.get(nearer, ()) for nearer in above if nearer != other):
                    for subject in keys[curie]:
                        for object_ in keys[other] - keys[curie]:
                            said = (source.key, subject, how.predicate, object_)
                            yield Definition(*said, how.places, how.entries, how.seen)

    def _worded(self, source: AuthoritySource, data: bytes) -> Iterator[Definition]:
        """For each entity what the words of its own entry say of its class."""
        keys, known = self._keys(), {entity.key for entity in self.entities}
        wordings = [one for one in read_wordings() if one.source == source.key]
        for text in TEXTS[source.reader](data, keys):
            for wording in wordings:
                match = wording.pattern.search(text.text)
                for subject in keys[text.curie] if match and wording.object in known else ():
                    if subject.partition("/")[0] == wording.slug:
                        words = re.sub(r"\s+", " ", match.group() if match else "").strip(" ,")
                        seen = f"by the words: {words}"
                        yield Definition(source.key, subject, IS_A, wording.object, (text.place,), text.curie, seen)

    def _keys(self) -> dict[str, set[str]]:
        """The entities by their exact identifiers, and genes by their symbols."""
        keys: dict[str, set[str]] = defaultdict(set)
        for entity in self.entities:
            for kind, curie in entity.uses:
                if kind == "exact":
                    keys[curie].add(entity.key)
            if entity.symbol:
                keys[f"{SYMBOL}:{entity.symbol}"].add(entity.key)
        return keys
