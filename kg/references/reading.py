"""What a user may call a work: its number, PMID, DOI, or author and year. Each form says which works it fits."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote

from kg.model.addresses import KEY
from kg.references.work import not_known, sources_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.references.work import CitedWork

FLAGS = re.ASCII | re.IGNORECASE
PROBABLY = re.compile(r"probably\s+", FLAGS)
NUMBER = re.compile(
    rf"(?:(?!pmid:|pubmed:|doi:)(?P<source>{KEY}):)?(?:reference\s+)?(?P<open>\[)?(?P<number>\d{{1,9}})(?(open)\])",
    FLAGS,
)
PMID = re.compile(
    r"(?:(?:pmid|pubmed)\s*:?\s*|(?:https?://)?(?:www\.)?"
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/|identifiers\.org/pubmed[:/]))"
    r"(?P<pmid>[1-9]\d{0,7})/?(?:[?#].*)?",
    FLAGS,
)
DOI = re.compile(r"(?:(?P<url>(?:https?://)?(?:dx\.)?doi\.org/)|doi\s*:?\s*)?(?P<doi>10\.[0-9]{4,9}/\S+)", re.I)
AUTHOR_YEAR = re.compile(
    r"(?P<author>[^\d\[\]]+?)[,\s]*\(?(?P<year>[12]\d{3})\)?(?:\s*\[(?P<number>\d{1,9})\])?", re.ASCII
)
ET_AL = re.compile(r"[,\s]+et\.?\s+al\.?$", FLAGS)
WANTED = "a work: its number such as 34 or jca-2019:34, its PMID or DOI, or author and year such as Peng 2016"


class Reading(Protocol):
    """One way to understand what the user wrote."""

    def fits(self, work: CitedWork) -> bool:
        """Whether this is the work."""

    def nothing(self, works: Sequence[CitedWork]) -> str:
        """Why none of the works fits, and what is known of them."""


@dataclass(frozen=True)
class ByNumber:
    """The number of a work in its source."""

    number: int
    source: str = ""

    def fits(self, work: CitedWork) -> bool:
        """Whether this is the work."""
        return work.number == self.number and self.source in ("", work.source)

    def nothing(self, works: Sequence[CitedWork]) -> str:
        """Which numbers there are."""
        asked = [work for work in works if self.source in ("", work.source)]
        if not asked:
            return f"This connection reads no works of a source {self.source!r}."
        ranges = [
            f"from {min(numbers)} to {max(numbers)} in {source}"
            for source, own in groupby(asked, key=lambda work: work.source)
            for numbers in [[work.number for work in own]]
        ]
        return f"No work of {sources_of(asked)} has the number {self.number}: they run {', '.join(ranges)}."


@dataclass(frozen=True)
class ByPmid:
    """The PubMed identifier of a work."""

    pmid: str

    def fits(self, work: CitedWork) -> bool:
        """Whether this is the work."""
        return work.pmid == self.pmid

    def nothing(self, works: Sequence[CitedWork]) -> str:
        """How many works have one."""
        return not_known(works, f"by the PMID {self.pmid}", "pmid", "PMID")


@dataclass(frozen=True)
class ByDoi:
    """The DOI of a work, in lower case."""

    doi: str

    def fits(self, work: CitedWork) -> bool:
        """Whether this is the work."""
        return work.doi is not None and work.doi.lower() == self.doi

    def nothing(self, works: Sequence[CitedWork]) -> str:
        """How many works have one."""
        return not_known(works, f"by the DOI {self.doi}", "doi", "DOI")


@dataclass(frozen=True)
class ByAuthorYear:
    """The first author of a work and its year; also its name as answers print it, with the number."""

    author: str
    year: int
    number: int | None = None

    def fits(self, work: CitedWork) -> bool:
        """Whether this is the work."""
        if work.year != self.year or self.number not in (None, work.number):
            return False
        label = PROBABLY.sub("", work.label)
        return is_author(self.author, work.first_author or "") or folded(f"{self.author} {self.year}") == folded(label)

    def nothing(self, works: Sequence[CitedWork]) -> str:
        """How many works have one."""
        asked = f"{self.author} {self.year}" + ("" if self.number is None else f" [{self.number}]")
        return not_known(works, f"as {asked}", "first_author", "first author and year")


def readings(text: str) -> tuple[Reading, ...]:
    """The ways to understand the text, best first; a bare number may be the work's own or a PMID.

    Raises:
        ValueError: the text has none of the forms.
    """
    plain = " ".join(text.split())
    if match := NUMBER.fullmatch(plain):
        number = match["number"]
        own = ByNumber(int(number), (match["source"] or "").lower())
        return (own, ByPmid(number)) if PMID.fullmatch(f"pmid {plain}") else (own,)
    if match := PMID.fullmatch(plain):
        return (ByPmid(match["pmid"]),)
    if match := DOI.fullmatch(plain):
        doi = unquote(match["doi"]) if match["url"] else match["doi"]
        return (ByDoi(doi.lower().rstrip(".,;")),)
    if match := AUTHOR_YEAR.fullmatch(PROBABLY.sub("", plain, count=1)):
        author = ET_AL.sub("", match["author"].strip())
        if folded(author):
            return (ByAuthorYear(author, int(match["year"]), int(match["number"]) if match["number"] else None),)
    raise ValueError(text)


def is_author(asked: str, author: str) -> bool:
    """Whether the text names the author: the surname alone, or with initials or given names before or after it.

    Case, accents, hyphens and full stops do not count: ``O'Day``, ``ODay SJ`` and ``S. J. O'Day`` are one author.
    """
    surname, initials = _parts_of_author(author)
    if not surname:
        return False
    words = asked.replace(".", " ").split()
    after = {surname + initials[:count] for count in range(len(initials) + 1)}
    before = (
        folded("".join(words[place:])) == surname and initials.startswith(_initials(words[:place]))
        for place in range(1, len(words))
    )
    return folded(asked) in after or any(before)


def _parts_of_author(author: str) -> tuple[str, str]:
    """Surname and initials of an author as PubMed writes one: ``Sade-Feldman M``."""
    surname, _, initials = author.rpartition(" ")
    if surname and initials.isupper():
        return folded(surname), folded(initials)
    return folded(author), ""


def _initials(words: Sequence[str]) -> str:
    """The initials of given names; a word in capitals is initials already."""
    return folded("".join(word if word.isupper() else word[0] for word in words))


def folded(text: str) -> str:
    """The letters and digits in lower case, without accents."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
