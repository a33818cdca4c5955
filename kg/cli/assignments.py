"""``name=value`` words of the command line to values that a named query takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.queries.unknown_parameter import refuse_unknown

if TYPE_CHECKING:
    from kg.queries.named_query import NamedQuery


def parameters(query: NamedQuery, assignments: tuple[str, ...]) -> dict[str, Any]:
    """``name=value`` words as typed values; a lone value is taken for the first parameter."""
    values: dict[str, Any] = {}
    for place, word in enumerate(assignments):
        name, equals, text = word.partition("=")
        if not equals and place == 0 and query.parameters:
            name, text = query.parameters[0].name, word
        elif not equals:
            raise UsageError(f"{word!r} must have the form PARAM=VALUE.", remedy=f"See `kg query {query.name} --help`.")
        item = query.parameter(name)
        values[name] = item.read(text) if item else text
    refuse_unknown(query, values)
    return values
