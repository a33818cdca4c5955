"""Which folders hold a source, and where its tables are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.loaders.tables.records import SOURCES

if TYPE_CHECKING:
    from pathlib import Path


def source_keys(data: Path) -> list[str]:
    """The keys of all sources: the names of the folders below ``sources/``, sorted."""
    folder = data / SOURCES
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))


def table_of(key: str, name: str) -> str:
    """The path of a table of a source, below the data folder."""
    return f"{SOURCES}/{key}/{name}"
