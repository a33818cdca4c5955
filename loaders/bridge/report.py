"""What a bridge to a neighbour would link or has linked, and why the rest is not linked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.loaders.bridge.match import wanted

if TYPE_CHECKING:
    from kg.loaders.bridge.match import LoadedEntity, NeighbourLink, Refused
    from kg.loaders.bridge.neighbours import Neighbour


@dataclass(frozen=True)
class Report:
    """Which entities a neighbour has, which it does not have, and why."""

    neighbour: Neighbour
    entities: tuple[LoadedEntity, ...]
    links: tuple[NeighbourLink, ...]
    refused: tuple[Refused, ...]

    def matched(self) -> dict[str, list[NeighbourLink]]:
        """The links of each entity that has any."""
        found: dict[str, list[NeighbourLink]] = {}
        for link in self.links:
            found.setdefault(link.entity, []).append(link)
        return found

    def shared(self) -> dict[str, list[NeighbourLink]]:
        """Nodes of the neighbour that several entities link to, by element id."""
        found: dict[str, list[NeighbourLink]] = {}
        for link in self.links:
            found.setdefault(link.element, []).append(link)
        return {element: links for element, links in found.items() if len(links) > 1}

    def unmatched(self) -> list[tuple[LoadedEntity, str]]:
        """Entities without a link, each with the reason."""
        linked = {link.entity for link in self.links}
        refused = {one.entity: f"{one.label} {one.value}: {one.reason}" for one in self.refused}
        classes = frozenset().union(*(nodes.classes for nodes in self.neighbour.nodes))
        return [
            (entity, refused.get(entity.id) or _absence(entity, self.neighbour, classes))
            for entity in self.entities
            if entity.id not in linked
        ]


def _absence(entity: LoadedEntity, neighbour: Neighbour, classes: frozenset[str]) -> str:
    if entity.label not in classes:
        return "that graph has no nodes of its class"
    if any(wanted(nodes, [entity]) for nodes in neighbour.nodes):
        return "not in that graph"
    return "no identifier that that graph uses"
