"""The folder for what can be fetched or computed again; all homes and checkouts of a user share it."""

from __future__ import annotations

import os
from pathlib import Path

APP = "immunoresistance-kg"


def user_cache() -> Path:
    """``KG_CACHE``, or this program's folder in the user's cache folder."""
    import platformdirs

    chosen = os.environ.get("KG_CACHE") or platformdirs.user_cache_dir(APP, appauthor=False)
    return Path(chosen).expanduser().absolute()
