"""From a question in plain words to a named query: names are looked up, shared words choose; no language model."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.errors import LookupFailedError, ParameterError
from kg.model.vocabulary import vocabulary
from kg.names.spelling import normalise, parts
from kg.queries.registry import registry
from kg.queries.types import Entity, Term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.names.catalogue import Catalogue
    from kg.queries.named_query import NamedQuery, Parameter

LONGEST_SPAN = 7
LONGEST_TERM = 4
TERM_COUNTS = 0.2
MOST_WORDS = 40
IDLE = frozenset(
    "a about am an and any are as at be by can could do does for from give has have how i in is it its me my of on or "
    "our say show tell that the their them there these they this to us was we were what when where which who why with "
    "would you".split()
)
SAME = {
    "strategies": "countermeasure", "strategy": "countermeasure", "countermeasures": "countermeasure",
    "remedy": "countermeasure", "remedies": "countermeasure", "drugs": "agent", "drug": "agent", "agents": "agent",
    "fight": "counter", "against": "counter", "target": "counter", "targets": "counter", "defeats": "defeat",
    "fails": "defeat", "fail": "defeat", "resist": "defeat", "resists": "defeat",
    "overcomes": "overcome", "trial": "trial", "tumour": "tumor", "cancers": "tumor", "cancer": "tumor",
    "patients": "people", "humans": "people", "human": "people", "mouse": "animals", "mice": "animals",
    "named": "name", "names": "name",
    "review": "source", "reviews": "source", "paper": "source", "papers": "source", "article": "source",
    "articles": "source", "publication": "source", "publications": "source",
    "contradictions": "contradict", "contradiction": "contradict", "conflicts": "contradict", "conflict": "contradict",
}  # fmt: skip


@dataclass(frozen=True)
class Mention:
    """A run of words that names an entity."""

    text: str
    id: str
    name: str
    label: str
    words: frozenset[int]


@dataclass(frozen=True)
class Candidate:
    """A named query with its parameters filled from the question; ``missing`` needs a value of a closed list."""

    query: NamedQuery
    parameters: dict[str, Any]
    understood: dict[str, str]
    score: float
    missing: Parameter | None = None

    def command(self, kg: str = "kg") -> str:
        """The command that asks it directly; ``kg`` is the command as the reader types it."""
        given = " ".join(f'{name}="{self.understood.get(name, value)}"' for name, value in self.parameters.items())
        return f"{kg} query {self.query.name} {given}".strip()


def candidates(catalogue: Catalogue, question: str) -> list[Candidate]:
    """The named queries that the question may mean, best first.

    Raises:
        ParameterError: the question contains no words.
        LookupFailedError: no named query has a word in common with it.
    """
    words = question_words(question)
    if not words:
        raise ParameterError(
            "The question contains no words.", remedy='Try: kg ask "which countermeasures target PI3K-AKT"'
        )
    found = mentions(catalogue, words)
    scored = [candidate for query in registry().values() if (candidate := _fit(query, words, found))]
    ranked = sorted(scored, key=lambda item: (-item.score, item.query.name))
    if not ranked:
        raise LookupFailedError(question, wanted="question", suggestions=[])
    if item := ranked[0].missing:
        raise ParameterError(
            f"{ranked[0].query.title} The question must name {item.type.wanted}, and only one.",
            remedy=f"`kg query {ranked[0].query.name} --help` says what they mean.",
        )
    return [candidate for candidate in ranked if not candidate.missing]


def question_words(question: str) -> list[str]:
    """The words as typed, without punctuation at their ends."""
    return [word.strip("?!.,;:\"'()") for word in question.split() if word.strip("?!.,;:\"'()")][:MOST_WORDS]


def mentions(catalogue: Catalogue, words: Sequence[str]) -> list[Mention]:
    """Entities that runs of words in the question name; a longer run wins over a shorter one within it."""
    runs = [
        (first, last)
        for first in range(len(words))
        for last in range(first + 1, min(first + LONGEST_SPAN, len(words)) + 1)
        if " ".join(words[first:last]).lower() not in IDLE
    ]
    found: list[Mention] = []
    covered: set[int] = set()
    for first, last in sorted(runs, key=lambda run: run[0] - run[1]):
        places = frozenset(range(first, last))
        text = " ".join(words[first:last])
        matches = [] if places & covered or not normalise(text) else catalogue.matches(text)
        covered |= places if matches else frozenset()
        found += [Mention(text, one.entity.id, one.entity.name, one.entity.label, places) for one in matches]
    return found


def _fit(query: NamedQuery, words: Sequence[str], found: Sequence[Mention]) -> Candidate | None:
    values: dict[str, Any] = {}
    understood: dict[str, str] = {}
    used: set[int] = set()
    missing: Parameter | None = None
    for item in query.parameters:
        filled = _fill(item, words, found, used)
        if filled is None and item.required:
            if missing or not _asked_for(item, words):
                return None
            missing = item
        if filled is not None:
            values[item.name], understood[item.name] = filled
    named = [item.name for item in query.parameters if isinstance(item.type, Entity) and item.name in values]
    entities = sum(len(value) if isinstance(value := values[name], list) else 1 for name in named)
    rest = {_stem(word) for place, word in enumerate(words) if place not in used} - {""}
    about = {_stem(word) for word in parts(f"{query.title} {query.name.replace('_', ' ')}")} - {""}
    shared = len(rest & about)
    if not shared and not entities:
        return None
    idle_entities = len({mention.words for mention in found if not mention.words & used})
    score = 2 * shared / (len(rest) + len(about) or 1) + 0.35 * entities - 0.3 * idle_entities
    score += 0.15 if _subject(words) == _subject(query.name.split("_")) else 0
    score += TERM_COUNTS * sum(isinstance(item.type, Term) and item.name in values for item in query.parameters)
    return Candidate(query, values, understood, score, missing)


def _fill(item: Parameter, words: Sequence[str], found: Sequence[Mention], used: set[int]) -> tuple[Any, str] | None:
    if isinstance(item.type, Entity):
        fitting = [one for one in found if _fits(one, item.type) and not one.words & used]
        return _several(fitting, used) if item.type.many else _first(fitting, used)
    return _term(item.type, words, used) if isinstance(item.type, Term) else None


def _term(kind: Term, words: Sequence[str], used: set[int]) -> tuple[Any, str] | None:
    """The value of a closed list that the question names in any of its words; none if it names several."""
    found = _named(kind, words, used)
    if len(found) != 1:
        return None
    ((value, places),) = found.items()
    used |= places
    return value, value


def _named(kind: Term, words: Sequence[str], used: set[int]) -> dict[str, set[int]]:
    """The values of a closed list that runs of words stand for; a longer run wins over a shorter one within it."""
    found: dict[str, set[int]] = {}
    taken = {*used, *(place for place, word in enumerate(words) if _stem(word) in _class_words())}
    for length in range(LONGEST_TERM, 0, -1):
        for first in range(len(words) - length + 1):
            places = set(range(first, first + length))
            # A word for a class, such as tumour, means a value only together with others.
            free = not places & used if length > 1 else not places & taken
            values = kind.found(" ".join(words[first : first + length])) if free else ()
            for value in values:
                found.setdefault(value, set()).update(places)
            taken |= places if values else set()
    return found


def _asked_for(item: Parameter, words: Sequence[str]) -> bool:
    """Whether the question is about a closed list, by its name or by several of its values."""
    if not isinstance(item.type, Term):
        return False
    names = {_stem(part) for part in (*parts(item.name.replace("_", " ")), *item.type.of)}
    return len(_named(item.type, words, set())) > 1 or bool(names & {_stem(word) for word in words} - {""})


@cache
def _class_words() -> frozenset[str]:
    return frozenset(_stem(node_class.word) for node_class in vocabulary().classes.values())


def _fits(mention: Mention, kind: Entity) -> bool:
    return not kind.classes or mention.label in kind.classes


def _first(fitting: Sequence[Mention], used: set[int]) -> tuple[Any, str] | None:
    if not fitting:
        return None
    used |= fitting[0].words
    return fitting[0].id, fitting[0].name


def _several(fitting: Sequence[Mention], used: set[int]) -> tuple[Any, str] | None:
    named = {one.words: one for one in fitting}
    if len(named) < 2:
        return None
    used.update(*named)
    listed = sorted(named.values(), key=lambda one: min(one.words))
    return [one.id for one in listed], ", ".join(one.name for one in listed)


def _subject(words: Sequence[str]) -> str:
    """The subject of the question: its first word that is not a filler."""
    return next((stem for word in words if (stem := _stem(word))), "")


def _stem(word: str) -> str:
    plain = word.lower().strip("?!.,;:")
    if plain in IDLE:
        return ""
    plain = SAME.get(plain, plain)
    return plain[:-1] if plain.endswith("s") and len(plain) > 3 and not plain.endswith("ss") else plain
