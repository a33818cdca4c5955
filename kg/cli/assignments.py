"""``name=value`` words of the command line to values that a named query takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.model.vocabulary import vocabulary
from kg.queries.types import Boolean, Term
from kg.queries.unknown_parameter import refuse_unknown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.queries.named_query import NamedQuery, Parameter


def parameters(query: NamedQuery, assignments: tuple[str, ...]) -> dict[str, Any]:
    """``name=value`` words as typed values; a lone value is taken for the first parameter."""
    values: dict[str, Any] = {}
    for place, word in enumerate(assignments):
        name, equals, text = word.partition("=")
        if not equals and place == 0 and query.parameters:
            name, text = query.parameters[0].name, word
        elif not equals:
            raise UsageError(f"{word!r} must have the form PARAM=VALUE.", remedy=f"See `kg query {query.name} --help`.")
        if name in values:
            raise UsageError(f"{name} is given twice.", remedy=f"Give several names with commas: {name}='A, B'.")
        item = query.parameter(name)
        values[name] = item.read(text) if item else text
    refuse_unknown(query, values)
    return values


def completions(query: NamedQuery, before: Sequence[str], typed: str) -> list[tuple[str, str]]:
    """The words that can stand where ``typed`` stands, each with its meaning, after the words ``before``.

    Most shells give ``system=mo`` as one word. For bash it is three words, of which only the last is completed.
    """
    *_, last = ("", *before)
    name = before[-2] if last == "=" and len(before) > 1 else last
    if item := query.parameter(name):
        return [(value, text) for value, text in _values(item) if value.startswith(typed)]
    pairs = [(f"{item.name}={value}", text) for item in query.parameters for value, text in _values(item)]
    lone = _values(query.parameters[0]) if not before and query.parameters else []
    return [(word, text) for word, text in (*lone, *pairs) if word.startswith(typed)]


def _values(item: Parameter) -> list[tuple[str, str]]:
    """The values of a parameter that has few, each with its meaning."""
    if isinstance(item.type, Term):
        return list(vocabulary().terms[item.type.of[0]].items())
    return [("true", ""), ("false", "")] if isinstance(item.type, Boolean) else []
