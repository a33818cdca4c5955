"""The evidence for a claim: the sentences that say it, how sure the source is, and the works cited there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.model.addresses import ClaimId
from kg.model.vocabulary import vocabulary

if TYPE_CHECKING:
    from kg.database.protocols import Runner


@dataclass(frozen=True)
class Work:
    """A work that a claim cites.

    Attributes:
        reference: the source and the number of the work there, such as ``jca-2019:34``.
        name: first author and year if the work is resolved, and the number; begins with ``probably`` unless the
            grade is high.
        pmid: its PubMed identifier, or None.
        doi: its DOI, in lower case, or None.
        implied: whether the number is printed only at the end of the sentences about the same study.
        title: its title, or None if the work is not resolved.
        grade: how sure it is that the number stands for this work, ``high`` or ``medium``; None if it is not resolved.
    """

    reference: str
    name: str
    pmid: str | None
    doi: str | None
    implied: bool
    title: str | None = None
    grade: str | None = None


@dataclass(frozen=True)
class Evidence:
    """The evidence for one claim.

    Attributes:
        claim: the claim's id, such as ``c0260``.
        source: key of the source that makes the claim.
        date: the date of that source, as precise as known (ISO 8601).
        certainty: ``asserted``, ``suggested``, ``proposed`` or ``ongoing``.
        basis: ``stated``, ``contextual`` if the claim's own sentences are not enough to say it, or ``looked_up`` if an
            authority's file says it.
        statement: the claim in one sentence, in the curators' words.
        locators: the sentences that say it, such as ``jca-2019:pten-loss.5``.
        works: the works cited there.

    Example:
        >>> found = answer.evidence["c0260"]
        >>> found.certainty, found.locators, found.references
        ('asserted', ('jca-2019:pten-loss.5',), ('jca-2019:34',))
        >>> found.pmids, found.dois, found.grades
        (('26645196',), ('10.1158/2159-8290.cd-15-0283',), ('high',))
    """

    claim: str
    source: str
    date: str
    certainty: str
    basis: str
    statement: str
    locators: tuple[str, ...]
    works: tuple[Work, ...]

    @property
    def references(self) -> tuple[str, ...]:
        """Source and number of each work cited, such as ``jca-2019:34``."""
        return tuple(dict.fromkeys(work.reference for work in self.works))

    @property
    def pmids(self) -> tuple[str, ...]:
        """The PubMed identifiers of the works that have one, each once."""
        return tuple(identified(self.works).pmids)

    @property
    def dois(self) -> tuple[str, ...]:
        """The DOIs of the works that have one, each once."""
        return tuple(identified(self.works).dois)

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of the works that are resolved, each once."""
        return tuple(identified(self.works).titles)

    @property
    def grades(self) -> tuple[str, ...]:
        """How sure each title is, in the order of ``titles``."""
        return tuple(identified(self.works).grades)

    def cited(self) -> str:
        """The statement with its locators and the works cited there."""
        works = dict.fromkeys(work.name for work in sorted(self.works, key=lambda work: work.implied))
        return f"{self.statement.removesuffix('.')} ({'; '.join([', '.join(self.locators), *works])})."


class EvidenceByClaim(Mapping[str, Evidence]):
    """Evidence by claim. You can write the id of a claim in any form: ``c0260`` or ``ir:claim/c0260``."""

    def __init__(self, found: Iterable[Evidence] = ()) -> None:
        self._found = {evidence.claim: evidence for evidence in found}

    def __getitem__(self, claim: str) -> Evidence:
        try:
            return self._found[str(ClaimId.parse(claim))]
        except ValueError:
            raise KeyError(claim) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


class LateEvidence(Mapping[str, Evidence]):
    """Evidence that is read when it is first looked at; a pickled copy holds it."""

    def __init__(self, read: Callable[[], EvidenceByClaim]) -> None:
        self._read = read
        self._found: EvidenceByClaim | None = None

    @property
    def _all(self) -> EvidenceByClaim:
        if self._found is None:
            self._found = self._read()
        return self._found

    def __getitem__(self, claim: str) -> Evidence:
        return self._all[claim]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __reduce__(self) -> tuple[type[EvidenceByClaim], tuple[tuple[Evidence, ...]]]:
        return EvidenceByClaim, (tuple(self._all.values()),)


@dataclass(frozen=True)
class Identified:
    """What is known of some works; all lists are in the order of the works, and a work without it is left out."""

    pmids: list[str]
    dois: list[str]
    titles: list[str]
    grades: list[str]


def identified(works: Iterable[Work]) -> Identified:
    """PMIDs, DOIs and titles of works, each once, and the grade of each title: the better one if it has two."""
    listed = list(works)
    grades: dict[str, str] = {}
    for work in listed:
        if work.title and work.grade:
            grades[work.title] = min(work.grade, grades.get(work.title, work.grade), key=_by_rank)
    return Identified(
        pmids=list(dict.fromkeys(work.pmid for work in listed if work.pmid)),
        dois=list(dict.fromkeys(work.doi for work in listed if work.doi)),
        titles=list(grades),
        grades=list(grades.values()),
    )


def _by_rank(grade: str) -> int:
    """The place of a grade in its closed list, the surest first."""
    return list(vocabulary().terms["grade"]).index(grade)


@dataclass(frozen=True)
class Joined:
    """The evidence for several claims together: the first two in the order of the claims, the others each once."""

    certainty: list[str]
    statements: list[str]
    locators: list[str]
    references: list[str]
    pmids: list[str]
    dois: list[str]
    titles: list[str]
    grades: list[str]


JOINED = tuple(Joined.__dataclass_fields__)


def joined(evidence: Mapping[str, Evidence], claims: Iterable[str]) -> Joined:
    """The evidence for the claims of one row."""
    found = [evidence[claim] for claim in claims]
    works = sorted((work for one in found for work in one.works), key=lambda work: _by_number(work.reference))
    return Joined(
        certainty=[one.certainty for one in found],
        statements=[one.statement for one in found],
        locators=sorted({locator for one in found for locator in one.locators}),
        references=list(dict.fromkeys(work.reference for work in works)),
        **asdict(identified(works)),
    )


def _by_number(reference: str) -> tuple[str, int]:
    source, _, number = reference.rpartition(":")
    return source, int(number)


def read_evidence(runner: Runner, claims: list[str]) -> EvidenceByClaim:
    """The evidence for these claims."""
    records = runner.run(statement("evidence/of_claims"), {"claims": claims}).records() if claims else []
    found = sorted((_evidence(record) for record in records), key=lambda one: ClaimId.parse(one.claim))
    return EvidenceByClaim(found)


def _evidence(record: dict[str, Any]) -> Evidence:
    source = record["source"]
    return Evidence(
        claim=str(ClaimId.parse(record["id"])),
        source=source,
        date=record["date"],
        certainty=record["certainty"],
        basis=record["basis"],
        statement=record["statement"],
        locators=tuple(f"{source}:{locator}" for locator in record["locators"]),
        works=tuple(Work(**work) for work in record["works"]),
    )
