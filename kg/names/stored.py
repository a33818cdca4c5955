"""The catalogue of a loaded release: read once from the database, then kept in memory and on disk.

A file on disk belongs to one hash of a release and to one state of this code. A file that is spoilt, or that another
user owns, is not read; a folder that cannot be written is done without.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import astuple
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from kg.database.statements import statement
from kg.model.vocabulary import FOLDER
from kg.names.catalogue import Catalogue
from kg.names.entity_link import EntityLink
from kg.names.index import Index
from kg.names.named_entity import CERTAIN, NamedEntity
from kg.user_cache import user_cache

if TYPE_CHECKING:
    from kg.database.protocols import Runner

MOST_FILES = 12
TABLES = ("words.tsv", "prefixes.tsv", "classes.tsv", "widenings.tsv")


def read_catalogue(runner: Runner, release_hash: str) -> Catalogue:
    """The catalogue of the release with this hash, which the transaction of the runner has just seen."""
    file = names_folder() / f"{release_hash}-{_fingerprint()}.json"
    if found := _from_disk(file):
        return found
    catalogue = catalogue_of(runner)
    _to_disk(file, catalogue)
    return catalogue


def catalogue_of(runner: Runner) -> Catalogue:
    """The catalogue of what is loaded, read from the database."""
    records = runner.run(statement("resolve/entities")).records()
    named = (NamedEntity.of(record["properties"], record["labels"], record["claims"]) for record in records)
    links = (EntityLink(**record) for record in runner.run(statement("resolve/links")).records())
    return Catalogue.of([entity for entity in named if entity.label], list(links))


def names_folder() -> Path:
    """Where catalogues are kept."""
    return user_cache() / "names"


@cache
def _fingerprint() -> str:
    """What the index depends on besides the release: this code and the tables of words and prefixes."""
    files = [*sorted(Path(__file__).parent.glob("*.py")), *(FOLDER / name for name in TABLES)]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def _from_disk(file: Path) -> Catalogue | None:
    try:
        if hasattr(os, "getuid") and file.stat().st_uid != os.getuid():
            return None
        return _catalogue(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _catalogue(kept: dict[str, Any]) -> Catalogue:
    index = Index({how: kept["tables"][how] for how in CERTAIN}, kept["related"])
    links = tuple(EntityLink(*row) for row in kept["links"])
    return Catalogue(tuple(map(_entity, kept["entities"])), index, links)


def _entity(row: list[Any]) -> NamedEntity:
    cells: list[Any] = [tuple(cell) if isinstance(cell, list) else cell for cell in row]
    return NamedEntity(*cells)


def _to_disk(file: Path, catalogue: Catalogue) -> None:
    kept = {
        "entities": [astuple(entity) for entity in catalogue.entities],
        "links": [astuple(link) for link in catalogue.links],
        "tables": catalogue.index.tables,
        "related": catalogue.index.related,
    }
    part = file.with_name(f"{file.name}.{uuid4().hex}")
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        part.replace(file)
        _forget_oldest(file.parent)


def _forget_oldest(folder: Path) -> None:
    files = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[MOST_FILES:]:
        file.unlink(missing_ok=True)
