"""The table of prefixes: pattern, address, name and terms of each authority, taken from Bioregistry."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from kg.loaders.bridge.spelling import COLUMNS
from tools.identifiers.entity_tables import read_rows

if TYPE_CHECKING:
    from pathlib import Path

NAMES = {  # Biolink's spelling of a prefix, if it differs from Bioregistry's by more than case
    "HGNC.FAMILY": "hgnc.genegroup",
    "UniProtKB": "uniprot",
    "MIPF": "mirbase.family",
    "REACT": "reactome",
    "KEGG": "kegg.pathway",
    "PMID": "pubmed",
}
XREF_PREFIXES = ("EFO", "HP", "MESH")
SPELLERS = ("biocontext", "miriam", "obofoundry")
ORDER = ("miriam", "n2t", "obofoundry", "fairsharing", "bartoc", "bioportal", "ols", "wikidata")


def class_prefixes(data: Path) -> dict[str, list[str]]:
    """Prefixes of each class of entities and records by slug, best first."""
    return {
        row["slug"]: row["prefixes"].split(",")
        for _, row in read_rows(data / "vocabulary" / "classes.tsv")
        if row["prefixes"]
    }


def build_prefixes(data: Path, bioregistry: bytes) -> str:
    """The text of ``prefixes.tsv``: every prefix of a class, and those used for cross-references only."""
    registry = json.loads(bioregistry)
    wanted = {prefix for prefixes in class_prefixes(data).values() for prefix in prefixes} | set(XREF_PREFIXES)
    lines = ["\t".join(COLUMNS)]
    for prefix in sorted(wanted, key=lambda name: (name.casefold(), name)):
        name = NAMES.get(prefix, prefix.casefold())
        entry = registry[name]
        uri = _first(entry, "uri_format") or ""
        uri = uri.replace("http://purl.obolibrary.org", "https://purl.obolibrary.org")
        spelt = "|".join(_synonyms(prefix, name, entry))
        cells = (prefix, name, spelt, _pattern(entry, prefix), uri, _first(entry, "name") or name, _licence(entry))
        lines.append("\t".join(cell.replace("\t", " ") for cell in cells))
    return "\n".join(lines) + "\n"


def _synonyms(prefix: str, name: str, entry: dict[str, Any]) -> list[str]:
    """Other spellings of the prefix: Bioregistry's synonyms and the forms of three registries, each in three cases."""
    registered = [entry.get(source, {}).get("prefix") for source in SPELLERS]
    found = [prefix, name, entry.get("preferred_prefix"), *(entry.get("synonyms") or []), *registered]
    plain = [text for text in found if text and not re.search(r"[\s|]", text)]
    return sorted({case for text in plain for case in (text, text.lower(), text.upper())} - {prefix})


def _first(entry: dict[str, Any], field: str) -> str | None:
    """A field of Bioregistry's entry, or the same field of an external registry."""
    if isinstance(entry.get(field), str):
        return str(entry[field])
    for source in ORDER:
        value = entry.get(source, {}).get(field)
        if isinstance(value, str):
            return value
    return None


def _pattern(entry: dict[str, Any], prefix: str) -> str:
    pattern = _first(entry, "pattern") or ""
    return re.sub(rf"^\^\(?(?:\(?{re.escape(prefix)}\|?[a-z]*\)?:\)?\??)", "^", pattern)


def _licence(entry: dict[str, Any]) -> str:
    if isinstance(entry.get("license"), str):
        return str(entry["license"])
    for source in ("obofoundry", "fairsharing", "bartoc", "bioportal"):
        licence = entry.get(source, {}).get("license")
        if isinstance(licence, dict):
            return str(licence.get("spdx") or licence.get("name") or licence.get("url"))
    return "not stated"


def read_prefixes(data: Path) -> dict[str, dict[str, str]]:
    """Rows of ``prefixes.tsv`` by prefix."""
    return {row["prefix"]: row for _, row in read_rows(data / "vocabulary" / "prefixes.tsv")}
