"""Answers for eyes and for pipes."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from kg.answers import Answer
from kg.cli.documents import CONTROL, plain
from kg.cli.formats import as_json, as_tsv
from kg.cli.print_answer import print_answer, rendered
from kg.evidence import JOINED, EvidenceByClaim
from kg.queries.registry import named_query
from tests.unit.kg.fakes import evidence, profile, profile_answer, receipt

NASTY = "a\tb\nc\rd\x1b[31me\x00f\x9bg\u202eh"
ESCAPE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printed(answer: Answer[Any], width: int = 120, **options: Any) -> str:
    out = io.StringIO()
    print_answer(Console(file=out, width=width, **options), answer)
    return out.getvalue()


@given(st.text(max_size=30))
def test_plain_text_steers_no_terminal_and_loses_nothing_else(text: str) -> None:
    shown = plain(text)
    assert len(shown) == len(text)
    assert not ESCAPE.search(shown)
    assert all(new == old or CONTROL.match(old) for new, old in zip(shown, text, strict=True))


def test_json_is_a_list_of_row_objects() -> None:
    answer = profile_answer(profile(), profile(entity="β", sign=-1))
    assert json.loads(as_json(answer)) == answer.to_records()
    assert "β" in as_json(answer)
    assert json.loads(as_json(profile_answer())) == []


def test_json_keeps_the_data_and_escapes_what_steers() -> None:
    text = as_json(profile_answer(profile(entity=NASTY)))
    assert json.loads(text)[0]["entity"] == NASTY
    assert not ESCAPE.search(text)


def test_tsv_has_a_header_and_a_line_for_each_row() -> None:
    lines = as_tsv(profile_answer(profile(claims=["ir:claim/c0001", "ir:claim/c0002"]), profile())).split("\n")
    assert lines[0].split("\t") == list(profile()._fields)
    assert len(lines) == 3
    cells = dict(zip(lines[0].split("\t"), lines[1].split("\t"), strict=True))
    assert (cells["claims"], cells["phase"], cells["sign"]) == ("ir:claim/c0001|ir:claim/c0002", "", "0")


def test_tsv_and_json_carry_the_evidence_on_request() -> None:
    answer = profile_answer(profile())
    lines = as_tsv(answer, evidence=True).split("\n")
    assert lines[0].split("\t") == [*profile()._fields, *JOINED]
    assert lines[1].endswith("asserted\tIt does.\tpaper-2001:pten-loss.1\tpaper-2001:1\t\t\t\t")
    assert json.loads(as_json(answer, evidence=True)) == answer.to_records(evidence=True)


def test_no_cell_of_a_tsv_can_break_its_line_or_its_list() -> None:
    lines = as_tsv(profile_answer(profile(entity=NASTY, phase=["a|b", NASTY]))).split("\n")
    assert len(lines) == 2
    assert "\n" not in lines[1]
    assert len(lines[1].split("\t")) == len(profile()._fields)
    cells = dict(zip(lines[0].split("\t"), lines[1].split("\t"), strict=True))
    assert cells["phase"].split("|")[0] == "a/b"
    assert len(cells["phase"].split("|")) == 2


def test_missing_and_true_in_a_tsv_are_empty_and_a_word() -> None:
    lines = as_tsv(Answer((receipt(quantity=None, sign=True),), named_query("claim_receipt"), {})).split("\n")  # type: ignore[arg-type]
    cells = dict(zip(lines[0].split("\t"), lines[1].split("\t"), strict=True))
    assert (cells["quantity"], cells["sign"]) == ("", "true")


@pytest.mark.parametrize("width", [20, 40, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(width: int) -> None:
    long = "a rather long name of a pathway that does not fit"
    answer = profile_answer(profile(entity=long), profile(), understood={"mechanism": "loss of PTEN"}, release="r1")
    text = printed(answer, width)
    assert max(map(len, text.splitlines())) <= width
    squeezed = "".join(text.split())
    for word in (*long.split(), "PI3K-AKT", "asserted", "r1"):
        assert word in squeezed or width == 20


def test_a_wide_terminal_gets_a_table_and_a_narrow_one_gets_cards() -> None:
    rows = [profile(entity=f"pathway {number}") for number in range(3)]
    wide, narrow = printed(profile_answer(*rows), 200), printed(profile_answer(*rows), 40)
    assert re.search(r"relation +direction +entity", wide)
    assert len([line for line in narrow.splitlines() if re.match(r"relation +involves_pathway", line)]) == 3


def test_nothing_found_is_said_with_the_release() -> None:
    assert "No rows in this graph (release r1)" in printed(profile_answer(release="r1"))


def test_warnings_the_release_and_the_disclaimer_are_shown() -> None:
    answer = profile_answer(profile(), warnings=("A load is under way.",), release="r1")
    text = printed(answer)
    assert "A load is under way." in text
    assert f"Release r1. {answer.disclaimer}" in text


def test_a_cut_answer_says_so() -> None:
    assert "there are more" in printed(profile_answer(profile(), cut=True))


def test_data_is_never_read_as_markup_nor_as_control_codes() -> None:
    text = printed(
        profile_answer(profile(entity="[red]x[/red]" + NASTY), evidence=evidence("c0001", statement=NASTY)), 200
    )
    assert "[red]x[/red]" in text
    assert not ESCAPE.search(text)


def test_no_escape_code_goes_into_a_pipe() -> None:
    assert "\x1b" not in printed(profile_answer(profile(), warnings=("w",)), force_terminal=False)


def test_no_color_is_obeyed_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = profile_answer(profile(), warnings=("w",))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    colour = re.compile(r"\x1b\[[0-9;]*3[0-7]")
    assert colour.search(printed(answer, force_terminal=True, color_system="standard"))
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colour.search(printed(answer, force_terminal=True, color_system="standard"))


def test_each_claim_is_said_once_in_words() -> None:
    both = ["ir:claim/c0001", "ir:claim/c0002"]
    found = [*evidence("c0001").values(), *evidence("c0002", certainty="suggested", statement="It involves.").values()]
    answer = profile_answer(profile(claims=both), profile(claims=both), evidence=EvidenceByClaim(found))
    text = printed(answer)
    assert text.count("It does (") == 1
    assert re.search(r"c0001 +asserted +It does \(paper-2001:pten-loss.1; Bo 1999 \[1\]\)\.", text)
    assert re.search(r"c0002 +suggested +It involves \(", text)
    assert "kg receipt c0001 c0002" in text
    assert "ir:claim/" not in text


def test_receipts_are_offered_as_that_person_types_and_not_without_end() -> None:
    many = [f"ir:claim/c000{number}" for number in range(1, 9)]
    out = io.StringIO()
    print_answer(Console(file=out, width=120), profile_answer(profile(claims=many)), "bin/kg")
    assert "Their evidence: bin/kg receipt c0001 c0002 c0003 c0004 c0005 c0006 …" in out.getvalue()


def test_statements_are_left_out_on_request() -> None:
    out = io.StringIO()
    print_answer(Console(file=out, width=120), profile_answer(profile()), statements=False)
    assert "It does" not in out.getvalue()


def test_a_table_is_shown_at_80_columns_if_no_word_has_to_be_broken() -> None:
    answer = profile_answer(profile(entity="PTEN", entity_id="HGNC:9588", relation="inhibits"))
    text = printed(answer, 80)
    assert re.search(r"relation +direction +entity", text)
    assert "HGNC:9588" in text


def test_an_identifier_is_never_broken() -> None:
    long = "ir:study/pembrolizumab-PTEN-loss-human-studies-of-another-kind"
    for width in (80, 100, 140):
        assert long in printed(profile_answer(profile(entity_id=long), profile()), width)


def test_a_card_leaves_out_what_is_empty() -> None:
    cards = printed(profile_answer(profile(phase=["acquired"]), profile(phase=[])), 40)
    assert len(re.findall(r"^phase", cards, re.MULTILINE)) == 1


def test_signs_are_marks_for_eyes_and_numbers_for_programs() -> None:
    answer = profile_answer(profile(sign=1), profile(sign=-1), profile(sign=0))
    found = re.findall(r"^sign +(.)", printed(answer, 40), re.MULTILINE)
    assert found == ["+", "−", "0"]
    assert [row["sign"] for row in json.loads(as_json(answer))] == [1, -1, 0]


def test_certainty_and_sign_are_coloured_and_no_colour_is_hard_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    answer = profile_answer(profile(sign=1), profile(sign=-1), warnings=("w",))
    text = printed(answer, force_terminal=True, color_system="standard")
    assert "\x1b[1;32masserted" in text
    assert re.search("\x1b\\[1;31m *−", text)
    codes = {code for codes in re.findall(r"\x1b\[([0-9;]*)m", text) for code in codes.split(";")}
    # Neither dim, yellow, blue, cyan nor white.
    assert codes & {"2", "33", "34", "36", "37", "93", "94", "96", "97"} == set()


def test_a_pipe_gets_no_spaces_at_line_ends(capsys: pytest.CaptureFixture[str]) -> None:
    text = rendered(profile_answer(profile(), profile(entity="a longer name")))
    assert [line for line in text.splitlines() if line != line.rstrip()] == []
