"""The model of the graph as the vocabulary tables give it: classes, predicates, links, closed lists, claim columns.

All other modules read the model from here. :func:`vocabulary` reads the tables that ship with the package;
:func:`make_vocabulary` makes one from any rows.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FOLDER = Path(__file__).resolve().parent.parent / "loaders" / "data" / "vocabulary"
TABLES: dict[str, tuple[str, ...]] = {
    "classes": ("label", "slug", "kind", "word", "meaning", "category", "prefixes", "colour", "place"),
    "properties": ("of", "property", "kind", "terms", "meaning"),
    "predicates": (
        "predicate", "group", "meaning", "domain", "range", "sign", "symmetric", "definitional", "needs",
        "fixes_direction", "sign_check", "biolink", "biolink_qualifiers",
    ),
    "links": ("type", "meaning", "domain", "range", "written_by"),
    "terms": ("list", "value", "sign", "meaning"),
    "synonyms": ("list", "word", "means"),
    "claim_columns": (
        "column", "meaning", "kind", "terms", "classes", "link", "required", "context", "content", "stored",
        "written_by",
    ),
}  # fmt: skip
SIGNS = {"1": 1, "0": 0, "-1": -1}
NO_SIGN = 9
# The type of property that each kind of claim column becomes.
STORED_KINDS = {
    "id": "string", "predicate": "string", "quantity": "string", "pairs": "list", "locators": "list",
    "references": "integers",
}  # fmt: skip
LISTS = frozenset({"list", "pairs", "entities", "locators", "references"})
ENTITIES = frozenset({"entity", "entities"})


class Row(Protocol):
    """A line of a table."""

    def __getitem__(self, column: str, /) -> str: ...


@dataclass(frozen=True)
class Property:
    """A row of properties.tsv; ``terms`` names the closed list that its values come from."""

    name: str
    kind: str
    terms: str
    meaning: str


@dataclass(frozen=True)
class NodeClass:
    """A row of classes.tsv; ``own`` are the properties that only this class has."""

    label: str
    slug: str
    kind: str
    word: str
    meaning: str
    category: str
    prefixes: tuple[str, ...]
    colour: str
    place: str
    own: dict[str, Property]
    properties: dict[str, Property]


@dataclass(frozen=True)
class Predicate:
    """A row of predicates.tsv; ``sign`` is None if a qualifier determines it."""

    name: str
    group: str
    meaning: str
    domain: frozenset[str]
    range: frozenset[str]
    sign: int | None
    symmetric: bool
    definitional: bool
    needs: str
    fixes_direction: bool
    sign_check: str
    biolink: str
    biolink_qualifiers: tuple[str, ...]

    @property
    def relationship_type(self) -> str:
        """The type of its relationships in the database."""
        return f"IR_{self.name.upper()}"


@dataclass(frozen=True)
class Link:
    """A row of links.tsv: a relationship that is not a claim."""

    type: str
    meaning: str
    domain: frozenset[str]
    range: frozenset[str]
    written_by: str
    properties: dict[str, Property]


@dataclass(frozen=True)
class ClaimColumn:
    """A row of claim_columns.tsv: a field of a claim, its place in the graph, and who writes it."""

    name: str
    meaning: str
    kind: str
    terms: str
    classes: frozenset[str]
    link: str
    required: bool
    context: bool
    content: bool
    stored: str
    written_by: str

    @property
    def holds_list(self) -> bool:
        """Whether a cell holds several values."""
        return self.kind in LISTS

    @cached_property
    def holds_entities(self) -> bool:
        """Whether its values are keys of entities."""
        return self.kind in ENTITIES


@dataclass(frozen=True)
class Vocabulary:
    """Classes, predicates, links, closed lists and claim columns.

    Attributes:
        links: those that a load writes; ``bridges`` are the others.
        terms: the meaning of each value of each closed list.
        synonyms: by list and word, the values that the word stands for; several if it covers them.
    """

    classes: dict[str, NodeClass]
    predicates: dict[str, Predicate]
    links: dict[str, Link]
    bridges: dict[str, Link]
    terms: dict[str, dict[str, str]]
    signs: dict[str, dict[str, int]]
    synonyms: dict[str, dict[str, tuple[str, ...]]]
    claim_columns: dict[str, ClaimColumn]

    @cached_property
    def by_slug(self) -> dict[str, NodeClass]:
        """Classes by the slug that keys begin with."""
        return {node_class.slug: node_class for node_class in self.classes.values()}

    @cached_property
    def entities(self) -> dict[str, NodeClass]:
        """The classes of entities by label."""
        return {label: item for label, item in self.classes.items() if item.kind == "entity"}

    @cached_property
    def curated(self) -> tuple[ClaimColumn, ...]:
        """The columns of a table of claims, in their order."""
        return tuple(column for column in self.claim_columns.values() if column.written_by == "curator")

    def class_of(self, key: str) -> NodeClass | None:
        """The class of an entity key such as ``gene/PTEN``."""
        return self.by_slug.get(key.partition("/")[0])

    def words(self, labels: Iterable[str]) -> str:
        """Classes as people call them: ``drug or therapy``."""
        return " or ".join(self.classes[label].word if label in self.classes else label for label in labels)

    def claim_sign(self, predicate: str, qualifiers: Mapping[str, str]) -> int:
        """The sign of a claim, from its predicate or from the qualifier that the predicate needs."""
        found = self.predicates[predicate]
        return self.signs[found.needs][qualifiers[found.needs]] if found.sign is None else found.sign


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that the package ships."""
    return make_vocabulary({name: list(_rows(FOLDER / f"{name}.tsv")) for name in TABLES})


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)


