"""The registry of named queries: every file under cypher/queries/, read and checked without a database."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.database.statements import cypher_folder
from kg.errors import QueryFileError, UsageError
from kg.queries.check_file import NAME, blanked, check_body, check_header, returned_columns
from kg.queries.header import ONCE, Header, read_line
from kg.queries.named_query import ANY_NEIGHBOUR, CLAIMS, DRAWN, ROWS, Column, NamedQuery
from kg.queries.widened import widened

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS_TEXT = "Ids of the claims behind the row"


@cache
def registry() -> dict[str, NamedQuery]:
    """All named queries by name, sorted by family and name.

    Raises:
        QueryFileError: a header does not match its Cypher, or a name is used twice.
    """
    return read_registry(cypher_folder() / "queries")


def read_registry(folder: Path) -> dict[str, NamedQuery]:
    """Read and check every query file below a folder."""
    found: dict[str, NamedQuery] = {}
    for path in sorted(folder.rglob("*.cypher")):
        query = read_query(path)
        if query.name in found:
            raise QueryFileError(path, 1, f"The name {query.name} is already used by {found[query.name].path}.")
        found[query.name] = query
    return dict(sorted(found.items(), key=lambda item: (item[1].family, item[0])))


def named_query(name: str) -> NamedQuery:
    """One query by name; dashes count as underscores. Only its file is read.

    Raises:
        UsageError: no query has that name.
    """
    return _named_query(name.replace("-", "_"))


@cache
def _named_query(wanted: str) -> NamedQuery:
    folder = cypher_folder() / "queries"
    paths = sorted(folder.glob(f"*/{wanted}.cypher")) if NAME.fullmatch(wanted) else []
    if len(paths) == 1:
        return read_query(paths[0])
    queries = registry()
    from rapidfuzz import process

    near = [match[0] for match in process.extract(wanted, list(queries), limit=3, score_cutoff=50)]
    hint = f"Did you mean {' or '.join(near)}?" if near else "`kg query` lists them."
    raise UsageError(f"There is no named query {wanted!r}.", remedy=hint)


def read_query(path: Path) -> NamedQuery:
    """Read one file and check its header against its Cypher."""
    lines = path.read_text(encoding="utf-8").splitlines()
    header = Header({}, [], [], [], {})
    body_at = len(lines)
    for number, line in enumerate(lines, 1):
        if not line.startswith("//"):
            body_at = number - 1
            break
        read_line(path, number, line, header)
    for key in ONCE:
        if key not in header.once:
            raise QueryFileError(path, 1, f"The header has no `{key}:`.")
    cypher = "\n".join(lines[body_at:]).strip()
    query = NamedQuery(
        header.once["name"][1],
        header.once["title"][1],
        header.once["family"][1],
        " ".join(header.about),
        tuple(header.parameters),
        _with_claims(header.columns, cypher),
        header.example,
        cypher,
        path,
        header.once.get("needs", (0, ""))[1],
        header.once.get("shown", (0, DRAWN))[1],
    )
    known = {"", ANY_NEIGHBOUR, *(described.stem for described in (cypher_folder() / "bridges").glob("*.toml"))}
    if query.needs not in known:
        raise QueryFileError(path, header.once["needs"][0], f"No neighbour has the name {query.needs!r}.")
    if query.shown not in {DRAWN, ROWS}:
        raise QueryFileError(path, header.once["shown"][0], f"`shown:` is {DRAWN} or {ROWS}.")
    check_header(query, header)
    check_body(query, body_at + 1)
    return widened(query, header.once.get("widens"))


def _with_claims(columns: list[Column], cypher: str) -> tuple[Column, ...]:
    """The declared columns, and ``claims`` if the text returns it, as every query must."""
    returned = returned_columns(blanked(cypher))
    place = returned.index(CLAIMS) if CLAIMS in returned else len(columns)
    claims = [Column(CLAIMS, "list<string>", nullable=False, text=CLAIMS_TEXT)] if CLAIMS in returned else []
    return (*columns[:place], *claims, *columns[place:])
