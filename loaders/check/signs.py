"""Whether each countermeasure opposes its mechanism: the product of their signs at a common target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.loaders.tables.records import Record, Tables

VERDICTS = {-1: "coherent", 1: "incoherent", 0: "undetermined"}


@dataclass(frozen=True)
class SignCheck:
    """One countermeasure against one mechanism."""

    countermeasure: str
    mechanism: str
    verdict: str
    target: str
    claims: tuple[str, ...]


def check_signs(tables: Tables) -> list[SignCheck]:
    """Check every pair of countermeasure and mechanism that a claim names, sorted."""
    pairs = {(claim["subject"], claim["object"]): _spoken(tables, claim) for claim in _claims(tables, "counters")}
    return [_check(tables, *pair, counters) for pair, counters in sorted(pairs.items())]


def _claims(tables: Tables, part: str) -> Iterator[Record]:
    """The claims whose predicate has that part in the check (``sign_check`` in predicates.tsv)."""
    names = {name for name, predicate in tables.vocabulary.predicates.items() if predicate.sign_check == part}
    return (claim for claim in tables.claims if claim["predicate"] in names)


def _spoken(tables: Tables, claim: Record) -> str:
    return tables.source(claim.source).spoken(claim["id"])


def _check(tables: Tables, countermeasure: str, mechanism: str, counters: str) -> SignCheck:
    effects = dict(_effects(tables, countermeasure))
    alterations = dict(_signs_of_mechanism(tables, mechanism))
    found = [
        (effects[target][0] * alterations[target][0], target, (counters, effects[target][1], alterations[target][1]))
        for target in sorted(set(effects) & set(alterations))
    ]
    # Incoherent first: a step in the right direction does not cancel one in the wrong direction.
    for wanted in (1, -1):
        for product, target, claims in found:
            if product == wanted:
                return SignCheck(countermeasure, mechanism, VERDICTS[product], target, claims)
    return SignCheck(countermeasure, mechanism, VERDICTS[0], "", (counters,))


def _effects(tables: Tables, countermeasure: str) -> Iterator[tuple[str, tuple[int, str]]]:
    """The targets of a countermeasure and of its components, each with the sign of the effect."""
    agents = {countermeasure}
    agents |= {claim["object"] for claim in _claims(tables, "component") if claim["subject"] == countermeasure}
    return _signs_of_acts(tables, agents)


def _signs_of_mechanism(tables: Tables, mechanism: str) -> Iterator[tuple[str, tuple[int, str]]]:
    """The targets of a mechanism: by its own effects, and by how it alters what it involves."""
    yield from _signs_of_acts(tables, {mechanism})
    signs = tables.vocabulary.signs.get("change", {})
    for claim in _claims(tables, "involves"):
        sign = signs.get(dict(claim.pairs("qualifiers")).get("change", ""), 0)
        if claim["subject"] == mechanism and sign:
            yield claim["object"], (sign, _spoken(tables, claim))


def _signs_of_acts(tables: Tables, subjects: set[str]) -> Iterator[tuple[str, tuple[int, str]]]:
    """What the subjects raise or lower, with sign and claim."""
    for claim in _claims(tables, "acts"):
        sign = tables.vocabulary.claim_sign(claim["predicate"], dict(claim.pairs("qualifiers")))
        if claim["subject"] in subjects and sign:
            yield claim["object"], (sign, _spoken(tables, claim))
