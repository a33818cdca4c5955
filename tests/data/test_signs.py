"""The check of signs: by the tables, and in agreement with the query of the same purpose."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kg.loaders.check.signs import check_signs
from tests.conftest import ROOT

if TYPE_CHECKING:
    from kg.loaders.tables.records import Tables

GOLDEN = ROOT / "tests" / "golden" / "rows" / "sign_check.json"


def test_each_pair_that_a_claim_sets_against_each_other_has_a_verdict(tables: Tables) -> None:
    pairs = {
        (claim["subject"], claim["object"]) for claim in tables.claims if claim["predicate"] == "counters_mechanism"
    }
    found = check_signs(tables)
    assert {(item.countermeasure, item.mechanism) for item in found} == pairs
    assert {item.verdict for item in found} == {"coherent", "undetermined"}
    assert all(len(item.claims) == (1 if item.verdict == "undetermined" else 3) for item in found)


def test_the_query_and_the_check_agree_where_both_decide(tables: Tables) -> None:
    names = {record["key"]: record["name"] for record in tables.entities}
    verdicts = {(names[item.countermeasure], names[item.mechanism]): item.verdict for item in check_signs(tables)}
    rows = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert rows
    for row in rows:
        assert verdicts[row["countermeasure"], row["mechanism"]] == row["verdict"]
