"""Identifiers as people and programs write them."""

from __future__ import annotations

import pytest

from kg.names.identifiers import number_readings, readings, standard

PTEN = {
    "HGNC:9588": ["HGNC:9588", "hgnc:9588", " HGNC:9588 ", "HGNC:HGNC:9588", "hgnc_9588", "HGNC 9588",
                  "https://identifiers.org/hgnc:9588", "http://identifiers.org/hgnc/HGNC:9588",
                  "https://bioregistry.io/hgnc:9588",
                  "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/9588"],
    "NCBIGene:5728": ["NCBIGene:5728", "ncbigene:5728", "entrez:5728", "EntrezGene:5728", "GeneID:5728",
                      "NCBI Gene ID: 5728", "NCBI Gene:5728", "https://www.ncbi.nlm.nih.gov/gene/5728"],
    "ENSEMBL:ENSG00000171862": ["ensembl:ENSG00000171862", "ENSEMBL:ENSG00000171862.11"],
    "UniProtKB:P60484": ["UniProtKB:P60484", "uniprot:P60484", "Uniprot_gn:P60484", "SwissProt:P60484",
                         "https://www.uniprot.org/uniprotkb/P60484/entry", "http://purl.uniprot.org/uniprot/P60484"],
    "KEGG:hsa04151": ["KEGG:hsa04151", "path:hsa04151", "KEGG_PATHWAY:hsa04151", "kegg:path:hsa04151"],
    "MONDO:0005105": ["MONDO:0005105", "MONDO_0005105", "http://purl.obolibrary.org/obo/MONDO_0005105"],
    "MESH:D008545": ["MeSH:D008545", "mesh:D008545", "https://meshb.nlm.nih.gov/record/ui?ui=D008545"],
    "REACT:R-HSA-877300": ["Reactome:R-HSA-877300", "https://reactome.org/content/detail/R-HSA-877300"],
}  # fmt: skip


@pytest.mark.parametrize(("curie", "text"), [(curie, text) for curie, texts in PTEN.items() for text in texts])
def test_each_usual_spelling_of_an_identifier_is_read(curie: str, text: str) -> None:
    assert set(readings(curie)) & set(readings(text)), readings(text)


def test_a_version_of_an_ensembl_identifier_is_left_out_without_a_prefix_too() -> None:
    assert "ensg00000171862" in readings("ENSG00000171862.11")


@pytest.mark.parametrize("text", ["PI3K/AKT", "gene/PTEN", "CD8+ T", "https://example.org/x", "xyz:1", "HGNC:"])
def test_what_has_no_known_prefix_gets_none(text: str) -> None:
    assert standard(text) == ""


def test_an_unknown_address_is_no_identifier() -> None:
    assert readings("https://example.org/HGNC:9588") == []


def test_a_number_may_be_one_of_two_identifiers() -> None:
    assert number_readings(" 5728 ") == ["NCBIGene:5728", "HGNC:5728"]
    assert number_readings("P60484") == number_readings("²") == number_readings("") == []
