"""What the tables hold, row by row, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model.vocabulary import Vocabulary


DATA = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a table: where, which rule, and what to do."""

    path: str
    line: int
    column: int
    rule: str
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.rule}: {self.message} {self.remedy}"


@dataclass(frozen=True)
class Record:
    """A line of a table as text, with its place."""

    path: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def items(self, column: str) -> list[str]:
        """The cell as a list; empty when the cell is."""
        cell = self[column]
        return cell.split("|") if cell else []

    def pairs(self, column: str) -> list[tuple[str, str]]:
        """The cell as ``name=value`` pairs."""
        return [(name, value) for name, _, value in (item.partition("=") for item in self.items(column))]

    def problem(self, column: str, rule: str, message: str, remedy: str) -> Problem:
        """A problem in this line, at the first character of the column's cell."""
        place = 1
        for name, cell in self.cells.items():
            if name == column:
                return Problem(self.path, self.line, place, rule, message, remedy)
            place += len(cell) + 1
        return Problem(self.path, self.line, 1, rule, message, remedy)


@dataclass(frozen=True)
class Table:
    """A table: its place, its columns, its records in file order."""

    path: str
    columns: tuple[str, ...]
    records: tuple[Record, ...]


@dataclass(frozen=True)
class Tables:
    """All tables as read, and the problems that reading alone found."""

    vocabulary: Vocabulary
    entities: tuple[Record, ...]
    claims: tuple[Record, ...]
    passages: tuple[Record, ...]
    references: tuple[Record, ...]
    sources: tuple[Record, ...]
    issues: tuple[Record, ...]
    conflicts: tuple[Record, ...]
    coverage: tuple[Record, ...]
    identifiers: tuple[Record, ...]
    release: str
    problems: tuple[Problem, ...] = ()
