"""Named queries: cypher/queries/ to a registry; header against text, no database."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.errors import QueryFileError, UsageError
from kg.statements import cypher_folder

if TYPE_CHECKING:
    from pathlib import Path

NAME = re.compile(r"[a-z]+(?:_[a-z]+)*")
ENTITY = re.compile(r"(?:entity|entities):(?P<labels>IR[A-Za-z]+(?:\|IR[A-Za-z]+)*)")
PLAIN_PARAMETERS = frozenset({"integer", "boolean", "string", "search", "claims"})
COLUMN_TYPES = frozenset({"string", "integer", "float", "boolean", "list<string>", "list<integer>"})
PARAM = re.compile(r"(?P<name>\w+)\s+(?P<type>[\w:|<>]+)(?:\s*=\s*(?P<default>\S+))?\s{2,}(?P<text>\S.*)")
RETURNS = re.compile(r"(?P<name>\w+)\s+(?P<type>[\w<>]+)(?P<null>\??)\s{2,}(?P<text>\S.*)")
EXAMPLE = re.compile(r"(?P<name>\w+)\s*=\s*(?P<value>\S.*)")
WRITES = re.compile(
    r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD\s+CSV|IN\s+TRANSACTIONS|ALTER|GRANT|INSERT)\b", re.IGNORECASE
)
INERT = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.DOTALL)
USED = re.compile(r"\$(\w+)")
ONCE = ("name", "title", "family")
ANY_NEIGHBOUR = "any"


@dataclass(frozen=True)
class Parameter:
    """A declared parameter of a named query."""

    name: str
    type: str
    text: str
    default: str | None

    @property
    def required(self) -> bool:
        """Whether the caller must give it."""
        return self.default is None

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes that an entity parameter resolves within; empty for other kinds."""
        found = ENTITY.fullmatch(self.type)
        return tuple(found["labels"].split("|")) if found else ()

    @property
    def many(self) -> bool:
        """Whether it takes a list of entities."""
        return self.type.startswith("entities:")

    def default_value(self) -> str | int | bool | None:
        """The default as a value of the parameter's type."""
        value: str | int | bool | None = json.loads(self.default) if self.default is not None else None
        return value


@dataclass(frozen=True)
class Column:
    """A declared column of a named query's rows."""

    name: str
    type: str
    nullable: bool
    text: str


