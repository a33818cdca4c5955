"""Names that authorities give: known entities and kinds, seen in an exact entry, apart from what curators enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.loaders.check.common import missing, out_of_list, single
from kg.names.spelling import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.loaders.tables.records import Problem, Record, Tables

REBUILD = "Run `make identifiers`, or remove the line."


def check_names(tables: Tables) -> Iterator[Problem]:
    """Check each line, then compare the names with the curated ones and with each other."""
    entities = {record["key"]: record for record in tables.entities}
    owners = {(key.partition("/")[0], name): key for key, entity in entities.items() for name in _curated(entity)}
    for record in tables.names:
        yield from missing(record, "key", "name", "kind", "id")
        yield from single(record, "key", "name", "kind", "id")
        yield from out_of_list(record, "kind", tables.vocabulary, "name_kind")
        if entity := entities.get(record["key"]):
            yield from _check_entry(record, entity)
            yield from _check_owner(record, entity, owners)
        elif record["key"]:
            message = f"key has {record['key']!r}, which does not exist."
            yield record.problem("key", "unknown-entity", message, REBUILD)


def _curated(entity: Record) -> set[str]:
    names = (entity["name"], entity["symbol"], *entity.items("synonyms"))
    return {normalise(name) for name in names} - {""}


def _check_entry(record: Record, entity: Record) -> Iterator[Problem]:
    exact = {item.removeprefix("exact:") for item in entity.items("xrefs") if item.startswith("exact:")}
    if record["id"] and record["id"] not in exact | {entity["id"]}:
        message = f"{record['id']} is not an exact identifier of {record['key']}."
        yield record.problem("id", "name-entry", message, REBUILD)


def _check_owner(record: Record, entity: Record, owners: dict[tuple[str, str], str]) -> Iterator[Problem]:
    """A name counts once: for its entity, and among the entities of the class."""
    name, place = normalise(record["name"]), f"{record.path}:{record.line}"
    owner = owners.setdefault((record["key"].partition("/")[0], name), place)
    if name in _curated(entity):
        message = f"{record['key']} has the name {record['name']!r} already, in its own table."
        yield record.problem("name", "repeated-name", message, REBUILD)
    elif owner != place:
        message = f"{owner} gives the name {record['name']!r} to the same class already."
        yield record.problem("name", "name-clash", message, REBUILD)
