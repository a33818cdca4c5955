"""Remove what this program made and nothing else: only from a marked folder, only the entries it knows."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import LocalServerError
from kg.local.home.folders import MARKER, is_ours, os_errors_told

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# The marker goes last: an interrupted removal can be taken up again.
HOME_ENTRIES = ("neo4j", "state.json", "password", "lock", MARKER)
CACHE_ENTRIES = ("maven", "verified", "classes", "web", "java", "lock", MARKER)


@dataclass(frozen=True)
class Freed:
    """Which folders were emptied, and how many bytes that gave back."""

    folders: tuple[Path, ...]
    bytes: int


def remove(folder: Path, entries: Sequence[str]) -> Freed:
    """Remove our entries of a folder, and the folder when nothing else is in it."""
    if not folder.exists() or not any(folder.iterdir()):
        return Freed((), 0)
    if not is_ours(folder):
        raise LocalServerError(
            f"{folder} was not made by this program; nothing was removed.", remedy="Give the right folder with --home."
        )
    with os_errors_told(folder):
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
