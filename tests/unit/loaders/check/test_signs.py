"""Signs multiplied at what a countermeasure and its mechanism both act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.loaders.check.signs import SignCheck, check_signs
from kg.loaders.tables.read import read_tables
from tests import small as tools
from tests.small import CLAIMS_FILE

if TYPE_CHECKING:
    from pathlib import Path

STRATEGY, MECHANISM = "countermeasure/PI3K-beta-inhibition", "mechanism/PTEN-loss"


def verdict(folder: Path) -> SignCheck:
    (found,) = [item for item in check_signs(read_tables(folder)) if item.countermeasure == STRATEGY]
    return found


def involve(folder: Path, predicate: str, qualifiers: str) -> None:
    row = {"subject": MECHANISM, "predicate": predicate, "object": "gene/PIK3CB", "qualifiers": qualifiers}
    tools.add(folder, CLAIMS_FILE, {"id": "c0009", **row})


def test_without_a_common_target_it_is_undetermined(small: Path) -> None:
    assert verdict(small) == SignCheck(STRATEGY, MECHANISM, "undetermined", "", ("c0002",))


@pytest.mark.parametrize(
    ("predicate", "qualifiers", "expected"),
    [
        ("involves_gene", "change=gain", "coherent"),
        ("involves_gene", "change=loss", "incoherent"),
        ("involves_gene", "change=altered", "undetermined"),
        ("upregulates", "", "coherent"),
        ("inhibits", "", "incoherent"),
        ("regulates", "", "undetermined"),
        ("associated_with", "", "undetermined"),
    ],
)
def test_opposite_signs_are_coherent(small: Path, predicate: str, qualifiers: str, expected: str) -> None:
    involve(small, predicate, qualifiers)
    found = verdict(small)
    assert found.verdict == expected
    if expected != "undetermined":
        assert found.claims == ("c0002", "c0004", "c0009")


def test_one_step_that_agrees_does_not_undo_another_that_does_not(small: Path) -> None:
    involve(small, "involves_gene", "change=gain")
    for number, (subject, predicate) in enumerate(((STRATEGY, "activates"), (MECHANISM, "upregulates"))):
        row = {"subject": subject, "predicate": predicate, "object": "gene/PTEN"}
        tools.add(small, CLAIMS_FILE, {"id": f"c001{number}", **row})
    assert verdict(small).verdict == "incoherent"


def test_a_component_acts_for_its_strategy(small: Path) -> None:
    tools.put(small, CLAIMS_FILE, 5, "subject", "therapy/anti-PD-1")
    involve(small, "involves_gene", "change=gain")
    assert verdict(small).verdict == "undetermined"
    row = {"subject": STRATEGY, "predicate": "has_component", "object": "therapy/anti-PD-1"}
    tools.add(small, CLAIMS_FILE, {"id": "c0010", **row})
    assert verdict(small).verdict == "coherent"
