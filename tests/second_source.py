"""A made-up second source, generated from the first: it agrees with it, contradicts it, and adds to it everywhere.

It repeats every claim of the first source, turns each into another one about other entities of the same classes, and
adds new entities of every class with claims about them. So a question that does not look at one source alone gives
other rows, counts and gaps than before.
"""

from __future__ import annotations

import shutil
from itertools import cycle, product
from typing import TYPE_CHECKING

from kg.loaders.sources import table_of
from kg.loaders.tables.read import read_tables
from tests import small as tools

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from kg.loaders.tables.records import SourceTables, Tables
    from kg.model.vocabulary import NodeClass, Predicate, Vocabulary

Row = dict[str, str]

SECOND = "made-up-2021"
DATE = "2021-06-30"
NEW_SECTION = "made-up"
NEW_PASSAGES = 40
NEW_REFERENCES = 9
PLAIN = {"organism": "Mus musculus", "size": "7", "headed": "yes"}


def add_second_source(data: Path, key: str = SECOND) -> None:
    """Write the source, and the entities that only it knows, into a copy of the data folder."""
    tables = read_tables(data)
    first = _first(tables)
    new = {item.label: _new_entity(item, tables.vocabulary) for item in tables.vocabulary.entities.values()}
    for label, row in new.items():
        tools.add(data, f"entities/{tables.vocabulary.classes[label].slug}.tsv", row)
    passages = list(_passages(first))
    claims = _placed(_claims(tables, {label: row["key"] for label, row in new.items()}), passages)
    sections: dict[str, list[Row]] = {}
    for claim in claims:
        sections.setdefault(claim["locators"].partition("|")[0].rpartition(".")[0], []).append(claim)
    tools.write_source(data, key, sections, _rest(tables.vocabulary, key, passages, claims))


def leave_publications(data: Path) -> None:
    """Remove the sources of authorities from a copy of the data folder."""
    for source in read_tables(data).sources:
        if source.is_authority:
            shutil.rmtree(data / table_of(source.key, ""))


def _first(tables: Tables) -> SourceTables:
    """The first source that is a publication: an authority gives definitions only."""
    return next(source for source in tables.sources if not source.is_authority)


def _new_entity(node_class: NodeClass, vocabulary: Vocabulary) -> Row:
    own = {}
    for name, item in node_class.own.items():
        values = list(vocabulary.terms.get(item.terms, {}))
        own[name] = PLAIN.get(name) or (values[0] if values else "made up")
    name = f"made-up {node_class.slug.replace('-', ' ')}"
    return {"key": f"{node_class.slug}/made-up", "name": name, **own}


def _claims(tables: Tables, new: Mapping[str, str]) -> list[Row]:
    """Claims without id, statement and place, each with content of its own."""
    columns = [column.name for column in tables.vocabulary.curated if column.content]
    found: dict[tuple[str, ...], Row] = {}
    for row in (*_repeated(tables), *_turned(tables), *_about_new(tables, new)):
        content = tuple("|".join(sorted(row.get(column, "").split("|"))) for column in columns)
        if row["subject"] != row["object"]:
            found.setdefault(content, row)
    return list(found.values())


def _repeated(tables: Tables) -> Iterator[Row]:
    """The first source's claims once more, a little less sure."""
    for claim in _first(tables).claims:
        yield {**claim.cells, "certainty": "suggested"}


def _turned(tables: Tables) -> Iterator[Row]:
    """The first source's claims about the next entities of the same classes."""
    following = _following(tables)
    ends = [column.name for column in tables.vocabulary.curated if column.holds_entities]
    for claim in _first(tables).claims:
        moved = {column: "|".join(following[key] for key in claim.items(column)) for column in ends}
        moved["object"] = following[moved["object"]]
        yield {**claim.cells, **moved}


def _following(tables: Tables) -> dict[str, str]:
    """Each entity's successor in its class; the last one is followed by the first."""
    by_class: dict[str, list[str]] = {}
    for record in tables.entities:
        by_class.setdefault(record.stem, []).append(record["key"])
    return {key: after for keys in by_class.values() for key, after in zip(keys, keys[1:] + keys[:1], strict=True)}