def make_vocabulary(tables: Mapping[str, Sequence[Row]]) -> Vocabulary:
    """Make a vocabulary from the rows of all tables in ``TABLES``, without checking them."""
    kinds = {row["label"]: row["kind"] for row in tables["classes"]}
    properties: dict[str, dict[str, Property]] = {}
    for row in tables["properties"]:
        own = properties.setdefault(row["of"], {})
        own[row["property"]] = Property(row["property"], row["kind"], row["terms"], row["meaning"])
    columns = {row["column"]: _claim_column(row, kinds) for row in tables["claim_columns"]}
    properties["IRClaim"] = {name: _stored(column) for name, column in columns.items() if column.stored}
    links = {row["type"]: _link(row, kinds, properties) for row in tables["links"]}
    return Vocabulary(
        classes={row["label"]: _node_class(row, properties) for row in tables["classes"]},
        predicates={row["predicate"]: _predicate(row, kinds) for row in tables["predicates"]},
        links={name: link for name, link in links.items() if link.written_by != "bridge"},
        bridges={name: link for name, link in links.items() if link.written_by == "bridge"},
        terms=_terms(tables["terms"]),
        signs=_signs(tables["terms"]),
        synonyms=_synonyms(tables["synonyms"]),
        claim_columns=columns,
    )


def _terms(rows: Iterable[Row]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        found.setdefault(row["list"], {})[row["value"]] = row["meaning"]
    return found


def _signs(rows: Iterable[Row]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        if row["sign"]:
            found.setdefault(row["list"], {})[row["value"]] = SIGNS.get(row["sign"], NO_SIGN)
    return found


def _synonyms(rows: Iterable[Row]) -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in rows:
        found.setdefault(row["list"], {})[row["word"]] = tuple(row["means"].split("|"))
    return found


def _labels(cell: str, kinds: Mapping[str, str]) -> frozenset[str]:
    """The labels in a cell; ``*`` is every class, and ``entity`` is every class of entities."""
    every = {"*": kinds.keys(), "entity": {label for label, kind in kinds.items() if kind == "entity"}}
    return frozenset(every.get(cell, cell.split("|") if cell else ()))


def _node_class(row: Row, properties: Mapping[str, dict[str, Property]]) -> NodeClass:
    own = properties.get(row["label"], {})
    shared = {**properties.get("node", {}), **(properties.get("entity", {}) if row["kind"] == "entity" else {})}
    prefixes = tuple(row["prefixes"].split(",")) if row["prefixes"] else ()
    return NodeClass(
        row["label"], row["slug"], row["kind"], row["word"], row["meaning"], row["category"], prefixes, row["colour"],
        row["place"], own, {**shared, **own},
    )  # fmt: skip


def _predicate(row: Row, kinds: Mapping[str, str]) -> Predicate:
    by_qualifier = row["needs"] and row["sign"] == row["needs"]
    return Predicate(
        name=row["predicate"],
        group=row["group"],
        meaning=row["meaning"],
        domain=_labels(row["domain"], kinds),
        range=_labels(row["range"], kinds),
        sign=None if by_qualifier else SIGNS.get(row["sign"], NO_SIGN),
        symmetric=row["symmetric"] == "yes",
        definitional=row["definitional"] == "yes",
        needs=row["needs"],
        fixes_direction=row["fixes_direction"] == "yes",
        sign_check=row["sign_check"],
        biolink=row["biolink"],
        biolink_qualifiers=tuple(item for item in row["biolink_qualifiers"].split(";") if item),
    )


def _link(row: Row, kinds: Mapping[str, str], properties: Mapping[str, dict[str, Property]]) -> Link:
    ends = (_labels(row["domain"], kinds), _labels(row["range"], kinds))
    return Link(row["type"], row["meaning"], *ends, row["written_by"], properties.get(row["type"], {}))


def _claim_column(row: Row, kinds: Mapping[str, str]) -> ClaimColumn:
    required, context, content = (row[name] == "yes" for name in ("required", "context", "content"))
    return ClaimColumn(
        row["column"], row["meaning"], row["kind"], row["terms"], _labels(row["classes"], kinds), row["link"],
        required, context, content, row["stored"], row["written_by"],
    )  # fmt: skip


def _stored(column: ClaimColumn) -> Property:
    return Property(column.name, STORED_KINDS.get(column.kind, column.kind), column.terms, column.meaning)
