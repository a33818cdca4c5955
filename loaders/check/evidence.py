"""Sentences, references, issues, conflicts, and whether every sentence is accounted for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.loaders.check.common import duplicates, missing, out_of_list, single, unknown, unsorted_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.loaders.tables.records import Problem, Record, Tables

LOCATOR = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[1-9]\d*", re.ASCII)
NUMBER = re.compile(r"[1-9]\d*", re.ASCII)
PMID = re.compile(r"[1-9]\d{0,7}", re.ASCII)
YEAR = re.compile(r"[12]\d{3}", re.ASCII)
DOI = re.compile(r"10\.\d{4,9}/\S+")
WORD = re.compile(r"\w+")
MOST_PRINTED_WORDS = 8


def check_evidence(tables: Tables) -> Iterator[Problem]:
    """The tables that say where a claim comes from."""
    yield from _check_sources(tables)
    yield from _check_passages(tables)
    yield from _check_references(tables)
    yield from _check_issues(tables)
    yield from _check_conflicts(tables)
    yield from _check_coverage(tables)


def _check_sources(tables: Tables) -> Iterator[Problem]:
    yield from duplicates(tables.sources, "key", "duplicate-source")
    for record in tables.sources:
        yield from missing(record, "id", "key", "title", "year")
        yield from _misshapen(record, "year", YEAR)


def _misshapen(record: Record, column: str, pattern: re.Pattern[str]) -> Iterator[Problem]:
    if record[column] and not pattern.fullmatch(record[column]):
        yield record.problem(column, column, f"{record[column]!r} is no {column}.", "Look it up again.")


def _check_passages(tables: Tables) -> Iterator[Problem]:
    yield from duplicates(tables.passages, "locator", "duplicate-locator")
    numbers = {record["number"] for record in tables.references}
    sources = {record["key"] for record in tables.sources}
    for record in tables.passages:
        section, _, sentence = record["locator"].rpartition(".")
        fits = LOCATOR.fullmatch(record["locator"]) and (section, sentence) == (
            record["section"],
            record["sentence"],
        )
        if not fits:
            yield record.problem("locator", "locator", "It is not section.sentence.", "Write it like pten-loss.1.")
        yield from unsorted_list(record, "references")
        yield from unknown(record, "references", numbers, "unknown-reference", lambda _: "Add it to references.tsv.")
        yield from _check_source(record, sources)


def _check_source(record: Record, sources: set[str]) -> Iterator[Problem]:
    yield from missing(record, "source")
    yield from single(record, "source")
    yield from unknown(record, "source", sources, "unknown-source", lambda _: "Add it to sources.tsv.")


def _check_references(tables: Tables) -> Iterator[Problem]:
    yield from duplicates(tables.references, "number", "duplicate-reference")
    sources = {record["key"] for record in tables.sources}
    cited = {number for record in tables.passages for number in record.items("references")}
    for record in tables.references:
        yield from missing(record, "number")
        yield from _check_source(record, sources)
        for column, pattern in (("pmid", PMID), ("doi", DOI), ("year", YEAR), ("number", NUMBER)):
            yield from _misshapen(record, column, pattern)
        if record["number"] not in cited:
            yield record.problem("number", "uncited-reference", "No sentence cites it.", "Mend passages.tsv.")


def _check_issues(tables: Tables) -> Iterator[Problem]:
    yield from duplicates(tables.issues, "id", "duplicate-issue")
    locators = {record["locator"] for record in tables.passages}
    claims = {record["id"] for record in tables.claims}
    for record in tables.issues:
        yield from missing(record, "id", "category", "severity", "locators", "reading")
        yield from single(record, "category", "severity")
        yield from unsorted_list(record, "locators", "claims")
        yield from out_of_list(record, "category", tables.vocabulary, "issue_category")
        yield from out_of_list(record, "severity", tables.vocabulary, "severity")
        yield from unknown(record, "locators", locators, "unknown-locator", lambda _: "See passages.tsv.")
        yield from unknown(record, "claims", claims, "unknown-claim", lambda _: "Name a claim that exists.")
        if len(WORD.findall(record["printed"])) > MOST_PRINTED_WORDS:
            yield record.problem("printed", "quotation", "More than eight words are quoted.", "Quote fewer.")


def _check_conflicts(tables: Tables) -> Iterator[Problem]:
    claims = {record["id"] for record in tables.claims}
    pairs: set[frozenset[str]] = set()
    for record in tables.conflicts:
        yield from missing(record, "claim", "other", "kind", "reason")
        yield from single(record, "claim", "other", "kind")
        pair = frozenset((record["claim"], record["other"]))
        if pair in pairs:
            yield record.problem("other", "duplicate-conflict", "The two stand already.", "Keep one of the lines.")
        pairs.add(pair)
        yield from out_of_list(record, "kind", tables.vocabulary, "conflict_kind")
        for column in ("claim", "other"):
            yield from unknown(record, column, claims, "unknown-claim", lambda _: "Name a claim that exists.")
        if record["claim"] == record["other"]:
            yield record.problem("other", "self-claim", "A claim cannot conflict with itself.", "Name the other.")


def _check_coverage(tables: Tables) -> Iterator[Problem]:
    claimed = {locator for claim in tables.claims for locator in claim.items("locators")}
    locators = {record["locator"] for record in tables.passages}
    silent: set[str] = set()
    for record in tables.coverage:
        yield from unknown(record, "locator", locators, "unknown-locator", lambda _: "See passages.tsv.")
        yield from missing(record, "locator", "reason")
        if record["reason"] == "excused":
            yield from missing(record, "item", "note")
        else:
            silent.add(record["locator"])
            yield from _check_silent(record, tables, claimed)
    for record in tables.passages:
        if record["locator"] not in claimed | silent:
            yield record.problem(
                "locator", "uncovered-sentence", f"Nothing is said of {record['locator']}.",
                "Give it a claim, or a line in coverage.tsv.",
            )  # fmt: skip


def _check_silent(record: Record, tables: Tables, claimed: set[str]) -> Iterator[Problem]:
    yield from single(record, "reason")
    yield from out_of_list(record, "reason", tables.vocabulary, "no_claim")
    if record["locator"] in claimed:
        yield record.problem(
            "locator",
            "covered-and-excused",
            f"{record['locator']} has claims.",
            "Take the line out of coverage.tsv.",
        )
