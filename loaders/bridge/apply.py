"""Write and remove bridges. They always start in this graph; each neighbour is one transaction."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.loaders.bridge.survey import read_entities, survey
from kg.loaders.database.write import run_counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.database.protocols import Database, Runner
    from kg.loaders.bridge.match import NeighbourLink
    from kg.loaders.bridge.neighbours import Neighbour
    from kg.loaders.bridge.report import Report
    from kg.model.vocabulary import Vocabulary

WRITE = {"IR_SAME_AS": "bridge/same_as", "IR_MAPS_TO": "bridge/maps_to"}


@dataclass(frozen=True)
class Bridge:
    """A bridge as the database has it."""

    element: str
    ours: str
    theirs: str
    type: str
    properties: dict[str, Any]

    @property
    def identity(self) -> tuple[Any, ...]:
        """Everything that distinguishes this bridge from others."""
        return (self.ours, self.theirs, self.type, tuple(sorted(self.properties.items())))


@dataclass(frozen=True)
class Bridged:
    """What was written for a neighbour, and the report behind it."""

    report: Report
    added: int
    removed: int


def read_bridges(runner: Runner, names: Iterable[str] | None = None) -> list[Bridge]:
    """The bridges in the database, to some neighbours or to all."""
    wanted = None if names is None else set(names)
    found = [
        Bridge(record["bridge"], record["ours"], record["theirs"], record["type"], record["properties"])
        for record in runner.run(statement("bridge/present")).records()
    ]
    return [bridge for bridge in found if wanted is None or bridge.properties["neighbour"] in wanted]


def report(database: Database, vocabulary: Vocabulary, neighbour: Neighbour) -> Report:
    """What `apply` would link, without writing it."""
    return database.read_all(lambda tx: survey(tx, neighbour, read_entities(tx, vocabulary)))


def apply(database: Database, vocabulary: Vocabulary, neighbour: Neighbour) -> Bridged:
    """Bring the bridges to a neighbour up to date; a second call changes nothing.

    Raises:
        NotLoadedError: our graph is not in the database.
        LandingError: a bridge did not land; nothing was kept.
    """
    return database.write(lambda tx: _apply_in(tx, vocabulary, neighbour))


def _apply_in(tx: Runner, vocabulary: Vocabulary, neighbour: Neighbour) -> Bridged:
    found = survey(tx, neighbour, read_entities(tx, vocabulary))
    (status,) = tx.run(statement("release/status")).records()
    version = f"{status['version']}/{neighbour.name}-{neighbour.version}"
    desired = {bridge.identity: bridge for bridge in (_bridge(link, neighbour, version) for link in found.links)}
    present = {bridge.identity: bridge for bridge in read_bridges(tx, [neighbour.name])}
    going = [bridge for identity, bridge in present.items() if identity not in desired]
    coming = [bridge for identity, bridge in desired.items() if identity not in present]
    _delete(tx, going)
    for kind, name in WRITE.items():
        rows = [
            {"ours": one.ours, "theirs": one.theirs, "properties": one.properties} for one in coming if one.type == kind
        ]
        _counted(tx, name, "rows", rows)
    return Bridged(found, len(coming), len(going))


def _bridge(link: NeighbourLink, neighbour: Neighbour, version: str) -> Bridge:
    properties = {
        "neighbour": neighbour.name, "method": link.method, "identifier": link.identifier, "mapping_version": version,
    }  # fmt: skip
    if link.type == "IR_MAPS_TO":
        properties["match"] = link.match
    return Bridge("", link.entity, link.element, link.type, properties)


def remove(database: Database, names: Iterable[str] | None = None) -> dict[str, int]:
    """Remove the bridges to some neighbours, or to all; returns the number for each."""
    chosen = None if names is None else list(names)
    return database.write(lambda tx: _remove_in(tx, chosen))


def _remove_in(tx: Runner, names: list[str] | None) -> dict[str, int]:
    going = read_bridges(tx, names)
    _delete(tx, going)
    return Counter(bridge.properties["neighbour"] for bridge in going)


def _delete(tx: Runner, bridges: list[Bridge]) -> None:
    _counted(tx, "load/delete_relationships", "elements", [bridge.element for bridge in bridges])


def _counted(tx: Runner, name: str, parameter: str, rows: list[Any]) -> None:
    remedy = "The other graph changed in the meantime: run the command again."
    run_counted(tx, name, parameter, rows, what="bridges", remedy=remedy)
