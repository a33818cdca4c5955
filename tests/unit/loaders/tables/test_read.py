"""Reading: strict about form, every problem at once, each at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.loaders.check import all_problems
from kg.loaders.sources import table_of
from kg.loaders.tables import columns, read
from kg.loaders.tables.read import TableReader, read_tables
from tests.small import KEY

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = ("key", "name")


def reading(folder: Path, raw: bytes) -> tuple[list[dict[str, str]], list[tuple[int, int, str]]]:
    (folder / "a.tsv").write_bytes(raw)
    reader = TableReader(folder)
    table = reader.table("a.tsv", COLUMNS)
    return [record.cells for record in table.records], [
        (problem.line, problem.column, problem.rule) for problem in reader.problems
    ]


def test_a_clean_table_gives_its_lines_and_no_problem(tmp_path: Path) -> None:
    assert reading(tmp_path, b"key\tname\na\tb\nc\t\n") == ([{"key": "a", "name": "b"}, {"key": "c", "name": ""}], [])


def test_a_table_without_lines_is_clean(tmp_path: Path) -> None:
    assert reading(tmp_path, b"key\tname\n") == ([], [])


def test_quotes_are_letters_like_any_other(tmp_path: Path) -> None:
    rows, problems = reading(tmp_path, b'key\tname\n"a\tb"\n')
    assert rows == [{"key": '"a', "name": 'b"'}]
    assert problems == []


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", (1, 1, "header")),
        (b"\n", (1, 1, "header")),
        (b"name\tkey\na\tb\n", (1, 1, "header")),
        (b"key\na\n", (1, 1, "header")),
        (b"Key\tname\na\tb\n", (1, 1, "header")),
        (b"key\tname\na\n", (2, 1, "cells")),
        (b"key\tname\na\tb\tc\n", (2, 1, "cells")),
        (b"key\tname\n\n", (2, 1, "cells")),
        (b"key\tname\na\tb", (2, 1, "last-line")),
        (b"\xef\xbb\xbfkey\tname\na\tb\n", (1, 1, "encoding")),
        (b"key\tname\na\t\xff\n", (1, 1, "encoding")),
        (b"key\tname\na\t\xed\xa0\x80\n", (1, 1, "encoding")),
        (b"key\tname\na\t\xc0\x80\n", (1, 1, "encoding")),
        (b"key\tname\r\na\tb\n", (1, 9, "control-character")),
        (b"key\tname\na\tb\r\n", (2, 4, "control-character")),
        (b"key\tname\na\tb\rc\n", (2, 4, "control-character")),
        (b"key\tname\na\x00\tb\n", (2, 2, "control-character")),
        (b"key\tname\na\t\x1b[31mb\n", (2, 3, "control-character")),
        ("key\tname\na\t\u202eb\n".encode(), (2, 3, "control-character")),
        ("key\tname\na\tb\u2028\n".encode(), (2, 4, "control-character")),
        ("key\tname\na\tb\ufeff\n".encode(), (2, 4, "control-character")),
        ("key\tname\na\tb\u200bc\n".encode(), (2, 4, "control-character")),
        (b"key\tname\na \tb\n", (2, 1, "whitespace")),
        (b"key\tname\na\t b\n", (2, 3, "whitespace")),
        (b"key\tname\na\tb  c\n", (2, 3, "whitespace")),
        ("key\tname\na\tb\u00a0\n".encode(), (2, 3, "whitespace")),
    ],
)
def test_a_fault_of_form_is_reported_at_its_place(tmp_path: Path, raw: bytes, expected: tuple[int, int, str]) -> None:
    assert reading(tmp_path, raw)[1] == [expected]


def test_text_that_is_not_utf8_is_reported_with_the_byte(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_bytes(b"key\tname\nabc\t\xe9t\xe9\n")
    reader = TableReader(tmp_path)
    reader.table("a.tsv", COLUMNS)
    assert "Byte 13 " in reader.problems[0].message


def test_a_control_character_is_named_by_its_code(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_bytes(b"key\tname\na\x00\tb\n")
    reader = TableReader(tmp_path)
    reader.table("a.tsv", COLUMNS)
    assert "U+0000" in reader.problems[0].message


def test_a_table_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    reader = TableReader(tmp_path)
    assert reader.table("a.tsv", COLUMNS).records == ()
    assert [(problem.path, problem.rule) for problem in reader.problems] == [("a.tsv", "missing-table")]


def test_a_folder_in_place_of_a_table_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").mkdir()
    reader = TableReader(tmp_path)
    assert reader.table("a.tsv", COLUMNS).records == ()
    assert reader.problems[0].rule == "missing-table"


def test_a_cell_may_be_as_long_as_the_limit_and_no_longer(tmp_path: Path) -> None:
    longest = b"b" * read.MAX_CELL
    assert reading(tmp_path, b"key\tname\na\t" + longest + b"\n")[1] == []
    assert reading(tmp_path, b"key\tname\na\t" + longest + b"b\n")[1] == [(2, 3, "too-long")]


def test_a_file_longer_than_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MAX_FILE", 13)
    assert reading(tmp_path, b"key\tname\na\tb\n")[1] == []
    assert reading(tmp_path, b"key\tname\na\tbc\n")[1] == [(1, 1, "encoding")]


def test_all_faults_of_all_lines_are_told_at_once(tmp_path: Path) -> None:
    rows, problems = reading(tmp_path, b"key\tname\na\nb\tc \n\nd\te\nf  g\th")
    assert problems == [
        (6, 1, "last-line"), (2, 1, "cells"), (3, 3, "whitespace"), (4, 1, "cells"), (6, 1, "whitespace"),
    ]  # fmt: skip
    assert [row["key"] for row in rows] == ["b", "d", "f  g"]


def test_faults_of_several_tables_are_told_at_once(small: Path) -> None:
    (small / "entities" / "gene.tsv").write_bytes(b"\xff")
    (small / "vocabulary" / "terms.tsv").unlink()
    (small / table_of(KEY, "claims/abstract.tsv")).write_bytes(b"nothing\n")
    (small / "release.tsv").write_bytes(b"release\tchanges\n")
    expected = [
        ("entities/gene.tsv", "encoding"), ("release.tsv", "release"),
        (table_of(KEY, "claims/abstract.tsv"), "header"), ("vocabulary/terms.tsv", "missing-table"),
    ]  # fmt: skip
    assert sorted((problem.path, problem.rule) for problem in read_tables(small).problems) == expected
    assert {(problem.path, problem.rule) for problem in all_problems(read_tables(small))} >= set(expected)


def test_the_last_line_names_the_release(small: Path) -> None:
    (small / "release.tsv").write_text("release\tchanges\n2001-01-01\tOne\n2002-02-02\tTwo\n", encoding="utf-8")
    assert read_tables(small).release == "2002-02-02"


@pytest.mark.parametrize(
    "name", ["claims/abstract.tsv", "entities/phage.tsv", table_of(KEY, "curation_issues.tsv"), "sources/source.tsv"]
)
def test_a_table_that_would_not_be_read_is_reported(small: Path, name: str) -> None:
    (small / name).parent.mkdir(exist_ok=True)
    (small / name).write_text("id\n", encoding="utf-8")
    problems = all_problems(read_tables(small))
    assert [(problem.path, problem.rule) for problem in problems] == [(name, "stray-table")]


def test_tables_that_others_read_are_no_strays(small: Path) -> None:
    for name in ("vocabulary/prefixes.tsv", table_of(KEY, "curation/settled.tsv")):
        (small / name).parent.mkdir(exist_ok=True)
        (small / name).write_text("id\n", encoding="utf-8")
    assert read_tables(small).problems == ()


def test_an_empty_folder_gives_a_problem_for_every_table_and_no_traceback(tmp_path: Path) -> None:
    problems = all_problems(read_tables(tmp_path))
    assert {problem.rule for problem in problems} == {"missing-table"}
    assert {problem.path for problem in problems} == {*columns.VOCABULARY, "identifiers.tsv", "release.tsv", "sources"}


def test_a_record_knows_the_place_of_each_of_its_cells(small: Path) -> None:
    record = read_tables(small).claims[0]
    line = (small / record.path).read_text(encoding="utf-8").splitlines()[record.line - 1]
    for column, cell in record.cells.items():
        start = record.problem(column, "", "", "").column - 1
        assert line[start : start + len(cell)] == cell
