"""Which work a text means: a pure look-up over a list of works, and the one that reads the list from the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.database.statements import statement
from kg.errors import AmbiguousNameError, LookupFailedError
from kg.references.reading import PROBABLY, ByAuthorYear, ByNumber, readings
from kg.references.work import CitedWork

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.database.protocols import Runner

WORK = "cited work"
BY_NUMBER = "You can also give its number in the source's list of references, such as 34 or jca-2019:34."
OTHERWISE = "Give another number, or a PMID, a DOI, or author and year."
MOST_SUGGESTIONS = 5
NEAR_ENOUGH = 75


def find_work(text: str, works: Sequence[CitedWork]) -> CitedWork:
    """The one work that the text means.

    Args:
        text: a number, PMID, DOI, or author and year, in any form that :func:`readings` takes.
        works: all works of the sources that count, in the order of source and number.

    Raises:
        ValueError: the text has none of these forms.
        LookupFailedError: no work fits; the error says how many of the works have a PMID, DOI or author.
        AmbiguousNameError: several works fit; the error lists them with their numbers.
    """
    understood = readings(text)
    for reading in understood:
        found = [work for work in works if reading.fits(work)]
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousNameError(text, wanted=WORK, suggestions=[work.apart for work in found])
    if not works:
        raise LookupFailedError(
            text, wanted=WORK, message="This connection reads no cited works.", remedy="See `kg status`."
        )
    near = [similar for reading in understood if isinstance(reading, ByAuthorYear) for similar in _near(reading, works)]
    hint = f"Did you mean: {'; '.join(near)}? " if near else ""
    otherwise = OTHERWISE if isinstance(understood[0], ByNumber) else BY_NUMBER
    said = " ".join(reading.nothing(works) for reading in understood)
    raise LookupFailedError(text, wanted=WORK, suggestions=near, message=said, remedy=f"{hint}{otherwise}")


def _near(asked: ByAuthorYear, works: Sequence[CitedWork]) -> list[str]:
    """Works with a similar author or year, and those of the year whose author is not known."""
    from rapidfuzz import fuzz, process

    labels = {str(work): PROBABLY.sub("", work.label) for work in works if work.label}
    text = f"{asked.author} {asked.year}"
    similar = process.extract(text, labels, scorer=fuzz.ratio, limit=MOST_SUGGESTIONS, score_cutoff=NEAR_ENOUGH)
    unsigned = [str(work) for work in works if work.year == asked.year and not work.first_author]
    return list(dict.fromkeys([*(shown for _, _, shown in similar), *unsigned]))[:MOST_SUGGESTIONS]


def loaded_work(runner: Runner, text: str, sources: Sequence[str], as_of: str) -> CitedWork:
    """The one work of the loaded sources that the text means; see :func:`find_work`.

    Args:
        runner: the transaction.
        text: what the user wrote.
        sources: keys of the sources that count; empty for all.
        as_of: the last date that counts; empty for all.
    """
    asked = {"sources": list(sources) or None, "as_of": as_of or None}
    records = runner.run(statement("resolve/works"), asked).records()
    return find_work(text, [CitedWork.made_from(record, record["id"]) for record in records])
