"""Check all tables and report all problems at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.loaders.check.claims import check_claims
from kg.loaders.check.entities import check_entities
from kg.loaders.check.evidence import check_evidence
from kg.loaders.check.vocabulary import check_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.loaders.tables.records import Problem, Tables

__all__ = ["all_problems"]


def all_problems(tables: Tables) -> list[Problem]:
    """Every problem of every table, in the order of the files."""
    found = [*tables.problems, *_meaning_of_all(tables)]
    return sorted(set(found), key=lambda problem: (problem.path, problem.line, problem.column, problem.rule))


def _meaning_of_all(tables: Tables) -> Iterator[Problem]:
    yield from check_vocabulary(tables)
    yield from check_entities(tables)
    yield from check_claims(tables)
    yield from check_evidence(tables)
