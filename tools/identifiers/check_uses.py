"""Check each identifier in the tables of entities against the authorities' files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.loaders.tables.columns import IDENTIFIERS
from kg.model.vocabulary import vocabulary
from tools.identifiers.authorities import open_file, read_authorities
from tools.identifiers.authority_formats import CURRENT, OBSOLETE, READERS, AuthorityTerm
from tools.identifiers.compare_names import NameComparison
from tools.identifiers.entity_tables import first_sources
from tools.identifiers.prefixes import class_prefixes, read_prefixes

if TYPE_CHECKING:
    from pathlib import Path

    from tools.identifiers.entity_tables import EntityRow


PRINTED = "CLINICALTRIALS"  # a registered trial's number, printed in a source, is its own authority


class Found:
    """The place where an identifier was found."""

    def __init__(self, term: AuthorityTerm, authority: str, package: str, version: str, sha256: str) -> None:
        self.term = term
        self.source = (authority, package, version, sha256)


def find_terms(wanted: set[str], cache_dir: Path) -> dict[str, Found]:
    """The first entry of each wanted CURIE, in the order of the table of authorities; current entries are preferred."""
    found: dict[str, Found] = {}
    prefixes = {curie.partition(":")[0] for curie in wanted}
    for authority in read_authorities():
        if not prefixes & set(authority.prefixes):
            continue
        opened = open_file(authority, cache_dir)
        for term in READERS[authority.reader](opened.data):
            known = found.get(term.curie)
            if term.curie in wanted and (known is None or known.term.status == OBSOLETE != term.status):
                found[term.curie] = Found(term, authority.name, authority.package, authority.version, opened.sha256)
    return found


def printed_trial(entity: EntityRow, curie: str, source: str) -> Found:
    """The number of a trial as a source prints it."""
    local = curie.partition(":")[2]
    status = CURRENT if local in entity.names else OBSOLETE
    return Found(AuthorityTerm(curie, local, (), status), "number printed in the source", "source", source, "")


class Checker:
    """Checks every use of an identifier and collects the rows of the extract."""

    def __init__(self, data: Path, entities: list[EntityRow], found: dict[str, Found]) -> None:
        self.entities = entities
        self.printed_in = first_sources(data)
        self.found = found
        self.comparison = NameComparison(entities)
        self.classes = class_prefixes(data)
        self.prefixes = read_prefixes(data)
        self.problems: list[str] = []
        self.rows: dict[str, tuple[Found, set[str]]] = {}
        self.owners: dict[tuple[str, str], EntityRow] = {}

    def run(self) -> None:
        """All entities, all uses."""
        for entity in self.entities:
            self._check_best(entity)
            for kind, curie in entity.uses:
                problem = self._check(entity, kind, curie)
                if problem:
                    self.problems.append(f"{entity.where}: {entity.key}: {curie}: {problem}")

    def _check_best(self, entity: EntityRow) -> None:
        exact = [curie for kind, curie in entity.uses if kind == "exact"]
        order = self.classes.get(entity.slug, [])
        ranked = sorted((order.index(prefix), curie) for curie in exact if (prefix := curie.partition(":")[0]) in order)
        own = entity.id.partition(":")[0]
        if entity.id and own not in order:
            self.problems.append(f"{entity.where}: {entity.key}: {own} is not a prefix of its class")
        elif ranked and (not entity.id or order.index(own) > ranked[0][0]):
            self.problems.append(f"{entity.where}: {entity.key}: {ranked[0][1]} is exact and better than the id")

    def _check(self, entity: EntityRow, kind: str, curie: str) -> str | None:
        prefix, _, local = curie.partition(":")
        if kind not in vocabulary().terms["match"]:
            return f"{kind!r} is not a match type ({', '.join(vocabulary().terms['match'])})"
        if prefix not in self.prefixes:
            return f"unknown prefix {prefix}"
        if not re.fullmatch(self.prefixes[prefix]["pattern"], local):
            return f"does not fit {self.prefixes[prefix]['pattern']}"
        found = (
            printed_trial(entity, curie, self.printed_in.get(entity.key, ""))
            if prefix == PRINTED
            else self.found.get(curie)
        )
        if found is None:
            return "not found in any authority's file"
        if found.term.status != CURRENT:
            return f"{found.term.label or 'no label'} is obsolete"
        _, used = self.rows.setdefault(curie, (found, set()))
        return self._check_exact(entity, found.term, used) if kind == "exact" else None

    def _check_exact(self, entity: EntityRow, term: AuthorityTerm, used: set[str]) -> str | None:
        other = self.owners.setdefault((entity.slug, term.curie), entity)
        if other is not entity:
            return f"already used by {other.key} ({other.where})"
        matched = self.comparison.matched(entity, term.label, term.synonyms)
        if matched is None:
            return f"its label {term.label!r} and synonyms match none of the entity's names"
        if matched:
            used.add(matched)
        return None

    def text(self) -> str:
        """The table, sorted by id."""
        lines = ["\t".join(IDENTIFIERS)]
        for curie in sorted(self.rows):
            found, used = self.rows[curie]
            lines.append("\t".join((curie, found.term.label, "|".join(sorted(used)), found.term.status, *found.source)))
        return "\n".join(lines) + "\n"
