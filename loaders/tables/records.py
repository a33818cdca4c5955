"""What the tables hold, line by line, and where each line is."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model.vocabulary import Vocabulary


DATA = Path(__file__).resolve().parent.parent / "data"
SOURCES = "sources"


@dataclass(frozen=True)
class Problem:
    """One problem in a table: where it is, which rule it breaks, and what to do."""

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
    """A line of a table, with its file and its number."""

    path: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    @property
    def stem(self) -> str:
        """The name of its table without folder and ending: the slug of a class, or the section of a claim."""
        return PurePosixPath(self.path).stem

    @property
    def source(self) -> str:
        """The key of the source whose folder it is in; empty for other tables."""
        folder, _, rest = self.path.partition("/")
        return rest.partition("/")[0] if folder == SOURCES else ""

    def items(self, column: str) -> list[str]:
        """The cell as a list; empty when the cell is."""
        cell = self.cells.get(column)
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
    """A table: its path, its columns, its records in the order of the file."""

    path: str
    columns: tuple[str, ...]
    records: tuple[Record, ...]


@dataclass(frozen=True)
class SourceTables:
    """One folder below ``sources/``: the source itself, its sentences and references, and what was curated from it."""

    key: str
    lines: tuple[Record, ...]
    claims: tuple[Record, ...]
    passages: tuple[Record, ...]
    references: tuple[Record, ...]
    issues: tuple[Record, ...]
    conflicts: tuple[Record, ...]
    coverage: tuple[Record, ...]

    @property
    def about(self) -> Record:
        """The line of ``source.tsv``; checked tables have exactly one."""
        return self.lines[0]

    @property
    def bare_ids(self) -> bool:
        """Whether the ids of its claims and issues are without its key."""
        return any(line["bare_ids"] == "yes" for line in self.lines)

    @property
    def is_authority(self) -> bool:
        """Whether it is an authority, of which only definitions were looked up."""
        return any(line["kind"] == "authority" for line in self.lines)

    def node_id(self, kind: str, name: str) -> str:
        """The id of a passage, reference, claim or issue of this source in the graph."""
        bare = self.bare_ids and kind in {"claim", "curation-issue"}
        return f"ir:{kind}/{name}" if bare else f"ir:{kind}/{self.key}/{name}"

    def spoken(self, claim: str) -> str:
        """A claim's id as people write it: ``c0001`` if this source has bare ids, otherwise ``KEY:c0001``."""
        return claim if self.bare_ids else f"{self.key}:{claim}"


@dataclass(frozen=True)
class Tables:
    """All tables as read, and the problems that reading alone found."""

    vocabulary: Vocabulary
    entities: tuple[Record, ...]
    sources: tuple[SourceTables, ...]
    identifiers: tuple[Record, ...]
    release: str
    names: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()
    vocabulary_lines: dict[str, tuple[Record, ...]] = field(default_factory=dict)

    @cached_property
    def names_of(self) -> dict[str, list[Record]]:
        """The names that authorities give to each entity, by its key."""
        found: dict[str, list[Record]] = {}
        for record in self.names:
            found.setdefault(record["key"], []).append(record)
        return found

    @cached_property
    def claims(self) -> tuple[Record, ...]:
        """The claims of all sources, source by source."""
        return tuple(claim for source in self.sources for claim in source.claims)

    def source(self, key: str) -> SourceTables:
        """The source of that key."""
        return next(source for source in self.sources if source.key == key)
