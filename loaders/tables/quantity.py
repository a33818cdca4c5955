"""Parse a printed figure: ``12/18``, ``29.4% in 17``, ``25% at 21 months``, ``threefold``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model.rows import Properties

WORDS = {word: number for number, word in enumerate(
    "one two three four five six seven eight nine ten eleven twelve".split(), 1)}  # fmt: skip
LOOSE = frozenset({"majority", "most", "a small part", "a few", "some", "several", "multiple", "several courses"})
NUMBER = r"(?:\d+(?:\.\d+)?|" + "|".join(WORDS) + ")"
UNITS = r"(?:days?|weeks?|months?|years?|patients?|trials?|cell lines?|mice)"
PATTERNS = (
    re.compile(r"(?P<numerator>\d+)/(?P<denominator>\d+)"),
    re.compile(r"(?P<numerator>\d+) (?:out )?of (?P<denominator>\d+)"),
    re.compile(rf"(?P<percent>\d+(?:\.\d+)?)%(?: (?:of|in) (?P<n>\d+))?(?: at (?P<value>{NUMBER}) (?P<unit>{UNITS}))?"),
    re.compile(r"(?P<value>" + "|".join(WORDS) + r"|\d+(?:\.\d+)?-)(?P<unit>fold)"),
    re.compile(rf"(?:within )?(?P<value>{NUMBER}) (?P<unit>{UNITS})"),
    re.compile(r"(?P<n>\d+)"),
)


def parse_quantity(printed: str) -> Properties | None:
    """The parts as properties ``quantity_…``; None if the figure has no known form."""
    if printed.lower() in LOOSE:
        return {}
    for pattern in PATTERNS:
        if match := pattern.fullmatch(printed.lower()):
            return {f"quantity_{name}": _value(name, part) for name, part in match.groupdict().items() if part}
    return None


def _value(name: str, part: str) -> str | int | float:
    if name == "unit":
        return part if part == "fold" else part.removesuffix("s").replace("mice", "mouse")
    if name in {"numerator", "denominator", "n"}:
        return int(part)
    return float(WORDS.get(part, part.removesuffix("-")))
