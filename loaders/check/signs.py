"""Whether each countermeasure pushes against what its mechanism does: signs multiplied at what both act on."""

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
    """Every pair that a claim sets against each other, sorted."""
    pairs = {(claim["subject"], claim["object"]): _spoken(tables, claim) for claim in _claims(tables, "counters")}
    return [_check(tables, *pair, counters) for pair, counters in sorted(pairs.items())]


def _claims(tables: Tables, part: str) -> Iterator[Record]:
    """The claims whose predicate has that part in the check, as predicates.tsv says."""
    names = {name for name, predicate in tables.vocabulary.predicates.items() if predicate.sign_check == part}
    return (claim for claim in tables.claims if claim["predicate"] in names)


def _spoken(tables: Tables, claim: Record) -> str:
    return tables.source(claim.source).spoken(claim["id"])


def _check(tables: Tables, countermeasure: str, mechanism: str, counters: str) -> SignCheck:
    effects = dict(_effects(tables, countermeasure))
    alterations = dict(_alterations(tables, mechanism))
    found = [
        (effects[target][0] * alterations[target][0], target, (counters, effects[target][1], alterations[target][1]))
        for target in sorted(set(effects) & set(alterations))
    ]
    # The bad first: one step that agrees with the purpose does not undo another that does not.
    for wanted in (1, -1):
        for product, target, claims in found:
            if product == wanted:
                return SignCheck(countermeasure, mechanism, VERDICTS[product], target, claims)
    return SignCheck(countermeasure, mechanism, VERDICTS[0], "", (counters,))


def _effects(tables: Tables, countermeasure: str) -> Iterator[tuple[str, tuple[int, str]]]:
    """What the strategy, or an agent that it has as a component, does to what."""
    agents = {countermeasure}
    agents |= {claim["object"] for claim in _claims(tables, "component") if claim["subject"] == countermeasure}
    return _acts(tables, agents)


def _alterations(tables: Tables, mechanism: str) -> Iterator[tuple[str, tuple[int, str]]]:
    """What the mechanism does to what: by its own claims first, then by how it alters what it involves."""
    yield from _acts(tables, {mechanism})
    signs = tables.vocabulary.signs.get("change", {})
    for claim in _claims(tables, "involves"):
        sign = signs.get(dict(claim.pairs("qualifiers")).get("change", ""), 0)
        if claim["subject"] == mechanism and sign:
            yield claim["object"], (sign, _spoken(tables, claim))


def _acts(tables: Tables, subjects: set[str]) -> Iterator[tuple[str, tuple[int, str]]]:
    """What they raise or lower."""
    for claim in _claims(tables, "acts"):
        sign = tables.vocabulary.claim_sign(claim["predicate"], dict(claim.pairs("qualifiers")))
        if claim["subject"] in subjects and sign:
            yield claim["object"], (sign, _spoken(tables, claim))
