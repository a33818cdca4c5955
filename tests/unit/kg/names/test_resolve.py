"""Any name to one entity: ranking, suggestions, and an expression that holds no operator."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import AmbiguousNameError, LookupFailedError, ParameterError
from kg.model.vocabulary import vocabulary
from kg.names.classes import class_of, class_words
from kg.names.named_entity import NamedEntity
from kg.names.resolve import LONGEST_NAME, best_matches, resolve
from kg.names.search import search_expression
from kg.names.spelling import spellings
from kg.names.suggest import MOST_SUGGESTIONS, suggestions

NASTY = st.text(st.sampled_from("ANDORT+-&|!(){}[]^\"~*?:\\/ '`\u202e\x00aπé7"), max_size=60) | st.text(max_size=60)
TERM = r"[a-z0-9]+(?:\^(?:20|2)|\*\^6|~[12])?"
GROUP = r"\([a-z0-9]+(?: AND [a-z0-9]+)+\)\^4"
EXPRESSION = re.compile(rf"(?:{TERM}|{GROUP})(?: OR (?:{TERM}|{GROUP}))*|nothing\^0")


def entity(
    name: str, *synonyms: str, curie: str = "", label: str = "IRPathway", broad: tuple[str, ...] = ()
) -> NamedEntity:
    names, own = (name, *synonyms), frozenset(spellings((), [curie]))
    return NamedEntity(curie or name, name, label, names, frozenset(spellings(names, [curie, *broad])), own)


PI3K_AKT = entity("PI3K-AKT pathway", "PI3K/AKT", curie="KEGG:hsa04151")
MTOR = entity("PI3K-mTOR pathway")
WNT = entity("WNT signaling pathway", curie="KEGG:hsa04310")
ALL = [PI3K_AKT, MTOR, WNT]


@pytest.mark.parametrize(
    "text",
    ["PI3K-AKT pathway", "pi3k akt PATHWAY", "PI3K/AKT", "pi3k-akt", "KEGG:hsa04151", "hsa04151", "AKT pathway", "akt",
     "the PI3K-AKT signalling pathway"],
)  # fmt: skip
def test_one_entity_answers_to_each_of_its_spellings(text: str) -> None:
    assert best_matches(text, ALL) == [PI3K_AKT]


def test_a_part_that_several_share_fits_them_all() -> None:
    assert best_matches("PI3K", ALL) == [PI3K_AKT, MTOR]


def test_a_name_goes_before_a_synonym_of_another() -> None:
    other = entity("survival pathway", "WNT signaling pathway")
    assert best_matches("WNT signaling pathway", [other, WNT]) == [WNT]


@pytest.mark.parametrize("text", ["CL:0000084", "cl 0000084", "CL_0000084"])
def test_an_identifier_of_its_own_goes_before_those_that_carry_it_as_broader(text: str) -> None:
    cell = entity("T cell", curie="CL:0000084")
    memory = entity("memory precursor T cell", broad=("CL:0000084",))
    assert best_matches(text, [memory, cell]) == [cell]
    assert best_matches(text, [memory]) == [memory]


def test_a_whole_synonym_goes_before_a_part_of_a_name() -> None:
    short = entity("protein kinase B", "AKT")
    assert best_matches("AKT", [PI3K_AKT, short]) == [short]


@pytest.mark.parametrize("text", ["JAK-STAT", "PI3K-AKT-NOTCH", "04151", "h"])
def test_nothing_answers_to_what_is_no_spelling(text: str) -> None:
    assert best_matches(text, ALL) == []


def test_suggestions_begin_with_the_nearest() -> None:
    assert suggestions("PI3K-ATK", ALL)[0] == "PI3K-AKT pathway"


def test_few_candidates_are_all_suggested_where_none_is_near() -> None:
    assert suggestions("qqq", ALL) == sorted(item.name for item in ALL)


def test_many_candidates_give_no_far_suggestions() -> None:
    assert suggestions("qqq", [entity(f"zz{number}") for number in range(40)]) == []


def test_suggestions_are_few_and_each_once() -> None:
    found = suggestions("akt", [entity(f"AKT{number // 2}", curie=f"X:a{number}") for number in range(40)])
    assert len(found) == len(set(found)) == MOST_SUGGESTIONS


@given(NASTY)
def test_no_operator_gets_into_a_search_expression(text: str) -> None:
    assert EXPRESSION.fullmatch(search_expression(text)), search_expression(text)


@pytest.mark.parametrize(
    "word", ["AND", "OR", "NOT", "a AND b", "a TO b", "lookup:x", "[a TO b]", "a^9", "+a -b", "\\u0022"]
)
def test_words_of_the_search_language_are_words(word: str) -> None:
    text = search_expression(word)
    assert text == text.replace("NOT", "").replace("TO", "")
    assert not set(text.replace(" OR ", " ").replace(" AND ", " ")) & set('+-&|!{}[]"?:\\/')
    assert EXPRESSION.fullmatch(text)


def test_the_whole_spelling_counts_most() -> None:
    assert search_expression("PI3K-AKT").startswith("pi3kakt^20 OR pi3kakt*^6")


@pytest.mark.parametrize(("word", "slips"), [("a", None), ("77", None), ("akt", 1), ("pi3ka", 1), ("melanoma", 2)])
def test_a_short_word_may_have_no_slip_and_a_long_one_two(word: str, slips: int | None) -> None:
    assert re.findall(r"~(\d)", search_expression(word)) == ([str(slips)] * 2 if slips else [])


def test_a_long_text_gives_a_short_expression() -> None:
    words = " ".join(f"word{number}" for number in range(1000))
    assert search_expression(words).count("~") <= 21


@dataclass
class Fetched:
    found: list[dict[str, Any]]

    def records(self) -> list[dict[str, Any]]:
        return self.found


class FakeReader:
    """Gives the same entities to every question, and remembers what it was asked."""

    def __init__(self, *entities: NamedEntity) -> None:
        self.asked: list[dict[str, Any]] = []
        self.found = [
            {"id": item.id, "key": item.id, "name": item.name, "labels": ["ImmunoResistance", item.label],
             "names": [*item.names, None], "lookup": list(item.lookup), "xrefs": [], "xref_matches": []}
            for item in entities
        ]  # fmt: skip

    def read(self, text: str, parameters: dict[str, Any] | None = None) -> Fetched:
        assert text
        self.asked.append(parameters or {})
        return Fetched(self.found)


def test_one_match_is_the_answer() -> None:
    assert resolve(FakeReader(*ALL), "pi3k/akt", ["IRPathway"]).id == "KEGG:hsa04151"


def test_entities_of_other_classes_do_not_answer() -> None:
    gene = entity("AKT", label="IRGene")
    assert resolve(FakeReader(gene, PI3K_AKT), "AKT", ["IRPathway"]) == PI3K_AKT
    with pytest.raises(LookupFailedError) as caught:
        resolve(FakeReader(gene), "AKT", ["IRPathway"])
    assert caught.value.suggestions == []


def test_nodes_that_are_no_entities_do_not_answer() -> None:
    with pytest.raises(LookupFailedError):
        resolve(FakeReader(entity("c0001", label="IRClaim")), "c0001", [])


def test_several_matches_are_refused_and_named() -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        resolve(FakeReader(*ALL), "PI3K", ["IRPathway"])
    assert caught.value.suggestions == ["KEGG:hsa04151 (PI3K-AKT pathway)", "PI3K-mTOR pathway (PI3K-mTOR pathway)"]
    assert "more than one pathway" in str(caught.value)


def test_an_unknown_name_gets_suggestions_and_the_class_that_was_wanted() -> None:
    with pytest.raises(LookupFailedError, match="no therapy or drug called 'PI3K-ATK'") as caught:
        resolve(FakeReader(entity("PI3K-AKT", label="IRDrug")), "PI3K-ATK", ["IRTherapy", "IRDrug"])
    assert not isinstance(caught.value, AmbiguousNameError)
    assert caught.value.suggestions == ["PI3K-AKT"]


@pytest.mark.parametrize("text", ["", "  ", "???", "\x00", "x" * (LONGEST_NAME + 1)])
def test_what_is_no_name_is_refused_before_the_database_is_asked(text: str) -> None:
    reader = FakeReader(*ALL)
    with pytest.raises(ParameterError):
        resolve(reader, text, ["IRPathway"])
    assert reader.asked == []


def test_every_entity_class_has_a_word() -> None:
    words = [class_words([label]) for label in vocabulary().entities]
    assert not [word for word in words if word.startswith("IR")]
    assert len(set(words)) == len(words)
    assert class_words(["IRGene", "IRDrug"]) == "gene or drug"
    assert class_words([]) == "entity"
    assert class_words(["IRNew"]) == "IRNew"


@pytest.mark.parametrize(
    ("labels", "label"),
    [
        (["ImmunoResistance", "IRGene"], "IRGene"),
        (["Note", "IRGene", "ImmunoResistance"], "IRGene"),
        (["ImmunoResistance", "IRPhage"], "IRPhage"),
        (["ImmunoResistance", "IRClaim"], ""),
        (["Gene"], ""),
        ([], ""),
    ],
)
def test_the_class_of_an_entity_is_found_among_its_labels(labels: list[str], label: str) -> None:
    assert class_of(labels) == label
