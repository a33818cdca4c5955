"""Check that the header of a named-query file matches its Cypher."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.errors import QueryFileError
from kg.queries.named_query import CLAIMS
from kg.queries.types import Integer

if TYPE_CHECKING:
    from kg.queries.header import Header
    from kg.queries.named_query import NamedQuery

NAME = re.compile(r"[a-z]+(?:_[a-z]+)*")
WRITES = re.compile(
    r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD\s+CSV|IN\s+TRANSACTIONS|ALTER|GRANT|INSERT)\b", re.IGNORECASE
)
INERT = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.DOTALL)
VARIABLE_LENGTH = re.compile(r"-\s*\[[^\]]*\*[^\]]*\]")
RETURN = re.compile(r"^RETURN\b", re.MULTILINE)
USED = re.compile(r"\$(\w+)")


def blanked(cypher: str) -> str:
    """The text with spaces in place of its strings and comments, so that positions stay the same."""
    return INERT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), cypher)


def check_header(query: NamedQuery, header: Header) -> None:
    """Check that the header declares everything, and nothing twice."""
    name_line = header.once["name"][0]
    if not NAME.fullmatch(query.name) or query.name != query.path.stem:
        raise QueryFileError(query.path, name_line, f"The name {query.name!r} differs from the name of the file.")
    if query.family != query.path.parent.name:
        raise QueryFileError(query.path, header.once["family"][0], "The family differs from the name of the folder.")
    for kind, items in (("parameter", query.parameters), ("column", query.columns)):
        names = [item.name for item in items]
        for name in names:
            if names.count(name) > 1:
                raise QueryFileError(query.path, name_line, f"The {kind} {name} is declared twice.")
    limit = query.parameter("limit")
    if limit is None or not isinstance(limit.type, Integer) or not isinstance(limit.default_value(), int):
        raise QueryFileError(query.path, name_line, "It needs `param: limit  integer = …  Maximum number of rows`.")
    for item in query.parameters:
        if item.required and item.name not in query.example:
            raise QueryFileError(query.path, name_line, f"The example does not give {item.name}.")
    if stray := set(query.example) - {item.name for item in query.parameters}:
        raise QueryFileError(query.path, name_line, f"The example gives unknown parameters: {sorted(stray)}.")


def check_body(query: NamedQuery, first_line: int) -> None:
    """Check that the text only reads, and takes and returns what the header declares."""
    text = blanked(query.cypher)

    def at(position: int) -> int:
        return first_line + text.count("\n", 0, position)

    if match := VARIABLE_LENGTH.search(text):
        raise QueryFileError(query.path, at(match.start()), "Write a longer path as (()-[x:TYPE]->()){1,3}.")
    if match := WRITES.search(text):
        raise QueryFileError(query.path, at(match.start()), f"{match[0].upper()} writes; named queries only read.")
    declared = {item.name for item in query.parameters}
    used = {match[1]: match.start() for match in USED.finditer(text)}
    for name, position in used.items():
        if name not in declared:
            raise QueryFileError(query.path, at(position), f"${name} is used but not declared.")
    if unused := sorted(declared - set(used)):
        raise QueryFileError(query.path, first_line, f"Declared but not used: {', '.join(unused)}.")
    last = max((match.start() for match in RETURN.finditer(text)), default=-1)
    if last < 0:
        raise QueryFileError(query.path, first_line, "There is no RETURN at the start of a line.")
    for clause in (r"^ORDER BY\b", r"^LIMIT \$limit\b"):
        if not re.search(clause, text[last:], re.MULTILINE):
            raise QueryFileError(query.path, at(last), f"The last RETURN has no {clause.strip('^').split(chr(92))[0]}.")
    _check_columns(query, text[last:], at(last))


def _check_columns(query: NamedQuery, text: str, line: int) -> None:
    returned, declared = returned_columns(text), [column.name for column in query.columns]
    if CLAIMS not in returned:
        raise QueryFileError(query.path, line, "It does not return `claims`.")
    if returned != declared:
        raise QueryFileError(query.path, line, f"It returns {returned}, the header declares {declared}.")


def returned_columns(text: str) -> list[str]:
    """The column names of the last RETURN of a text."""
    last = text[max((match.end() for match in RETURN.finditer(text)), default=len(text)) :]
    clause = re.split(r"^ORDER BY\b", last, flags=re.MULTILINE)[0]
    return [re.split(r"\bAS\b", part)[-1].strip() for part in _top_level(clause)]


def _top_level(clause: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for position, letter in enumerate(clause):
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and depth == 0:
            parts.append(clause[start:position])
            start = position + 1
    return [*parts, clause[start:]]
