"""The graph as a Python object: each named query a typed method, each answer with its receipts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self

from kg.answers import Answer
from kg.database.statements import statement
from kg.errors import DatabaseError, LookupFailedError, NotLoadedError, ParameterError
from kg.names.resolve import LONGEST_NAME, resolve
from kg.names.search import search_expression
from kg.names.spelling import normalise
from kg.queries.registry import named_query
from kg.queries.shape import ANY_NEIGHBOUR, NamedQuery, Parameter
from kg.questions import ROW_TYPES, ClaimReceiptRow, Questions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    import neo4j.graph

    from kg.database.engine import Engine, Transaction

MOST_ROWS = 10_000
CLAIM = re.compile(r"(?:ir:claim/)?(c\d{4})", re.IGNORECASE)
HALF = re.compile(r"[\ud800-\udfff]")
LOADING = "A load is under way, or was cut off: rows may mix two releases. Ask again, or run `kg load`."


class Graph(Questions):
    """A loaded graph and its named queries; close it, or use it in a `with` block."""

    def __init__(self, engine: Engine, *, timeout: float = 30.0) -> None:
        self.engine = engine
        self.timeout = timeout

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self.engine.close()

    def run(self, name: str, parameters: Mapping[str, Any]) -> Answer[Any]:
        """Run a named query with parameters as a person writes them.

        Args:
            name: the query's name, see :func:`kg.queries.registry`.
            parameters: names of entities as text; whole numbers, truth values, claim ids.

        Raises:
            UsageError: there is no query of that name.
            ParameterError: a parameter is missing, unknown or of the wrong type.
            LookupFailedError: nothing in the graph answers to a name; the nearest are suggested.
            NotLoadedError: the database answers, but our graph is not in it.
        """
        query = named_query(name)
        if stray := sorted(set(parameters) - {item.name for item in query.parameters}):
            known = ", ".join(item.name for item in query.parameters)
            raise ParameterError(f"{query.name} has no parameter {', '.join(stray)}.", remedy=f"It has: {known}.")
        values, understood = self._values(query, parameters)
        return self._answer(query, values, understood)

    def sentences(self, answer: Answer[Any]) -> list[str]:
        """The claims of an answer as English sentences, each with where it stands and what is cited there."""
        if not answer.claims:
            return []
        receipts = self.claim_receipt(answer.claims, limit=MOST_ROWS)
        return [cited(row) for row in receipts]

    def release(self) -> dict[str, Any]:
        """Version, hash, state and counts of the loaded release.

        Raises:
            NotLoadedError: the database answers, but our graph is not in it.
        """
        return _status(self.engine.read(statement("release/status")).records())

    def _values(self, query: NamedQuery, parameters: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
        values: dict[str, Any] = {}
        understood: dict[str, str] = {}
        for item in query.parameters:
            given = parameters.get(item.name)
            if given is None and item.required:
                raise ParameterError(f"{query.name} needs {item.name}.", remedy=f"{item.name}: {item.text}.")
            if given is None:
                values[item.name] = item.default_value()
            elif item.many:
                values[item.name], understood[item.name] = self._entities(item, given)
            elif item.classes:
                values[item.name], understood[item.name] = self._entity(item, given)
            else:
                values[item.name] = plain_value(item, given)
        return values, understood

    def _entities(self, item: Parameter, given: object) -> tuple[list[str], str]:
        names = [given] if isinstance(given, str) else given
        if not isinstance(names, list | tuple) or not names:
            raise ParameterError(f"{item.name} is {given!r}.", remedy=f"Give one name or a list of them: {item.text}.")
        found = dict(self._entity(item, name) for name in names)
        return list(found), ", ".join(found.values())

    def _entity(self, item: Parameter, given: object) -> tuple[str, str]:
        if not isinstance(given, str):
            raise ParameterError(f"{item.name} is {given!r}.", remedy=f"Give a name as text: {item.text}.")
        try:
            entity = resolve(self.engine, given, item.classes)
        except ParameterError as error:
            raise ParameterError(f"{item.name}: {error.message}", remedy=error.remedy) from error
        except (LookupFailedError, DatabaseError):
            self.release()
            raise
        return entity.id, entity.name

    def _answer(self, query: NamedQuery, values: dict[str, Any], understood: dict[str, str]) -> Answer[Any]:
        limit: int = values["limit"]
        asked = {**values, "limit": limit + 1}

        def work(tx: Transaction) -> tuple[dict[str, Any], str, list[tuple[Any, ...]]]:
            status = _status(tx.run(statement("release/status")).records())
            missing = _missing_neighbour(query, tx)
            return status, missing, [] if missing else tx.run(query.cypher, asked).rows

        status, missing, rows = self.engine.read_all(work, timeout=self.timeout)
        loading = "" if status["state"] == "current" else LOADING
        row_type = ROW_TYPES[query.name]
        return Answer(
            rows=tuple(row_type._make(row) for row in rows[:limit]),
            query=query,
            parameters=values,
            understood=understood,
            cut=len(rows) > limit,
            release=status["version"],
            warnings=tuple(filter(None, (loading, missing))),
            fetch_graph=self._draw,
        )

    def _draw(self, claims: list[str]) -> neo4j.graph.Graph:
        return self.engine.read_graph(statement("evidence/claims_as_graph"), {"claims": claims}, timeout=self.timeout)


def _missing_neighbour(query: NamedQuery, tx: Transaction) -> str:
    """What to do where the neighbour that a question needs is not bridged; empty where it is."""
    if not query.needs:
        return ""
    bridged = {row[0] for row in tx.run(statement("bridge/neighbours")).rows}
    if query.needs in bridged or (query.needs == ANY_NEIGHBOUR and bridged):
        return ""
    one = query.needs != ANY_NEIGHBOUR
    what = f"the graph {query.needs}, which is not bridged" if one else "a neighbour's graph, and none is bridged"
    then = f"kg bridge apply {query.needs}" if one else "kg bridge apply"
    return (
        f"This question needs {what} in this database, so that no rows mean nothing. "
        f"`kg bridge detect` shows what is there, `{then}` links it."
    )


def _status(records: list[dict[str, Any]]) -> dict[str, Any]:
    if not records or not records[0]["hash"]:
        raise NotLoadedError(
            "The database answers, but this graph is not loaded in it.", remedy="Run `kg load`, or `kg demo`."
        )
    return records[0]


def cited(row: ClaimReceiptRow) -> str:
    """A claim as a sentence with its citation."""
    works = [work.split(" PMID:")[0].split(" doi:")[0] for work in (*row.references, *row.references_implied)]
    return f"{row.statement.removesuffix('.')} ({'; '.join([', '.join(row.sentences), *works])})."


def plain_value(item: Parameter, given: object) -> object:
    """A parameter that names no entity, as the database wants it.

    Raises:
        ParameterError: the value is not of the parameter's type.
    """
    if item.type == "boolean" and isinstance(given, bool):
        return given
    if item.type == "integer" and isinstance(given, int) and not isinstance(given, bool):
        return _within_bounds(item, given)
    if item.type == "search" and isinstance(given, str) and normalise(given).strip("+") and len(given) <= LONGEST_NAME:
        return search_expression(given)
    if item.type == "string" and isinstance(given, str) and given.strip() and not HALF.search(given):
        return given
    if item.type == "claims":
        return _claim_ids(item, given)
    raise ParameterError(
        f"{item.name} is {repr(given)[:60]}, which is no {item.type}.", remedy=f"{item.name}: {item.text}."
    )


def _within_bounds(item: Parameter, given: int) -> int:
    if not 1 <= given <= MOST_ROWS:
        raise ParameterError(f"{item.name} is {given}.", remedy=f"Choose 1 to {MOST_ROWS}.")
    return given


def _claim_ids(item: Parameter, given: object) -> list[str]:
    texts = [given] if isinstance(given, str) else given
    if not isinstance(texts, list | tuple) or not texts:
        raise ParameterError(f"{item.name} is {given!r}.", remedy="Give one claim id such as c0001, or a list of them.")
    matches = [CLAIM.fullmatch(text.strip()) if isinstance(text, str) else None for text in texts]
    if bad := [text for text, match in zip(texts, matches, strict=True) if not match]:
        raise ParameterError(f"{bad[0]!r} is no claim id.", remedy="They read c0001 or ir:claim/c0001.")
    return [f"ir:claim/{match[1].lower()}" for match in matches if match]
