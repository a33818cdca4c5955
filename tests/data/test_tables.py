"""The curated tables: clean, sorted, complete, and faithful to the numbers of the text where it is at hand."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kg.loaders.check import all_problems
from kg.loaders.curation.agreement import VERDICTS, kappa, read_curation
from kg.loaders.tables.records import DATA
from kg.loaders.tables.tidy import tidy
from tests.conftest import ROOT
from tools.curation.audit import read_audit
from tools.docs import curation_tables
from tools.docs.marked import update

if TYPE_CHECKING:
    from pathlib import Path

    from kg.loaders.tables.records import Tables

TEXT = ROOT.parent / "shared" / "review" / "sentences.tsv"
COPIED = ROOT.parent / "shared" / "checks" / "copied_sentences.py"
REVIEW = "jca-2019"
CURATION = read_curation(REVIEW)
needs_text = pytest.mark.skipif(not TEXT.exists(), reason="the review's text is not part of the project")


def sentences() -> dict[str, str]:
    with TEXT.open(encoding="utf-8", newline="") as handle:
        return {row["locator"]: row["text"] for row in csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)}


def test_every_table_is_without_a_problem(tables: Tables) -> None:
    assert [str(problem) for problem in all_problems(tables)] == []


def test_every_table_is_in_its_one_form(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    assert tidy(tmp_path / "data") == [], "run `kg check --fix`"


def test_each_sentence_is_accounted_for_once(tables: Tables) -> None:
    claimed = {locator for claim in tables.source(REVIEW).claims for locator in claim.items("locators")}
    silent = [record["locator"] for record in tables.source(REVIEW).coverage if record["reason"] != "excused"]
    assert len(silent) == len(set(silent))
    assert claimed | set(silent) == {record["locator"] for record in tables.source(REVIEW).passages}
    assert not claimed & set(silent)


def test_printed_references_of_a_sentence_are_used_or_excused(tables: Tables) -> None:
    used: dict[str, set[str]] = {}
    for claim in tables.source(REVIEW).claims:
        for locator in claim.items("locators"):
            used.setdefault(locator, set()).update(claim.items("references"), claim.items("references_implied"))
    excused = {(record["locator"], record["item"]) for record in tables.source(REVIEW).coverage}
    missing = [
        f"{passage['locator']} [{number}]"
        for passage in tables.source(REVIEW).passages
        for number in passage.items("references")
        if number not in used.get(passage["locator"], set()) and (passage["locator"], number) not in excused
    ]
    assert missing == []


def test_a_claims_references_are_printed_in_its_sentences(tables: Tables) -> None:
    printed = {record["locator"]: set(record.items("references")) for record in tables.source(REVIEW).passages}
    wrong = [
        f"{claim['id']} [{number}]"
        for claim in tables.source(REVIEW).claims
        for number in claim.items("references")
        if not any(number in printed[locator] for locator in claim.items("locators"))
    ]
    assert wrong == []


def test_every_raw_row_is_settled_exactly_once() -> None:
    for column in ("a", "b"):
        settled = [record[column] for record in CURATION.settled if record[column]]
        assert len(settled) == len(set(settled))
        assert set(settled) == set(CURATION.raw[column])


def test_settled_lines_lead_to_the_final_claims_and_say_why(tables: Tables) -> None:
    ids = {claim["id"]: claim for claim in tables.source(REVIEW).claims}
    reached: set[str] = set()
    for line in CURATION.settled:
        assert line["verdict"] in VERDICTS
        assert set(line.items("claim")) <= set(ids)
        reached |= set(line.items("claim"))
        if line["verdict"] != "agreed":
            assert line["note"], f"{line['a']}/{line['b']} was settled without a reason"
        else:
            a, b = CURATION.raw["a"][line["a"]], CURATION.raw["b"][line["b"]]
            same = all(a[name] == b[name] for name in ("subject", "predicate", "object"))
            assert same or (a["predicate"] == b["predicate"] and line["note"]), f"{line['a']}/{line['b']} do not agree"
    assert reached == set(ids), "a claim that neither pass and no settlement made"


def test_agreement_in_the_readme_is_recomputed_from_the_raw_tables() -> None:
    part = {"agreement": curation_tables.parts(CURATION, read_audit(REVIEW))["agreement"]}
    assert not update(curation_tables.page(REVIEW), part, check=True), "run `make docs`"


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("x", "x"), ("y", "y")], 1.0),
        ([("x", "y"), ("y", "x")], -1.0),
        ([("x", "x"), ("x", "y"), ("y", "x"), ("y", "y")], 0.0),
        ([("x", "x")] * 3, None),
        ([], None),
    ],
)
def test_kappa_is_cohens(pairs: list[tuple[object, object]], expected: float | None) -> None:
    assert kappa(pairs) == expected


@needs_text
def test_passages_are_the_sentences_of_the_text(tables: Tables) -> None:
    with TEXT.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))
    passages = tables.source(REVIEW).passages
    kept = {(record["locator"], record["section"], record["section_title"]) for record in passages}
    assert kept == {(row["locator"], row["section"], row["section_title"]) for row in rows}


@needs_text
def test_quantities_stand_in_their_sentences(tables: Tables) -> None:
    text = sentences()
    wrong = []
    for claim in tables.source(REVIEW).claims:
        figures = re.findall(r"\d+(?:\.\d+)?", claim["quantity"])
        joined = " ".join(text[locator] for locator in claim.items("locators"))
        wrong += [f"{claim['id']}: {figure}" for figure in figures if figure not in joined]
    assert wrong == []


@needs_text
def test_printed_fragments_of_issues_stand_in_their_sentences(tables: Tables) -> None:
    text = sentences()

    def squeezed(words: str) -> str:
        return re.sub(r"\W+", "", words).lower()

    wrong = []
    for issue in tables.source(REVIEW).issues:
        joined = squeezed(" ".join(text[locator] for locator in issue.items("locators")))
        parts = re.split(r"\s*(?:…|\.\.\.|/ | / |; )\s*", issue["printed"])
        wrong += [f"{issue['id']}: {part}" for part in parts if squeezed(part) not in joined]
    assert wrong == []


@pytest.mark.skipif(not COPIED.exists(), reason="the checker of copied sentences is not part of the project")
def test_no_sentence_of_the_review_is_copied() -> None:
    done = subprocess.run([sys.executable, str(COPIED), str(ROOT)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
