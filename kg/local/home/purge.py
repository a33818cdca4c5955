"""Remove what this program made and nothing else: only in a marked folder, only known entries."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import LocalServerError
from kg.local.home.folders import MARKER, folder_errors_told, is_ours

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# The marker goes last, so that an interrupted removal can continue.
HOME_ENTRIES = ("neo4j", "state.json", "password", "lock", MARKER)
CACHE_ENTRIES = ("maven", "verified", "classes", "web", "java", "lock", MARKER)


@dataclass(frozen=True)
class Freed:
    """The folders that were emptied, and the bytes that were freed."""

    folders: tuple[Path, ...]
    bytes: int


def remove(folder: Path, entries: Sequence[str]) -> Freed:
    """Remove this program's entries from a folder, and the folder if it is then empty."""
    if not folder.exists() or not any(folder.iterdir()):
        return Freed((), 0)
    if not is_ours(folder):
        raise LocalServerError(
            f"{folder} was not made by this program; nothing was removed.", remedy="Give the right folder with --home."
        )
    with folder_errors_told(folder):
        freed = sum(_remove_entry(folder / name) for name in entries)
        if not any(folder.iterdir()):
            folder.rmdir()
    return Freed((folder,), freed)


def _remove_entry(path: Path) -> int:
    if path.is_dir() and not path.is_symlink():
        freed = sum(file.lstat().st_size for file in path.rglob("*") if file.is_file() or file.is_symlink())
        shutil.rmtree(path)
        return freed
    if not path.exists():
        return 0
    freed = path.lstat().st_size
    path.unlink()
    return freed
