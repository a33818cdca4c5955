"""What a user may call a work: each form is read, and nothing else."""

from __future__ import annotations

import re

import pytest

from kg.references.reading import ByAuthorYear, ByDoi, ByNumber, ByPmid, is_author, readings

NUMBERS = ["34", " 34 ", "[34]", "reference [34]", "reference 34", "034"]
PMIDS = [
    "PMID:26645196", "pmid 26645196", "PMID26645196", "Pmid: 26645196", "PMID:\u00a026645196", "pubmed:26645196",
    "https://pubmed.ncbi.nlm.nih.gov/26645196/", "pubmed.ncbi.nlm.nih.gov/26645196",
    "https://pubmed.ncbi.nlm.nih.gov/26645196/?from_single_result=x#abstract",
    "https://www.ncbi.nlm.nih.gov/pubmed/26645196", "https://identifiers.org/pubmed:26645196",
]  # fmt: skip
DOIS = [
    "10.1158/2159-8290.CD-15-0283", "10.1158/2159-8290.cd-15-0283", "doi:10.1158/2159-8290.CD-15-0283",
    "DOI 10.1158/2159-8290.CD-15-0283", "https://doi.org/10.1158/2159-8290.CD-15-0283",
    "http://dx.doi.org/10.1158/2159-8290.CD-15-0283", "doi.org/10.1158/2159-8290.CD-15-0283",
    "doi: 10.1158/2159-8290.CD-15-0283.", "HTTPS://DOI.ORG/10.1158/2159-8290.CD-15-0283",
]  # fmt: skip
AUTHORS = {
    "Peng 2016": "Peng", "Peng W 2016": "Peng W", "Peng et al., 2016": "Peng", "Peng et al. (2016)": "Peng",
    "Peng et al 2016": "Peng", "Peng, 2016": "Peng", "Peng (2016)": "Peng", "probably Peng W 2016": "Peng W",
}  # fmt: skip


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_is_the_works_own_before_it_is_a_pmid(text: str) -> None:
    assert readings(text)[0] == ByNumber(34)


def test_a_bare_number_may_be_a_pmid_and_one_with_its_source_is_not() -> None:
    assert readings("26645196") == (ByNumber(26645196), ByPmid("26645196"))
    assert readings("jca-2019:34") == (ByNumber(34, "jca-2019"),)
    assert readings("JCA-2019:34") == (ByNumber(34, "jca-2019"),)
    assert readings("[34]") == (ByNumber(34),)
    assert readings("0") == (ByNumber(0),)


@pytest.mark.parametrize("text", PMIDS)
def test_a_pmid_is_read_in_every_form(text: str) -> None:
    assert readings(text) == (ByPmid("26645196"),)


@pytest.mark.parametrize("text", DOIS)
def test_a_doi_is_read_in_every_form(text: str) -> None:
    assert readings(text) == (ByDoi("10.1158/2159-8290.cd-15-0283"),)


def test_a_doi_keeps_its_brackets_also_from_a_link() -> None:
    wanted = (ByDoi("10.1016/s0140-6736(17)31046-2"),)
    assert readings("10.1016/S0140-6736(17)31046-2") == wanted
    assert readings("https://doi.org/10.1016/S0140-6736%2817%2931046-2") == wanted


@pytest.mark.parametrize("text", AUTHORS)
def test_an_author_and_a_year_are_read_in_every_form(text: str) -> None:
    assert readings(text) == (ByAuthorYear(AUTHORS[text], 2016),)


def test_a_name_as_answers_print_it_is_read_with_its_number() -> None:
    assert readings("probably Fattore L 2017 [31]") == (ByAuthorYear("Fattore L", 2017, 31),)


@pytest.mark.parametrize(
    "text",
    [
        "Peng", "2016 Peng", "-1", "3.4", "PMID:", "PMID:0", "PMID:123456789", "PMC508086", "doi:11.1/x", "10.1158/",
        "pten-loss.5", "1" * 10, "1" * 5000, "34, 35", "34 (Spranger 2015)", "[34", "34]", "https://example.org/34",
        ". 2016", "١٢",
    ],
)  # fmt: skip
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        readings(text)


@pytest.mark.parametrize(
    ("asked", "author"),
    [
        ("peng", "Peng W"), ("Peng W", "Peng W"), ("W Peng", "Peng W"), ("W. Peng", "Peng W"), ("Weiyi Peng", "Peng W"),
        ("O'Day", "O'Day SJ"), ("ODay S", "O'Day SJ"), ("S. J. O'Day", "O'Day SJ"), ("Sade Feldman", "Sade-Feldman M"),
        ("el khoueiry ab", "El-Khoueiry AB"), ("Müller", "Muller K"), ("van der Berg", "van der Berg K"),
        ("AB El-Khoueiry", "El-Khoueiry AB"), ("Peng", "Peng"),
    ],
)  # fmt: skip
def test_an_author_is_known_by_surname_alone_or_with_initials(asked: str, author: str) -> None:
    assert is_author(asked, author)


@pytest.mark.parametrize(
    ("asked", "author"),
    [
        ("Pen", "Peng W"), ("Peng X", "Peng W"), ("X. Peng", "Peng W"), ("Peng WX", "Peng W"),
        ("Feldman", "Sade-Feldman M"), ("Peng", ""),
    ],
)  # fmt: skip
def test_another_author_is_not_taken_for_one(asked: str, author: str) -> None:
    assert not is_author(asked, author)
