"""The committed extract is what the pinned packages give, byte for byte."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tools.identifiers.rebuild import rebuild  # noqa: E402

DATA = ROOT / "loaders" / "data"


@pytest.mark.tools
def test_rebuilding_gives_the_same_bytes(tmp_path: Path) -> None:
    cache = Path(platformdirs.user_cache_dir("immunoresistance-kg")) / "authorities"
    assert rebuild(DATA, tmp_path, cache) == []
    for name in ("identifiers.tsv", "names.tsv", "vocabulary/prefixes.tsv"):
        assert (tmp_path / name).read_bytes() == (DATA / name).read_bytes(), (
            f"{name}: run python -m tools.identifiers.rebuild"
        )
