"""Checks that several tables share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator

    from kg.loaders.tables.records import Problem, Record
    from kg.model.vocabulary import Vocabulary


def duplicates(records: Iterable[Record], column: str, rule: str) -> Iterator[Problem]:
    """Lines with the same value in a column whose values must be unique."""
    first: dict[str, Record] = {}
    for record in records:
        value = record[column]
        if value in first:
            other = first[value]
            yield record.problem(
                column,
                rule,
                f"{value!r} is already at {other.path}:{other.line}.",
                "Keep one of the two.",
            )
        first.setdefault(value, record)


def out_of_list(record: Record, column: str, vocabulary: Vocabulary, name: str) -> Iterator[Problem]:
    """Values of a cell that are not in the closed list of that name."""
    allowed = vocabulary.terms.get(name, {})
    for value in record.items(column):
        if value not in allowed:
            yield record.problem(
                column,
                "unknown-term",
                f"{value!r} is not in the list {name}.",
                f"Use one of: {', '.join(allowed)}.",
            )


def missing(record: Record, *columns: str) -> Iterator[Problem]:
    """Cells that may not be empty."""
    for column in columns:
        if not record[column]:
            yield record.problem(column, "empty-cell", f"{column} is empty.", "Fill it in.")


def unknown(
    record: Record, column: str, known: Container[str], rule: str, remedy: Callable[[str], str]
) -> Iterator[Problem]:
    """Values of a cell that do not exist in another table."""
    for value in record.items(column):
        if value not in known:
            yield record.problem(column, rule, f"{column} has {value!r}, which does not exist.", remedy(value))


def single(record: Record, *columns: str) -> Iterator[Problem]:
    """Cells with a list where one value is expected."""
    for column in columns:
        if "|" in record[column]:
            yield record.problem(
                column, "one-value", f"{column} has a list.", "Give one value, and add a line for each further one."
            )


def unsorted_list(record: Record, *columns: str) -> Iterator[Problem]:
    """Lists with an empty value or the same value twice."""
    for column in columns:
        items = record.items(column)
        if len(set(items)) != len(items) or "" in items:
            yield record.problem(
                column, "list", f"{column} has an empty value or the same value twice.", "Keep each value once."
            )
