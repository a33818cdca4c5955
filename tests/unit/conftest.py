"""Small tables for all unit tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.small import small_tables, write_small

if TYPE_CHECKING:
    from pathlib import Path

    from kg.loaders.tables.records import Tables


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A folder of small tables, to be broken."""
    return write_small(tmp_path / "data")


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """The small tables as read."""
    return small_tables(tmp_path_factory.mktemp("small") / "data")
