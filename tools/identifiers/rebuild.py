"""Rebuilds ``loaders/data/identifiers.tsv`` from the authorities' own files, or looks names up in them.

``python -m tools.identifiers.rebuild``                  rebuild identifiers.tsv and prefixes.tsv
``python -m tools.identifiers.rebuild lookup NAME …``    list candidates: label, synonym, status, authority
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from kg.model.vocabulary import vocabulary
from tools.docs import identifier_counts
from tools.docs.marked import update
from tools.identifiers.authorities import Authority, AuthorityError, fetch, open_file, read_authorities
from tools.identifiers.match import EntityRow, Matcher, first_sources, keys, read_entities, read_rows, words
from tools.identifiers.prefixes import build_prefixes, class_prefixes, read_prefixes
from tools.identifiers.readers import CURRENT, OBSOLETE, READERS, AuthorityTerm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "loaders" / "data"
HEADER = ("id", "label", "synonyms", "status", "authority", "package", "version", "sha256")
PRINTED = "CLINICALTRIALS"  # the number of a registered trial, printed in a source, needs no other authority
LOOKUP_LIMIT = 25


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
        self.matcher = Matcher(entities)
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
        matched = self.matcher.matched(entity, term.label, term.synonyms)
        if matched is None:
            return f"its label {term.label!r} and synonyms match none of the entity's names"
        if matched:
            used.add(matched)
        return None

    def text(self) -> str:
        """The table, sorted by id."""
        lines = ["\t".join(HEADER)]
        for curie in sorted(self.rows):
            found, used = self.rows[curie]
            lines.append("\t".join((curie, found.term.label, "|".join(sorted(used)), found.term.status, *found.source)))
        return "\n".join(lines) + "\n"


def rebuild(data: Path, out: Path, cache_dir: Path) -> list[str]:
    """Write prefixes.tsv and identifiers.tsv under ``out``; with problems, return them and write no identifiers."""
    registry = next(authority for authority in read_authorities() if authority.reader == "bioregistry")
    prefixes = build_prefixes(data, open_file(registry, cache_dir).data)
    (out / "vocabulary").mkdir(parents=True, exist_ok=True)
    (out / "vocabulary" / "prefixes.tsv").write_text(prefixes, encoding="utf-8")
    entities = read_entities(data)
    wanted = {curie for entity in entities for _, curie in entity.uses}
    checker = Checker(data, entities, find_terms(wanted, cache_dir))
    checker.run()
    if not checker.problems:
        (out / "identifiers.tsv").write_text(checker.text(), encoding="utf-8")
    return checker.problems


def candidates(name: str, slug: str, sources: list[tuple[Authority, list[AuthorityTerm]]]) -> Iterator[tuple[int, str]]:
    """Entries whose label or synonym is the name (0, 1), holds all its words (2, 3), or whose id it is (0)."""
    wanted, needed = keys(name, slug), set(words(name).split())
    for authority, terms in sources:
        for term in terms:
            texts = (term.label, *term.synonyms)
            for place, text in enumerate(texts):
                same = term.curie.casefold() == name.casefold() or bool(keys(text, slug) & wanted)
                if same or needed <= set(words(text).split()):
                    rank = (0 if same else 2) + (place > 0)
                    kind = ("label", "synonym", "in label", "in synonym")[rank]
                    shown = f"{term.label} = {text}" if place else term.label
                    yield rank * 1000 + len(text), f"{kind}\t{term.curie}\t{shown}\t{term.status}\t{authority.name}"
                    break


def lookup(names: Sequence[str], label: str | None, limit: int, cache_dir: Path) -> None:
    """Print candidates for each name."""
    slugs = {row["label"]: row["slug"] for _, row in read_rows(DATA / "vocabulary" / "classes.tsv")}
    slug = slugs.get(label or "", label or "")
    allowed = {*class_prefixes(DATA).get(slug, []), "MESH", "NCIT", "EFO", "HP"} if slug else None
    sources = [
        (authority, list(READERS[authority.reader](open_file(authority, cache_dir).data)))
        for authority in read_authorities()
        if authority.reader in READERS and (allowed is None or allowed & set(authority.prefixes))
    ]
    for name in names:
        print(f"# {name}")
        shown = sorted(set(candidates(name, slug, sources)))
        for _, line in shown[:limit]:
            print(line)
        if len(shown) > limit:
            print(f"  … {len(shown) - limit} more")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command: exit 0 without problems, 1 for a wrong identifier, 2 for a wrong package."""
    about = "Rebuild loaders/data/identifiers.tsv from the authorities' own files, or look names up in them."
    parser = argparse.ArgumentParser(prog="python -m tools.identifiers.rebuild", description=about)
    default = Path(platformdirs.user_cache_dir("immunoresistance-kg")) / "authorities"
    parser.add_argument("--cache", type=Path, default=default, help="folder for packages (default: %(default)s)")
    commands = parser.add_subparsers(dest="command")
    build = commands.add_parser("build", help="rebuild the extract (the default)")
    build.add_argument("--data", type=Path, default=DATA, help="the tables")
    build.add_argument("--out", type=Path, help="output folder (default: the folder of the tables)")
    search = commands.add_parser("lookup", help="list candidates for names")
    search.add_argument("names", nargs="+", metavar="NAME")
    search.add_argument("--class", dest="label", metavar="CLASS", help="IRProcess, or process")
    search.add_argument("--limit", type=int, default=LOOKUP_LIMIT)
    commands.add_parser("fetch", help="only download and check the packages")
    given = parser.parse_args(arguments)
    try:
        return _run(given)
    except AuthorityError as error:
        print(error, file=sys.stderr)
        return 2


def _run(given: argparse.Namespace) -> int:
    if given.command == "lookup":
        lookup(given.names, given.label, given.limit, given.cache)
        return 0
    if given.command == "fetch":
        for authority in read_authorities():
            fetch(authority, given.cache)
        return 0
    data: Path = getattr(given, "data", DATA)
    out: Path = getattr(given, "out", None) or data
    problems = rebuild(data, out, given.cache)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"{len(problems)} problems; identifiers.tsv was not changed", file=sys.stderr)
        return 1
    if out == DATA:
        update(identifier_counts.PAGE, identifier_counts.parts(read_entities(DATA)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
