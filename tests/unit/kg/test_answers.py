"""Answers: typed rows, frames, records, a page's table, and a summary that tells the truth."""

from __future__ import annotations

import pandas as pd
import pytest

from kg.answers import MOST_HTML_ROWS, Answer
from kg.evidence import Work
from kg.model.source import Source
from kg.queries.named_query import Column
from kg.queries.registry import named_query
from kg.queries.scope import Scope
from kg.questions.countermeasures import CountermeasuresForPathwayRow
from tests.unit.kg.fakes import evidence, profile, profile_answer, query, receipt

NULLABLE = query(
    Column("s", "string", True, ""),
    Column("i", "integer", True, ""),
    Column("f", "float", True, ""),
    Column("b", "boolean", True, ""),
    Column("l", "list<integer>", True, ""),
)


def test_an_answer_is_a_sequence_of_named_tuples() -> None:
    rows = (profile(entity="a"), profile(entity="b"), profile(entity="c"))
    answer = profile_answer(*rows)
    assert len(answer) == 3
    assert list(answer) == list(rows)
    assert answer[-1].entity == "c"
    assert answer[1:] == rows[1:]
    assert rows[0] in answer
    assert not profile_answer()


def test_claims_are_listed_once_in_the_order_of_the_rows() -> None:
    rows = (profile(claims=["ir:claim/c0002", "ir:claim/c0001"]), profile(claims=["ir:claim/c0001", "ir:claim/c0003"]))
    assert profile_answer(*rows).claims == ["ir:claim/c0002", "ir:claim/c0001", "ir:claim/c0003"]
    assert profile_answer().claims == []


def test_records_are_dictionaries_of_the_declared_columns() -> None:
    (record,) = profile_answer(profile()).to_records()
    assert list(record) == [column.name for column in profile_answer().query.columns]
    assert record["phase"] == []


def test_evidence_is_joined_to_records_and_frames_on_request() -> None:
    answer = profile_answer(profile(claims=["ir:claim/c0002", "ir:claim/c0001"]), profile(claims=[]))
    first, second = answer.to_records(evidence=True)
    assert first["certainty"] == ["asserted"] * 2
    assert first["statements"] == ["It does."] * 2
    assert first["locators"] == ["paper-2001:pten-loss.1"]
    assert first["references"] == ["paper-2001:1"]
    assert (second["statements"], second["locators"]) == ([], [])
    frame = answer.to_df(evidence=True)
    assert frame["statements"].tolist() == [["It does."] * 2, []]
    assert [name for name in frame.columns if name not in answer.to_df().columns] == [
        "certainty", "statements", "locators", "references", "pmids", "dois", "titles", "grades",
    ]  # fmt: skip


def test_references_of_a_row_are_in_the_order_of_their_numbers() -> None:
    works = tuple(Work(f"paper-2001:{number}", "Bo", None, None, implied=False) for number in (10, 9, 34))
    (record,) = profile_answer(profile(), evidence=evidence("c0001", works=works)).to_records(evidence=True)
    assert record["references"] == ["paper-2001:9", "paper-2001:10", "paper-2001:34"]


SURE = Work("a-2019:9", "Peng W 2016 [9]", "26645196", "10.1158/x", implied=False, title="Loss of PTEN", grade="high")
LIKELY = Work("a-2019:10", "probably Su Q 2017 [10]", None, None, implied=True, title="PD-1", grade="medium")
UNKNOWN = Work("a-2019:11", "reference [11]", None, None, implied=False)
ONLY_PMID = Work("a-2019:12", "probably Ada 2001 [12]", "7", None, implied=False, title="Third", grade="medium")


def test_the_works_of_a_row_have_typed_identifiers_titles_and_grades_in_one_order() -> None:
    works = (ONLY_PMID, UNKNOWN, LIKELY, SURE)
    answer = profile_answer(
        profile(claims=["ir:claim/c0001", "ir:claim/c0002"]), evidence=evidence("c0001", "c0002", works=works)
    )
    (record,) = answer.to_records(evidence=True)
    assert record["references"] == ["a-2019:9", "a-2019:10", "a-2019:11", "a-2019:12"]
    assert record["pmids"] == ["26645196", "7"]
    assert record["dois"] == ["10.1158/x"]
    assert record["titles"] == ["Loss of PTEN", "PD-1", "Third"]
    assert record["grades"] == ["high", "medium", "medium"]
    frame = answer.to_df(evidence=True)
    assert {name: frame.loc[0, name] for name in ("pmids", "titles")} == {
        name: record[name] for name in ("pmids", "titles")
    }


