"""Rebuilds ``identifiers.tsv`` and ``names.tsv`` from the authorities' own files, or looks names up in them.

``python -m tools.identifiers.rebuild``                  rebuild identifiers.tsv, names.tsv and prefixes.tsv
``python -m tools.identifiers.rebuild lookup NAME …``    list candidates: label, synonym, status, authority
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from kg.loaders.tables.records import DATA
from tools.docs import identifier_counts
from tools.docs.marked import update
from tools.identifiers.authorities import AuthorityError, fetch, open_file, read_authorities
from tools.identifiers.authority_names import find_names
from tools.identifiers.check_uses import Checker, find_terms
from tools.identifiers.entity_tables import read_entities
from tools.identifiers.lookup import lookup
from tools.identifiers.prefixes import build_prefixes

if TYPE_CHECKING:
    from collections.abc import Sequence

LOOKUP_LIMIT = 25


def rebuild(data: Path, out: Path, cache_dir: Path) -> list[str]:
    """Write prefixes.tsv, identifiers.tsv and names.tsv under ``out``; with problems, only prefixes.tsv."""
    registry = next(authority for authority in read_authorities() if authority.reader == "bioregistry")
    prefixes = build_prefixes(data, open_file(registry, cache_dir).data)
    (out / "vocabulary").mkdir(parents=True, exist_ok=True)
    (out / "vocabulary" / "prefixes.tsv").write_text(prefixes, encoding="utf-8")
    entities = read_entities(data)
    wanted = {curie for entity in entities for _, curie in entity.uses}
    checker = Checker(data, entities, find_terms(wanted, cache_dir))
    checker.run()
    if checker.problems:
        return checker.problems
    names = find_names(data, entities, cache_dir)
    if not names.problems:
        (out / "identifiers.tsv").write_text(checker.text(), encoding="utf-8")
        (out / "names.tsv").write_text(names.text(), encoding="utf-8")
    return names.problems


def main(arguments: Sequence[str] | None = None) -> int:
    """The command: exit 0 without problems, 1 for a wrong identifier, 2 for a wrong package."""
    about = "Rebuild identifiers.tsv and names.tsv from the authorities' own files, or look names up in them."
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
        print(f"{len(problems)} problems; identifiers.tsv and names.tsv were not changed", file=sys.stderr)
        return 1
    if out == DATA:
        update(identifier_counts.PAGE, identifier_counts.parts(DATA))
    return 0


if __name__ == "__main__":
    sys.exit(main())
