"""The graph as it should be against the graph as it is: what a load adds, changes, renames and removes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.model.hash import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.loaders.database.actual import Actual, ActualNode, ActualRelationship
    from kg.model.rows import GraphRows, Node, Properties, Relationship


@dataclass(frozen=True)
class Plan:
    """What to write; empty when the database is already what it should be."""

    release: str
    rename: tuple[tuple[str, str], ...] = ()
    add_nodes: tuple[Node, ...] = ()
    change_nodes: tuple[Node, ...] = ()
    remove_nodes: tuple[ActualNode, ...] = ()
    add_relationships: tuple[Relationship, ...] = ()
    change_relationships: tuple[ActualRelationship, ...] = ()  # as they are to be
    remove_relationships: tuple[ActualRelationship, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def empty(self) -> bool:
        """Whether there is nothing to write."""
        return not any(self.counts().values())

    def counts(self) -> dict[str, int]:
        """How many nodes and relationships are added, changed, renamed and removed."""
        return {
            "nodes added": len(self.add_nodes),
            "nodes changed": len(self.change_nodes),
            "nodes renamed": len(self.rename),
            "nodes removed": len(self.remove_nodes),
            "relationships added": len(self.add_relationships),
            "relationships changed": len(self.change_relationships),
            "relationships removed": len(self.remove_relationships),
        }

    def by_kind(self) -> list[tuple[str, str, int]]:
        """Action, class or type, count: what `kg plan` prints."""
        counted: Counter[tuple[str, str]] = Counter()
        for action, nodes in (("add", self.add_nodes), ("change", self.change_nodes), ("remove", self.remove_nodes)):
            counted.update((action, item.label) for item in nodes)
        for action, items in (
            ("add", self.add_relationships),
            ("change", self.change_relationships),
            ("remove", self.remove_relationships),
        ):
            counted.update((action, item.type) for item in items)
        counted.update(("rename", "node") for _ in self.rename)
        return [(action, kind, number) for (action, kind), number in sorted(counted.items())]


def make_plan(desired: GraphRows, actual: Actual) -> Plan:
    """The difference, sorted, with removals by element."""
    rename = _renames(desired.nodes, actual.nodes)
    new_ids = dict(rename)
    current = {new_ids.get(node.id, node.id): node for node in actual.nodes}
    wanted = {node.id: node for node in desired.nodes}
    keep = {node_id for node_id, node in current.items() if node_id in wanted and node.label == wanted[node_id].label}
    # A node that lost its class is found again by its id, with the relationships that it has.
    ends = keep | (actual.unclassed & wanted.keys())
    edges = _split_relationships(desired.relationships, actual, new_ids, ends)
    return Plan(
        release=desired.release,
        rename=rename,
        add_nodes=tuple(node for node in desired.nodes if node.id not in keep),
        change_nodes=tuple(
            node for node in desired.nodes if node.id in keep and _differ(current[node.id].properties, node.properties)
        ),
        remove_nodes=tuple(node for node_id, node in sorted(current.items()) if node_id not in keep),
        add_relationships=edges[0],
        change_relationships=edges[1],
        remove_relationships=edges[2],
        notes=(*actual.notes, *_stale_bridges(desired.release, actual)),
    )


def _differ(found: Properties, wanted: Properties) -> bool:
    """Whether a value is another one, or of another type: the hash differs between 1, 1.0 and true."""
    return found != wanted or canonical(found) != canonical(wanted)


def _stale_bridges(release: str, actual: Actual) -> list[str]:
    """What to run again once another release is there: its identifiers may be better ones."""
    stale = {bridge.neighbour for bridge in actual.bridges if bridge.version.partition("/")[0] != release}
    return [f"The links to {name} are from another release: run `kg bridge apply {name}`." for name in sorted(stale)]


def _renames(desired: Iterable[Node], actual: Iterable[ActualNode]) -> tuple[tuple[str, str], ...]:
    """Entities are known by their permanent key, so that a better identifier changes ``id`` in place."""
    by_key = {node.properties["key"]: node.id for node in desired if "key" in node.properties}
    taken = {node.id for node in actual}
    pairs = [(node.id, by_key.get(node.properties.get("key", ""), node.id)) for node in actual]
    return tuple(sorted((old, new) for old, new in pairs if old != new and new not in taken))


def _split_relationships(
    desired: Iterable[Relationship], actual: Actual, new_ids: dict[str, str], ends: set[str]
) -> tuple[tuple[Relationship, ...], tuple[ActualRelationship, ...], tuple[ActualRelationship, ...]]:
    """Those to add, to change and to remove."""
    wanted = {item.identity: item for item in desired}
    current: dict[tuple[str, str, str, str], ActualRelationship] = {}
    remove = []
    unclear = {item.element for item in actual.unclear}
    for item in (*actual.relationships, *actual.unclear):
        start, end = new_ids.get(item.start, item.start), new_ids.get(item.end, item.end)
        identity = (item.type, start, end, item.claim)
        if identity in wanted and identity not in current and {start, end} <= ends:
            current[identity] = item
        elif item.element not in unclear:
            remove.append(item)
    change = [
        replace(item, properties=wanted[identity].properties)
        for identity, item in current.items()
        if _differ(item.properties, wanted[identity].properties)
    ]
    add = [item for identity, item in wanted.items() if identity not in current]
    return tuple(add), tuple(change), tuple(remove)
