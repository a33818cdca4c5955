"""Read tables from disk into records. This checks the form of a file, not what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.loaders.sources import source_keys, table_of
from kg.loaders.tables.columns import IDENTIFIERS, NAMES, OF_SOURCE, RELEASE, claim_columns, entity_columns
from kg.loaders.tables.records import DATA, SOURCES, Problem, Record, SourceTables, Table, Tables
from kg.model.vocabulary import TABLES, make_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kg.model.vocabulary import Vocabulary

MAX_CELL = 8_192
MAX_FILE = 16 * 1024 * 1024
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")

# Read where identifiers and names are spelt, not here.
ELSEWHERE = frozenset({"vocabulary/prefixes.tsv", "vocabulary/words.tsv", "vocabulary/widenings.tsv"})


class TableReader:
    """Reads the tables below one folder and collects all problems of form."""

    def __init__(self, data: Path = DATA) -> None:
        self.data = data
        self.problems: list[Problem] = []
        self.read: set[str] = set()

    def table(self, name: str, columns: Iterable[str]) -> Table:
        """Read one table whose header must be exactly ``columns``."""
        wanted = tuple(columns)
        self.read.add(name)
        lines = self._lines(name)
        if lines is None:
            return Table(name, wanted, ())
        header = tuple(lines[0].split("\t")) if lines else ()
        if header != wanted:
            self._report(name, 1, "header", f"The header is {list(header)}.", f"Make it {list(wanted)}.")
            return Table(name, wanted, ())
        records = (self._record(name, number, line, wanted) for number, line in enumerate(lines[1:], 2))
        return Table(name, wanted, tuple(record for record in records if record))

    def optional_table(self, name: str, columns: Iterable[str]) -> Table:
        """Read one table; a folder without it has an empty one."""
        if not (self.data / name).exists():
            return Table(name, tuple(columns), ())
        return self.table(name, columns)

    def _record(self, name: str, number: int, line: str, columns: tuple[str, ...]) -> Record | None:
        cells = line.split("\t")
        if len(cells) != len(columns):
            message = f"The line has {len(cells)} cells, the header {len(columns)}."
            self._report(name, number, "cells", message, "Separate cells by single tabs, and leave none out.")
            return None
        record = Record(name, number, dict(zip(columns, cells, strict=True)))
        for column, cell in record.cells.items():
            if len(cell) > MAX_CELL:
                self.problems.append(
                    record.problem(column, "too-long", f"{column} is longer than {MAX_CELL}.", "Shorten it.")
                )
            if cell != cell.strip() or "  " in cell:
                self.problems.append(
                    record.problem(column, "whitespace", f"{column} has extra blanks.", "`kg check --fix` corrects it.")
                )
        return record

    def _lines(self, name: str) -> list[str] | None:
        path = self.data / name
        try:
            raw = path.read_bytes() if path.stat().st_size <= MAX_FILE else b"\xff"
            text = raw.decode("utf-8")
        except OSError as error:
            self._report(name, 1, "missing-table", f"The table cannot be read ({error.strerror}).", "Restore it.")
            return None
        except UnicodeDecodeError as error:
            message = f"Byte {error.start} is not UTF-8 text of at most {MAX_FILE} bytes."
            self._report(name, 1, "encoding", message, "Save the file as UTF-8.")
            return None
        return self._clean_lines(name, text)

    def _clean_lines(self, name: str, text: str) -> list[str] | None:
        lines = text.removeprefix("\ufeff").split("\n")
        if text.startswith("\ufeff"):
            self._report(name, 1, "encoding", "The file begins with a byte-order mark.", "Save it without one.")
        if lines[-1] != "":
            self._report(
                name, len(lines), "last-line", "The last line has no line end.", "`kg check --fix` corrects it."
            )
        else:
            lines.pop()
        bad = [(number, found) for number, line in enumerate(lines, 1) if (found := CONTROL.search(line))]
        for number, found in bad:
            message = f"Character U+{ord(found.group()):04X} is not allowed in a table."
            self.problems.append(
                Problem(
                    name,
                    number,
                    found.start() + 1,
                    "control-character",
                    message,
                    "Remove it; lines end with LF.",
                )
            )
        return None if bad else lines

    def _report(self, name: str, line: int, rule: str, message: str, remedy: str) -> None:
        self.problems.append(Problem(name, line, 1, rule, message, remedy))

    def folder(self, name: str) -> list[str]:
        """The names of the tables in a folder, sorted."""
        return sorted(f"{name}/{path.name}" for path in (self.data / name).glob("*.tsv"))

    def report_stray(self) -> None:
        """Report tables that were not read: a wrong name or folder would make them silently absent."""
        for path in sorted(self.data.rglob("*.tsv")):
            name = path.relative_to(self.data).as_posix()
            if name not in self.read and name not in ELSEWHERE and "/curation/" not in name:
                self._report(name, 1, "stray-table", "No table belongs here under this name.", "Move or remove it.")


def read_vocabulary(reader: TableReader) -> Vocabulary:
    """The vocabulary tables."""
    return make_vocabulary(vocabulary_lines(reader))


def vocabulary_lines(reader: TableReader) -> dict[str, tuple[Record, ...]]:
    """The lines of the vocabulary tables by the name of the table."""
    return {name: reader.table(f"vocabulary/{name}.tsv", columns).records for name, columns in TABLES.items()}


def read_tables(data: Path = DATA) -> Tables:
    """Read every table. Problems of form are in ``problems``; the lines concerned are left out."""
    reader = TableReader(data)
    lines = vocabulary_lines(reader)
    vocabulary = make_vocabulary(lines)
    entities = [
        record
        for node_class in vocabulary.entities.values()
        for record in reader.table(f"entities/{node_class.slug}.tsv", entity_columns(node_class)).records
    ]
    columns = claim_columns(vocabulary)
    sources = tuple(_source(reader, key, columns) for key in source_keys(data))
    if not sources:
        reader.problems.append(Problem(SOURCES, 1, 1, "missing-table", "There is no source.", "Add a folder for one."))
    identifiers, release = reader.table("identifiers.tsv", IDENTIFIERS).records, _release(reader)
    names = reader.optional_table("names.tsv", NAMES).records
    reader.report_stray()
    return Tables(
        vocabulary=vocabulary,
        entities=tuple(entities),
        sources=sources,
        identifiers=identifiers,
        names=names,
        release=release,
        problems=tuple(reader.problems),
        vocabulary_lines=lines,
    )


def _source(reader: TableReader, key: str, columns: tuple[str, ...]) -> SourceTables:
    rows = {name: reader.table(table_of(key, name), header).records for name, header in OF_SOURCE.items()}
    files = reader.folder(table_of(key, "claims"))
    return SourceTables(
        key=key,
        lines=rows["source.tsv"],
        claims=tuple(record for name in files for record in reader.table(name, columns).records),
        passages=rows["passages.tsv"],
        references=rows["references.tsv"],
        issues=rows["issues.tsv"],
        conflicts=rows["conflicts.tsv"],
        coverage=rows["coverage.tsv"],
    )


def _release(reader: TableReader) -> str:
    table = reader.table("release.tsv", RELEASE)
    release = table.records[-1]["release"] if table.records else ""
    if not release and not any(problem.path == table.path for problem in reader.problems):
        reader.problems.append(Problem(table.path, 1, 1, "release", "It has no release.", "Add a line for one."))
    return release
