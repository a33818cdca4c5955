"""Look up what a text names: one entity, several if it says so, or none; never a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.errors import AmbiguousNameError, LookupFailedError, ParameterError
from kg.names.classes import class_words
from kg.names.near import MOST_SUGGESTED, suggestions
from kg.names.spelling import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.names.catalogue import Catalogue, Match
    from kg.names.named_entity import NamedEntity

LONGEST_NAME = 300
# PD-(L)1: with the letters in parentheses and without.
OPTIONAL = re.compile(r"\((?P<letters>\w{1,2})\)(?=\w)")
# JAK1/2, PD-1/PD-L1, PD-1/L1: two words with a slash between, and what stands around them.
SLASHED = re.compile(r"(?P<before>.*?)(?P<first>[\w-]*\w)\s?/\s?(?P<second>\w[\w-]*)(?P<after>.*)")
ANTI = re.compile(r"(?:anti-?|α-?)", re.IGNORECASE)
LISTED = re.compile(r"\s*[,;|]\s*|\s+or\s+")
# What joins the parts of a combination, which is not what is said of each part.
TOGETHER = re.compile(r"\s*[+&]\s*|\s+(?:and|plus|with)\s+", re.IGNORECASE)


RESOLVED_COLUMNS = ("input", "status", "id", "name", "class", "how", "note")


class Status(StrEnum):
    """What came of a look-up."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    ABSENT = "absent"


@dataclass(frozen=True)
class Resolved:
    """What a text names, and a note that the reader should see."""

    text: str
    status: Status
    matches: tuple[Match, ...] = ()
    note: str = ""

    @property
    def entities(self) -> list[NamedEntity]:
        """The entities that it names, each once."""
        return list({match.entity.id: match.entity for match in self.matches}.values())


def resolve(catalogue: Catalogue, text: str, classes: Sequence[str] = ()) -> Resolved:
    """What a text names among the entities of these classes.

    It names several if it says so (``PD-(L)1``, ``JAK1/2``), or if entities of different classes have the same name.
    Two entities of one class make it ambiguous.

    Raises:
        ParameterError: the text is empty or too long to be a name.
    """
    if not normalise(text) or len(text) > LONGEST_NAME:
        raise ParameterError(f"{text[:40]!r} is not a name.", remedy="Give a name, symbol or identifier.")
    if OPTIONAL.search(text):
        both = [OPTIONAL.sub("", text), OPTIONAL.sub(lambda match: match["letters"], text)]
        if found := _all(catalogue, text, both, classes):
            return found
    if matches := catalogue.matches(text, classes):
        labels = [match.entity.label for match in matches]
        status = Status.FOUND if len(set(labels)) == len(labels) else Status.AMBIGUOUS
        return Resolved(text, status, tuple(matches), matches[0].note)
    for alternatives in _slashed(text):
        if found := _all(catalogue, text, alternatives, classes):
            return found
    return Resolved(text, Status.ABSENT)


def names_in(catalogue: Catalogue, text: str, classes: Sequence[str] = ()) -> list[str]:
    """The names in a text that may be a list with commas; a name that has a comma itself stays whole.

    ``lung cancer, non-small cell`` is turned round.
    """
    names = [name for name in LISTED.split(text) if name]
    if len(names) < 2 or resolve(catalogue, text, classes).status is not Status.ABSENT:
        return [text]
    inverted = f"{names[1]} {names[0]}"
    if len(names) == 2 and resolve(catalogue, inverted, classes).status is not Status.ABSENT:
        return [inverted]
    return names


def name_text(name: object) -> str:
    """A name as text; a number of a table, which pandas makes a float where one is missing, without its point."""
    return str(int(name)) if isinstance(name, float) and name.is_integer() else str(name)


