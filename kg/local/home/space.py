"""Check for space on the disk before something is downloaded or started."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from kg.errors import SpaceError

if TYPE_CHECKING:
    from pathlib import Path

TO_START = 100_000_000


def require_space(folder: Path, needed: int, purpose: str) -> None:
    """Raise SpaceError if the disk of a folder (which need not exist yet) has less than ``needed`` bytes free."""
    existing = folder
    while not existing.exists():
        existing = existing.parent
    free = shutil.disk_usage(existing).free
    if free < needed:
        raise SpaceError(
            f"{folder} has {free / 1e6:.0f} MB free; it takes {needed / 1e6:.0f} MB to {purpose}.",
            remedy="Free some space, or choose another disk with KG_HOME (data) or KG_CACHE (downloads).",
        )
