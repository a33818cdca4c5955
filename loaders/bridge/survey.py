"""Survey a neighbour in a database: whether it is there, and which nodes match entities. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.errors import NotLoadedError
from kg.loaders.bridge.match import LoadedEntity, Matched, NeighbourNode, best, match, wanted
from kg.loaders.bridge.report import Report
from kg.loaders.bridge.spelling import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.database.protocols import Runner
    from kg.loaders.bridge.neighbours import Neighbour, Nodes
    from kg.model.vocabulary import Vocabulary

MOST_SAMPLED = 200_000
SURE, LIKELY, ABSENT = "sure", "likely", "absent"


@dataclass(frozen=True)
class Sample:
    """How many nodes of a kind were sampled, and how many of them match the description."""

    nodes: Nodes
    looked_at: int
    fitting: int

    def __str__(self) -> str:
        return f"{self.fitting} of {self.looked_at} sampled :{self.nodes.label}.{self.nodes.key} values match"


@dataclass(frozen=True)
class Detected:
    """Whether a neighbour is in the database, and the samples behind it."""

    neighbour: Neighbour
    samples: tuple[Sample, ...]
    missing: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """Sure, likely or absent; the first kind of node in its file decides."""
        fitting = [sample.nodes for sample in self.samples if sample.fitting]
        if not fitting:
            return ABSENT
        return SURE if self.neighbour.nodes[0] in fitting and not self.missing else LIKELY


def detect(runner: Runner, neighbour: Neighbour) -> Detected:
    """Look for a neighbour by its labels, relationship types, and the stored type and form of its keys."""
    (seen,) = runner.run(statement("bridge/seen")).records()
    missing = [f":{label}" for label in neighbour.labels if label not in seen["labels"]]
    missing += [f"[:{kind}]" for kind in neighbour.types if kind not in seen["types"]]
    samples = [_sample(runner, nodes) for nodes in neighbour.nodes if nodes.label in seen["labels"]]
    return Detected(neighbour, tuple(samples), tuple(missing))


def _sample(runner: Runner, nodes: Nodes) -> Sample:
    (row,) = runner.run(
        statement("bridge/sample"),
        {
            "label": nodes.label, "key": nodes.key, "type": nodes.type, "most": MOST_SAMPLED,
            "pattern": nodes.pattern or pattern(nodes.form, nodes.prefixes, nodes.case),
            "with": sorted(nodes.with_labels), "without": sorted(nodes.without_labels),
            "lacks": list(nodes.lacks),
            "where": {name: list(values) for name, values in nodes.where.items()},
        },
    ).records()  # fmt: skip
    return Sample(nodes, row["nodes"], row["fitting"])


def read_entities(runner: Runner, vocabulary: Vocabulary) -> tuple[LoadedEntity, ...]:
    """The entities of this graph as the database has them.

    Raises:
        NotLoadedError: this graph is not in the database.
    """
    found = tuple(_entity(record, vocabulary) for record in runner.run(statement("bridge/entities")).records())
    if not found:
        raise NotLoadedError("This graph is not loaded in the database.", remedy="Run `kg load` first.")
    return found


def _entity(record: Mapping[str, Any], vocabulary: Vocabulary) -> LoadedEntity:
    label = next(label for label in record["labels"] if label in vocabulary.classes)
    own = [] if record["id"].startswith("ir:") else [("exact", record["id"])]
    others = list(zip(record["matches"], record["xrefs"], strict=True))
    return LoadedEntity(record["id"], record["key"], record["name"], label, record["symbol"], (*own, *others))


def survey(runner: Runner, neighbour: Neighbour, entities: tuple[LoadedEntity, ...]) -> Report:
    """Compare entities with the nodes of a neighbour."""
    found = Matched()
    for nodes in neighbour.nodes:
        looked_for = wanted(nodes, entities)
        matched = match(nodes, looked_for, _candidates(runner, nodes, list(looked_for)))
        found.links += matched.links
        found.refused += matched.refused
    linked = {(link.entity, link.element) for link in found.links}
    # Two kinds of node may share label and key: a node that one kind linked is not refused by the other.
    refused = [one for one in dict.fromkeys(found.refused) if (one.entity, one.element) not in linked]
    return Report(neighbour, entities, tuple(best(found.links)), tuple(refused))


def _candidates(runner: Runner, nodes: Nodes, values: list[str | int]) -> list[NeighbourNode]:
    if not values:
        return []
    name = "bridge/grouped" if nodes.separator else "bridge/candidates"
    given: dict[str, Any] = {"label": nodes.label, "key": nodes.key, "values": values}
    # The relationship's type is part of the pattern and may not be empty; what is not obsolete has no successor.
    more = {"separator": nodes.separator} if nodes.separator else {"replaced_by": nodes.replaced_by or "replaced_by"}
    return [_candidate(record) for record in runner.run(statement(name), given | more).records()]


def _candidate(record: Mapping[str, Any]) -> NeighbourNode:
    return NeighbourNode(
        record["element"],
        record["value"],
        frozenset(record["labels"]),
        record["properties"],
        tuple(_candidate({**one, "successors": []}) for one in record["successors"]),
    )
