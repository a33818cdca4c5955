"""What a text may have meant: entities with its words in a name, and names that differ by a slip of the keyboard.

These are offered and never taken for a find. Identifiers are not compared: a digit more or less is another entity.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.names.catalogue import Match
from kg.names.forms import forms, singular
from kg.names.identifiers import number_readings, readings
from kg.names.index import identifier_spellings
from kg.names.named_entity import CERTAIN, How
from kg.names.spelling import normalise, parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.names.catalogue import Catalogue
    from kg.names.named_entity import NamedEntity

MOST_SUGGESTED = 5
SHORTEST_BEGINNING = 3
SHORTEST_MISSPELT = 5
# Two slips are allowed if one of the spellings has this many characters, one otherwise.
TWO_SLIPS = 8
# A word that so few entities have shows what a text is about.
RARE = 5
BETWEEN = re.compile(r"[\s/+,()]+")
# JAK1/2 holds JAK2 too.
BOTH = re.compile(r"(?P<stem>[A-Za-z]+)\d+/(?P<second>\d+)")
APART = re.compile(r"[\s/+,()–-]+")
SYMBOL = re.compile(r"[A-Z].*[A-Z0-9]|\d")
DIGIT_OR_CAPITALS = re.compile(r"\d|[A-Z].*[A-Z]")
LONGEST_SYMBOL = 8
LONGEST_RUN = 5
NO_TALE = frozenset("and anti by for from in into of on or the to type with".split())


@dataclass(frozen=True)
class Compared:
    """A text as it is compared with names: its spelling, its words, and the parts in which a slip is another symbol.

    ``begins`` says whether a word may begin with it; the letters of an acronym are the beginning of nothing.
    """

    key: str
    words: frozenset[str]
    fixed: frozenset[str]
    begins: bool

    @classmethod
    def of(cls, text: str) -> Compared:
        """What to compare for a text."""
        key = normalise(text)
        begins = len(key) >= SHORTEST_BEGINNING and key.isalpha() and not text.isupper()
        return cls(key, _words(text), _fixed(text), begins)


def search(catalogue: Catalogue, text: str, classes: Sequence[str] = ()) -> list[Match]:
    """Every entity that a text may mean, the most certain first, each once; then those with more claims."""
    found = {match.entity.id: match for match in catalogue.matches(text, classes)}
    wanted = Compared.of(text)
    for entity in catalogue.among(classes) if wanted.key else ():
        how = _how(entity, wanted)
        if how and entity.id not in found:
            found[entity.id] = Match(entity, how)
    order = list(How)
    return sorted(found.values(), key=lambda one: (order.index(one.how), -one.entity.claims, one.entity.name))


def suggestions(catalogue: Catalogue, text: str, classes: Sequence[str] = ()) -> list[NamedEntity]:
    """The entities of these classes to suggest for a text that names none; few, or none rather than a silly one."""
    near = [one for one in search(catalogue, text, classes) if one.how not in CERTAIN]
    misspelt = [one.entity for one in near if one.how is How.SIMILAR]
    with_part = [one.entity for one in near if one.how is How.PART]
    found = [*misspelt, *with_part, *_sharing(catalogue, text, classes)]
    return list({entity.id: entity for entity in found}.values())[:MOST_SUGGESTED]


def matched(match: Match, text: str) -> str:
    """The name or identifier of the entity by which it matches a text."""
    entity, key = match.entity, normalise(text)
    if match.how is How.IDENTIFIER:
        wanted = {normalise(one) for one in (*readings(text), *number_readings(text))}
        return next((one for one in entity.identifiers if identifier_spellings(one) & wanted), entity.id)
    if match.how is How.FORM:
        wanted = forms(text, entity.label)
        return next((name for name in entity.names if forms(name, entity.label) & wanted), entity.name)
    if match.how is How.PART:
        return next((name for name in entity.names if _has_part(name, Compared.of(text))), entity.name)
    if match.how is How.SIMILAR:
        return next((name for name in entity.names if slips(key, normalise(name))), entity.name)
    return next((name for name in entity.names if normalise(name) == key), entity.name)


def _how(entity: NamedEntity, wanted: Compared) -> How | None:
    """The best way in which an entity is near a text, or None."""
    if any(_has_part(name, wanted) for name in entity.names):
        return How.PART
    if any(wanted.fixed <= _tokens(name) | _runs(name) and slips(wanted.key, normalise(name)) for name in entity.names):
        return How.SIMILAR
    return None


def _has_part(name: str, wanted: Compared) -> bool:
    """Whether a name has all these words, or a run of words that spells the text, or a word that begins with it."""
    own = _words(name)
    if wanted.words <= own or wanted.key in _runs(name):
        return True
    return wanted.begins and any(word.startswith(wanted.key) for word in own)


@lru_cache(maxsize=20_000)
def _words(name: str) -> frozenset[str]:
    """The words of a name, in the singular; ``TIM-3`` is one word."""
    return frozenset(singular(word) for part in BETWEEN.split(name) if (word := normalise(part)))


@lru_cache(maxsize=20_000)
def _runs(name: str) -> frozenset[str]:
    """The words of a name joined: ``PD-1`` is a run of ``anti-PD-1 therapy``."""
    words = parts(name)
    return frozenset(
        "".join(words[first:last])
        for first in range(len(words))
        for last in range(first + 1, min(first + LONGEST_RUN, len(words)) + 1)
    )


def slips(text: str, name: str) -> bool:
    """Whether two spellings differ by so few slips that one may be a misspelling of the other; digits must agree."""
    if min(len(text), len(name)) < SHORTEST_MISSPELT or _digits(text) != _digits(name):
        return False
    from rapidfuzz.distance import OSA

    allowed = 1 if max(len(text), len(name)) < TWO_SLIPS else 2
    return int(OSA.distance(text, name, score_cutoff=allowed)) <= allowed


def _fixed(text: str) -> frozenset[str]:
    """The parts of a text in which a slip makes another symbol: short ones with capitals or digits, single letters."""
    found = [part for part in APART.split(text) if part]
    longest = SHORTEST_MISSPELT if len(found) > 1 else LONGEST_SYMBOL
    return frozenset(
        normalise(part)
        for part in found
        if len(part) < SHORTEST_BEGINNING or (len(part) < longest and DIGIT_OR_CAPITALS.search(part))
    )


@lru_cache(maxsize=20_000)
def _tokens(name: str) -> frozenset[str]:
    """The parts of a name, also those that a hyphen joins, as they are and in the singular."""
    found = {normalise(part) for part in APART.split(name) if part}
    found |= {normalise(f"{both['stem']}{both['second']}") for both in BOTH.finditer(name)}
    return frozenset(found | {singular(part) for part in found})


def _digits(text: str) -> str:
    return "".join(one for one in text if one.isdigit())


def _sharing(catalogue: Catalogue, text: str, classes: Sequence[str]) -> list[NamedEntity]:
    """Entities that share a symbol with the text (``loss of PTEN`` for ``PTEN deficiency``), or else rare words.

    Names of authorities do not count here: among them are too many words that say little.
    """
    words = [part for part in (*APART.split(text), *BETWEEN.split(text)) if normalise(part)]
    symbols = {singular(normalise(word)) for word in words if SYMBOL.search(word) and len(word) >= SHORTEST_BEGINNING}
    plain = {singular(normalise(word)) for word in words if len(word) >= SHORTEST_BEGINNING} - NO_TALE
    own = {
        entity.id: frozenset().union(*(_tokens(name) | _words(name) for name in (entity.name, *entity.synonyms)))
        for entity in catalogue.among(classes)
    }
    counts = Counter(word for found in own.values() for word in found & plain)
    telling = symbols or {word for word, count in counts.items() if count <= RARE}
    shared = {entity.id: len(own[entity.id] & telling) for entity in catalogue.among(classes)}
    most = max(shared.values(), default=0)
    found = [entity for entity in catalogue.among(classes) if most and shared[entity.id] == most]
    return sorted(found, key=lambda entity: (-entity.claims, entity.name))
