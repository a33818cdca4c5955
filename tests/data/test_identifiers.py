"""Each identifier of the entities' tables against the extract of the authorities' files: offline, no package."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from kg.model.vocabulary import vocabulary  # noqa: E402
from tools.docs import identifier_counts  # noqa: E402
from tools.docs.marked import update  # noqa: E402
from tools.identifiers.authorities import read_authorities  # noqa: E402
from tools.identifiers.authority_formats import OBSOLETE, AuthorityTerm  # noqa: E402
from tools.identifiers.check_uses import PRINTED, Checker, Found, printed_trial  # noqa: E402
from tools.identifiers.compare_names import NameComparison  # noqa: E402
from tools.identifiers.entity_tables import EntityRow, read_entities, read_rows  # noqa: E402
from tools.identifiers.prefixes import XREF_PREFIXES, class_prefixes, read_prefixes  # noqa: E402

DATA = ROOT / "loaders" / "data"
ENTITIES = read_entities(DATA)
EXTRACT = {row["id"]: row for _, row in read_rows(DATA / "identifiers.tsv")}
PREFIXES = read_prefixes(DATA)
CLASSES = class_prefixes(DATA)
USES = [(entity, kind, curie) for entity in ENTITIES for kind, curie in entity.uses]


def located(problems: list[tuple[EntityRow, str]]) -> list[str]:
    return [f"{entity.where}: {entity.key}: {text}" for entity, text in problems]


def test_every_identifier_is_in_the_extract_and_current() -> None:
    problems = [
        (entity, curie) for entity, _, curie in USES if EXTRACT.get(curie, {"status": ""})["status"] != "current"
    ]
    assert located(problems) == []


def test_the_extract_holds_nothing_else_and_is_sorted() -> None:
    assert list(EXTRACT) == sorted({curie for _, _, curie in USES})


def test_match_types_are_known() -> None:
    assert located([(entity, kind) for entity, kind, _ in USES if kind not in vocabulary().terms["match"]]) == []


def test_prefix_and_pattern() -> None:
    problems = []
    for entity, _, curie in USES:
        prefix, _, local = curie.partition(":")
        if prefix not in PREFIXES or not re.fullmatch(PREFIXES[prefix]["pattern"], local):
            problems.append((entity, curie))
    assert located(problems) == []


def test_an_id_has_a_prefix_of_its_class_and_no_exact_xref_is_better() -> None:
    problems = []
    for entity in ENTITIES:
        order = CLASSES.get(entity.slug, [])
        exact = [curie.partition(":")[0] for kind, curie in entity.uses if kind == "exact"]
        ranks = [order.index(prefix) for prefix in exact if prefix in order]
        own = entity.id.partition(":")[0]
        if (entity.id and own not in order) or (ranks and (not entity.id or order.index(own) != min(ranks))):
            problems.append((entity, entity.id))
    assert located(problems) == []


def test_exact_identifiers_carry_one_of_the_entitys_names() -> None:
    matcher = NameComparison(ENTITIES)
    problems = []
    for entity, kind, curie in USES:
        if kind == "exact":
            row = EXTRACT[curie]
            if matcher.matched(entity, row["label"], row["synonyms"].split("|")) is None:
                problems.append((entity, f"{curie} {row['label']}"))
    assert located(problems) == []


def test_no_exact_identifier_belongs_to_two_entities_of_a_class() -> None:
    owners: dict[tuple[str, str], list[str]] = {}
    for entity, kind, curie in USES:
        if kind == "exact":
            owners.setdefault((entity.slug, curie), []).append(entity.key)
    assert {use: keys for use, keys in owners.items() if len(keys) > 1} == {}


def test_an_identifier_is_used_once_by_an_entity() -> None:
    twice = [(entity, entity.id) for entity in ENTITIES if len({curie for _, curie in entity.uses}) < len(entity.uses)]
    assert located(twice) == []


def test_each_row_of_the_extract_names_a_pinned_package() -> None:
    pinned = {(authority.package, authority.version) for authority in read_authorities()}
    rows = {(row["package"], row["version"]) for row in EXTRACT.values() if not row["id"].startswith(PRINTED)}
    assert rows <= pinned
    assert all(re.fullmatch("[0-9a-f]{64}", row["sha256"]) for row in EXTRACT.values() if row["package"] != "source")


def test_the_table_of_prefixes_covers_the_classes() -> None:
    wanted = {prefix for prefixes in CLASSES.values() for prefix in prefixes} | set(XREF_PREFIXES)
    assert set(PREFIXES) == wanted
    assert all(row["uri_format"].startswith("http") and "$1" in row["uri_format"] for row in PREFIXES.values())
    assert all(row["licence"] and row["name"] for row in PREFIXES.values())


def test_the_page_of_identifiers_counts_rightly() -> None:
    assert not update(identifier_counts.PAGE, identifier_counts.parts(DATA), check=True), "run `make docs`"


def entity(name: object = "melanoma", **changes: object) -> EntityRow:
    fields: dict[str, object] = {
        "path": Path("tumor.tsv"),
        "line": 2,
        "slug": "tumor",
        "key": "tumor/x",
        "name": name,
        "id": "MONDO:0005105",
        "symbol": "",
        "synonyms": (),
        "xrefs": (),
    }
    return EntityRow(**{**fields, **changes})  # type: ignore[arg-type]


def problems_of(entities: list[EntityRow], *terms: AuthorityTerm) -> list[str]:
    found = {term.curie: Found(term, "authority", "package", "1", "0" * 64) for term in terms}
    checker = Checker(DATA, entities, found)
    checker.run()
    return checker.problems


MELANOMA = AuthorityTerm("MONDO:0005105", "melanoma")


def test_the_checker_accepts_a_label_and_an_exact_synonym() -> None:
    assert problems_of([entity()], MELANOMA) == []
    assert (
        problems_of(
            [entity("malignant melanoma")], AuthorityTerm("MONDO:0005105", "melanoma", ("Melanoma, Malignant",))
        )
        == []
    )


@pytest.mark.parametrize(
    ("changes", "term", "expected"),
    [
        ({}, AuthorityTerm("MONDO:1", "other"), "not found"),
        ({}, AuthorityTerm("MONDO:0005105", "melanoma", (), OBSOLETE), "obsolete"),
        ({"name": "melanoma of the eye"}, MELANOMA, "match none"),
        ({"id": "MONDO:5105"}, MELANOMA, "does not fit"),
        ({"id": "OMIM:5105"}, MELANOMA, "unknown prefix"),
        ({"id": "HP:0002861"}, AuthorityTerm("HP:0002861", "melanoma"), "not a prefix of its class"),
        ({"xrefs": (("about", "DOID:1909"),)}, MELANOMA, "not a match type"),
        ({"id": "", "xrefs": (("exact", "MONDO:0005105"),)}, MELANOMA, "better than the id"),
    ],
)
def test_the_checker_refuses(changes: dict[str, object], term: AuthorityTerm, expected: str) -> None:
    found = problems_of([entity(**changes)], term)
    assert any(expected in problem for problem in found), found
    assert all(problem.startswith("tumor.tsv:2: tumor/x: ") for problem in found)


def test_the_checker_refuses_an_identifier_of_two_entities() -> None:
    found = problems_of([entity(), entity(key="tumor/y", line=3)], MELANOMA)
    assert len(found) == 1
    assert "already used by tumor/x" in found[0]


def test_a_gene_matches_by_approved_symbol_only() -> None:
    gene = entity("PD-1", slug="gene", symbol="PDCD1", id="HGNC:8760", synonyms=("PD1",))
    matcher = NameComparison([gene])
    assert matcher.matched(gene, "PDCD1", ()) == ""
    assert matcher.matched(gene, "SNCA", ("PD1",)) is None


def test_a_gene_inside_a_name_may_go_by_its_other_names() -> None:
    gene = entity("IFNG", slug="gene", symbol="IFNG", synonyms=("IFN-γ", "interferon gamma"))
    pathway = entity("IFN-γ signaling pathway", slug="pathway")
    assert NameComparison([gene, pathway]).matched(pathway, "Interferon gamma signaling", ()) == ""
    assert NameComparison([pathway]).matched(pathway, "Interferon alpha signaling", ()) is None


def test_a_trial_is_known_by_its_printed_number_only() -> None:
    trial = entity("NCT02817633", slug="trial")
    assert printed_trial(trial, "CLINICALTRIALS:NCT02817633", "a-source").term.status == "current"
    assert printed_trial(trial, "CLINICALTRIALS:NCT02817634", "a-source").term.status == OBSOLETE
