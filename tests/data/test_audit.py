"""The third reader's audit: its table is recomputed, its samples drawn again, its last round holds nothing wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.loaders.curation.agreement import read_curation
from tools.curation.audit import KINDS, VERDICTS, drawn, population, read_audit
from tools.curation.audit_sample import main
from tools.docs import curation_tables
from tools.docs.marked import update

if TYPE_CHECKING:
    from pathlib import Path

    from kg.loaders.tables.records import Record, Tables

REVIEW = "jca-2019"
AUDIT = read_audit(REVIEW)
each_round = pytest.mark.parametrize("line", AUDIT.rounds, ids=lambda line: f"round-{line['round']}")


def test_the_table_in_the_readme_is_recomputed_from_the_verdicts() -> None:
    part = {"audit": curation_tables.parts(read_curation(REVIEW), AUDIT)["audit"]}
    assert not update(curation_tables.page(REVIEW), part, check=True), "run `make docs`"


def test_every_verdict_is_of_a_known_round_and_kind_and_says_why() -> None:
    seeds = {line["round"]: line["seed"] for line in AUDIT.rounds}
    assert [line["round"] for line in AUDIT.rounds] == [str(number) for number in range(1, len(seeds) + 1)]
    for record in AUDIT.verdicts:
        assert record["seed"] == seeds[record["round"]]
        assert record["kind"] in KINDS
        assert record["verdict"] in VERDICTS
        assert (record["verdict"] == "right") == (not record["error"]) == (not record["note"]), record["id"]


@each_round
def test_each_sample_can_be_drawn_again(line: Record, tables: Tables) -> None:
    pools = {"claim": population(line), "sentence": [passage["locator"] for passage in tables.source(REVIEW).passages]}
    counts = {"claim": int(line["claims"]), "sentence": int(line["sentences"])}
    for kind, pool in pools.items():
        sample = drawn(int(line["seed"]), pool, counts[kind])
        assert [record["id"] for record in AUDIT.of(line["round"], kind)] == sample


@each_round
def test_the_claims_of_a_round_are_those_that_there_are_and_those_that_went(line: Record, tables: Tables) -> None:
    now = {claim["id"] for claim in tables.source(REVIEW).claims if claim["id"] <= line["upto"]}
    retired = set(population(line)) - now
    assert now <= set(population(line))
    later = {name for other in AUDIT.rounds for name in other.items("gone")}
    assert retired <= later, "a claim retired since the audit: list it as gone in a new round, or say so here"


def test_the_last_round_holds_nothing_wrong() -> None:
    last = AUDIT.rounds[-1]["round"]
    verdicts = [record["verdict"] for kind in KINDS for record in AUDIT.of(last, kind)]
    assert len(verdicts) == 80
    assert "wrong" not in verdicts


def test_a_sample_is_the_same_for_the_same_seed_and_never_has_what_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left_out = tmp_path / "left-out"
    left_out.write_text("c0001\npten-loss.1\n", encoding="utf-8")
    every = [REVIEW, "7", "--claims", "9999", "--sentences", "9999"]
    shown = []
    for arguments in (every, every, [*every, "--exclude", str(left_out)], [REVIEW, "7", "--upto", "c0003"]):
        assert main(arguments) == 0
        shown.append(capsys.readouterr().out.splitlines())
    assert shown[0] == shown[1]
    assert set(shown[0]) - set(shown[2]) == {"claim\tc0001", "sentence\tpten-loss.1"}
    assert [line for line in shown[3] if line.startswith("claim")] == ["claim\tc0001", "claim\tc0002", "claim\tc0003"]


def test_fewer_than_asked_for_are_all_drawn() -> None:
    assert drawn(1, ["b", "a", "b"], 5) == ["a", "b"]
