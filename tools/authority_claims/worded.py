"""What an entry's own name or definition says of its class, where the authority has no tree."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools.identifiers.entity_tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

TABLE = Path(__file__).with_name("wordings.tsv")


@dataclass(frozen=True)
class Wording:
    """A form of words by which an authority says that an entity of a class belongs to another entity."""

    source: str
    slug: str
    pattern: re.Pattern[str]
    object: str


@dataclass(frozen=True)
class EntryText:
    """A name or a definition of an entry, with its place in the file."""

    curie: str
    text: str
    place: int


def read_wordings(table: Path = TABLE) -> list[Wording]:
    """The forms of words, in their order."""
    return [
        Wording(row["source"], row["class"], re.compile(row["pattern"]), row["object"]) for _, row in read_rows(table)
    ]


def hgnc(data: bytes, wanted: Collection[str]) -> Iterator[EntryText]:
    """The approved names of genes; the place is the number of the gene."""
    rows = csv.DictReader(data.decode("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    for row in rows:
        if row["HGNC ID"] in wanted and row["Status"] == "Approved":
            yield EntryText(row["HGNC ID"], row["Approved name"], int(row["HGNC ID"].partition(":")[2]))


def chebi(data: bytes, wanted: Collection[str]) -> Iterator[EntryText]:
    """The definitions of ChEBI's entries; the place is the number of the entry."""
    for curie, entry in json.loads(data).items():
        if curie in wanted and not entry["deprecated"] and entry.get("description"):
            yield EntryText(curie, entry["description"], int(curie.partition(":")[2]))


def unii(data: bytes, wanted: Collection[str]) -> Iterator[EntryText]:
    """FDA's names of substances; the place is the line of the table."""
    for place, line in enumerate(data.decode("utf-8").splitlines(), 1):
        name, _, code, *_ = [*line.split("\t"), "", "", ""]
        if f"UNII:{code}" in wanted:
            yield EntryText(f"UNII:{code}", name, place)


TEXTS: dict[str, Callable[[bytes, Collection[str]], Iterator[EntryText]]] = {"hgnc": hgnc, "chebi": chebi, "unii": unii}
