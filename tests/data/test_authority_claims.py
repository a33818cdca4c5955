"""The sources of authorities: definitions only, nothing that a publication says, and what the pinned files give."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from kg.loaders.tables.read import read_tables
from kg.loaders.tables.records import DATA

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tools.authority_claims.__main__ import rebuild  # noqa: E402
from tools.authority_claims.written import ASSIGNED  # noqa: E402
from tools.identifiers.entity_tables import read_rows  # noqa: E402

TABLES = read_tables()
AUTHORITIES = [source for source in TABLES.sources if source.is_authority]


@pytest.mark.tools
def test_rebuilding_gives_the_same_tables() -> None:
    cache = Path(platformdirs.user_cache_dir("immunoresistance-kg")) / "authorities"
    texts, ids, problems = rebuild(DATA, cache)
    assert problems == []
    assert ids == ASSIGNED.read_text(encoding="utf-8")
    now = {
        path.relative_to(DATA).as_posix(): path.read_text(encoding="utf-8")
        for source in AUTHORITIES
        for path in (DATA / "sources" / source.key).rglob("*.tsv")
    }
    assert texts == now, "run python -m tools.authority_claims"


def test_authorities_are_the_only_sources_beside_the_review() -> None:
    assert [source.key for source in TABLES.sources if not source.is_authority] == ["jca-2019"]
    assert len(AUTHORITIES) == 9


def test_no_authority_repeats_another_source_nor_itself() -> None:
    said = [(claim["subject"], claim["predicate"], claim["object"]) for claim in TABLES.claims]
    own = [one for one in said if said.count(one) > 1]
    of_authorities = {
        (claim["subject"], claim["predicate"], claim["object"]) for source in AUTHORITIES for claim in source.claims
    }
    assert of_authorities & set(own) == set()


def test_kinds_go_in_no_circle() -> None:
    above: dict[str, set[str]] = {}
    for claim in TABLES.claims:
        if claim["predicate"] == "is_a":
            above.setdefault(claim["subject"], set()).add(claim["object"])
    for start, nearest in above.items():
        reached: set[str] = set()
        ends = set(nearest)
        while ends:
            reached |= ends
            ends = {other for end in ends for other in above.get(end, ())} - reached
        assert start not in reached


def test_each_claim_of_an_authority_names_its_entries_and_its_file() -> None:
    for source in AUTHORITIES:
        for claim in source.claims:
            assert claim["statement"].endswith(").")
            assert "; " in claim["note"]
            assert claim["references"] == claim["references_implied"] == ""


def test_every_claim_of_an_authority_has_the_id_that_was_assigned_to_it() -> None:
    assigned = {
        (row["source"], row["id"]): (row["subject"], row["predicate"], row["object"]) for _, row in read_rows(ASSIGNED)
    }
    for source in AUTHORITIES:
        for claim in source.claims:
            said = (claim["subject"], claim["predicate"], claim["object"])
            assert assigned[source.key, claim["id"]] == said


def test_what_the_review_leaves_open_is_answered_by_authorities() -> None:
    said = {(source.key, claim["subject"], claim["object"]) for source in AUTHORITIES for claim in source.claims}
    assert said >= {
        ("chebi", "drug/nivolumab", "therapy/anti-PD-1"), ("fda-unii", "drug/pembrolizumab", "therapy/anti-PD-1"),
        ("mondo", "tumor/NSCLC", "tumor/lung-cancer"), ("disease-ontology", "tumor/melanoma", "tumor/cancer"),
    }  # fmt: skip
