"""Bring tables into their canonical form: sorted, without extra blanks, with a line end after each line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model.vocabulary import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ORDERED = frozenset(
    {"passages.tsv", "release.tsv", "identifiers.tsv", "names.tsv", "prefixes.tsv", "widenings.tsv"}
    | {f"{name}.tsv" for name in TABLES} - {"links.tsv"}
)


def tidy(data: Path) -> list[str]:
    """Rewrite the tables that need it; returns their names. Only the order of lines and blanks change."""
    changed = []
    for path in sorted(data.rglob("*.tsv")):
        name = path.relative_to(data).as_posix()
        if "/curation/pass-" in name:
            continue
        before = path.read_bytes()
        try:
            after = tidied(name, before.decode("utf-8")).encode("utf-8")
        except UnicodeDecodeError:
            continue
        if after != before:
            path.write_bytes(after)
            changed.append(name)
    return changed


def tidied(name: str, text: str) -> str:
    """The text of one table in its canonical form."""
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").split("\n")
    lines = ["\t".join(_plain(cell) for cell in line.split("\t")) for line in lines if line.strip()]
    head, body = lines[:1], lines[1:]
    return "".join(f"{line}\n" for line in [*head, *sorted(body, key=_order(name))])


def _plain(cell: str) -> str:
    return re.sub(r" {2,}", " ", cell.strip())


def _order(name: str) -> Callable[[str], list[tuple[int, str]]]:
    if name.rpartition("/")[2] in ORDERED:
        return lambda _: []
    return lambda line: [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", line)]
