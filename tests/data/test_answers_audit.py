"""The answers read against the sentences: twenty a round, of queries that there are, none wrong in the last."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from kg.queries.registry import registry
from tools.curation.answers_sample import ANSWERS, Sampled, draw, every_answer, main

if TYPE_CHECKING:
    import pytest

FILE = Path(__file__).parent.parent / "golden" / "answers_audit.tsv"
VERDICTS = {"right", "wrong", "improvable"}
with FILE.open(encoding="utf-8", newline="") as opened:
    LINES = list(csv.DictReader(opened, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_a_round_is_twenty_answers_each_of_another_query() -> None:
    assert set(Counter(line["seed"] for line in LINES).values()) == {ANSWERS}
    assert len({(line["seed"], line["query"]) for line in LINES}) == len(LINES)
    assert {line["query"] for line in LINES} <= set(registry())
    assert all(int(line["row"]) > 0 for line in LINES)


def test_every_verdict_is_known_and_what_is_not_right_says_why() -> None:
    assert {line["verdict"] for line in LINES} <= VERDICTS
    assert [line for line in LINES if line["verdict"] != "right" and not line["note"]] == []


def test_every_round_but_the_last_led_to_another() -> None:
    seeds = sorted({line["seed"] for line in LINES})
    assert [line["seed"] for line in LINES] == sorted(line["seed"] for line in LINES)
    wrong = {line["seed"] for line in LINES if line["verdict"] == "wrong"}
    assert wrong == set(seeds[:-1])


def test_a_draw_is_the_same_for_the_same_seed_and_never_has_a_query_twice() -> None:
    answers = [Sampled(query, row, {}) for query in "abc" for row in (1, 2, 3)]
    assert draw(7, answers, 2) == draw(7, answers, 2)
    assert sorted(answer.query for answer in draw(7, answers)) == ["a", "b", "c"]
    assert len({str(draw(seed, answers)) for seed in range(20)}) > 1


def test_the_tool_shows_rows_with_their_claims(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--seed", "20261125"]) == 0
    shown = capsys.readouterr().out
    first = draw(20261125, every_answer())[0]
    assert shown.startswith(f"{first.query} {first.row}\n")
    assert all(curie.removeprefix("ir:claim/") in shown for curie in first.cells["claims"])