def test_the_evidence_of_a_claim_has_typed_identifiers_and_leaves_out_what_is_not_resolved() -> None:
    found = evidence("c0001", works=(SURE, LIKELY, UNKNOWN))["c0001"]
    assert (found.pmids, found.dois) == (("26645196",), ("10.1158/x",))
    assert (found.titles, found.grades) == (("Loss of PTEN", "PD-1"), ("high", "medium"))
    assert found.references == ("a-2019:9", "a-2019:10", "a-2019:11")


def test_a_work_that_two_sources_cite_counts_once_with_its_better_grade() -> None:
    again = Work("b-2021:1", "probably Peng W 2016 [1]", "26645196", "10.1158/x", True, "Loss of PTEN", "medium")
    for works in ((SURE, again), (again, SURE)):
        found = evidence("c0001", works=works)["c0001"]
        assert (found.pmids, found.titles, found.grades) == (("26645196",), ("Loss of PTEN",), ("high",))


def test_a_statement_says_which_works_are_only_probably_those() -> None:
    said = evidence("c0001", works=(SURE, LIKELY, UNKNOWN))["c0001"].cited()
    assert said.endswith("; Peng W 2016 [9]; reference [11]; probably Su Q 2017 [10]).")


def test_a_column_of_the_query_is_never_replaced_by_evidence() -> None:
    row = receipt(claim="ir:claim/c0001", statement="own", locators=["own.1"])
    answer = Answer((row,), named_query("claim_receipt"), {}, evidence=evidence("c0001"))
    (record,) = answer.to_records(evidence=True)
    assert (record["statement"], record["locators"], record["statements"]) == ("own", ["own.1"], ["It does."])
    assert answer.to_df(evidence=True)["locators"].tolist() == [["own.1"]]


def test_a_claim_goes_by_any_spelling_of_its_id() -> None:
    found = profile_answer(profile()).evidence
    assert found["c0001"] is found["ir:claim/c0001"] is found["C0001"]
    assert "c0002" not in found
    assert "no claim" not in found
    assert list(found) == ["c0001"]


def test_statements_say_where_they_stand_and_what_is_cited() -> None:
    assert profile_answer(profile()).statements() == ["It does (paper-2001:pten-loss.1; Bo 1999 [1])."]


def test_a_frame_has_the_declared_columns_and_types() -> None:
    frame = profile_answer(profile(), profile(sign=-1)).to_df()
    assert list(frame.columns) == list(profile()._fields)
    assert str(frame["sign"].dtype) == "Int64"
    assert str(frame["entity"].dtype) == "string"
    assert frame["claims"].tolist() == [["ir:claim/c0001"]] * 2


def test_an_empty_frame_has_the_same_columns_and_types() -> None:
    empty, filled = profile_answer().to_df(), profile_answer(profile()).to_df()
    assert len(empty) == 0
    assert empty.dtypes.to_dict() == filled.dtypes.to_dict()


def test_what_is_missing_in_a_frame_is_na_and_integers_stay_integers() -> None:
    rows = (("x", 1, 1.5, True, [1]), (None, None, None, None, None))
    frame = Answer(rows, NULLABLE, {}).to_df()  # type: ignore[type-var]
    assert [str(kind) for kind in frame.dtypes] == ["string", "Int64", "Float64", "boolean", "object"]
    assert frame.loc[0, "i"] == 1
    assert [frame.loc[1, name] is pd.NA for name in "sifb"] == [True] * 4
    assert frame.loc[0, "l"] == [1]
    assert frame.loc[1, "l"] is None


