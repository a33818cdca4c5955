"""What the tables hold, row by row, and what the database gets, node by node."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool | list[str] | list[int]
Properties: TypeAlias = dict[str, Value]

MARKER = "ImmunoResistance"
SAY_CHANGE = frozenset({"involves_gene", "involves_pathway", "involves_process", "altered_in_cell"})


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
class NodeClass:
    """A row of classes.tsv."""

    label: str
    slug: str
    kind: str
    meaning: str
    category: str
    prefixes: tuple[str, ...]
    properties: dict[str, str]


@dataclass(frozen=True)
class Predicate:
    """A row of predicates.tsv; ``sign`` is None where the mode of the claim gives it."""

    name: str
    group: str
    meaning: str
    domain: frozenset[str]
    range: frozenset[str]
    sign: int | None
    symmetric: bool
    biolink: str
    biolink_qualifiers: tuple[str, ...]

    @property
    def relationship_type(self) -> str:
        """The type that a person walks in the database."""
        return f"IR_{self.name.upper()}"

    @property
    def needs(self) -> str | None:
        """The qualifier without which a claim of it says too little."""
        if self.sign is None:
            return "mode"
        return "change" if self.name in SAY_CHANGE else None


@dataclass(frozen=True)
class Link:
    """A row of links.tsv: a relationship that carries no claim of its own."""

    type: str
    meaning: str
    domain: frozenset[str]
    range: frozenset[str]
    properties: dict[str, str]


@dataclass(frozen=True)
class Vocabulary:
    """Classes, predicates, links and closed lists."""

    classes: dict[str, NodeClass]
    predicates: dict[str, Predicate]
    links: dict[str, Link]
    terms: dict[str, dict[str, str]]

    def class_of(self, key: str) -> NodeClass | None:
        """The class that an entity key such as ``gene/PTEN`` belongs to."""
        return self.by_slug.get(key.partition("/")[0])

    @property
    def by_slug(self) -> dict[str, NodeClass]:
        """Classes by the slug that keys begin with."""
        return {node_class.slug: node_class for node_class in self.classes.values()}


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


@dataclass(frozen=True)
class Node:
    """A node as it should be or as it is: its class, its id, its declared properties."""

    label: str
    id: str
    properties: Properties


@dataclass(frozen=True)
class Relationship:
    """A relationship as it should be or as it is; claims apart, type and ends identify it."""

    type: str
    start: str
    end: str
    properties: Properties

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """What makes it this relationship and no other."""
        return (self.type, self.start, self.end, str(self.properties.get("claim", "")))


@dataclass(frozen=True)
class GraphRows:
    """A whole graph, as built from the tables or as read back from a database."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]
    release: str = ""
    counts: dict[str, int] = field(default_factory=dict)


DATA = Path(__file__).resolve().parent / "data"
