"""Entities: keys, identifiers, synonyms, own properties."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kg.loaders.check.common import duplicates, missing, out_of_list, single, unsorted_list
from kg.names.spelling import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.loaders.tables.records import Problem, Record, Tables
    from kg.model.vocabulary import NodeClass, Vocabulary

KEY = re.compile(r"[a-z-]+/[A-Za-z0-9][A-Za-z0-9._+-]*")
CURIE = re.compile(r"[A-Za-z][A-Za-z0-9._]*:[A-Za-z0-9][A-Za-z0-9._/()-]*")


def check_entities(tables: Tables) -> Iterator[Problem]:
    """Check each entity, then compare the entities with each other and with the claims."""
    yield from duplicates(tables.entities, "key", "duplicate-key")
    with_id = [record for record in tables.entities if record["id"]]
    yield from duplicates(with_id, "id", "duplicate-identifier")
    obsolete = {record["id"] for record in tables.identifiers if record["status"] != "current"}
    known = {record["id"] for record in tables.identifiers}
    for record in tables.entities:
        yield from _check_one(record, tables)
        yield from _check_identifiers(record, known, obsolete, tables.vocabulary)
    yield from _synonym_clashes(tables)
    yield from _unused(tables)


def _check_one(record: Record, tables: Tables) -> Iterator[Problem]:
    yield from missing(record, "key", "name")
    yield from unsorted_list(record, "synonyms", "xrefs")
    node_class = tables.vocabulary.class_of(record["key"])
    expected = record.stem
    if not KEY.fullmatch(record["key"]) or node_class is None or node_class.slug != expected:
        yield record.problem("key", "key", f"{record['key']!r} is not a key of this table.", f"Write {expected}/NAME.")
        return
    for column, own in node_class.own.items():
        if own.terms:
            yield from out_of_list(record, column, tables.vocabulary, own.terms)
    yield from _check_kinds(record, node_class)


def _check_kinds(record: Record, node_class: NodeClass) -> Iterator[Problem]:
    for column, own in node_class.own.items():
        kind, cell = own.kind, record[column]
        if kind != "list":
            yield from single(record, column)
        if kind == "integer" and cell and not (cell.isascii() and cell.isdecimal()):
            yield record.problem(column, "integer", f"{cell!r} is not an integer.", "Use digits only.")
        if kind == "boolean" and cell not in {"", "yes", "no"}:
            yield record.problem(column, "boolean", f"{cell!r} is not yes or no.", "Write yes or no.")


def _check_identifiers(
    record: Record, known: set[str], obsolete: set[str], vocabulary: Vocabulary
) -> Iterator[Problem]:
    curies = [("id", record["id"])] if record["id"] else []
    for item in record.items("xrefs"):
        match, _, curie = item.partition(":")
        if match not in vocabulary.terms.get("match", {}):
            yield record.problem("xrefs", "match-type", f"{item!r} has no match type.", "Write MATCH:CURIE.")
        else:
            curies.append(("xrefs", curie))
    for column, curie in curies:
        if not CURIE.fullmatch(curie):
            yield record.problem(column, "curie", f"{curie!r} is not a CURIE.", "Write PREFIX:LOCAL.")
        elif curie in obsolete:
            yield record.problem(column, "obsolete-identifier", f"{curie} is obsolete.", "Find its successor.")
        elif curie not in known:
            yield record.problem(
                column, "unlooked-identifier", f"{curie} was never looked up.", "Run `make identifiers`."
            )


def _synonym_clashes(tables: Tables) -> Iterator[Problem]:
    owner: dict[tuple[str, str], str] = {}
    for record in tables.entities:
        own_names = {normalise(name) for name in (record["name"], *record.items("synonyms"))}
        for name in sorted(own_names):
            place = (record.path, name)
            if owner.setdefault(place, record["key"]) != record["key"]:
                yield record.problem(
                    "synonyms", "synonym-clash", f"{owner[place]} of the same class also has the name {name!r}.",
                    "Keep it for one of the two.",
                )  # fmt: skip


def _unused(tables: Tables) -> Iterator[Problem]:
    columns = [column.name for column in tables.vocabulary.curated if column.holds_entities]
    used = Counter(key for claim in tables.claims for column in columns for key in claim.items(column))
    for record in tables.entities:
        if record["key"] not in used:
            yield record.problem("key", "unused-entity", f"No claim uses {record['key']}.", "Remove the line.")
