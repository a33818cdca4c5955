"""Check all tables and report all problems at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.loaders.check.claims import check_claims
from kg.loaders.check.entities import check_entities
from kg.loaders.check.evidence import check_evidence
from kg.loaders.check.names import check_names
from kg.loaders.check.vocabulary import check_vocabulary

if TYPE_CHECKING:
    from kg.loaders.tables.records import Problem, Tables

__all__ = ["all_problems"]


def all_problems(tables: Tables) -> list[Problem]:
    """Every problem of every table, in the order of the files."""
    found = {
        *tables.problems,
        *check_vocabulary(tables),
        *check_entities(tables),
        *check_names(tables),
        *check_claims(tables),
        *check_evidence(tables),
    }
    return sorted(found, key=lambda problem: (problem.path, problem.line, problem.column, problem.rule))