def resolve_all(
    catalogue: Catalogue, texts: Sequence[str], classes: Sequence[str] = (), *, strict: bool = False
) -> list[dict[str, str | None]]:
    """What each of many texts names, as rows of a table: one for each entity, or one for a text that names none.

    Raises:
        LookupFailedError: with ``strict``, a text names no entity, or several of one class.
    """
    rows: list[dict[str, str | None]] = []
    for text in texts:
        empty = not normalise(text) or len(text) > LONGEST_NAME
        if strict and not empty:
            entities_named(catalogue, text, classes)
        found = Resolved(text, Status.ABSENT) if empty and not strict else resolve(catalogue, text, classes)
        told: list[tuple[str | None, ...]] = [
            (one.entity.id, one.entity.name, one.entity.label, str(one.how)) for one in found.matches
        ]
        rows += [
            dict(zip(RESOLVED_COLUMNS, (text, str(found.status), *cells, found.note or None), strict=True))
            for cells in told or [(None, None, None, None)]
        ]
    return rows


def entities_named(catalogue: Catalogue, text: str, classes: Sequence[str] = ()) -> Resolved:
    """What a text names, which must be something.

    Raises:
        ParameterError: the text is empty or too long to be a name.
        LookupFailedError: no entity has the name; the error suggests similar ones.
        AmbiguousNameError: several entities of one class have the name.
    """
    found = resolve(catalogue, text, classes)
    if found.status is Status.FOUND:
        return found
    wanted = class_words(classes)
    if found.status is Status.AMBIGUOUS:
        shown = [f"{entity.id} ({entity.name})" for entity in found.entities[:MOST_SUGGESTED]]
        raise AmbiguousNameError(text, wanted=wanted, suggestions=shown)
    near = [entity.name for entity in suggestions(catalogue, text, classes)]
    raise LookupFailedError(text, wanted=wanted, suggestions=near, note=elsewhere(catalogue, text, classes))


def elsewhere(catalogue: Catalogue, text: str, classes: Sequence[str]) -> str:
    """What the text names in other classes, or which entities only refer to it as an identifier."""
    if others := resolve(catalogue, text).entities if classes else []:
        meant = " and ".join(f"the {class_words([one.label])} {one.name}" for one in others[:MOST_SUGGESTED])
        return f"It names {meant}."
    parts = [part for part in TOGETHER.split(text) if part]
    if len(parts) > 1 and all(resolve(catalogue, part, classes).status is Status.FOUND for part in parts if part):
        return "It has no entity for them together; give them as a list to ask for each."
    if carrying := catalogue.related(text, classes):
        shown = ", ".join(entity.name for entity in carrying[:MOST_SUGGESTED])
        return f"No entity is exactly that; broader, narrower or close to it: {shown}."
    return ""


def _all(catalogue: Catalogue, text: str, alternatives: Sequence[str], classes: Sequence[str]) -> Resolved | None:
    """All that the alternatives name, if each names one entity and they have a class in common."""
    found = [catalogue.matches(one, classes) for one in alternatives]
    shared = set.intersection(*({match.entity.label for match in one} for one in found))
    kept = [[match for match in one if match.entity.label in shared] for one in found]
    if not shared or any(len({match.entity.label for match in one}) != len(one) for one in kept):
        return None
    matches = {match.entity.id: match for one in kept for match in one}
    meant = " and ".join(match.entity.name for match in matches.values())
    return Resolved(text, Status.FOUND, tuple(matches.values()), f"{text!r} was read as {meant}.")


def _slashed(text: str) -> Iterator[list[str]]:
    """The readings of two names with a slash between, as lists of both."""
    match = SLASHED.fullmatch(text)
    if not match or "/" in match["after"]:
        return
    before, first, second, after = match["before"], match["first"], match["second"], match["after"]
    anti = ANTI.match(first)
    ends = [f"{first[: -len(second)]}{second}"] if len(second) < len(first) else []
    for other in (*([f"{anti.group()}{second}"] if anti else []), second, *ends):
        yield [f"{before}{first}{after}", f"{before}{other}{after}"]
