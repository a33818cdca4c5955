"""A query text narrowed to sources and dates: every pattern that matches claims, and no other."""

from __future__ import annotations

import re

import pytest

from kg.errors import UsageError
from kg.model.vocabulary import vocabulary
from kg.queries.check_file import blanked
from kg.queries.registry import registry
from kg.queries.scope import Scope, narrowed
from tests.folded import folded

BOTH = Scope(("a-2001",), "2020")
SOURCES = Scope(("a-2001",))
DATES = Scope(as_of="2020")
TYPES = {predicate.relationship_type for predicate in vocabulary().predicates.values()}
CASES = [
    (
        "(a)-[x:IR_TARGETS]->(b)",
        "(a)-[x:IR_TARGETS WHERE x.source IN $sources AND x.date <= $as_of]->(b)",
    ),
    (
        "(a)<-[:IR_TARGETS|IR_INHIBITS]-(b)",
        "(a)<-[scoped1:IR_TARGETS|IR_INHIBITS WHERE scoped1.source IN $sources AND scoped1.date <= $as_of]-(b)",
    ),
    (
        "(a)-[x:IR_TARGETS {change: 'gain'}]->(b)",
        "(a)-[x:IR_TARGETS {change: 'gain'} WHERE x.source IN $sources AND x.date <= $as_of]->(b)",
    ),
    ("(a)-[:IR_STATED_IN]->(b)", "(a)-[:IR_STATED_IN]->(b)"),
    ("(a)-[says:`biolink:x`]->(b)", "(a)-[says:`biolink:x`]->(b)"),
    (
        "(a)-[x]-(b)",
        "(a)-[x WHERE (x.claim IS NULL OR (x.source IN $sources AND x.date <= $as_of))]-(b)",
    ),
    (
        "(a)-[x WHERE x.claim IS NOT NULL]-{1,6}(b)",
        "(a)-[x WHERE (x.claim IS NULL OR (x.source IN $sources AND x.date <= $as_of)) AND ("
        " x.claim IS NOT NULL)]-{1,6}(b)",
    ),
    (
        "(a)(()-[x:IR_HAS_COMPONENT]->()){0,1}(b)",
        "(a)(()-[x:IR_HAS_COMPONENT WHERE x.source IN $sources AND x.date <= $as_of]->()){0,1}(b)",
    ),
    (
        "MATCH (c:IRClaim)-[:IR_SUBJECT]->(s:IRGene)",
        "MATCH (c:IRClaim WHERE c.source IN $sources AND c.date <= $as_of)-[:IR_SUBJECT]->(s:IRGene)",
    ),
    (
        "MATCH (c:ImmunoResistance&IRPassage {id: $x})",
        "MATCH (c:ImmunoResistance&IRPassage {id: $x} WHERE c.source IN $sources AND c.date <= $as_of)",
    ),
    ("MATCH (s:IRSource)", "MATCH (s:IRSource WHERE s.key IN $sources AND s.date <= $as_of)"),
    (
        "MATCH (m:ImmunoResistance&IRMechanism)\nWHERE m.headed",
        "MATCH (m:ImmunoResistance&IRMechanism WHERE EXISTS { (m)<--(scoped1:IRClaim WHERE scoped1.source IN $sources"
        " AND scoped1.date <= $as_of) })\nWHERE m.headed",
    ),
    ("MATCH (m:ImmunoResistance&IRMechanism {id: $m})", "MATCH (m:ImmunoResistance&IRMechanism {id: $m})"),
    (
        "MATCH (m:ImmunoResistance& (IRDrug|IRTherapy) {id: $m})",
        "MATCH (m:ImmunoResistance& (IRDrug|IRTherapy) {id: $m})",
    ),
    ("MATCH (g:Gene)", "MATCH (g:Gene)"),
    ("WHERE count(x) > 1 AND '(c:IRClaim)' <> m.name", "WHERE count(x) > 1 AND '(c:IRClaim)' <> m.name"),
    ("RETURN [x IN xs | x.y] // -[x:IR_TARGETS]-", "RETURN [x IN xs | x.y] // -[x:IR_TARGETS]-"),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text for text, _ in CASES])
def test_a_pattern_gets_the_condition_that_it_needs(text: str, wanted: str) -> None:
    assert narrowed(text, BOTH) == wanted


def test_a_scope_narrows_by_what_it_holds_alone() -> None:
    text = "(a)-[x:IR_TARGETS]->(b)"
    assert narrowed(text, SOURCES) == "(a)-[x:IR_TARGETS WHERE x.source IN $sources]->(b)"
    assert narrowed(text, DATES) == "(a)-[x:IR_TARGETS WHERE x.date <= $as_of]->(b)"
    assert narrowed(text, Scope()) == text
    assert (SOURCES.parameters, DATES.parameters) == ({"sources": ["a-2001"]}, {"as_of": "2020-12-31"})


@folded("name", list(registry()))
def test_every_relationship_and_record_of_every_query_is_narrowed(name: str) -> None:
    """Read from the narrowed text alone: no pattern is left that could match a claim out of scope."""
    text = blanked(narrowed(registry()[name].cypher, SOURCES))
    hops = re.findall(r"-\s*\[([^\]]*)\]", text)
    carrying = [hop for hop in hops if set(re.findall(r"\bIR_\w+", hop)) & TYPES]
    assert [hop for hop in carrying if "$sources" not in hop] == []
    records = r"\(\s*\w*\s*:[\w&]*(?:IRClaim|IRPassage|IRReference|IRCurationIssue|IRSource)\b[^()]*\)"
    assert [node for node in re.findall(records, text) if "$sources" not in node] == []


@pytest.mark.parametrize("date", ["2020", "2020-01", "2020-12-31"])
def test_a_date_may_be_a_year_a_month_or_a_day(date: str) -> None:
    assert Scope(as_of=date).as_of == date


@pytest.mark.parametrize("date", ["20", "2020-13", "2020-1", "last year", "2020-02-32", "2020/01/01", "2020 "])
def test_what_is_no_date_is_refused(date: str) -> None:
    with pytest.raises(UsageError, match="as_of must be a date"):
        Scope(as_of=date)


def test_a_scope_says_what_it_is() -> None:
    assert str(BOTH) == "sources: a-2001; as of 2020"
    assert (bool(BOTH), bool(Scope())) == (True, False)


@pytest.mark.parametrize(
    ("as_of", "dates"),
    [
        ("2024", {"2019": True, "2024": True, "2024-07-23": True, "2024-12": True, "2025": False, "2025-01-01": False}),
        ("2024-07", {"2024": True, "2024-07": True, "2024-07-23": True, "2024-07-31": True, "2024-08": False}),
        ("2024-07-23", {"2024-07-23": True, "2024-07-24": False, "2024-06": True}),
    ],
)
def test_a_year_and_a_month_count_to_their_last_day(as_of: str, dates: dict[str, bool]) -> None:
    assert {date: Scope(as_of=as_of).covers("any", date) for date in dates} == dates
