"""``name=value`` words of the command line to values that a named query takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kg.errors import ParameterError, UsageError

if TYPE_CHECKING:
    from kg.queries.shape import NamedQuery, Parameter

WHOLE = re.compile(r"-?\d{1,18}", re.ASCII)


def parameters(query: NamedQuery, assignments: tuple[str, ...]) -> dict[str, Any]:
    """``name=value`` words as typed values; a lone value is taken for the first parameter."""
    values: dict[str, Any] = {}
    for place, word in enumerate(assignments):
        name, equals, text = word.partition("=")
        if not equals and place == 0 and query.parameters:
            name, text = query.parameters[0].name, word
        elif not equals:
            raise UsageError(f"{word!r} is no PARAM=VALUE.", remedy=f"See `kg query {query.name} --help`.")
        item = query.parameter(name)
        values[name] = typed(item, text) if item else text
    return values


def typed(item: Parameter, text: str) -> object:
    """A word of the command line as a value of the parameter's type."""
    if item.type == "integer":
        if not WHOLE.fullmatch(text):
            raise ParameterError(f"{item.name} is {text!r}, which is no whole number.", remedy=f"{item.text}.")
        return int(text)
    if item.type == "boolean":
        if text.lower() not in {"true", "false", "yes", "no"}:
            raise ParameterError(f"{item.name} is {text!r}.", remedy="Say true or false.")
        return text.lower() in {"true", "yes"}
    return [part.strip() for part in text.split(",")] if item.many or item.type == "claims" else text
