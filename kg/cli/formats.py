"""Answers for programs: JSON, JSON with everything about the answer, TSV and CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from kg.cli.documents import as_document, plain
from kg.evidence import JOINED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.answers import Answer


def as_json(answer: Answer[Any], *, evidence: bool = False) -> str:
    """The rows as a JSON list of objects, with the evidence for their claims on request."""
    return as_document(answer.to_records(evidence=evidence))


def as_json_full(answer: Answer[Any], *, evidence: bool = False) -> str:
    """One JSON object: what was asked, how it was understood, what it was asked of, the rows, and all evidence."""
    query = answer.query
    return as_document({
        "question": {"name": query.name, "title": query.title, "family": query.family},
        "parameters": answer.parameters,
        "understood": answer.understood,
        "release": answer.release,
        "sources": [asdict(source) for source in answer.sources],
        "scope": {"sources": list(answer.scope.sources), "as_of": answer.scope.as_of or None},
        "warnings": list(answer.warnings),
        "notes": list(answer.notes),
        "disclaimer": answer.disclaimer,
        "cut": answer.cut,
        "columns": [{"name": column.name, "type": column.type} for column in query.columns],
        "rows": answer.to_records(evidence=evidence),
        # The key is the id as it stands in the rows.
        "evidence": {claim: asdict(answer.evidence[claim]) for claim in answer.claims},
    })  # fmt: skip


def as_tsv(answer: Answer[Any], *, evidence: bool = False) -> str:
    """A header line and the rows. ``|`` separates the items of a list; a missing value is an empty cell."""
    return "\n".join("\t".join(line) for line in _lines(answer, _bars_replaced, evidence=evidence))


def as_csv(answer: Answer[Any], *, evidence: bool = False) -> str:
    r"""The same as comma-separated values; a bar or a backslash within an item has a backslash before it."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(_lines(answer, _bars_escaped, evidence=evidence))
    return text.getvalue().removesuffix("\n")


def _lines(answer: Answer[Any], item: Callable[[str], str], *, evidence: bool) -> Iterator[list[str]]:
    own = [column.name for column in answer.query.columns]
    names = [*own, *(name for name in JOINED if evidence and name not in own)]
    yield names
    for record in answer.to_records(evidence=evidence):
        yield [_cell(record[name], item) for name in names]


def _cell(cell: object, item: Callable[[str], str]) -> str:
    if isinstance(cell, list):
        return "|".join(item(plain(str(one))) for one in cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else plain(str(cell))


def _bars_replaced(item: str) -> str:
    return item.replace("|", "/")


def _bars_escaped(item: str) -> str:
    return item.replace("\\", "\\\\").replace("|", "\\|")


FORMATS = {"tsv": as_tsv, "csv": as_csv, "json": as_json, "json-full": as_json_full}
