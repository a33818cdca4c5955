from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.local import LocalNeo4j

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A home whose server is stopped at the end, whatever happened."""
    yield tmp_path / "home"
    LocalNeo4j(tmp_path / "home").down()
