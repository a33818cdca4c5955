"""The vocabulary tables: names that are valid in Cypher, classes and lists that exist, lines that the code needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.loaders.check.common import duplicates
from kg.loaders.tables.records import Problem
from kg.model.closed_lists import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kg.loaders.tables.records import Record, Tables
    from kg.model.vocabulary import Vocabulary

YES_NO = frozenset({"yes", "no"})
NAME, TEXT = re.compile(r"[a-z]+(?:_[a-z]+)*"), re.compile(r"\S.*")
# The form of a cell, and an example of it for the message.
SHAPES: dict[str, dict[str, tuple[re.Pattern[str], str]]] = {
    "classes": {
        "label": (re.compile(r"IR[A-Z][A-Za-z]+"), "IRGene"),
        "slug": (re.compile(r"[a-z]+(?:-[a-z]+)*"), "gene-group"),
        "word": (TEXT, "gene group"),
        "category": (re.compile(r"biolink:[A-Z][A-Za-z]+"), "biolink:Gene"),
        "colour": (re.compile(r"#[0-9A-F]{6}"), "#F0E442"),
        "place": (re.compile(r"(?:\d+(?:\.\d+)? \d+(?:\.\d+)?)?"), "0.5 1"),
    },
    "properties": {"property": (NAME, "section_title"), "meaning": (TEXT, "Date of the source")},
    "predicates": {"predicate": (NAME, "involves_gene"), "meaning": (TEXT, "Makes the object more active")},
    "links": {"type": (re.compile(r"IR(?:_[A-Z]+)+"), "IR_IN_CELL"), "meaning": (TEXT, "What the claim is about")},
    "terms": {"list": (NAME, "certainty"), "value": (re.compile(r"[A-Za-z_]+(?: [a-z]+)?"), "asserted")},
    "synonyms": {"list": (NAME, "certainty"), "word": (TEXT, "stated"), "means": (TEXT, "asserted")},
    "claim_columns": {"column": (NAME, "references_implied"), "meaning": (TEXT, "Cells in which it holds")},
}
CHOICES: dict[str, dict[str, Collection[str]]] = {
    "classes": {"kind": ("entity", "record")},
    "properties": {"kind": ("string", "list", "integer", "boolean", "datetime")},
    "predicates": {
        "symmetric": YES_NO, "definitional": YES_NO, "fixes_direction": YES_NO,
        "sign_check": ("", "acts", "involves", "component", "counters"),
    },
    "links": {"written_by": ("load", "bridge")},
    "terms": {"sign": ("", "1", "0", "-1")},
    "synonyms": {},
    "claim_columns": {
        "kind": (
            *("id", "entity", "entities", "predicate", "pairs", "string", "list", "quantity", "locators", "references"),
            *("integer", "number"),
        ),
        "required": YES_NO, "context": YES_NO, "content": YES_NO, "stored": ("", "node", "both"),
        "written_by": ("curator", "build"),
    },
}  # fmt: skip
# Lines that the code needs: the build writes these classes and links, and the checks read these columns.
NEEDED = {
    "classes": ("IRClaim", "IRPassage", "IRReference", "IRSource", "IRCurationIssue", "IRRelease"),
    "links": ("IR_CITES", "IR_CONCERNS", "IR_CONFLICTS_WITH", "IR_IN_SOURCE", "IR_STATED_IN"),
    "claim_columns": (
        *("id", "subject", "predicate", "object", "sign", "qualifiers", "quantity", "locators", "references"),
        *("references_implied", "source", "date", "statement"),
    ),
}


def check_vocabulary(tables: Tables) -> Iterator[Problem]:
    """Check each line, then compare it with the other tables."""
    for name, records in tables.vocabulary_lines.items():
        key = next(iter(SHAPES[name]))
        if name not in {"properties", "terms", "synonyms"}:
            yield from duplicates(records, key, "vocabulary")
        for record in records:
            yield from _check_cells(record, name)
        known = {record[key] for record in records}
        for missing in [needed for needed in NEEDED.get(name, ()) if records and needed not in known]:
            path = records[0].path
            yield Problem(
                path, 1, 1, "vocabulary", f"There is no line for {missing}.", "Restore it; the program needs it."
            )
    yield from _check_names(tables)


def _check_cells(record: Record, name: str) -> Iterator[Problem]:
    for column, (shape, example) in SHAPES[name].items():
        if not shape.fullmatch(record[column]):
            message = f"{column} cannot be {record[column]!r}."
            yield record.problem(column, "vocabulary", message, f"Write it like {example}.")
    for column, choices in CHOICES[name].items():
        yield from _one_of(record, column, choices)


def _one_of(record: Record, column: str, choices: Collection[str]) -> Iterator[Problem]:
    if record[column] not in choices:
        shown = ", ".join(choice or "nothing" for choice in sorted(choices))
        yield record.problem(column, "vocabulary", f"{column} cannot be {record[column]!r}.", f"Use one of: {shown}.")


def _check_names(tables: Tables) -> Iterator[Problem]:
    vocabulary, lines = tables.vocabulary, tables.vocabulary_lines
    lists = {"", *vocabulary.terms}
    for record in lines["properties"]:
        owners = {"node", "entity", *vocabulary.classes, *vocabulary.links, *vocabulary.bridges}
        yield from _one_of(record, "of", owners)
        yield from _one_of(record, "terms", lists)
    for record in lines["predicates"]:
        yield from _check_predicate(record, vocabulary)
    for record in lines["links"]:
        yield from _check_ends(record, "domain", vocabulary)
        if record["written_by"] != "bridge":
            yield from _check_ends(record, "range", vocabulary)
    yield from _check_synonyms(lines["synonyms"], vocabulary)
    for record in lines["claim_columns"]:
        yield from _one_of(record, "terms", lists)
        yield from _check_column(record, vocabulary)


def _check_predicate(record: Record, vocabulary: Vocabulary) -> Iterator[Problem]:
    yield from _check_ends(record, "domain", vocabulary)
    yield from _check_ends(record, "range", vocabulary)
    needs = record["needs"]
    yield from _one_of(record, "needs", {"", *vocabulary.terms.get("qualifier", {})})
    yield from _one_of(record, "sign", {"1", "0", "-1", *([needs] if needs else [])})
    if (
        needs
        and record["sign"] == needs
        and set(vocabulary.terms.get(needs, {})) - set(vocabulary.signs.get(needs, {}))
    ):
        yield record.problem(
            "sign", "vocabulary", f"Some values of {needs} have no sign.", "Give each of them one in terms.tsv."
        )


def _check_synonyms(records: Iterable[Record], vocabulary: Vocabulary) -> Iterator[Problem]:
    """A word stands once in its list, for values of that list, and is none of them itself."""
    first: dict[tuple[str, str], Record] = {}
    for record in records:
        name, word = record["list"], folded(record["word"])
        yield from _one_of(record, "list", vocabulary.terms)
        for value in record["means"].split("|"):
            if value not in vocabulary.terms.get(name, {}):
                message = f"{value!r} is not in the list {name}."
                yield record.problem("means", "vocabulary", message, "Use its values, separated by |.")
        if word in map(folded, vocabulary.terms.get(name, {})):
            message = f"{record['word']!r} is a value of the list {name} itself."
            yield record.problem("word", "vocabulary", message, "Remove the line; case and plural do not count.")
        other = first.setdefault((name, word), record)
        if other is not record:
            message = f"{record['word']!r} is already at {other.path}:{other.line}."
            yield record.problem("word", "vocabulary", message, "If it covers several values, list them in one line.")


def _check_ends(record: Record, column: str, vocabulary: Vocabulary) -> Iterator[Problem]:
    if record[column] in {"*", "entity"}:
        return
    if unknown := set(record[column].split("|")) - set(vocabulary.classes):
        message = f"{column} names what is not a class: {', '.join(sorted(unknown))}."
        yield record.problem(column, "vocabulary", message, "Use labels of classes.tsv, separated by |.")


def _check_column(record: Record, vocabulary: Vocabulary) -> Iterator[Problem]:
    if record["classes"]:
        yield from _check_ends(record, "classes", vocabulary)
    column = vocabulary.claim_columns[record["column"]]
    link = vocabulary.links.get(column.link)
    if column.holds_entities and not (link and "IRClaim" in link.domain and column.classes <= link.range):
        message = f"{column.link!r} does not lead from a claim to these classes."
        yield record.problem("link", "vocabulary", message, "Name a line of links.tsv that does.")
