"""A whole set of tables small enough to read: our vocabulary, a dozen entities, six claims, and where they are said."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from kg.loaders.sources import table_of
from kg.loaders.tables.columns import IDENTIFIERS, NAMES, OF_SOURCE, RELEASE, VOCABULARY, claim_columns, entity_columns
from kg.loaders.tables.read import TableReader, read_tables, read_vocabulary
from kg.loaders.tables.records import DATA

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kg.loaders.tables.records import Tables

    Row = Mapping[str, str]

KEY = "jca-2019"
CLAIMS_FILE, PASSAGES, REFERENCES, ISSUES, CONFLICTS, COVERAGE, SOURCE = (
    table_of(KEY, name)
    for name in (
        *("claims/pten-loss.tsv", "passages.tsv", "references.tsv", "issues.tsv", "conflicts.tsv", "coverage.tsv"),
        "source.tsv",
    )
)
ENTITIES: dict[str, list[dict[str, str]]] = {
    "pathway": [
        {
            "key": "pathway/PI3K-AKT", "name": "PI3K-AKT pathway", "id": "KEGG:hsa04151",
            "synonyms": "PI3K/AKT|PI3K-Akt signaling pathway", "xrefs": "exact:GO:0043491|narrow:REACT:R-HSA-198203",
        },
        {"key": "pathway/PI3K-MTOR", "name": "PI3K-mTOR pathway"},
    ],
    "mechanism": [
        {
            "key": "mechanism/PTEN-loss", "name": "loss of PTEN", "synonyms": "PTEN loss",
            "compartment": "tumor_cell", "phases": "primary|acquired", "headed": "yes",
        },
    ],
    "countermeasure": [
        {"key": "countermeasure/PI3K-beta-inhibition", "name": "PI3Kβ inhibition", "mode": "block"},
        {"key": "countermeasure/AKT-inhibition", "name": "AKT inhibition"},
    ],
    "therapy": [{"key": "therapy/anti-PD-1", "name": "anti-PD-1 therapy", "synonyms": "PD-1 blockade"}],
    "gene": [
        {"key": "gene/PIK3CB", "name": "PIK3CB", "id": "HGNC:8976", "symbol": "PIK3CB", "synonyms": "PI3K beta"},
        {"key": "gene/PTEN", "name": "PTEN", "id": "HGNC:9588", "symbol": "PTEN"},
    ],
    "tumor": [{"key": "tumor/melanoma", "name": "melanoma", "id": "MONDO:0005105"}],
    "study": [
        {"key": "study/cohort", "name": "a cohort", "organism": "Homo sapiens", "system": "patients", "size": "18"},
    ],
}  # fmt: skip
CLAIMS: dict[str, list[dict[str, str]]] = {
    "pten-loss": [
        {
            "id": "c0001", "subject": "mechanism/PTEN-loss", "predicate": "involves_pathway",
            "object": "pathway/PI3K-AKT", "qualifiers": "change=gain", "certainty": "asserted", "basis": "stated",
            "locators": "pten-loss.1", "references": "1",
            "statement": "PTEN loss works through an over-active PI3K-AKT pathway.",
        },
        {
            "id": "c0002", "subject": "countermeasure/PI3K-beta-inhibition", "predicate": "counters_mechanism",
            "object": "mechanism/PTEN-loss", "tumors": "tumor/melanoma", "certainty": "suggested", "basis": "stated",
            "locators": "pten-loss.2", "references_implied": "2",
            "statement": "PI3Kβ inhibition may counter the loss of PTEN.",
        },
        {
            "id": "c0003", "subject": "mechanism/PTEN-loss", "predicate": "causes_resistance_to",
            "object": "therapy/anti-PD-1", "tumors": "tumor/melanoma", "studies": "study/cohort",
            "phase": "primary|acquired", "certainty": "asserted", "basis": "stated", "quantity": "12/18",
            "locators": "pten-loss.1|pten-loss.2", "references": "1|2", "note": "a figure",
            "statement": "PTEN loss makes anti-PD-1 therapy fail.",
        },
        {
            "id": "c0004", "subject": "countermeasure/PI3K-beta-inhibition", "predicate": "targets",
            "object": "gene/PIK3CB", "qualifiers": "mode=block", "certainty": "asserted", "basis": "stated",
            "locators": "pten-loss.2", "references_implied": "2", "statement": "PI3Kβ inhibition blocks PIK3CB.",
        },
        {
            "id": "c0005", "subject": "gene/PTEN", "predicate": "downregulates", "object": "gene/PIK3CB",
            "qualifiers": "direction=decreased", "mechanism": "mechanism/PTEN-loss", "certainty": "asserted",
            "basis": "stated", "locators": "pten-loss.1", "references": "1", "statement": "PTEN lowers PIK3CB.",
        },
    ],
    "abstract": [
        {
            "id": "c0006", "subject": "mechanism/PTEN-loss", "predicate": "involves_pathway",
            "object": "pathway/PI3K-MTOR", "qualifiers": "change=loss", "certainty": "asserted",
            "basis": "contextual", "locators": "abstract.1",
            "statement": "PTEN loss works through the PI3K-mTOR pathway.",
        },
        {
            "id": "c0007", "subject": "countermeasure/AKT-inhibition", "predicate": "counters_mechanism",
            "object": "mechanism/PTEN-loss", "certainty": "proposed", "basis": "contextual",
            "locators": "abstract.1", "statement": "AKT inhibition is proposed against the loss of PTEN.",
        },
    ],
}  # fmt: skip
REST: dict[str, list[dict[str, str]]] = {
    "passages.tsv": [
        {"locator": "abstract.1", "section": "abstract", "section_title": "Abstract", "sentence": "1"},
        {"locator": "abstract.2", "section": "abstract", "section_title": "Abstract", "sentence": "2"},
        {
            "locator": "pten-loss.1", "section": "pten-loss", "section_title": "PTEN loss", "sentence": "1",
            "references": "1",
        },
        {
            "locator": "pten-loss.2", "section": "pten-loss", "section_title": "PTEN loss", "sentence": "2",
            "references": "1|2",
        },
    ],
    "references.tsv": [
        {
            "number": "1", "first_author": "Peng", "year": "2016", "journal": "Cancer Discovery",
            "title": "A title", "pmid": "26645196", "doi": "10.1158/2159-8290.cd-15-0283", "grade": "high",
            "resolved": "a detail of the abstract",
        },
        {"number": "2"},
    ],
    "source.tsv": [
        {
            "id": "DOI:10.7150/jca.26481", "key": KEY, "title": "A review", "citation": "Jiang et al. 2019",
            "authors": "Jiang; Li", "journal": "Journal of Cancer", "date": "2019", "doi": "10.7150/jca.26481",
            "licence": "CC BY-NC", "bare_ids": "yes", "strategy_table": "Table 1",
            "kind": "publication",
        },
    ],
    "issues.tsv": [
        {
            "id": "i001", "category": "misprint", "severity": "minor", "locators": "pten-loss.2", "printed": "PI3Kb",
            "reading": "Read as PI3K beta.", "claims": "c0002",
        },
    ],
    "conflicts.tsv": [{"claim": "c0001", "other": "c0006", "kind": "scope", "reason": "One pathway or the other."}],
    "coverage.tsv": [
        {"locator": "abstract.2", "reason": "announcement"},
        {"locator": "pten-loss.2", "reason": "excused", "item": "a figure", "note": "It is given in c0003."},
    ],
}  # fmt: skip
KNOWN = [
        *({"id": curie, "status": "current"} for curie in (
            "GO:0043491", "HGNC:8976", "HGNC:9588", "KEGG:hsa04151", "MONDO:0005105", "REACT:R-HSA-198203",
        )),
        {"id": "HGNC:1", "status": "obsolete"},
]  # fmt: skip

LOOKED_UP = [
    {"key": "pathway/PI3K-AKT", "name": "PI3K/PKB signal transduction", "kind": "synonym", "id": "KEGG:hsa04151"},
    {"key": "pathway/PI3K-AKT", "name": "Phosphoinositide cascade", "kind": "label", "id": "KEGG:hsa04151"},
]


def write_small(folder: Path) -> Path:
    """Write the tables; returns the folder."""
    (folder / "entities").mkdir(parents=True)
    (folder / "vocabulary").mkdir()
    for name in VOCABULARY:
        shutil.copy(DATA / name, folder / name)
    for node_class in read_vocabulary(TableReader(folder)).entities.values():
        rows = ENTITIES.get(node_class.slug, [])
        _write(folder / "entities" / f"{node_class.slug}.tsv", entity_columns(node_class), rows)
    _write(folder / "identifiers.tsv", IDENTIFIERS, KNOWN)
    _write(folder / "names.tsv", NAMES, LOOKED_UP)
    _write(folder / "release.tsv", RELEASE, [{"release": "2001-01-01", "changes": "Small"}])
    write_source(folder, KEY, CLAIMS, REST)
    return folder


def write_source(
    folder: Path, key: str, claims: Mapping[str, Sequence[Row]], rest: Mapping[str, Sequence[Row]]
) -> None:
    """Write the tables of one source: its claims by section, the others by name."""
    (folder / table_of(key, "claims")).mkdir(parents=True)
    columns = claim_columns(read_vocabulary(TableReader(folder)))
    for section, rows in claims.items():
        _write(folder / table_of(key, f"claims/{section}.tsv"), columns, rows)
    for name, columns in OF_SOURCE.items():
        _write(folder / table_of(key, name), columns, rest.get(name, []))


def write_second(folder: Path, key: str = "two-2021") -> str:
    """Add a source with the same locators, numbers and claim ids as the first, and claims of its own."""
    about = {
        **REST["source.tsv"][0], "id": f"ir:source/{key}", "key": key, "citation": "Nobody 2021", "date": "2021-06",
        "doi": "", "bare_ids": "no", "strategy_table": "",
    }  # fmt: skip
    write_source(folder, key, CLAIMS, {**REST, "source.tsv": [about]})
    return key


def _write(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    lines = ["\t".join(columns), *("\t".join(row.get(column, "") for column in columns) for row in rows)]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def lines_of(folder: Path, name: str) -> list[list[str]]:
    """The cells of a table, the header first."""
    return [line.split("\t") for line in (folder / name).read_text(encoding="utf-8").splitlines()]


def put_lines(folder: Path, name: str, lines: Sequence[Sequence[str]]) -> None:
    """Write a table from its cells, the header first."""
    text = "".join("\t".join(cells) + "\n" for cells in lines)
    (folder / name).write_text(text, encoding="utf-8", newline="\n")


def put(folder: Path, name: str, line: int, column: str, value: str) -> int:
    """Change one cell; returns the place of its first character in the line."""
    lines = lines_of(folder, name)
    place = lines[0].index(column)
    lines[line - 1][place] = value
    put_lines(folder, name, lines)
    return 1 + sum(len(cell) + 1 for cell in lines[line - 1][:place])


def add(folder: Path, name: str, row: Mapping[str, str]) -> int:
    """Add a line; returns its number."""
    lines = lines_of(folder, name)
    lines.append([row.get(column, "") for column in lines[0]])
    put_lines(folder, name, lines)
    return len(lines)


def drop(folder: Path, name: str, line: int) -> None:
    """Take one line out."""
    lines = lines_of(folder, name)
    del lines[line - 1]
    put_lines(folder, name, lines)


def small_tables(folder: Path) -> Tables:
    """The small tables, written and read."""
    return read_tables(write_small(folder))
