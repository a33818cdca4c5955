"""Read the header of a named-query file line by line."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import ParameterError, QueryFileError
from kg.queries.named_query import CLAIMS, Column, Parameter
from kg.queries.types import parse_type

if TYPE_CHECKING:
    from pathlib import Path

COLUMN_TYPES = frozenset({"string", "integer", "float", "boolean", "list<string>", "list<integer>"})
PARAM = re.compile(r"(?P<name>\w+)\s+(?P<type>[\w:|*]+)(?:\s*=\s*(?P<default>\S+))?\s{2,}(?P<text>\S.*)")
RETURNS = re.compile(r"(?P<name>\w+)\s+(?P<type>[\w<>]+)(?P<null>\??)\s{2,}(?P<text>\S.*)")
EXAMPLE = re.compile(r"(?P<name>\w+)\s*=\s*(?P<value>\S.*)")
ONCE, OPTIONAL = ("name", "title", "family"), ("needs", "shown", "widens")


@dataclass
class Header:
    """The header of a file."""

    once: dict[str, tuple[int, str]]
    about: list[str]
    parameters: list[Parameter]
    columns: list[Column]
    example: dict[str, str]


def read_line(path: Path, number: int, line: str, header: Header) -> None:
    """Read one line of a header.

    Raises:
        QueryFileError: the line is malformed.
    """
    key, colon, value = line[2:].strip().partition(":")
    value = value.strip()
    if not colon or not value:
        raise QueryFileError(path, number, "A header line reads `// key: value`.")
    if key in ONCE or key in OPTIONAL:
        if key in header.once:
            raise QueryFileError(path, number, f"`{key}:` is declared twice.")
        header.once[key] = (number, value)
    elif key == "about":
        header.about.append(value)
    elif key == "param":
        header.parameters.append(_parameter(path, number, value))
    elif key == "returns":
        header.columns.append(_column(path, number, value))
    elif key == "example":
        match = EXAMPLE.fullmatch(value)
        if not match:
            raise QueryFileError(path, number, 'An example reads `example: name = "value"`.')
        header.example[match["name"]] = _json(path, number, match["value"])
    else:
        raise QueryFileError(path, number, f"Unknown header key {key!r}.")


def _parameter(path: Path, number: int, value: str) -> Parameter:
    match = PARAM.fullmatch(value)
    if not match:
        raise QueryFileError(path, number, "A parameter reads `param: name  type [= default]  what it is`.")
    kind = parse_type(match["type"])
    if kind is None:
        raise QueryFileError(path, number, f"Unknown parameter type {match['type']!r}.")
    item = Parameter(match["name"], kind, match["text"], match["default"])
    if match["default"] is not None:
        _check_default(path, number, item, _json(path, number, match["default"]))
    return item


def _json(path: Path, number: int, text: str) -> Any:  # noqa: ANN401 - whatever JSON says
    try:
        return json.loads(text)
    except ValueError:
        raise QueryFileError(path, number, f"{text} is not valid JSON.") from None


def _check_default(path: Path, number: int, item: Parameter, value: object) -> None:
    if value is None:
        return
    try:
        item.check(value)
    except ParameterError as error:
        raise QueryFileError(path, number, f"The default of {item.name} does not fit: {error.message}") from None


def _column(path: Path, number: int, value: str) -> Column:
    match = RETURNS.fullmatch(value)
    if not match:
        raise QueryFileError(path, number, "A column reads `returns: name  type  what it is`.")
    if match["type"] not in COLUMN_TYPES:
        raise QueryFileError(path, number, f"Unknown column type {match['type']!r}.")
    if match["name"] == CLAIMS:
        raise QueryFileError(path, number, "Every query returns `claims`; the header does not declare it.")
    return Column(match["name"], match["type"], match["null"] == "?", match["text"])
