"""An engine without a server: gives prepared rows, and remembers what it was asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.answers import Answer
from kg.database.engine import Result
from kg.evidence import Evidence, EvidenceByClaim, Work
from kg.model.source import Source
from kg.queries.named_query import Column, NamedQuery, Parameter
from kg.queries.types import Integer
from kg.questions.evidence import ClaimReceiptRow
from kg.questions.mechanisms import MechanismProfileRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SOURCE = {"key": "paper-2001", "citation": "Ada 2001", "doi": "10.1/x", "date": "2001"}
CURRENT = {"version": "2001-01-01", "hash": "0" * 64, "state": "current", "sources": [SOURCE]}
SOURCES = (Source(**SOURCE),)
ENTITY = {
    "labels": ["ImmunoResistance", "IRPathway"], "claims": 2,
    "properties": {"id": "KEGG:hsa04151", "key": "pathway/PI3K-AKT", "name": "PI3K-AKT pathway", "synonyms": None},
}  # fmt: skip


def result(*records: Mapping[str, Any]) -> Result:
    """These records as a result."""
    columns = tuple(records[0]) if records else ()
    return Result(columns, [tuple(record.values()) for record in records], False, {}, ())


def _record(claim: str) -> dict[str, Any]:
    """What the database gives of a claim's evidence."""
    work = {"reference": "paper-2001:34", "name": "Bo 1999 [34]", "pmid": None, "doi": None, "implied": False}
    return {
        "id": claim, "source": "paper-2001", "date": "2001", "certainty": "asserted", "basis": "stated",
        "statement": "It does.", "locators": ["pten-loss.1"], "works": [work],
    }  # fmt: skip


def evidence(*claims: str, **fields: Any) -> EvidenceByClaim:
    """Evidence for claims, some fields set."""
    made = {
        "source": "paper-2001", "date": "2001", "certainty": "asserted", "basis": "stated", "statement": "It does.",
        "locators": ("paper-2001:pten-loss.1",),
        "works": (Work("paper-2001:1", "Bo 1999 [1]", None, None, implied=False),),
    }  # fmt: skip
    return EvidenceByClaim(Evidence(claim=claim, **{**made, **fields}) for claim in claims)


class FakeEngine:
    """Answers the statements that a graph runs; writes are refused."""

    uri, database = "bolt://host:7687", "papers"

    def __init__(self, rows: list[tuple[Any, ...]] | None = None, status: dict[str, Any] | None = None) -> None:
        self.rows = rows or []
        self.status = CURRENT if status is None else status
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.timeouts: list[float] = []
        self.closed = False
        self.unknown: set[str] = set()

    def run(self, text: str, parameters: Mapping[str, Any] | None = None) -> Result:
        self.asked.append((text, dict(parameters or {})))
        if "IRRelease" in text:
            return result(*([self.status] if self.status else []))
        if "IR_CITES" in text and "claim.date" in text:
            return result(*(_record(claim) for claim in (parameters or {})["claims"]))
        if "row.id AS asked" in text:
            ids = [row["id"] for row in (parameters or {})["claims"] if row["id"] not in self.unknown]
            return result(*({"asked": claim, "id": claim} for claim in ids))
        if "count(claim) AS claims" in text:
            return result({"claims": 6})
        if ".authority_names" in text:
            return result(ENTITY)
        return Result((), self.rows, False, {}, ())

    def read(self, text: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = 30.0) -> Result:
        self.timeouts.append(timeout)
        return self.run(text, parameters)

    def read_all(self, work: Callable[[Any], Any], *, timeout: float = 120.0) -> Any:
        self.timeouts.append(timeout)
        return work(self)

    def write(self, *_: Any, **__: Any) -> Any:
        raise AssertionError("a question writes nothing")

    def close(self) -> None:
        self.closed = True


def query(*columns: Column, title: str = "Which?") -> NamedQuery:
    """A named query with these columns."""
    limit = Parameter("limit", Integer(), "Most rows", "10")
    return NamedQuery("things", title, "family", "", (limit,), columns, {}, "", Path("things.cypher"))


def receipt(**cells: Any) -> ClaimReceiptRow:
    """A row of `claim_receipt` with some cells set."""
    empty: dict[str, Any] = dict.fromkeys(ClaimReceiptRow._fields, "")
    lists = (
        "phase",
        "qualifiers",
        "context",
        "locators",
        "references",
        "references_implied",
        "issues",
        "conflicts",
        "pmids",
        "dois",
        "titles",
        "grades",
    )
    return ClaimReceiptRow(
        **{**empty, **{name: [] for name in lists}, "sign": 0, "claims": ["ir:claim/c0001"], **cells}
    )


def profile(**cells: Any) -> MechanismProfileRow:
    """A row of `mechanism_profile` with some cells set."""
    row: dict[str, Any] = {
        "relation": "involves_pathway", "direction": "out", "entity": "PI3K-AKT pathway", "entity_class": "IRPathway",
        "sign": 0, "basis": "stated", "phase": [], "claims": ["ir:claim/c0001"], "entity_id": "KEGG:hsa04151",
        "asked": "loss of PTEN", "via": None,
    }  # fmt: skip
    return MechanismProfileRow(**{**row, **cells})


def profile_answer(*rows: MechanismProfileRow, **fields: Any) -> Answer[MechanismProfileRow]:
    """An answer of `mechanism_profile`."""
    from kg.queries.registry import named_query

    claims = dict.fromkeys(claim.removeprefix("ir:claim/") for row in rows for claim in row.claims)
    return Answer(
        tuple(rows),
        named_query("mechanism_profile"),
        {},
        **{"evidence": evidence(*claims), "sources": SOURCES, **fields},
    )