@pytest.mark.parametrize(
    ("rows", "cut", "end"),
    [
        (0, False, "0 rows"), (1, False, "— 1 row"), (2, False, "— 2 rows"),
        (2, True, "the first 2 rows; there are more, raise `limit`"),
    ],
)  # fmt: skip
def test_a_summary_counts_and_says_when_it_was_cut(rows: int, cut: bool, end: str) -> None:
    answer = profile_answer(*[profile()] * rows, cut=cut, understood={"mechanism": "loss of PTEN"})
    assert answer.summary().endswith(end)
    assert "(mechanism: loss of PTEN)" in answer.summary()
    assert answer.summary().startswith(answer.query.title)


@pytest.mark.parametrize(
    ("changes", "warned"),
    [([["gain"], ["loss"]], True), ([["loss", "gain"]], True), ([["gain"], ["altered"], []], False), ([], False)],
)
def test_opposite_directions_of_what_was_asked_of_are_pointed_out(changes: list[list[str]], warned: bool) -> None:
    rows = tuple(
        CountermeasuresForPathwayRow("A", "M", "P", change, "stated", [], "ir:a", "ir:m", "P", None)
        for change in changes
    )
    answer = Answer(rows, named_query("countermeasures_for_pathway"), {}, understood={"pathway": "P"})
    assert any("activate the P, others weaken it" in note for note in answer.notes) is warned


def test_directions_are_not_compared_between_several_entities() -> None:
    rows = tuple(
        CountermeasuresForPathwayRow("A", "M", "P", [change], "stated", [], "ir:a", "ir:m", "P", None)
        for change in ("gain", "loss")
    )
    given = {"pathway": ["ir:p", "ir:q"]}
    answer = Answer(rows, named_query("countermeasures_for_pathway"), given, understood={"pathway": "P, Q"})
    assert not [note for note in answer.notes if "direction" in note]


def test_the_disclaimer_names_the_loaded_sources() -> None:
    assert profile_answer().disclaimer.endswith("its sources say: Ada 2001, doi 10.1/x.")
    assert "Not medical advice" in profile_answer(sources=()).disclaimer


def test_a_narrowed_answer_says_so() -> None:
    answer = profile_answer(scope=Scope(("paper-2001",), "2002"))
    assert "Narrowed to sources: paper-2001; as of 2002." in answer.notes


def test_a_page_shows_data_as_text_and_never_as_markup() -> None:
    nasty = "<script>alert('x')</script> & \"y\""
    answer = profile_answer(
        profile(entity=nasty), understood={"mechanism": nasty}, warnings=(nasty,),
        evidence=evidence("c0001", statement=nasty),
    )  # fmt: skip
    page = answer._repr_html_()
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 4
    assert "&quot;y&quot;" in page


def test_a_page_has_a_row_for_each_row_up_to_a_bound_and_the_disclaimer() -> None:
    answer = profile_answer(*[profile()] * (MOST_HTML_ROWS + 5))
    page = answer._repr_html_()
    rows, claims = page.split("</table>")[:2]
    assert rows.count("<tr>") == MOST_HTML_ROWS + 1
    assert claims.count("<tr>") == 2
    assert "It does." in claims
    assert answer.disclaimer in page


def test_a_page_joins_lists_and_leaves_what_is_missing_empty() -> None:
    answer = Answer((receipt(quantity=None, locators=["a.1", "a.2"]),), query(), {})
    assert "<td>" not in answer._repr_html_().split("</tr>")[0]
    page = Answer((receipt(quantity=None, locators=["a.1", "a.2"]),), named_query("claim_receipt"), {})._repr_html_()
    assert "<td>a.1; a.2</td>" in page
    assert "None" not in page


def test_the_disclaimer_names_an_authority_only_if_a_claim_of_the_answer_is_its() -> None:
    sources = (Source("mondo", "Mondo 2026", "", "2026", "authority"),)

    def said(claim: str) -> str:
        row = receipt(claim=claim, claims=[claim])
        return Answer((row,), named_query("claim_receipt"), {}, evidence=evidence(), sources=sources).disclaimer

    assert "Mondo" not in said("ir:claim/c0001")
    assert said("ir:claim/mondo/c0001").endswith("Kinds and classes: Mondo 2026.")
