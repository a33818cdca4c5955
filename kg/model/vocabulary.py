"""The words of the graph: classes, predicates, links and closed lists, as the vocabulary tables give them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

Row: TypeAlias = Mapping[str, str]

FOLDER = Path(__file__).resolve().parent.parent / "loaders" / "data" / "vocabulary"
TABLES = ("classes", "predicates", "links", "terms")
SIGNS = {"1": 1, "0": 0, "-1": -1, "mode": None}
NO_SIGN = 9
SAY_CHANGE = frozenset({"involves_gene", "involves_pathway", "involves_process", "altered_in_cell"})


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


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the tables that ship with this package."""
    return make_vocabulary(*(_rows(FOLDER / f"{name}.tsv") for name in TABLES))


def make_vocabulary(
    classes: Iterable[Row], predicates: Iterable[Row], links: Iterable[Row], terms: Iterable[Row]
) -> Vocabulary:
    """The vocabulary that the rows of its tables make."""
    kinds = {row["label"]: _node_class(row) for row in classes}
    every = frozenset(kinds)
    lists: dict[str, dict[str, str]] = {}
    for row in terms:
        lists.setdefault(row["list"], {})[row["value"]] = row["meaning"]
    return Vocabulary(
        kinds,
        {row["predicate"]: _predicate(row, every) for row in predicates},
        {row["type"]: _link(row, every) for row in links},
        lists,
    )


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


def _names(cell: str, every: frozenset[str]) -> frozenset[str]:
    return every if cell == "*" else frozenset(cell.split("|"))


def _typed(cell: str) -> dict[str, str]:
    return {name: kind for name, _, kind in (item.partition(":") for item in cell.split(",") if item)}


def _node_class(record: Row) -> NodeClass:
    prefixes = tuple(record["prefixes"].split(",")) if record["prefixes"] else ()
    return NodeClass(
        record["label"], record["slug"], record["kind"], record["meaning"], record["category"], prefixes,
        _typed(record["properties"]),
    )  # fmt: skip


def _predicate(record: Row, every: frozenset[str]) -> Predicate:
    sign = SIGNS.get(record["sign"], NO_SIGN)
    qualifiers = tuple(item for item in record["biolink_qualifiers"].split(";") if item)
    return Predicate(
        record["predicate"], record["group"], record["meaning"], _names(record["domain"], every),
        _names(record["range"], every), sign, record["symmetric"] == "yes", record["biolink"], qualifiers,
    )  # fmt: skip


def _link(record: Row, every: frozenset[str]) -> Link:
    return Link(
        record["type"], record["meaning"], _names(record["domain"], every), _names(record["range"], every),
        _typed(record["properties"]),
    )  # fmt: skip
