"""All entities as rows: their names, and their identifiers in a column for each authority."""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.export.frame import LIST, NUMBER, SEPARATOR, TEXT
from kg.model.vocabulary import FOLDER, vocabulary
from kg.names.classes import class_of
from kg.names.named_entity import EXACT
from kg.queries.scope import narrowed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.database.protocols import Runner
    from kg.queries.scope import Scope

Row = dict[str, Any]
LOCAL = "ir"
FIRST_COLUMNS = {
    "id": TEXT, "key": TEXT, "class": TEXT, "name": TEXT, "symbol": TEXT, "synonyms": LIST, "authority_names": LIST,
    "claim_count": NUMBER, "identifiers": LIST,
}  # fmt: skip
# A gene has one record there. Of other authorities an entity may have several: a gene has several proteins.
ONE_RECORD = frozenset({"HGNC", "NCBIGene", "ENSEMBL"})
# These authorities print an identifier with its prefix; the others print it alone.
WITH_PREFIX = frozenset({"CHEBI", "CL", "DOID", "EFO", "GO", "HGNC", "HP", "MONDO", "MP"})


def read_entities(runner: Runner, scope: Scope, classes: Sequence[str] = ()) -> list[Row]:
    """The entities of these classes, or all; a limited connection sees those that a claim of it names."""
    text = narrowed(statement("export/all_entities"), scope)
    rows = [entity_row(record) for record in runner.run(text, scope.parameters).records()]
    return [row for row in rows if row["class"] and (not classes or row["class"] in classes)]


def entity_row(record: Mapping[str, Any]) -> Row:
    """A row without the columns of the authorities, from what the database holds of an entity."""
    own = record["properties"]
    matches = zip(own["xrefs"] or (), own["xref_matches"] or (), strict=True)
    exact = [own["id"], *(xref for xref, match in matches if match == EXACT)]
    return {
        **{name: own[name] for name in ("id", "key", "name", "symbol")},
        "class": class_of(record["labels"]),
        "synonyms": list(own["synonyms"] or ()),
        "authority_names": list(own["authority_names"] or ()),
        "claim_count": record["claims"],
        "identifiers": [one for one in dict.fromkeys(exact) if prefix_of(one) != LOCAL],
    }


def entity_columns(rows: Sequence[Row], classes: Sequence[str] = ()) -> dict[str, str]:
    """The columns of a table of entities: those of the classes' authorities, and of others that occur."""
    return {**FIRST_COLUMNS, **{column_of(prefix): _kind(prefix) for prefix in prefixes_in(rows, classes)}}


def with_identifiers(rows: Sequence[Row], classes: Sequence[str] = ()) -> list[Row]:
    """The rows with a cell for each authority, in the form in which the authority prints its identifiers."""
    prefixes = prefixes_in(rows, classes)
    return [{**row, **{column_of(prefix): _cell(row, prefix) for prefix in prefixes}} for row in rows]


def prefixes_in(rows: Sequence[Row], classes: Sequence[str]) -> list[str]:
    """The prefixes of the authorities of these classes, or of all classes, best first; then others that occur."""
    known = [prefix for label in classes or vocabulary().entities for prefix in vocabulary().classes[label].prefixes]
    seen = sorted({prefix_of(one) for row in rows for one in row["identifiers"]})
    return list(dict.fromkeys([*known, *seen]))


def prefix_of(identifier: str) -> str:
    """The part of an identifier that names its authority."""
    return identifier.partition(":")[0]


def column_of(prefix: str) -> str:
    """The column of an authority: its name in Bioregistry, such as ``chembl_compound``."""
    return _bioregistry().get(prefix, prefix).lower().replace(".", "_")


@cache
def _bioregistry() -> dict[str, str]:
    with (FOLDER / "prefixes.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["prefix"]: row["bioregistry"] for row in rows}


def _kind(prefix: str) -> str:
    return TEXT if prefix in ONE_RECORD else LIST


def _cell(row: Row, prefix: str) -> str | list[str] | None:
    found = [one for one in row["identifiers"] if prefix_of(one) == prefix]
    printed = found if prefix in WITH_PREFIX else [one.partition(":")[2] for one in found]
    return (SEPARATOR.join(printed) or None) if prefix in ONE_RECORD else printed
