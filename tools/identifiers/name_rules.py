"""Which names of an authority's entry are fit to be asked with, by their form alone.

Some files give exact and related synonyms in one list (``mixed`` in authorities.tsv). From these a synonym is left out
if its words are more or fewer than those of a name of the entity: "monocyte-derived macrophage" is narrower than
"macrophage", "antigen processing" is a part of "antigen processing and presentation". Words that only say what kind of
thing it is do not count, so "Treg cells" is taken for "Treg".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.names.spelling import normalise
from tools.identifiers.compare_names import words

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST = 4  # a search allows for one misspelling: MEL, a code of melanoma, would answer to MEK
FREE_TEXT = frozenset({"synonym", "code", "brand"})
COMBINED = " COMPONENT "  # a part of a combination product
# A comma turns the words of a name round or adds a qualifier; brackets and a free dash add a remark.
REMARK = re.compile(r"[,;()\[\]]| -|- ")
LINKING = frozenset("a and by from in of the to".split())
KINDS_OF_THINGS = frozenset(
    "cascade cell complex disease disorder family molecule pathway process protein".split()
    + "signal signaling transduction".split()
)


def unfit(kind: str, name: str, taken: str, own: Iterable[str]) -> str | None:
    """Why a name is left out, or None; ``taken`` is the authority's rule, ``own`` the names of entity and entry."""
    if kind != "label" and taken == "label":
        return "not a label"
    if len(normalise(name)) < SHORTEST:
        return "too short"
    if kind in FREE_TEXT and COMBINED in name:
        return "a part of a product"
    if kind in FREE_TEXT and REMARK.search(name):
        return "turned round or with a remark"
    if kind == "synonym" and taken == "mixed" and any(more_or_fewer(name, other) for other in own):
        return "more or fewer words than a name of the entity"
    return None


def more_or_fewer(name: str, other: str) -> bool:
    """Whether the words of one that count are all among those of the other, and not the same."""
    mine, theirs = (frozenset(words(text).split()) - LINKING for text in (name, other))
    if mine - KINDS_OF_THINGS and theirs - KINDS_OF_THINGS:
        mine, theirs = mine - KINDS_OF_THINGS, theirs - KINDS_OF_THINGS
    return mine < theirs or theirs < mine


def forms(name: str) -> frozenset[str]:
    """The spellings of a name that count as the same in another entry: as it stands, in the singular, in the plural."""
    singular = words(name).replace(" ", "")
    return frozenset({normalise(name), singular, f"{singular}s"})
