"""The usual forms of a name, class by class."""

from __future__ import annotations

import csv

import pytest

from kg.model.vocabulary import FOLDER, vocabulary
from kg.names.forms import forms, singular, style

SAME = {
    "IRTherapy": [
        ["anti-PD-1", "anti-PD-1 antibody", "anti-PD-1 mAbs", "PD-1 inhibitor", "PD-1 blocker", "blockade of PD-1",
         "αPD-1", "α-PD1", "aPD1", "PD-1i", "anti PD1 therapy", "PD-1 blocking antibodies", "antiPD-1"],
        ["MAPK inhibitor", "MAPK inhibitors", "MAPKi", "inhibition of MAPK"],
    ],
    "IRTumor": [["breast cancer", "breast tumours", "breast carcinoma", "cancer of the breast"]],
    "IRCell": [["CD8+ T cell", "CD8-positive T lymphocytes"], ["DC", "DCs"], ["Treg", "Tregs"]],
    "IRGene": [["β2m", "B2M"], ["IFN-γ", "IFNG"], ["PTEN", "PTEN gene", "the PTEN protein"]],
    "IRPathway": [["PI3K-AKT", "PI3K AKT pathway", "PI3K/AKT signalling", "the PI3K-AKT axis"]],
    "IRMechanism": [["PTEN loss", "loss of PTEN", "the loss of PTEN"]],
}  # fmt: skip
DIFFERENT = {
    "IRTherapy": [
        ("anti-PD-1", "PD-1"),
        ("anti-PD-1", "anti-PD-L1"),
        ("antibody", "antibody-drug conjugate"),
    ],
    "IRTumor": [("non-small cell lung cancer", "small cell lung cancer"), ("melanoma", "skin melanoma")],
    "IRCell": [("CD8+ T cell", "CD8- T cell"), ("T cell", "B cell")],
    "IRGene": [("PI3Kβ", "PI3Kα"), ("KRAS", "KRA"), ("TNF", "TNFα")],
    "IRProcess": [("signaling", "pathway"), ("T cell activation", "T cell activity")],
}


@pytest.mark.parametrize(("label", "names"), [(label, names) for label, all_ in SAME.items() for names in all_])
def test_usual_forms_of_a_name_are_one(label: str, names: list[str]) -> None:
    shared = set.intersection(*(forms(name, label) for name in names))
    assert shared, {name: forms(name, label) for name in names}


@pytest.mark.parametrize(("label", "pair"), [(label, pair) for label, all_ in DIFFERENT.items() for pair in all_])
def test_other_names_stay_others(label: str, pair: tuple[str, str]) -> None:
    assert not forms(pair[0], label) & forms(pair[1], label)


@pytest.mark.parametrize("word", ["loss", "virus", "axis", "kras", "s6", "as", "apoptosis"])
def test_what_is_no_plural_stays(word: str) -> None:
    assert singular(word) == word


def test_words_that_say_nothing_count_if_there_are_no_others() -> None:
    assert forms("the pathway", "IRPathway") == {"thepathway"}
    assert forms("monoclonal antibody", "IRTherapy") == {"monoclonalantibody"}


def test_classes_that_read_words_alike_share_a_style() -> None:
    assert style("IRTherapy") == style("IRDrug") != style("IRTumor")
    assert style("IRPhage") == "IRPhage"


def test_the_table_of_words_is_whole() -> None:
    lines = (FOLDER / "words.tsv").read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert all(row["word"] == row["word"].lower() and row["classes"] and row["note"] for row in rows)
    named = {label for row in rows if row["classes"] != "*" for label in row["classes"].split("|")}
    assert named <= set(vocabulary().entities)
    pairs = [(row["word"], label) for row in rows for label in row["classes"].split("|")]
    assert len(pairs) == len(set(pairs))
