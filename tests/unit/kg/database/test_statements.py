"""Cypher files: where they are and how they are split."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.database import statements as module
from kg.database.statements import cypher_folder, statement, statements

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "cypher_folder", lambda: tmp_path)
    statements.cache_clear()
    statement.cache_clear()
    yield tmp_path
    statements.cache_clear()
    statement.cache_clear()


STATEMENTS = ("bridge", "evidence", "load", "release", "resolve", "schema", "server")


def test_the_folder_holds_every_kind_of_statement() -> None:
    assert {"schema", "load", "release", "queries"} <= {path.name for path in cypher_folder().iterdir()}


def test_statements_are_split_at_semicolons_at_line_ends(folder: Path) -> None:
    (folder / "a.cypher").write_text("// First; of two.\nRETURN ';x';\n\nRETURN 2;\n", encoding="utf-8")
    assert statements("a") == ("RETURN ';x'", "RETURN 2")


def test_a_semicolon_within_a_line_parts_nothing(folder: Path) -> None:
    (folder / "a.cypher").write_text("RETURN ';' AS a\n", encoding="utf-8")
    assert statement("a") == "RETURN ';' AS a"


def test_comments_of_whole_lines_are_left_out(folder: Path) -> None:
    (folder / "a.cypher").write_text("// what\n  // and why\nRETURN 'https://x' AS a\n", encoding="utf-8")
    assert statement("a") == "RETURN 'https://x' AS a"


def test_one_statement_is_wanted_and_two_are_refused(folder: Path) -> None:
    (folder / "a.cypher").write_text("RETURN 1;\nRETURN 2;\n", encoding="utf-8")
    with pytest.raises(ValueError, match="too many"):
        statement("a")


def test_every_admin_and_load_file_is_one_statement_with_a_comment_that_says_what_for() -> None:
    files = [path for folder in STATEMENTS for path in cypher_folder().glob(f"{folder}/**/*.cypher")]
    files = [
        path for path in files if path.parent.name != "schema" or path.stem.startswith(("show", "foreign", "await"))
    ]
    assert len(files) > 35
    for path in files:
        name = path.relative_to(cypher_folder()).with_suffix("").as_posix()
        assert statement(name)
        assert path.read_text(encoding="utf-8").startswith("// "), name
