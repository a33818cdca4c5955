"""The one form of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.loaders.check import all_problems
from kg.loaders.sources import table_of
from kg.loaders.tables.read import read_tables
from kg.loaders.tables.tidy import tidied, tidy
from tests import small as tools
from tests.small import KEY, REFERENCES

if TYPE_CHECKING:
    from pathlib import Path

LINES = st.lists(st.text(st.sampled_from("ab01 \t²٣\u00a0\r-|é"), max_size=8), max_size=6)


@given(LINES)
def test_tidying_twice_is_tidying_once(lines: list[str]) -> None:
    once = tidied("entities/gene.tsv", "\n".join(["key\tname", *lines]))
    assert tidied("entities/gene.tsv", once) == once


@given(st.lists(st.sampled_from(["c1\ta", "c2\tb", "c10\tc", "d\t", "\tx", "c2\ta"]), unique=True), st.randoms())
def test_the_order_of_lines_before_does_not_count(lines: list[str], random: object) -> None:
    shuffled = list(lines)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    head = "key\tname"
    assert tidied("x.tsv", "\n".join([head, *lines, ""])) == tidied("x.tsv", "\n".join([head, *shuffled, ""]))


def test_numbers_are_sorted_as_numbers() -> None:
    assert tidied("x.tsv", "n\n10\n9\n1\n") == "n\n1\n9\n10\n"


def test_tables_whose_order_means_something_keep_it() -> None:
    assert tidied("vocabulary/terms.tsv", "n\nb\na\n") == "n\nb\na\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ufeffn\na\n", "n\na\n"),
        ("\ufeff\ufeffn\na\n", "n\na\n"),
        ("n\r\na\r\n", "n\na\n"),
        ("n\na", "n\na\n"),
        ("n\n\na\n\n", "n\na\n"),
        ("n\tm\n a\tb  c \n", "n\tm\na\tb c\n"),
        ("n\tm\na\tb\u00a0\n", "n\tm\na\tb\n"),
        ("n\tm\na\t\n", "n\tm\na\t\n"),
        ("", ""),
    ],
)
def test_what_can_be_mended_is_mended(text: str, expected: str) -> None:
    assert tidied("x.tsv", text) == expected


def test_clean_tables_that_are_tidied_say_the_same(small: Path) -> None:
    tidy(small)
    assert all_problems(read_tables(small)) == []
    assert tidy(small) == []


def test_what_a_check_says_can_be_mended_is_mended(small: Path) -> None:
    tools.put(small, "entities/gene.tsv", 3, "synonyms", "  phosphatase  x\u3000")
    path = small / REFERENCES
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n").removesuffix(b"\r\n"))
    assert {problem.rule for problem in read_tables(small).problems} >= {"whitespace", "control-character", "last-line"}
    assert {"entities/gene.tsv", REFERENCES} <= set(tidy(small))
    assert all_problems(read_tables(small)) == []


def test_what_is_not_utf8_and_the_blind_passes_are_left_alone(small: Path) -> None:
    passed = small / table_of(KEY, "curation/pass-a/claims-abstract.tsv")
    passed.parent.mkdir(parents=True)
    passed.write_bytes(b"n\nb\na")
    (small / "entities" / "gene.tsv").write_bytes(b"\xff\n")
    tidy(small)
    assert passed.read_bytes() == b"n\nb\na"
    assert (small / "entities" / "gene.tsv").read_bytes() == b"\xff\n"
