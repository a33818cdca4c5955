"""The spellings of an identifier in other graphs; prefixes from Bioregistry, read by curies."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.loaders.tables.read import TableReader

if TYPE_CHECKING:
    from curies import Converter

COLUMNS = ("prefix", "bioregistry", "synonyms", "pattern", "uri_format", "name", "licence")


@cache
def converter() -> Converter:
    """Every prefix of prefixes.tsv with the spellings that Bioregistry lists."""
    from curies import Converter, Record

    rows = TableReader().table("vocabulary/prefixes.tsv", COLUMNS).records
    return Converter(
        [
            Record(
                prefix=row["prefix"],
                prefix_synonyms=row.items("synonyms"),
                uri_prefix=row["uri_format"].removesuffix("$1"),
                pattern=row["pattern"] or None,
            )
            for row in rows
        ]
    )


def spellings(form: str, curie: str, case: str = "") -> list[str | int]:
    """The values that a key of this form, with prefixes in this case, may have for an identifier."""
    prefix, _, local = curie.partition(":")
    if form == "bare":
        return [local]
    if form in {"number", "unpadded"}:
        if not local.isascii() or not local.isdigit():
            return []
        return [int(local) if form == "number" else str(int(local))]
    return [f"{name}:{local}" for name in prefixes(prefix, case)]


def prefixes(prefix: str, case: str = "") -> list[str]:
    """Every spelling of a prefix, or those in one case."""
    record = converter().get_record(prefix)
    names = [record.prefix, *record.prefix_synonyms] if record else [prefix]
    return [name for name in names if not case or name == (name.lower() if case == "lower" else name.upper())]


def pattern(form: str, wanted: tuple[str, ...], case: str = "") -> str:
    """A regular expression for keys of this form, valid in both Java and Python."""
    if form in {"number", "unpadded"}:
        return r"\d+"
    if form == "symbol":
        return r"[A-Z][A-Za-z0-9-]*"
    if form == "bare":
        return r"[^:\s]+"
    known = wanted or tuple(record.prefix for record in converter().records)
    names = sorted({name for prefix in known for name in prefixes(prefix, case)})
    return f"(?:{'|'.join(map(re.escape, names))}):.+"