def _about_new(tables: Tables, new: Mapping[str, str]) -> Iterator[Row]:
    """Each predicate with a new entity of each class that it takes, at both ends in turn."""
    some = {tables.vocabulary.classes[label].slug: label for label in new}
    known: dict[str, Iterator[str]] = {}
    for slug, label in some.items():
        known[label] = cycle([record["key"] for record in tables.entities if record.stem == slug] or [new[label]])
    for predicate in tables.vocabulary.predicates.values():
        domain, span = (sorted(labels & set(new)) for labels in (predicate.domain, predicate.range))
        for label, other in zip(domain, cycle(span), strict=False):
            yield _claim(predicate, new[label], next(known[other]), new, tables.vocabulary)
        for label, other in zip(span, cycle(domain), strict=False):
            yield _claim(predicate, next(known[other]), new[label], new, tables.vocabulary)
        yield _claim(predicate, new[domain[0]], new[span[-1]], new, tables.vocabulary)


def _claim(predicate: Predicate, subject: str, object_: str, new: Mapping[str, str], vocabulary: Vocabulary) -> Row:
    needed = predicate.needs
    row = {"subject": subject, "predicate": predicate.name, "object": object_, "certainty": "asserted"}
    row |= {"basis": "stated", "qualifiers": f"{needed}={next(iter(vocabulary.terms[needed]))}" if needed else ""}
    if not predicate.definitional:
        row |= {column.name: new[min(column.classes)] for column in vocabulary.curated if column.classes}
    return row


def _passages(first: SourceTables) -> Iterator[Row]:
    """The first source's locators, with other references, and a section of its own."""
    numbers = cycle(str(number) for number in range(1, len(first.references) + NEW_REFERENCES + 1))
    for record in first.passages:
        yield {**record.cells, "references": next(numbers)}
    for sentence in range(1, NEW_PASSAGES + 1):
        yield {
            "locator": f"{NEW_SECTION}.{sentence}", "section": NEW_SECTION, "section_title": "Made up",
            "sentence": str(sentence), "references": next(numbers),
        }  # fmt: skip


def _placed(rows: Iterable[Row], passages: list[Row]) -> list[Row]:
    """The claims with id, statement, a sentence each and its reference: printed, implied or left out."""
    said = cycle([passage for passage in passages if passage["sentence"] != "1"])
    found = []
    for number, (row, passage) in enumerate(zip(rows, said, strict=False), 1):
        own = {"id": f"c{number:04}", "statement": f"Made-up claim {number}.", "locators": passage["locator"]}
        cited = {"references": "", "references_implied": ""}
        if kept := {1: "references", 2: "references_implied"}.get(number % 3):
            cited[kept] = passage["references"]
        found.append({**row, **own, **cited, "note": ""})
    return found


def _rest(vocabulary: Vocabulary, key: str, passages: list[Row], claims: list[Row]) -> dict[str, list[Row]]:
    about = {
        "id": f"ir:source/{key}", "key": key, "title": "A made-up review", "citation": "Nobody 2021",
        "authors": "Nobody", "journal": "Nowhere", "date": DATE, "licence": "CC0-1.0", "bare_ids": "no",
        "kind": "publication",
    }  # fmt: skip
    return {
        "source.tsv": [about],
        "passages.tsv": passages,
        "references.tsv": [_reference(number) for number in sorted({int(row["references"]) for row in passages})],
        "issues.tsv": list(_issues(vocabulary, claims)),
        "conflicts.tsv": list(_conflicts(vocabulary, claims)),
        "coverage.tsv": list(_coverage(vocabulary, passages)),
    }


def _reference(number: int) -> Row:
    return {
        "number": str(number), "first_author": "Nobody", "year": "2020", "journal": "Nowhere",
        "title": f"Made-up work {number}", "grade": "high", "resolved": "made up",
    }  # fmt: skip


def _issues(vocabulary: Vocabulary, claims: list[Row]) -> Iterator[Row]:
    """An issue of every category and severity."""
    kinds = product(vocabulary.terms["issue_category"], vocabulary.terms["severity"])
    for number, ((category, severity), claim) in enumerate(zip(kinds, claims, strict=False), 1):
        yield {
            "id": f"i{number:03}", "category": category, "severity": severity, "locators": claim["locators"],
            "printed": "made up", "reading": "Made up.", "claims": claim["id"],
        }  # fmt: skip


def _conflicts(vocabulary: Vocabulary, claims: list[Row]) -> Iterator[Row]:
    """A conflict of every kind, between claims that follow each other."""
    for number, kind in enumerate(vocabulary.terms["conflict_kind"]):
        one, other = claims[2 * number : 2 * number + 2]
        yield {"claim": one["id"], "other": other["id"], "kind": kind, "reason": "Made up."}


def _coverage(vocabulary: Vocabulary, passages: list[Row]) -> Iterator[Row]:
    """The first sentence of each section carries no claim."""
    reasons = cycle(vocabulary.terms["no_claim"])
    for passage in passages:
        if passage["sentence"] == "1":
            yield {"locator": passage["locator"], "reason": next(reasons)}
