"""The words of the graph: classes, predicates, links and closed lists, as the vocabulary tables give them."""

from __future__ import annotations

from dataclasses import dataclass

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
