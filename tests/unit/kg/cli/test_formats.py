"""Answers for programs: CSV that reads back, and one document with everything about an answer."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from kg.cli.formats import FORMATS, as_csv, as_json_full
from kg.cli.options import format_option
from kg.cli.printing import print_in
from kg.queries.scope import Scope
from tests.conftest import ROOT
from tests.unit.kg.fakes import profile, profile_answer

if TYPE_CHECKING:
    import pytest

PAGE = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
PRINTABLE = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(' |\\,;"'), min_size=1)


def read_list(cell: str) -> list[str]:
    """The items of a list, as the docs say how to read them."""
    return [re.sub(r"\\(.)", r"\1", item) for item in re.findall(r"(?:[^|\\]|\\.)+", cell)]


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_docs_show_how_to_read_a_list() -> None:
    assert r're.findall(r"(?:[^|\\]|\\.)+", cell)' in PAGE
    assert r're.sub(r"\\(.)", r"\1", item)' in PAGE


@given(st.lists(PRINTABLE), PRINTABLE)
def test_what_is_written_as_csv_reads_back(items: list[str], name: str) -> None:
    (row,) = read_csv(as_csv(profile_answer(profile(phase=items, entity=name))))
    assert read_list(row["phase"]) == items
    assert row["entity"] == name


def test_csv_has_a_header_a_line_for_each_row_and_numbers_and_gaps_as_in_tsv() -> None:
    answer = profile_answer(profile(sign=-1, entity='a "b", c'), profile(phase=[]))
    assert as_csv(answer).splitlines()[0].split(",") == list(profile()._fields)
    assert '"a ""b"", c"' in as_csv(answer)
    first, second = read_csv(as_csv(answer))
    assert (first["sign"], second["phase"]) == ("-1", "")


def test_csv_carries_the_evidence_on_request_and_steers_no_terminal() -> None:
    answer = profile_answer(profile(entity="a\x1b[31m\nb"))
    (row,) = read_csv(as_csv(answer, evidence=True))
    assert (row["certainty"], row["locators"]) == ("asserted", "paper-2001:pten-loss.1")
    assert row["entity"] == "a [31m b"


def test_a_full_document_has_everything_about_an_answer() -> None:
    understood, scope = {"mechanism": "loss of PTEN"}, Scope((), "2024")
    answer = profile_answer(profile(), understood=understood, release="r1", cut=True, warnings=("w",), scope=scope)
    told = json.loads(as_json_full(answer))
    assert told["question"] == {"name": answer.query.name, "title": answer.query.title, "family": answer.query.family}
    assert (told["understood"], told["release"], told["cut"]) == ({"mechanism": "loss of PTEN"}, "r1", True)
    assert (told["warnings"], told["scope"]) == (["w"], {"sources": [], "as_of": "2024"})
    assert told["sources"][0]["key"] == "paper-2001"
    assert told["rows"] == answer.to_records()
    assert told["columns"][0] == {"name": "relation", "type": "string"}
    (claim,) = told["rows"][0]["claims"]
    assert told["evidence"][claim]["locators"] == ["paper-2001:pten-loss.1"]
    assert told["evidence"][claim]["works"][0]["name"] == "Bo 1999 [1]"


def test_the_fields_of_a_full_document_are_those_of_the_docs() -> None:
    section = PAGE.split("### Everything about an answer\n")[1].split("\n#")[0]
    rows = [line.split(" | ")[0] for line in section.splitlines() if line.startswith("| `")]
    listed = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    assert sorted(listed) == sorted(json.loads(as_json_full(profile_answer(profile()))))


def test_warnings_go_to_the_error_stream_unless_the_document_carries_them(capsys: pytest.CaptureFixture[str]) -> None:
    answer = profile_answer(profile(), warnings=("w",), cut=True)
    for form in ("tsv", "csv", "json"):
        print_in(form, answer)
        assert capsys.readouterr().err == "w\nThere are more rows: raise `limit`.\n"
    print_in("json-full", answer)
    assert capsys.readouterr().err == ""


def test_every_format_that_is_offered_is_printed() -> None:
    def command() -> None:
        return None

    format_option(command)
    (option,) = vars(command)["__click_params__"]
    assert list(option.type.choices) == ["table", *FORMATS]
