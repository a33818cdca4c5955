"""The tables against the review's text, where it is at hand: every name and figure of a sentence is used or excused."""

from __future__ import annotations

import csv
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from kg.loaders.tables.read import read_tables
from kg.names.spelling import normalise
from tests.conftest import ROOT
from tests.folded import folded

if TYPE_CHECKING:
    from kg.loaders.tables.records import Tables

TEXT = ROOT.parent / "shared" / "review" / "sentences.tsv"
needs_text = pytest.mark.skipif(not TEXT.exists(), reason="the review's text is not part of the project")
COLUMNS = ("subject", "object", "therapy", "tumors", "studies", "cells", "outcomes", "mechanism", "comparator")
RESISTANCE = ("causes_resistance_to", "associated_with_resistance_to", "overcomes_resistance_to", "impairs_efficacy_of")
SHORTEST = 3
FIGURE = re.compile(r"\d+(?:\.\d+)?%?")


@cache
def sentences() -> dict[str, str]:
    with TEXT.open(encoding="utf-8", newline="") as handle:
        return {row["locator"]: row["text"] for row in csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)}


class Reading:
    """What the tables say at each sentence."""

    def __init__(self, tables: Tables) -> None:
        source = tables.source("jca-2019")
        self.names = {record["key"]: (record["name"], *record.items("synonyms")) for record in tables.entities}
        self.claims = {
            passage["locator"]: [claim for claim in source.claims if passage["locator"] in claim.items("locators")]
            for passage in source.passages
        }
        self.printed = {passage["locator"]: passage.items("references") for passage in source.passages}
        self.excused = {
            (record["locator"], normalise(record["item"]))
            for record in source.coverage
            if record["reason"] == "excused"
        }
        self.by_name: dict[str, set[str]] = {}
        for key, names in self.names.items():
            for name in names:
                if len(normalise(name)) >= SHORTEST:
                    self.by_name.setdefault(name.lower(), set()).add(key)

    def used(self, locator: str) -> set[str]:
        return {key for claim in self.claims[locator] for column in COLUMNS for key in claim.items(column)}

    def carried(self, name: str, locator: str) -> bool:
        """Whether a used entity's name holds the name, or the phase or the predicate of a claim says it."""
        stem = normalise(name).rstrip("s")
        if any(stem in normalise(other) for key in self.used(locator) for other in (*self.names[key], key)):
            return True
        claims = self.claims[locator]
        if "resistance" in name:
            return any(claim["predicate"] in RESISTANCE for claim in claims) or any(
                phase in name for claim in claims for phase in claim.items("phase")
            )
        return name == "efficacy" and any(claim["predicate"] == "enhances_efficacy_of" for claim in claims)


def pattern(name: str) -> re.Pattern[str]:
    """The name in a text: hyphens and blanks alike, singular or plural, no part of a longer word."""
    words = "[-\\s]?".join(re.escape(word) for word in re.split(r"[-\s]+", name))
    return re.compile(rf"(?<![A-Za-z0-9]){words}(?:s|es)?(?![A-Za-z])", re.IGNORECASE)


READING = Reading(read_tables())
NAMES = sorted(READING.by_name, key=len, reverse=True)
PATTERNS = {name: pattern(name) for name in NAMES}


def masked(text: str, names: list[str]) -> tuple[str, list[str]]:
    """The text without the names, and which were there; the longer name wins."""
    found = []
    for name in names:
        text, count = PATTERNS[name].subn(lambda match: "\x00" * len(match[0]), text)
        found += [name] * bool(count)
    return text, found


@needs_text
@folded("locator", [locator for locator, claims in READING.claims.items() if claims])
def test_every_name_in_a_sentence_is_used_or_excused(locator: str) -> None:
    _, found = masked(sentences()[locator], NAMES)
    missing = [
        name
        for name in found
        if not READING.by_name[name] & READING.used(locator)
        and (locator, normalise(name)) not in READING.excused
        and not READING.carried(name, locator)
    ]
    assert missing == []


@needs_text
@folded("locator", [locator for locator, claims in READING.claims.items() if claims])
def test_every_figure_in_a_sentence_is_used_or_excused(locator: str) -> None:
    rest, _ = masked(sentences()[locator], NAMES)
    for number in sorted(READING.printed[locator], key=len, reverse=True):
        rest = re.sub(rf"{number}(?=[\s,.;)]|$)", " ", rest)
    quantities = " ".join(claim["quantity"] for claim in READING.claims[locator])
    said = " ".join(f"{claim['statement']} {claim['note']}" for claim in READING.claims[locator])
    missing = [
        figure
        for figure in FIGURE.findall(rest)
        if figure not in quantities and (locator, normalise(figure)) not in READING.excused and figure not in said
    ]
    assert missing == []
