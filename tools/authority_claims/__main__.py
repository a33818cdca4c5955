"""Rebuilds the sources of authorities: ``python -m tools.authority_claims``."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import platformdirs

from kg.loaders.sources import table_of
from kg.loaders.tables.records import DATA
from tools.authority_claims.found import Finder, Said, read_sources
from tools.authority_claims.written import ASSIGNED, Assigned, tables
from tools.identifiers.authorities import AuthorityError
from tools.identifiers.entity_tables import read_entities, read_rows


def rebuild(data: Path, cache: Path) -> tuple[dict[str, str], str, list[str]]:
    """The tables of all authorities by path, the table of ids, and the problems."""
    assigned = Assigned()
    finder = Finder(read_entities(data), said_elsewhere(data), cache)
    found = finder.run()
    texts: dict[str, str] = {}
    for source in read_sources():
        own = [one for one in found if one.source == source.key]
        texts |= tables(source, own, assigned, data, cache) if own else {}
    return texts, assigned.text(), finder.problems


def said_elsewhere(data: Path) -> list[Said]:
    """What the sources that are no authorities say."""
    authorities = {source.key for source in read_sources()}
    return [
        (row["subject"], row["predicate"], row["object"])
        for path in sorted((data / "sources").glob("*/claims/*.tsv"))
        if path.parent.parent.name not in authorities
        for _, row in read_rows(path)
    ]


def main() -> int:
    """Write the tables; exit 1 and write nothing if a table of this folder does not fit the authorities' files."""
    cache = Path(platformdirs.user_cache_dir("immunoresistance-kg")) / "authorities"
    try:
        texts, ids, problems = rebuild(DATA, cache)
    except AuthorityError as error:
        problems = [str(error)]
    if problems:
        print("\n".join([*problems, "Nothing was written."]), file=sys.stderr)
        return 1
    for source in read_sources():
        shutil.rmtree(DATA / table_of(source.key, ""), ignore_errors=True)
    for name, text in texts.items():
        (DATA / name).parent.mkdir(parents=True, exist_ok=True)
        (DATA / name).write_text(text, encoding="utf-8", newline="\n")
    ASSIGNED.write_text(ids, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
