"""The cited works of the review: what is known of them, and what the pages say about how many that are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.loaders.build import build
from kg.loaders.tables.records import DATA
from tests.conftest import ROOT

if TYPE_CHECKING:
    from kg.loaders.tables.records import Record, Tables

REVIEW = "jca-2019"
PAGES = {
    "README.md": ("Of the {all} works, {resolved} are resolved: {pmid} have a PMID, {doi} a DOI.", "marks {medium} of"),
    "loaders/data/sources/jca-2019/README.md": (
        "{resolved} of the {all} works are resolved, {high} with grade *high* and {medium} with *medium*;",
        "{pmid} have a PMID, {doi} a DOI.",
    ),
}


@pytest.fixture(scope="module")
def works(tables: Tables) -> tuple[Record, ...]:
    return tables.source(REVIEW).references


@pytest.fixture(scope="module")
def counts(works: tuple[Record, ...]) -> dict[str, int]:
    known = {"resolved": "title", "pmid": "pmid", "doi": "doi"}
    found = {name: sum(bool(record[column]) for record in works) for name, column in known.items()}
    graded = {grade: sum(record["grade"] == grade for record in works) for grade in ("high", "medium")}
    return {"all": len(works), **found, **graded}


@pytest.mark.parametrize("page", PAGES)
def test_the_pages_say_how_many_works_are_resolved(page: str, counts: dict[str, int]) -> None:
    text = " ".join((ROOT / page).read_text(encoding="utf-8").split())
    assert [said for said in (form.format(**counts) for form in PAGES[page]) if said not in text] == []


def test_a_work_has_a_grade_if_it_is_resolved_and_only_then(works: tuple[Record, ...], counts: dict[str, int]) -> None:
    assert {bool(record["title"]) for record in works if record["grade"]} == {True}
    assert counts["high"] + counts["medium"] == counts["resolved"]
    assert all(record["grade"] for record in works if record["pmid"] or record["doi"])


def test_only_works_that_are_not_sure_are_called_probable(tables: Tables) -> None:
    nodes = [node.properties for node in build(tables).nodes if node.label == "IRReference"]
    called = {str(node["name"]).startswith("probably "): set() for node in nodes}
    for node in nodes:
        called[str(node["name"]).startswith("probably ")].add(node.get("grade"))
    assert called == {True: {"medium"}, False: {"high", None}}


def test_the_tables_of_the_review_hold_no_more_than_is_told(works: tuple[Record, ...]) -> None:
    unseen = {record["number"] for record in works if record["title"] and not record["first_author"]}
    text = (DATA / "sources" / REVIEW / "README.md").read_text(encoding="utf-8")
    *others, last = sorted(unseen, key=int)
    assert f"The first authors of {', '.join(others)} and {last} were not seen" in text
