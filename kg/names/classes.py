"""Classes of entities: in words, and among the labels of a node."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = {
    "IRGene": "gene", "IRGeneGroup": "gene group", "IRMicroRNA": "microRNA", "IRVariant": "variant",
    "IRMolecule": "molecule", "IRPathway": "pathway", "IRProcess": "process", "IRCell": "cell", "IRDrug": "drug",
    "IRTherapy": "therapy", "IRTumor": "tumour", "IRDisease": "disease", "IRTrial": "trial", "IRStudy": "study",
    "IROutcome": "outcome", "IRMechanism": "mechanism", "IRCountermeasure": "countermeasure",
    "IRStrategyClass": "strategy class",
}  # fmt: skip


def class_words(classes: Sequence[str]) -> str:
    """Classes in words."""
    return " or ".join(WORDS.get(label, label) for label in classes) or "entity"


def class_of(labels: Sequence[str]) -> str:
    """The class of an entity among its node's labels, also one that another copy of the tables added; empty for others.

    Whoever shares the database may have put labels of their own on the node.
    """
    known = vocabulary().classes
    own = [label for label in labels if label.startswith("IR")]
    return next((label for label in own if label not in known or known[label].kind == "entity"), "")
