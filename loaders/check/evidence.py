"""Sentences, references, issues, conflicts of each source, and whether every sentence is accounted for."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from kg.loaders.check.common import duplicates, missing, out_of_list, single, unknown, unsorted_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.loaders.tables.records import Problem, Record, SourceTables, Tables
    from kg.model.vocabulary import Vocabulary

LOCATOR = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[1-9]\d*", re.ASCII)
NUMBER = re.compile(r"[1-9]\d*", re.ASCII)
PMID = re.compile(r"[1-9]\d{0,7}", re.ASCII)
KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
YEAR = re.compile(r"[12]\d{3}", re.ASCII)
DATE = re.compile(r"[12]\d{3}(?:-\d{2}){0,2}", re.ASCII)
DOI = re.compile(r"10\.[0-9]{4,9}/[^\sA-Z]+")
# Whatever is said about a work needs its title, where and when it appeared, a grade, and the grounds for the grade.
OF_A_WORK = ("first_author", "year", "journal", "title", "pmid", "doi", "grade", "resolved")
OF_EACH_WORK = ("title", "journal", "year", "grade", "resolved")
WORD = re.compile(r"\w+")
MOST_PRINTED_WORDS = 8


def check_evidence(tables: Tables) -> Iterator[Problem]:
    """Check the tables of each source, apart from its claims."""
    yield from _check_sources(tables)
    for source in tables.sources:
        yield from _check_passages(source)
        yield from _check_references(source, tables.vocabulary)
        yield from _check_issues(source, tables.vocabulary)
        yield from _check_conflicts(source, tables.vocabulary)
        yield from _check_coverage(source, tables.vocabulary)


def _check_sources(tables: Tables) -> Iterator[Problem]:
    lines = [line for source in tables.sources for line in source.lines]
    yield from duplicates([line for line in lines if line["id"]], "id", "duplicate-source")
    bare = [line for line in lines if line["bare_ids"] == "yes"]
    yield from duplicates(bare, "bare_ids", "bare-ids")
    for source in tables.sources:
        for number, line in enumerate(source.lines):
            yield from _check_source(line, source.key, first=not number)
            yield from out_of_list(line, "kind", tables.vocabulary, "source_kind")


def _check_source(line: Record, folder: str, *, first: bool) -> Iterator[Problem]:
    yield from missing(line, "id", "key", "title", "citation", "date", "bare_ids", "kind")
    if not first:
        yield line.problem("id", "second-line", "A folder holds one source.", "Give the other a folder of its own.")
    if line["key"] and (line["key"] != folder or not KEY.fullmatch(folder)):
        message = f"The folder is called {folder!r}, the key {line['key']!r}."
        yield line.problem("key", "source-key", message, "Give both the same name, of a-z, 0-9 and hyphens.")
    if line["date"] and not _is_date(line["date"]):
        yield line.problem("date", "date", f"{line['date']!r} is not a date.", "Write 2019, 2019-05 or 2019-05-31.")
    if line["bare_ids"] not in {"", "yes", "no"}:
        yield line.problem("bare_ids", "boolean", f"{line['bare_ids']!r} is not yes or no.", "Write yes or no.")
    yield from _misshapen(line, "doi", DOI)


def _is_date(text: str) -> bool:
    """Whether the text is a year, a month or a day that exists."""
    if not DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def _misshapen(record: Record, column: str, pattern: re.Pattern[str]) -> Iterator[Problem]:
    if record[column] and not pattern.fullmatch(record[column]):
        yield record.problem(column, column, f"{record[column]!r} is not a valid {column}.", "Look it up again.")


def _check_passages(source: SourceTables) -> Iterator[Problem]:
    yield from duplicates(source.passages, "locator", "duplicate-locator")
    numbers = {record["number"] for record in source.references}
    for record in source.passages:
        section, _, sentence = record["locator"].rpartition(".")
        fits = LOCATOR.fullmatch(record["locator"]) and (section, sentence) == (
            record["section"],
            record["sentence"],
        )
        if not fits:
            yield record.problem(
                "locator", "locator", "It does not read SECTION.SENTENCE.", "Write it like pten-loss.1."
            )
        yield from unsorted_list(record, "references")
        yield from unknown(record, "references", numbers, "unknown-reference", lambda _: "Add it to references.tsv.")


def _check_references(source: SourceTables, vocabulary: Vocabulary) -> Iterator[Problem]:
    yield from duplicates(source.references, "number", "duplicate-reference")
    for column in ("pmid", "doi"):
        yield from duplicates([record for record in source.references if record[column]], column, "duplicate-work")
    cited = {number for record in source.passages for number in record.items("references")}
    for record in source.references:
        yield from missing(record, "number")
        for column, pattern in (("pmid", PMID), ("doi", DOI), ("year", YEAR), ("number", NUMBER)):
            yield from _misshapen(record, column, pattern)
        if any(record[column] for column in OF_A_WORK):
            yield from missing(record, *OF_EACH_WORK)
        yield from single(record, "grade")
        yield from out_of_list(record, "grade", vocabulary, "grade")
        if record["number"] not in cited:
            yield record.problem("number", "uncited-reference", "No sentence cites it.", "Correct passages.tsv.")


def _check_issues(source: SourceTables, vocabulary: Vocabulary) -> Iterator[Problem]:
    yield from duplicates(source.issues, "id", "duplicate-issue")
    locators = {record["locator"] for record in source.passages}
    claims = {record["id"] for record in source.claims}
    for record in source.issues:
        yield from missing(record, "id", "category", "severity", "locators", "reading")
        yield from single(record, "category", "severity")
        yield from unsorted_list(record, "locators", "claims")
        yield from out_of_list(record, "category", vocabulary, "issue_category")
        yield from out_of_list(record, "severity", vocabulary, "severity")
        yield from unknown(record, "locators", locators, "unknown-locator", lambda _: "See passages.tsv.")
        yield from unknown(record, "claims", claims, "unknown-claim", lambda _: "Name a claim that exists.")
        if len(WORD.findall(record["printed"])) > MOST_PRINTED_WORDS:
            yield record.problem("printed", "quotation", "More than eight words are quoted.", "Quote fewer.")


def _check_conflicts(source: SourceTables, vocabulary: Vocabulary) -> Iterator[Problem]:
    claims = {record["id"] for record in source.claims}
    pairs: set[frozenset[str]] = set()
    for record in source.conflicts:
        yield from missing(record, "claim", "other", "kind", "reason")
        yield from single(record, "claim", "other", "kind")
        pair = frozenset((record["claim"], record["other"]))
        if pair in pairs:
            yield record.problem(
                "other", "duplicate-conflict", "Another line has these two claims.", "Keep one of the lines."
            )
        pairs.add(pair)
        yield from out_of_list(record, "kind", vocabulary, "conflict_kind")
        for column in ("claim", "other"):
            yield from unknown(record, column, claims, "unknown-claim", lambda _: "Name a claim that exists.")
        if record["claim"] == record["other"]:
            yield record.problem(
                "other", "self-claim", "A claim cannot conflict with itself.", "Name a different claim."
            )


def _check_coverage(source: SourceTables, vocabulary: Vocabulary) -> Iterator[Problem]:
    claimed = {locator for claim in source.claims for locator in claim.items("locators")}
    locators = {record["locator"] for record in source.passages}
    silent: set[str] = set()
    for record in source.coverage:
        yield from unknown(record, "locator", locators, "unknown-locator", lambda _: "See passages.tsv.")
        yield from missing(record, "locator", "reason")
        if record["reason"] == "excused":
            yield from missing(record, "item", "note")
        else:
            silent.add(record["locator"])
            yield from _check_silent(record, vocabulary, claimed)
    for record in source.passages:
        if record["locator"] not in claimed | silent:
            yield record.problem(
                "locator", "uncovered-sentence", f"{record['locator']} has neither a claim nor a line in coverage.tsv.",
                "Add one of the two.",
            )  # fmt: skip


def _check_silent(record: Record, vocabulary: Vocabulary, claimed: set[str]) -> Iterator[Problem]:
    yield from single(record, "reason")
    yield from out_of_list(record, "reason", vocabulary, "no_claim")
    if record["locator"] in claimed:
        yield record.problem(
            "locator",
            "covered-and-excused",
            f"{record['locator']} has claims.",
            "Remove the line from coverage.tsv.",
        )
