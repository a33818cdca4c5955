"""The formats of an export: which files each has, and how they are written from rows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kg.export.about import about
from kg.export.claims import CLAIM_COLUMNS, read_claims
from kg.export.entities import entity_columns, read_entities, with_identifiers
from kg.export.frame import frame_of, joined_cell
from kg.export.network import network_of, networkx

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kg.database.protocols import Runner
    from kg.queries.scope import Scope

Row = dict[str, Any]
Rows = tuple[list[Row], list[Row], dict[str, str]]
CSV, GRAPHML, GEXF = "csv", "graphml", "gexf"
# A format of several files has a folder; one of a single file has no fixed name.
FOLDERS = {CSV: ("entities.csv", "claims.csv", "about.json")}
FORMATS = (CSV, GRAPHML, GEXF)


def files_of(form: str, path: Path) -> tuple[Path, tuple[str, ...]]:
    """The folder into which a format is written at a path, and its files there."""
    return (path, FOLDERS[form]) if form in FOLDERS else (path.parent, (path.name,))


def check_library(form: str) -> None:
    """See that the library of a format is there, before anything is read.

    Raises:
        UsageError: it is not installed.
    """
    if form not in FOLDERS:
        networkx()


def read_rows(runner: Runner, scope: Scope, status: Mapping[str, Any]) -> Rows:
    """Entities, claims, and what the files say about themselves."""
    return read_entities(runner, scope), read_claims(runner, scope), about(status, scope)


def write(form: str, rows: Rows, folder: Path, names: Sequence[str]) -> None:
    """Write the files of a format into a folder."""
    if form == CSV:
        _write_csv(rows, folder)
    else:
        writer = networkx().write_graphml if form == GRAPHML else networkx().write_gexf
        writer(network_of(*rows), folder / names[0])


def _write_csv(rows: Rows, folder: Path) -> None:
    entities, claims, told = rows
    _write_table(with_identifiers(entities), entity_columns(entities), folder / "entities.csv")
    _write_table(claims, CLAIM_COLUMNS, folder / "claims.csv")
    text = json.dumps(told, ensure_ascii=False, indent=2)
    (folder / "about.json").write_text(f"{text}\n", encoding="utf-8")


def _write_table(rows: Sequence[Row], columns: Mapping[str, str], file: Path) -> None:
    frame = frame_of(rows, columns)
    lists = [name for name, kind in columns.items() if kind == "object"]
    for name in lists:
        frame[name] = frame[name].map(joined_cell)
    frame.to_csv(file, index=False, encoding="utf-8", lineterminator="\n")
