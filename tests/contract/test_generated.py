"""What is generated and kept is marked for the code host, and nothing else is."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.browser.files import TYPES, browser_folder
from kg.loaders.tables.records import DATA
from tests.conftest import ROOT
from tools.generate.examples import ROWS
from tools.local.lock_neo4j import LOCKS

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = ("bench", "cypher", "docs", "kg", "loaders", "tests", "tools")
NOTICE = "not this file"
PICTURES = (".png", ".svg")


@cache
def files() -> list[Path]:
    """Every file of the tree; kg/loaders is a link to loaders and is not followed."""
    paths = [path for top in KINDS for path in (ROOT / top).rglob("*") if path.is_file()]
    return [path for path in paths if not {"__pycache__", "node_modules"} & set(path.parts)]


def patterns() -> list[str]:
    lines = (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines()
    marked = [line.split() for line in lines if line and not line.startswith("#")]
    assert all(attributes == ["linguist-generated"] for _, *attributes in marked)
    return [pattern for pattern, *_ in marked]


def matched(pattern: str) -> set[Path]:
    """The files that a pattern of .gitattributes matches: ``**/`` is any folders, ``*`` any part of a name."""
    parts = re.split(r"(\*\*/|\*)", pattern.removeprefix("/"))
    regex = "".join({"**/": "(?:.*/)?", "*": "[^/]*"}.get(part, re.escape(part)) for part in parts)
    return {path for path in files() if re.fullmatch(regex, path.relative_to(ROOT).as_posix())}


def generated() -> Iterator[Path]:
    """What says so in its first lines, and what a tool writes that cannot say so."""
    for path in files():
        if path.suffix in {".py", ".cypher", ".md", ".toml"}:
            head = path.read_text(encoding="utf-8").splitlines()[:5]
            if any(NOTICE in line for line in head):
                yield path
    yield from (browser_folder() / name for name in TYPES)
    yield from (path for path in browser_folder().iterdir() if path.suffix in PICTURES)
    yield from ROWS.glob("*.json")
    yield from LOCKS.glob("*.lock")
    yield from (
        path.resolve()
        for name in ("identifiers.tsv", "names.tsv", "prefixes.tsv")
        for path in DATA.resolve().rglob(name)
    )
    yield ROOT / "tools" / "cypher_lint" / "package-lock.json"


def test_every_pattern_matches_something() -> None:
    assert [pattern for pattern in patterns() if not matched(pattern)] == []


def test_what_is_generated_is_marked_and_nothing_else() -> None:
    marked = set[Path]().union(*(matched(pattern) for pattern in patterns()))
    assert {path.relative_to(ROOT).as_posix() for path in marked ^ set(generated())} == set()
