"""Identifiers as people and programs write them: other prefixes, doubled prefixes, addresses, versions.

The prefixes and their synonyms are those of Bioregistry, in ``loaders/data/vocabulary/prefixes.tsv``.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote

from kg.model.vocabulary import FOLDER
from kg.names.spelling import normalise

# Spellings of prefixes that Bioregistry does not list.
MORE_PREFIXES = {
    "path": "KEGG", "uniprotkbid": "UniProtKB", "uniprotgn": "UniProtKB", "chembl": "CHEMBL.COMPOUND",
    "ncbigeneid": "NCBIGene", "entrezid": "NCBIGene", "entrezgeneid": "NCBIGene", "ensemblgene": "ENSEMBL",
    "ensg": "ENSEMBL", "hgncid": "HGNC", "meshid": "MESH",
}  # fmt: skip
RESOLVERS = re.compile(r"https?://(?:www\.)?(?:identifiers\.org|bioregistry\.io|n2t\.net)/", re.IGNORECASE)
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
SEPARATORS = (":", "_", "/")
# More addresses that people copy than those of Bioregistry.
MORE_ADDRESSES = {
    "uniprot.org/uniprotkb/": "UniProtKB",
    "uniprot.org/uniprot/": "UniProtKB",
    "ebi.ac.uk/chembl/compound_report_card/": "CHEMBL.COMPOUND",
    "ensembl.org/Homo_sapiens/Gene/Summary?g=": "ENSEMBL",
}
END = re.compile(r"[/?#&;]")
ENSEMBL_VERSION = re.compile(r"(?P<stable>ENS[A-Z]*[FPTG]\d{11})\.\d+", re.IGNORECASE)
# A number alone is one of these, in this order; the first is what lists of genes hold.
NUMBERS = ("NCBIGene", "HGNC")
NUMBERED = frozenset({"IRGene"})


@dataclass(frozen=True)
class Prefixes:
    """The prefixes by each of their spellings, and by the addresses of their entries."""

    spelt: dict[str, str]
    addresses: dict[str, str]


@cache
def prefixes() -> Prefixes:
    """The prefixes that the package ships."""
    spelt = {normalise(other): prefix for other, prefix in MORE_PREFIXES.items()}
    addresses = dict(MORE_ADDRESSES)
    with (FOLDER / "prefixes.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            names = (row["prefix"], row["bioregistry"], *row["synonyms"].split("|"))
            spelt |= {normalise(name): row["prefix"] for name in names if name}
            addresses[_address(row["uri_format"].removesuffix("/").removesuffix("$1"))] = row["prefix"]
    return Prefixes(spelt, addresses)


def readings(text: str) -> list[str]:
    """The spellings, as an index of identifiers has them, of what a text may mean as an identifier; most likely first.

    ``entrez:5728``, ``HGNC:HGNC:9588``, ``MONDO_0005105``, ``ENSG00000171862.11`` and addresses of entries are
    understood.
    """
    plain = text.strip()
    if ADDRESS.match(plain):
        curie = _in_address(plain)
        return [normalise(curie)] if curie else []
    found = [normalise(plain)]
    if curie := standard(plain):
        found.append(normalise(curie))
    if match := ENSEMBL_VERSION.fullmatch(plain):
        found.append(normalise(match["stable"]))
    return list(dict.fromkeys(one for one in found if one))


def standard(text: str) -> str:
    """An identifier with its standard prefix, or an empty text if the prefix is unknown."""
    for separator in SEPARATORS:
        name, _, local = (part.strip() for part in text.partition(separator))
        if local and (prefix := prefixes().spelt.get(normalise(name))):
            version = ENSEMBL_VERSION.fullmatch(local)
            return standard(local) or f"{prefix}:{version['stable'] if version else local}"
    return ""


def number_readings(text: str) -> list[str]:
    """What a number alone may mean, as identifiers of genes."""
    plain = text.strip()
    return [f"{prefix}:{int(plain)}" for prefix in NUMBERS] if plain.isascii() and plain.isdecimal() else []


def _in_address(text: str) -> str:
    """The identifier in the address of an entry, at its authority or at a resolver."""
    if match := RESOLVERS.match(text):
        return standard(unquote(text[match.end() :].strip("/")))
    plain = _address(text)
    known = prefixes().addresses
    start = max((one for one in known if plain.startswith(one)), key=len, default=None)
    if not start:
        return ""
    local = unquote(plain[len(start) :])
    return f"{known[start]}:{local if known[start] == 'DOI' else END.split(local)[0]}"


def _address(text: str) -> str:
    """An address without its scheme and ``www``, which differ between lists of addresses."""
    return re.sub(r"^https?://(?:www\.)?", "", text, flags=re.IGNORECASE)
