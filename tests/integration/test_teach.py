"""The queries of docs/ask-your-own.md: each runs as it stands, gives rows, and raises no notification."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.database.statements import statement
from tests.folded import folded
from tools.docs.teach_page import files

if TYPE_CHECKING:
    from pathlib import Path

    from kg.database.engine import Engine

each_file = folded("path", files(), ids=[path.stem for path in files()])


@pytest.mark.lines
@each_file
def test_it_gives_rows_and_no_notification(loaded: Engine, path: Path) -> None:
    result = loaded.read(statement(f"browser/teach/{path.stem}"))
    assert result.rows
    assert result.notifications == ()
    assert not result.contains_updates


@each_file
def test_it_speaks_of_claims_by_id(loaded: Engine, path: Path) -> None:
    result = loaded.read(statement(f"browser/teach/{path.stem}"))
    claims = [value for row in result.records() for name, value in row.items() if name in {"claim", "claims"}]
    flat = [claim for value in claims for claim in (value if isinstance(value, list) else [value])]
    known = {row[0] for row in loaded.read("MATCH (claim:IRClaim) RETURN claim.id").rows}
    assert set(flat) <= known
    assert flat or path.stem in {"02_a_path", "03_find_a_name"}


@each_file
def test_its_first_line_is_its_title(path: Path) -> None:
    first, second, *_ = path.read_text(encoding="utf-8").splitlines()
    assert first.startswith("// ")
    assert second.startswith("// ")
    assert len(first) <= 100


def test_there_are_ten_in_order() -> None:
    assert [path.stem.split("_")[0] for path in files()] == [f"{number:02}" for number in range(1, 11)]
