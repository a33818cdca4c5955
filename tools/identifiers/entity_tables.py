"""The tables of entities as this folder reads them: leniently, each row with its file and line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True)
class EntityRow:
    """A row of a table of entities, with its file and line."""

    path: Path
    line: int
    slug: str
    key: str
    name: str
    id: str
    symbol: str
    synonyms: tuple[str, ...]
    xrefs: tuple[tuple[str, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Name, symbol and synonyms, each once; for a gene the symbol comes first."""
        return tuple(dict.fromkeys(name for name in (self.symbol, self.name, *self.synonyms) if name))

    @property
    def uses(self) -> list[tuple[str, str]]:
        """Every CURIE of the row with its match type; the id counts as exact."""
        own = [("exact", self.id)] if self.id else []
        return own + list(self.xrefs)

    @property
    def where(self) -> str:
        """``file:line`` for messages."""
        return f"{self.path}:{self.line}"


def read_rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows of a strict tab-separated table, with line numbers."""
    lines = path.read_text(encoding="utf-8").split("\n")
    header = lines[0].split("\t")
    for number, line in enumerate(lines[1:], start=2):
        if line:
            yield number, dict(zip(header, line.split("\t"), strict=True))


def read_entities(folder: Path) -> list[EntityRow]:
    """All entities of the tables, in the order of files and lines."""
    found = []
    for path in sorted((folder / "entities").glob("*.tsv")):
        for line, row in read_rows(path):
            xrefs = []
            for item in filter(None, row["xrefs"].split("|")):
                kind, _, curie = item.partition(":")
                xrefs.append((kind, curie))
            synonyms = tuple(filter(None, row["synonyms"].split("|")))
            found.append(
                EntityRow(
                    path,
                    line,
                    path.stem,
                    row["key"],
                    row["name"],
                    row["id"],
                    row.get("symbol", ""),
                    synonyms,
                    tuple(xrefs),
                )
            )
    return found


def first_sources(folder: Path) -> dict[str, str]:
    """The first source whose claims are about an entity, by the entity's key."""
    found: dict[str, str] = {}
    for path in sorted((folder / "sources").glob("*/claims/*.tsv")):
        for _, row in read_rows(path):
            for key in (row["subject"], row["object"]):
                found.setdefault(key, path.parent.parent.name)
    return found
