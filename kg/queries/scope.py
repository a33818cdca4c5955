"""Limit a connection to some sources and dates by adding conditions to the patterns of a query text.

A query text names no source. If a connection is limited, every pattern that matches claims gets a condition on
`$sources` and `$as_of`. If it is not, the text runs as it is in its file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.model.rows import MARKER
from kg.model.vocabulary import vocabulary
from kg.queries.check_file import blanked

if TYPE_CHECKING:
    from collections.abc import Iterator

HOP = re.compile(
    r"-\s*\[\s*(?P<variable>\w*)\s*(?::(?P<types>[^\[\]{}]*?))?(?:\{[^{}]*\})?\s*"
    r"(?:\bWHERE\b(?P<where>[^\[\]]*))?\](?=\s*-)"
)
NODE = re.compile(
    r"(?<!\w)\(\s*(?P<variable>\w*)\s*:(?P<labels>(?:[\w\s&|!]|\([\w\s&|!]*\))*?)(?P<properties>\{[^{}]*\})?\s*"
    r"(?:\bWHERE\b(?P<where>[^()]*))?\)"
)
# What precedes and follows a node that is part of a longer path.
JOINED_BEFORE, JOINED_AFTER = re.compile(r"[->})]\s*$"), re.compile(r"\s*[-<(]")
DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
# No date of a year is later as text, nor of a month.
YEAR, LAST_DAY = 4, "-12-31"
SOURCE_NODE, RELEASE_NODE = "IRSource", "IRRelease"


@dataclass(frozen=True)
class Scope:
    """The sources and dates to which a connection is limited.

    Attributes:
        sources: keys of the sources whose claims count; empty for all.
        as_of: the last day, month or year that counts (ISO 8601); empty for all. If only the year of a
            source is known, it counts from the first day of that year.
    """

    sources: tuple[str, ...] = ()
    as_of: str = ""

    def __post_init__(self) -> None:
        if self.as_of and not DATE.fullmatch(self.as_of):
            remedy = "Write it as 2024, 2024-06 or 2024-06-30."
            raise UsageError(f"as_of must be a date, got {self.as_of!r}.", remedy=remedy)

    def __bool__(self) -> bool:
        return bool(self.sources or self.as_of)

    @property
    def parameters(self) -> dict[str, Any]:
        """The values of ``$sources`` and ``$as_of``, if they are set."""
        return {
            **({"sources": list(self.sources)} if self.sources else {}),
            **({"as_of": self.until} if self.as_of else {}),
        }

    @property
    def until(self) -> str:
        """The last day that counts, also if only a month or a year was given."""
        return f"{self.as_of}{LAST_DAY[len(self.as_of) - YEAR :]}" if self.as_of else ""

    def covers(self, source: str, date: str) -> bool:
        """Whether the claims of a source with this key and date count."""
        return (not self.sources or source in self.sources) and (not self.as_of or date <= self.until)

    def __str__(self) -> str:
        parts = [f"sources: {', '.join(self.sources)}"] if self.sources else []
        return "; ".join([*parts, *([f"as of {self.as_of}"] if self.as_of else [])])


def _condition(scope: Scope, variable: str, key: str = "source") -> str:
    """The condition on a variable that has a source and a date."""
    parts = [f"{variable}.{key} IN $sources"] if scope.sources else []
    parts += [f"{variable}.date <= $as_of"] if scope.as_of else []
    return " AND ".join(parts)


@lru_cache(maxsize=512)
def narrowed(cypher: str, scope: Scope) -> str:
    """The text, limited to the scope."""
    if not scope:
        return cypher
    plain, fresh = blanked(cypher), (f"scoped{number}" for number in count(1))
    insertions = sorted([*_hops(plain, scope, fresh), *_nodes(plain, scope, fresh)], reverse=True)
    for place, text in insertions:
        cypher = cypher[:place] + text + cypher[place:]
    return cypher


def _hops(plain: str, scope: Scope, fresh: Iterator[str]) -> Iterator[tuple[int, str]]:
    """Limit relationships of claims; of patterns without a type, only those that match claims."""
    for match in HOP.finditer(plain):
        types = set(re.findall(r"\w+", match["types"] or ""))
        # A name between backticks is blank here, and does not count as a type of this graph.
        if match["types"] is not None and not types & _claim_types():
            continue
        variable = match["variable"] or next(fresh)
        condition = _condition(scope, variable)
        if not types <= _claim_types() or not types:
            condition = f"({variable}.claim IS NULL OR ({condition}))"
        yield from _inserted(match, variable, condition)


def _nodes(plain: str, scope: Scope, fresh: Iterator[str]) -> Iterator[tuple[int, str]]:
    """Limit records of a source, and entities that are alone in their pattern to those with a claim in scope."""
    for match in NODE.finditer(plain):
        labels = set(re.findall(r"\w+", match["labels"]))
        if labels & _record_labels():
            variable = match["variable"] or next(fresh)
            condition = _condition(scope, variable, "key" if SOURCE_NODE in labels else "source")
        elif labels & {MARKER, *vocabulary().classes} and not match["properties"] and _stands_alone(plain, match):
            variable, claim = match["variable"] or next(fresh), next(fresh)
            condition = f"EXISTS {{ ({variable})<--({claim}:IRClaim WHERE {_condition(scope, claim)}) }}"
        else:
            continue
        yield from _inserted(match, variable, condition)


def _stands_alone(plain: str, match: re.Match[str]) -> bool:
    return not JOINED_BEFORE.search(plain, 0, match.start()) and not JOINED_AFTER.match(plain, match.end())


def _inserted(match: re.Match[str], variable: str, condition: str) -> Iterator[tuple[int, str]]:
    """Give a pattern a variable if it has none, and put the condition in its brackets."""
    if not match["variable"]:
        yield match.start("variable"), variable
    if match["where"] is None:
        yield match.end() - 1, f" WHERE {condition}"
    else:
        yield match.start("where"), f" {condition} AND ("
        yield match.end("where"), ")"


@cache
def _claim_types() -> frozenset[str]:
    return frozenset(predicate.relationship_type for predicate in vocabulary().predicates.values())


@cache
def _record_labels() -> frozenset[str]:
    """Classes whose nodes belong to one source."""
    records = {label for label, node_class in vocabulary().classes.items() if node_class.kind == "record"}
    return frozenset(records - {RELEASE_NODE})
