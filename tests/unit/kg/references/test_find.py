"""Which work a text means, over a list of works without a database."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from kg.errors import AmbiguousNameError, LookupFailedError
from kg.loaders.build import build
from kg.references.find import BY_NUMBER, OTHERWISE, find_work, loaded_work
from kg.references.work import CitedWork
from tests.unit.kg.fakes import FakeEngine, result

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.database.engine import Result
    from kg.loaders.tables.records import Tables


def work(number: int, name: str = "reference", source: str = "a-2019", **known: Any) -> CitedWork:
    return CitedWork(f"ir:reference/{source}/{number}", source, f"{name} [{number}]", number, **known)


PENG = work(1, "Peng W 2016", first_author="Peng W", year=2016, pmid="26645196", doi="10.1158/2159-8290.cd-15-0283")
FATTORE = {"first_author": "Fattore L", "year": 2017}
FIRST = work(2, "probably Fattore L 2017", **FATTORE, journal="Oncotarget", doi="10.18632/oncotarget.14763")
SECOND = work(3, "probably Fattore L 2017", **FATTORE, pmid="28551321")
UNSIGNED = work(4, "J Clin Invest 1997", year=1997)
UNKNOWN = work(5)
WORKS = [PENG, FIRST, SECOND, UNSIGNED, UNKNOWN]
OTHER = work(1, "Peng W 2016", "b-2021", first_author="Peng W", year=2016, pmid="26645196")


@pytest.mark.parametrize(
    "text",
    [
        "1", "a-2019:1", "26645196", "PMID:26645196", "https://pubmed.ncbi.nlm.nih.gov/26645196/",
        "https://doi.org/10.1158/2159-8290.CD-15-0283", "Peng 2016", "Peng W 2016", "Peng et al., 2016",
        "Peng W 2016 [1]",
    ],
)  # fmt: skip
def test_a_work_answers_to_number_pmid_doi_and_author_with_year(text: str) -> None:
    assert find_work(text, WORKS) is PENG


@pytest.mark.parametrize("one", WORKS)
def test_a_work_answers_to_its_name_as_answers_print_it(one: CitedWork) -> None:
    assert find_work(one.name, WORKS) is one


def test_a_work_without_a_known_author_answers_to_journal_and_year() -> None:
    assert find_work("J Clin Invest 1997", WORKS) is UNSIGNED


def test_a_number_goes_before_a_pmid_of_the_same_digits() -> None:
    assert find_work("5", [*WORKS, work(6, "Old 1950", year=1950, pmid="5")]) is UNKNOWN


def test_several_works_of_one_author_and_year_are_listed_with_their_numbers() -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        find_work("Fattore 2017", WORKS)
    assert caught.value.suggestions == [
        "a-2019:2 (probably Fattore L 2017, Oncotarget)", "a-2019:3 (probably Fattore L 2017)",
    ]  # fmt: skip
    assert find_work("Fattore L 2017 [3]", WORKS) is SECOND


@pytest.mark.parametrize("text", ["1", "PMID:26645196", "Peng 2016"])
def test_a_work_that_two_sources_cite_is_listed_with_both(text: str) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        find_work(text, [*WORKS, OTHER])
    assert caught.value.suggestions == ["a-2019:1 (Peng W 2016)", "b-2021:1 (Peng W 2016)"]
    assert find_work("b-2021:1", [*WORKS, OTHER]) is OTHER


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "PMID:1",
            "No work of a-2019 is known by the PMID 1. 2 of the 5 works have a known PMID; "
            "this one may be among the rest.",
        ),
        (
            "10.1234/X",
            "No work of a-2019 is known by the DOI 10.1234/x. 2 of the 5 works have a known DOI; "
            "this one may be among the rest.",
        ),
        (
            "Nobody 2016",
            "No work of a-2019 is known as Nobody 2016. 3 of the 5 works have a known first author and year; "
            "this one may be among the rest.",
        ),
        ("a-2019:404", "No work of a-2019 has the number 404: they run from 1 to 5 in a-2019."),
        (
            "404",
            "No work of a-2019 has the number 404: they run from 1 to 5 in a-2019. "
            "No work of a-2019 is known by the PMID 404. 2 of the 5 works have a known PMID; "
            "this one may be among the rest.",
        ),
        ("b-2021:1", "This connection reads no works of a source 'b-2021'."),
    ],
)
def test_a_work_that_is_not_there_is_told_with_how_many_are_known(text: str, said: str) -> None:
    with pytest.raises(LookupFailedError) as caught:
        find_work(text, WORKS)
    assert caught.value.message == said
    assert not isinstance(caught.value, AmbiguousNameError)
    assert caught.value.remedy == (OTHERWISE if text.endswith(("404", ":1")) and "PMID" not in text else BY_NUMBER)


def test_if_every_work_has_a_pmid_none_may_be_among_the_rest() -> None:
    with pytest.raises(LookupFailedError) as caught:
        find_work("PMID:1", [PENG, SECOND])
    assert caught.value.message == "No work of a-2019 is known by the PMID 1. 2 of the 2 works have a known PMID."


def test_the_ranges_of_all_sources_are_told() -> None:
    with pytest.raises(
        LookupFailedError,
        match="of a-2019 or b-2021 has the number 404: they run from 1 to 5 in a-2019, from 1 to 1 in b-2021",
    ):
        find_work("404", [*WORKS, OTHER])


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Peng 2015", ["a-2019:1 (Peng W 2016)"]),
        ("Wada 1997", ["a-2019:4 (J Clin Invest 1997)"]),
        ("Fatore 2017", ["a-2019:2 (probably Fattore L 2017)", "a-2019:3 (probably Fattore L 2017)"]),
        ("Nobody 1901", []),
    ],
)
def test_similar_authors_and_works_of_the_year_without_one_are_suggested(text: str, near: list[str]) -> None:
    with pytest.raises(LookupFailedError) as caught:
        find_work(text, WORKS)
    assert caught.value.suggestions == near


def test_without_any_work_the_cause_is_told() -> None:
    with pytest.raises(LookupFailedError, match="This connection reads no cited works"):
        find_work("PMID:26645196", [])


class Works(FakeEngine):
    """Gives the same works, and remembers the scope that it was asked for."""

    def run(self, text: str, parameters: Mapping[str, Any] | None = None) -> Result:
        super().run(text, parameters)
        fields = ("id", "source", "name", "number", "first_author", "year", "journal", "pmid", "doi")
        return result(*({name: getattr(one, name) for name in fields} for one in WORKS))


def test_the_works_of_the_graph_are_read_within_the_scope() -> None:
    engine = Works()
    assert loaded_work(engine, "pmid 26645196", ("a-2019",), "2020") == PENG
    ((_, parameters),) = engine.asked
    assert parameters == {"sources": ["a-2019"], "as_of": "2020"}
    loaded_work(engine, "1", (), "")
    assert engine.asked[1][1] == {"sources": None, "as_of": None}


def test_every_work_of_the_tables_answers_to_all_that_is_known_of_it(tables: Tables) -> None:
    nodes = [node for node in build(tables).nodes if node.label == "IRReference"]
    works = [CitedWork.made_from(node.properties, node.id) for node in nodes]
    forms = ("{0.address}", "{0.number}", "{0.name}", "PMID:{0.pmid}", "https://doi.org/{0.doi}")
    for one, form in product(works, forms):
        if "None" not in (text := form.format(one)):
            assert find_work(text, works) == one
