"""The graph as a Python object: each named query is a typed method, each answer has its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from kg.answers import Answer
from kg.database.statements import statement
from kg.errors import DatabaseError, LookupFailedError, NotLoadedError, UsageError
from kg.evidence import read_evidence
from kg.model.source import Source
from kg.queries.named_query import ANY_NEIGHBOUR, NamedQuery
from kg.queries.parameters import filled
from kg.queries.registry import named_query
from kg.queries.scope import Scope, narrowed
from kg.questions import ROW_TYPES, Questions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    import neo4j.graph

    from kg.database.engine import Engine, Transaction
    from kg.database.target import Target

LOADING = "A load is running or was interrupted: rows may mix two releases. Ask again later, or run `kg load`."


class Graph(Questions):
    """A loaded graph and its named queries. Close it, or use it in a ``with`` block."""

    def __init__(self, engine: Engine, *, timeout: float = 30.0, scope: Scope | None = None) -> None:
        self.engine = engine
        self.timeout = timeout
        self.scope = scope or Scope()

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
        """Run a named query.

        Args:
            name: the name of the query; see :func:`kg.named_queries`.
            parameters: names of entities as text; integers, booleans, claim ids, locators.

        Raises:
            UsageError: no query has that name, or the connection is limited to a source that is not loaded.
            ParameterError: a parameter is missing, unknown or of the wrong type.
            LookupFailedError: no entity has the name; the error suggests similar ones.
            NotLoadedError: the database answers, but this graph is not loaded in it.

        Example:
            >>> graph.run("countermeasures_for_pathway", {"pathway": "pi3k/akt"}).understood
            {'pathway': 'PI3K-AKT pathway'}
        """
        query = named_query(name)
        try:
            values, understood = filled(self.engine, query, parameters, self.scope)
        except (LookupFailedError, DatabaseError):
            # What is not loaded, the graph or a source of the scope, is the cause and goes first.
            _check_sources(self.scope, self.release())
            raise
        return self._answer(query, values, understood)

    def read(self, text: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """Run Cypher of your own that only reads.

        Args:
            text: the statement; see docs/model.md for the names that it can use.
            parameters: the values of its ``$parameters``.

        Returns:
            The rows, each a dictionary.

        Raises:
            DatabaseError: the statement fails, or it would write.
            TimedOutError: it takes longer than the timeout of the connection.

        Example:
            >>> graph.read("MATCH (g:IRGene {symbol: $symbol}) RETURN g.name AS name", {"symbol": "PTEN"})
            [{'name': 'PTEN'}]
        """
        return self.engine.read(text, parameters, timeout=self.timeout).records()

    def release(self) -> dict[str, Any]:
        """Version, hash, state and counts of the loaded release.

        Raises:
            NotLoadedError: the database answers, but this graph is not loaded in it.

        Example:
            >>> graph.release()["state"]
            'current'
        """
        return _status(self.engine.read(statement("release/status")).records())

    def _answer(self, query: NamedQuery, values: dict[str, Any], understood: dict[str, str]) -> Answer[Any]:
        limit: int = values["limit"]
        asked = {**values, "limit": limit + 1, **self.scope.parameters}
        row_type = ROW_TYPES[query.name]

        def work(tx: Transaction) -> Answer[Any]:
            status = _status(tx.run(statement("release/status")).records())
            _check_sources(self.scope, status)
            missing = _missing_neighbour(query, tx)
            rows = [] if missing else tx.run(narrowed(query.cypher, self.scope), asked).rows
            shown = tuple(row_type._make(row) for row in rows[:limit])
            claims = list(dict.fromkeys(claim for row in shown for claim in row.claims))
            return Answer(
                rows=shown,
                query=query,
                parameters=values,
                understood=understood,
                cut=len(rows) > limit,
                release=status["version"],
                warnings=tuple(filter(None, ("" if status["state"] == "current" else LOADING, missing))),
                evidence=read_evidence(tx, statement("evidence/of_claims"), claims),
                sources=tuple(Source(**source) for source in status["sources"]),
                scope=self.scope,
                fetch_graph=self._draw,
            )

        return self.engine.read_all(work, timeout=self.timeout)

    def _draw(self, claims: list[str]) -> neo4j.graph.Graph:
        return self.engine.read_graph(statement("evidence/claims_as_graph"), {"claims": claims}, timeout=self.timeout)


def _missing_neighbour(query: NamedQuery, tx: Transaction) -> str:
    """A warning if the neighbour that a question needs is not linked, otherwise empty."""
    if not query.needs:
        return ""
    bridged = {row[0] for row in tx.run(statement("bridge/neighbours")).rows}
    if query.needs in bridged or (query.needs == ANY_NEIGHBOUR and bridged):
        return ""
    one = query.needs != ANY_NEIGHBOUR
    what = f"the graph {query.needs}, which is not linked here" if one else "another graph, and none is linked here"
    then = f"kg bridge apply {query.needs}" if one else "kg bridge apply"
    return (
        f"This question needs {what}; an empty result says nothing. "
        f"`kg bridge detect` shows what is there, `{then}` links it."
    )


def _check_sources(scope: Scope, status: dict[str, Any]) -> None:
    """Refuse a source that is not loaded, because every answer would be empty and wrong."""
    loaded = [source["key"] for source in status["sources"]]
    if unknown := [key for key in scope.sources if key not in loaded]:
        raise UsageError(f"No source {unknown[0]!r} is loaded.", remedy=f"Loaded: {', '.join(loaded)}.")


def _status(records: list[dict[str, Any]]) -> dict[str, Any]:
    if not records or not records[0]["hash"]:
        raise NotLoadedError(
            "The database answers, but this graph is not loaded in it.", remedy="Run `kg load`, or `kg demo`."
        )
    return records[0]


def open_graph(target: Target, *, timeout: float = 30.0, scope: Scope | None = None) -> Graph:
    """Open the graph in a database, once the database has answered.

    Raises:
        UnreachableError: no server answers.
        CredentialsError: the server does not accept this user and password.
    """
    from kg.database.engine import Engine

    return Graph(Engine.open(target), timeout=timeout, scope=scope)
