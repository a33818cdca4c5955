"""The names that authorities give: the rules that choose them, and the committed table against these rules."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from kg.loaders.tables.columns import NAMES  # noqa: E402
from kg.names.spelling import normalise  # noqa: E402
from tools.identifiers import authority_names  # noqa: E402
from tools.identifiers.authorities import Authority, AuthorityFile, read_authorities  # noqa: E402
from tools.identifiers.authority_formats import OBSOLETE, READERS, AuthorityTerm  # noqa: E402
from tools.identifiers.authority_names import NameTable, find_names  # noqa: E402
from tools.identifiers.entity_tables import EntityRow, read_entities, read_rows  # noqa: E402
from tools.identifiers.name_rules import unfit  # noqa: E402

DATA = ROOT / "loaders" / "data"
ROWS = [row for _, row in read_rows(DATA / "names.tsv")]
ENTITIES = {entity.key: entity for entity in read_entities(DATA)}
REFUSED = [row for _, row in read_rows(authority_names.REFUSED)]


def names_of(key: str) -> set[str]:
    return {row["name"] for row in ROWS if row["key"] == key}


def test_each_name_was_seen_in_an_exact_entry_of_its_entity() -> None:
    wrong = [row for row in ROWS if ("exact", row["id"]) not in ENTITIES[row["key"]].uses]
    assert wrong == []


def test_each_name_says_in_which_pinned_file_it_was_seen() -> None:
    pinned = {(authority.name, authority.package, authority.version) for authority in read_authorities()}
    assert {(row["authority"], row["package"], row["version"]) for row in ROWS} <= pinned
    assert all(re.fullmatch("[0-9a-f]{64}", row["sha256"]) for row in ROWS)


def test_no_name_is_curated_or_names_two_entities_of_a_class() -> None:
    owners = [
        (entity.slug, normalise(name)) for entity in ENTITIES.values() for name in set(map(normalise, entity.names))
    ]
    owners += [(row["key"].partition("/")[0], normalise(row["name"])) for row in ROWS]
    mine = {(row["key"].partition("/")[0], normalise(row["name"])) for row in ROWS}
    assert [owner for owner, count in Counter(owners).items() if count > 1 and owner in mine] == []


def test_the_table_is_sorted_and_has_its_columns() -> None:
    header, *lines = (DATA / "names.tsv").read_text(encoding="utf-8").splitlines()
    assert tuple(header.split("\t")) == NAMES
    assert [line.split("\t")[:2] for line in lines] == sorted(
        (line.split("\t")[:2] for line in lines), key=lambda cells: (cells[0], cells[1].casefold(), cells[1])
    )


def test_refused_names_have_a_reason_and_are_not_in_the_table() -> None:
    assert all(row["reason"] for row in REFUSED)
    assert {(row["key"], row["name"]) for row in REFUSED} & {(row["key"], row["name"]) for row in ROWS} == set()


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("gene/TNF", "TNFA"),
        ("gene/CD274", "PDCD1LG1"),
        ("cell/MDSC", "MDSC"),
        ("cell/regulatory-T-cell", "Treg Cells"),
        ("drug/nivolumab", "MDX-1106"),
        ("tumor/skin-melanoma", "SKCM"),
        ("tumor/gastric-cancer", "stomach cancer"),
    ],
)
def test_names_of_the_field_are_there(key: str, name: str) -> None:
    assert name in names_of(key)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("gene/EZH2", "EZH1"),  # the approved symbol of another gene
        ("gene/PTEN", "TEP1"),
        ("gene/JAK1", "JAK2"),
        ("gene/ATF4", "CREB-2"),  # an alias of two genes
        ("tumor/renal-cell-carcinoma", "Renal Carcinoma"),  # Mondo: any carcinoma of the kidney
        ("tumor/lung-cancer", "lung neoplasm"),
        ("tumor/colorectal-cancer", "colon cancer"),
        ("tumor/breast-cancer", "breast cancer"),
        ("cell/macrophage", "Monocyte-Derived Macrophages"),
    ],
)
def test_guesses_are_not_there(key: str, name: str) -> None:
    assert normalise(name) not in {normalise(found) for found in names_of(key)}


@pytest.mark.parametrize(
    ("kind", "name", "taken", "why"),
    [
        ("synonym", "CA", "all", "too short"),
        ("alias_symbol", "MI", "all", "too short"),
        ("code", "MEL", "all", "too short"),
        ("code", "SKCM", "all", None),
        ("synonym", "Melanoma, Malignant", "all", "turned round or with a remark"),
        ("synonym", "melanoma (disease)", "all", "turned round or with a remark"),
        ("code", "BMS-986213 COMPONENT NIVOLUMAB", "all", "a part of a product"),
        ("synonym", "naevocarcinoma", "label", "not a label"),
        ("synonym", "ocular melanoma", "mixed", "more or fewer words than a name of the entity"),
        ("synonym", "ocular melanoma", "all", None),
        ("synonym", "melanomas", "mixed", None),
        ("synonym", "melanoma cell", "mixed", None),
        ("label", "Carcinoma, Renal Cell", "mixed", None),
        ("approved_name", "B-Raf proto-oncogene, serine/threonine kinase", "all", None),
    ],
)
def test_the_form_of_a_name_decides(kind: str, name: str, taken: str, why: str | None) -> None:
    assert unfit(kind, name, taken, ("melanoma",)) == why


def entity(key: str, name: str, **changes: object) -> EntityRow:
    fields: dict[str, object] = {
        "path": Path("gene.tsv"),
        "line": 2,
        "slug": key.partition("/")[0],
        "key": key,
        "name": name,
        "id": "",
        "symbol": "",
        "synonyms": (),
        "xrefs": (),
    }
    return EntityRow(**{**fields, **changes})  # type: ignore[arg-type]


ONE = entity("gene/ONE", "ONE", id="HGNC:1", symbol="ONE")
TWO = entity("gene/TWO", "TWO", id="HGNC:2", symbol="TWO", synonyms=("second",))


def gene(local: int, symbol: str, *aliases: str, status: str = "current") -> AuthorityTerm:
    typed = (("label", symbol), *(("alias_symbol", alias) for alias in aliases))
    return AuthorityTerm(f"HGNC:{local}", symbol, aliases, status, typed)


def found(monkeypatch: pytest.MonkeyPatch, refused: Path, *terms: AuthorityTerm) -> NameTable:
    """The names of ONE and TWO in an authority of these terms."""
    authority = Authority("HGNC", ("HGNC",), "package", "1", "", "", "", "stand-in", "all")
    monkeypatch.setitem(READERS, "stand-in", lambda _: iter(terms))
    monkeypatch.setattr(authority_names, "read_authorities", lambda: [authority])
    monkeypatch.setattr(authority_names, "open_file", lambda *_: AuthorityFile(b"", "0" * 64))
    return find_names(DATA, [ONE, TWO], Path(), refused)


@pytest.fixture
def refused(tmp_path: Path) -> Path:
    table = tmp_path / "refused_names.tsv"
    table.write_text("key\tname\treason\n", encoding="utf-8")
    return table


@pytest.mark.parametrize(
    ("terms", "names"),
    [
        ([gene(1, "ONE", "UNUS")], ["UNUS"]),
        ([gene(1, "ONE", "UNUS", "U-NUS")], ["UNUS"]),
        ([gene(1, "ONE", "One")], []),
        ([gene(1, "ONE", "UNUS"), gene(3, "UNUS")], []),
        ([gene(1, "ONE", "UNUS"), gene(3, "THREE", "unus")], []),
        ([gene(1, "ONE", "UNUS"), gene(3, "UNUS", status=OBSOLETE)], ["UNUS"]),
        ([gene(1, "ONE", "UNUS", status=OBSOLETE)], []),
        ([gene(1, "ONE", "SECOND")], []),
        ([gene(1, "ONE", "PRIMUS"), gene(2, "TWO", "PRIMUS")], []),
    ],
)
def test_a_name_is_taken_if_it_is_no_guess(
    monkeypatch: pytest.MonkeyPatch, refused: Path, terms: list[AuthorityTerm], names: list[str]
) -> None:
    table = found(monkeypatch, refused, *terms)
    assert [seen.name for seen in table.names] == names
    assert table.problems == []


def test_a_refused_name_is_left_out_and_a_refusal_of_nothing_is_a_problem(
    monkeypatch: pytest.MonkeyPatch, refused: Path
) -> None:
    refused.write_text("key\tname\treason\ngene/ONE\tUNUS\twrong\ngene/ONE\tEINS\twrong\n", encoding="utf-8")
    table = found(monkeypatch, refused, gene(1, "ONE", "UNUS", "PRIMUS"))
    assert [seen.name for seen in table.names] == ["PRIMUS"]
    (problem,) = table.problems
    assert problem.startswith(f"{refused}:3: gene/ONE: 'EINS'")
