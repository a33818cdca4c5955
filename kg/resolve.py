"""Any name to one entity: identifiers, keys, symbols and synonyms, whatever their case and hyphens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from rapidfuzz import fuzz

from kg.errors import AmbiguousNameError, LookupFailedError, ParameterError
from kg.names import normalise, parts, telling_parts
from kg.statements import statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

WORDS = {
    "IRGene": "gene", "IRGeneGroup": "gene group", "IRMicroRNA": "microRNA", "IRVariant": "variant",
    "IRMolecule": "molecule", "IRPathway": "pathway", "IRProcess": "process", "IRCell": "cell", "IRDrug": "drug",
    "IRTherapy": "therapy", "IRTumor": "tumour", "IRDisease": "disease", "IRTrial": "trial", "IRStudy": "study",
    "IROutcome": "outcome", "IRMechanism": "mechanism", "IRCountermeasure": "countermeasure",
    "IRStrategyClass": "strategy class",
}  # fmt: skip
MOST_SUGGESTIONS = 5
NEAR_ENOUGH = 55
LONGEST_NAME = 300


class Reader(Protocol):
    """Whatever can run a reading statement."""

    def read(self, text: str, parameters: dict[str, Any] | None = None) -> Any:  # noqa: ANN401 - the engine's Result
        """Run one statement and fetch its rows."""


@dataclass(frozen=True)
class Entity:
    """An entity that a name may mean."""

    id: str
    name: str
    label: str
    names: tuple[str, ...]
    identifiers: tuple[str, ...]


def resolve(reader: Reader, text: str, classes: Sequence[str]) -> Entity:
    """The one entity of these classes that the text names.

    Raises:
        ParameterError: the text is empty or too long to be a name.
        LookupFailedError: nothing answers to it; the nearest names are suggested.
        AmbiguousNameError: several entities answer to it.
    """
    if not text.strip() or len(text) > LONGEST_NAME:
        raise ParameterError("A name is empty or far too long.", remedy="Give a name, symbol or identifier.")
    wanted = " or ".join(WORDS.get(label, label) for label in classes)
    candidates = _within(_exact(reader, text), classes) or _within(_candidates(reader, text), classes)
    found = best_matches(text, candidates)
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousNameError(text, wanted=wanted, suggestions=[f"{item.id} ({item.name})" for item in found[:10]])
    raise LookupFailedError(text, wanted=wanted, suggestions=suggestions(text, candidates))


def best_matches(text: str, candidates: Sequence[Entity]) -> list[Entity]:
    """Those that the text fits best: identifier, then name, then synonym, then a telling part of either."""
    key = normalise(text)
    lowered = text.strip().casefold()
    telling = telling_parts(text)
    tests: tuple[Callable[[Entity], bool], ...] = (
        lambda item: lowered in {identifier.casefold() for identifier in item.identifiers},
        lambda item: key == normalise(item.name),
        lambda item: key in {normalise(name) for name in item.names},
        lambda item: any(telling == telling_parts(name) for name in item.names),
        lambda item: any(telling <= telling_parts(name) for name in item.names),
    )
    for test in tests:
        if found := [item for item in candidates if test(item)]:
            return found
    return []


def suggestions(text: str, candidates: Iterable[Entity]) -> list[str]:
    """The names nearest to the text, best first."""
    scored = [
        (max(fuzz.WRatio(normalise(text), normalise(name)) for name in item.names), item.name) for item in candidates
    ]
    near = [name for score, name in sorted(scored, key=lambda pair: (-pair[0], pair[1])) if score >= NEAR_ENOUGH]
    return list(dict.fromkeys(near))[:MOST_SUGGESTIONS]


def search_expression(text: str) -> str:
    """Free text as a full-text expression that can hold no operator: each word, its beginnings and its misspellings."""
    words = [word.replace("+", "") for word in parts(text)]
    raw = [re.sub(r"[^\w]", "", word) for word in text.casefold().split()]
    wanted = list(dict.fromkeys(word for word in (*words, *raw) if word))[:20]
    return " OR ".join(f"{word}^3 OR {word}* OR {word}~" for word in wanted) or "nothing^0"


def _exact(reader: Reader, text: str) -> list[Entity]:
    return _entities(reader.read(statement("admin/resolve_exact"), {"text": text.strip()}).records())


def _candidates(reader: Reader, text: str) -> list[Entity]:
    records = reader.read(statement("admin/resolve_candidates"), {"text": search_expression(text)}).records()
    return _entities(records)


def _entities(records: Iterable[dict[str, Any]]) -> list[Entity]:
    entities = []
    for record in records:
        label = next((label for label in record["labels"] if label in WORDS), None)
        if label:
            names = (record["name"], *filter(None, [record["symbol"]]), *(record["synonyms"] or ()))
            identifiers = (record["id"], record["key"] or "", *(record["xrefs"] or ()))
            entities.append(Entity(record["id"], record["name"], label, names, _spelt(identifiers)))
    return entities


def _spelt(identifiers: Iterable[str]) -> tuple[str, ...]:
    """Each identifier, and its local part where that says its own authority (``hsa04151``, ``R-HSA-1257604``)."""
    locals_ = [curie.partition(":")[2] for curie in identifiers]
    telling = [local for local in locals_ if re.match(r"(hsa\d|R-HSA-|NCT\d|CHEMBL\d|DB\d)", local)]
    return (*filter(None, identifiers), *telling)


def _within(entities: Sequence[Entity], classes: Sequence[str]) -> list[Entity]:
    return [entity for entity in entities if not classes or entity.label in classes]