@dataclass(frozen=True)
class NamedQuery:
    """One file under cypher/queries/: a question, what it takes, what it gives, and the Cypher that asks it.

    Attributes:
        needs: the neighbour's graph without which it has no answer, ``any`` for one of them; empty for most.
    """

    name: str
    title: str
    family: str
    about: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    example: dict[str, str]
    cypher: str
    path: Path
    needs: str = ""

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name."""
        return next((item for item in self.parameters if item.name == name), None)


@dataclass
class _Header:
    once: dict[str, tuple[int, str]]
    about: list[str]
    parameters: list[Parameter]
    columns: list[Column]
    example: dict[str, str]


@cache
def registry() -> dict[str, NamedQuery]:
    """All named queries by name, sorted by family and name.

    Raises:
        QueryFileError: a header and its Cypher do not fit, or a name is used twice.
    """
    return read_registry(cypher_folder() / "queries")


def read_registry(folder: Path) -> dict[str, NamedQuery]:
    """Read and check every query file below a folder."""
    found: dict[str, NamedQuery] = {}
    for path in sorted(folder.rglob("*.cypher")):
        query = read_query(path)
        if query.name in found:
            raise QueryFileError(path, 1, f"The name {query.name} is taken by {found[query.name].path}.")
        found[query.name] = query
    return dict(sorted(found.items(), key=lambda item: (item[1].family, item[0])))


def named_query(name: str) -> NamedQuery:
    """One query by name; dashes count as underscores.

    Raises:
        UsageError: there is none of that name.
    """
    queries = registry()
    if query := queries.get(name.replace("-", "_")):
        return query
    from rapidfuzz import process

    near = [match[0] for match in process.extract(name.replace("-", "_"), list(queries), limit=3, score_cutoff=50)]
    hint = f"Did you mean {' or '.join(near)}?" if near else "`kg query` lists them."
    raise UsageError(f"There is no named query {name!r}.", remedy=hint)


def read_query(path: Path) -> NamedQuery:
    """Read one file and check its header against its Cypher."""
    lines = path.read_text(encoding="utf-8").splitlines()
    header = _Header({}, [], [], [], {})
    body_at = len(lines)
    for number, line in enumerate(lines, 1):
        if not line.startswith("//"):
            body_at = number - 1
            break
        _read_line(path, number, line, header)
    for key in ONCE:
        if key not in header.once:
            raise QueryFileError(path, 1, f"The header has no `{key}:`.")
    query = NamedQuery(
        header.once["name"][1],
        header.once["title"][1],
        header.once["family"][1],
        " ".join(header.about),
        tuple(header.parameters),
        tuple(header.columns),
        header.example,
        "\n".join(lines[body_at:]).strip(),
        path,
        header.once.get("needs", (0, ""))[1],
    )
    known = {"", ANY_NEIGHBOUR, *(described.stem for described in (cypher_folder() / "bridges").glob("*.toml"))}
    if query.needs not in known:
        raise QueryFileError(path, header.once["needs"][0], f"No neighbour is called {query.needs!r}.")
    _check_header(query, header)
    _check_body(query, body_at + 1)
    return query


def _read_line(path: Path, number: int, line: str, header: _Header) -> None:
    key, colon, value = line[2:].strip().partition(":")
    value = value.strip()
    if not colon or not value:
        raise QueryFileError(path, number, "A header line reads `// key: value`.")
    if key in ONCE or key == "needs":
        if key in header.once:
            raise QueryFileError(path, number, f"`{key}:` stands twice.")
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
    if match["type"] not in PLAIN_PARAMETERS and not ENTITY.fullmatch(match["type"]):
        raise QueryFileError(path, number, f"Unknown parameter type {match['type']!r}.")
    item = Parameter(match["name"], match["type"], match["text"], match["default"])
    if match["default"] is not None:
        _check_default(path, number, item, _json(path, number, match["default"]))
    return item


def _json(path: Path, number: int, text: str) -> Any:  # noqa: ANN401 - whatever JSON says
    try:
        return json.loads(text)
    except ValueError:
        raise QueryFileError(path, number, f"{text} is no JSON value.") from None


def _check_default(path: Path, number: int, item: Parameter, value: object) -> None:
    wanted = {"integer": int, "boolean": bool}.get(item.type, str)
    if value is not None and type(value) is not wanted:
        raise QueryFileError(path, number, f"The default of {item.name} is no {item.type}.")


def _column(path: Path, number: int, value: str) -> Column:
    match = RETURNS.fullmatch(value)
    if not match:
        raise QueryFileError(path, number, "A column reads `returns: name  type  what it is`.")
    if match["type"] not in COLUMN_TYPES:
        raise QueryFileError(path, number, f"Unknown column type {match['type']!r}.")
    return Column(match["name"], match["type"], match["null"] == "?", match["text"])


def _check_header(query: NamedQuery, header: _Header) -> None:
    name_line = header.once["name"][0]
    if not NAME.fullmatch(query.name) or query.name != query.path.stem:
        raise QueryFileError(query.path, name_line, f"The name {query.name!r} is not the file's.")
    if query.family != query.path.parent.name:
        raise QueryFileError(query.path, header.once["family"][0], "The family is not the folder's name.")
    for kind, items in (("parameter", query.parameters), ("column", query.columns)):
        names = [item.name for item in items]
        for name in names:
            if names.count(name) > 1:
                raise QueryFileError(query.path, name_line, f"The {kind} {name} is declared twice.")
    limit = query.parameter("limit")
    if limit is None or limit.type != "integer" or not isinstance(limit.default_value(), int):
        raise QueryFileError(query.path, name_line, "It needs `param: limit  integer = …  Most rows to return`.")
    for item in query.parameters:
        if item.required and item.name not in query.example:
            raise QueryFileError(query.path, name_line, f"The example does not give {item.name}.")
    if stray := set(query.example) - {item.name for item in query.parameters}:
        raise QueryFileError(query.path, name_line, f"The example gives what is no parameter: {sorted(stray)}.")


def _check_body(query: NamedQuery, first_line: int) -> None:
    text = INERT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), query.cypher)

    def at(position: int) -> int:
        return first_line + text.count("\n", 0, position)

    if match := WRITES.search(text):
        raise QueryFileError(query.path, at(match.start()), f"{match[0].upper()} writes; named queries only read.")
    declared = {item.name for item in query.parameters}
    used = {match[1]: match.start() for match in USED.finditer(text)}
    for name, position in used.items():
        if name not in declared:
            raise QueryFileError(query.path, at(position), f"${name} is used and not declared.")
    if unused := sorted(declared - set(used)):
        raise QueryFileError(query.path, first_line, f"Declared and not used: {', '.join(unused)}.")
    last = max((match.start() for match in re.finditer(r"^RETURN\b", text, re.MULTILINE)), default=-1)
    if last < 0:
        raise QueryFileError(query.path, first_line, "There is no RETURN at the start of a line.")
    for clause in (r"^ORDER BY\b", r"^LIMIT \$limit\b"):
        if not re.search(clause, text[last:], re.MULTILINE):
            raise QueryFileError(query.path, at(last), f"The last RETURN has no {clause.strip('^').split(chr(92))[0]}.")
    _check_columns(query, text[last:], at(last))


def _check_columns(query: NamedQuery, text: str, line: int) -> None:
    clause = re.split(r"^ORDER BY\b", text.removeprefix("RETURN"), flags=re.MULTILINE)[0]
    returned = [re.split(r"\bAS\b", part)[-1].strip() for part in _top_level(clause)]
    declared = [column.name for column in query.columns]
    if returned != declared:
        raise QueryFileError(query.path, line, f"It returns {returned}, the header declares {declared}.")


def _top_level(clause: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for position, letter in enumerate(clause):
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and depth == 0:
            parts.append(clause[start:position])
            start = position + 1
    return [*parts, clause[start:]]
