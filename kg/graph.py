"""The graph as a Python object: each named query is a typed method, each answer has its evidence."""

from __future__ import annotations

import html
import warnings
from typing import TYPE_CHECKING, Any, Self, TypeVar

from kg.answers import Answer
from kg.database.statements import statement
from kg.errors import NotLoadedError, UsageError
from kg.evidence import EvidenceByClaim, LateEvidence, read_evidence
from kg.exports import LATER, Exports
from kg.model.source import Source
from kg.names.classes import classes_called
from kg.names.resolve import RESOLVED_COLUMNS, name_text, resolve_all
from kg.names.stored import read_catalogue
from kg.queries.named_query import ANY_NEIGHBOUR, NamedQuery
from kg.queries.nearest import empty
from kg.queries.parameters import checked, filled
from kg.queries.registry import named_query
from kg.queries.run import Question, not_followed, rows_of, without_rows
from kg.queries.scope import Scope
from kg.questions import ROW_TYPES, Questions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType

    import neo4j.graph
    import pandas as pd

    from kg.database.engine import Engine, Transaction
    from kg.database.target import Target
    from kg.evidence import Evidence
    from kg.names.catalogue import Catalogue
    from kg.queries.parameters import Checked

T = TypeVar("T")
LOADING = "A load is running or was interrupted: rows may mix two releases. Ask again later, or run `kg load`."


class Graph(Exports, Questions):
    """A loaded graph and its named queries. Close it, or use it in a ``with`` block."""

    def __init__(
        self, engine: Engine, *, timeout: float = 30.0, scope: Scope | None = None, with_evidence: bool = False
    ) -> None:
        self.engine = engine
        self.timeout = timeout
        self.scope = scope or Scope()
        self.with_evidence = with_evidence
        self._named: tuple[str, Catalogue] | None = None
        self._version = ""

    def __repr__(self) -> str:
        """Where the graph is, and the release that was last seen there; asks nothing."""
        release = f"release {self._version or 'not seen yet'}"
        place = f"{self.engine.uri}, database {self.engine.database}"
        return f"<Graph {'; '.join(filter(None, (place, release, str(self.scope), 'closed' * self.engine.closed)))}>"

    def _repr_html_(self) -> str:
        return f"<p>{html.escape(repr(self)[1:-1])}</p>"

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
        given = checked(query, parameters)
        return self.engine.read_all(lambda tx: self._answer(tx, query, given), timeout=self.timeout)

    def resolve(
        self, names: str | int | Sequence[str | int], *, classes: str | Sequence[str] = (), strict: bool = False
    ) -> pd.DataFrame:
        """Look up many names or identifiers at once; unknown ones do not stop the others.

        Args:
            names: names, symbols, synonyms or identifiers, of any scheme that the graph has.
            classes: the classes that count, such as ``gene`` or ``["drug", "therapy"]``; default all.
            strict: whether a name that is unknown or ambiguous is an error.

        Returns:
            A row for each entity that a name means, or one row for a name that means none. The columns are ``input``,
            ``status`` (found, ambiguous, absent), ``id``, ``name`` and ``class`` of the entity, ``how`` it was found,
            and a ``note``, such as whose number a number was read as.

        Raises:
            LookupFailedError: with ``strict``, the first name that is unknown or ambiguous.
            ParameterError: there is no such class.

        Example:
            >>> print(graph.resolve(["PTEN", "NCBIGene:5133", "HER2"])[["input", "status", "name"]].to_string())
                       input  status   name
            0           PTEN   found   PTEN
            1  NCBIGene:5133   found  PDCD1
            2           HER2  absent   <NA>
        """
        import pandas as pd

        texts = [name_text(one) for one in ([names] if isinstance(names, str | int) else names)]
        wanted = classes_called([classes] if isinstance(classes, str) else list(classes))
        rows = resolve_all(names_of(self), texts, wanted, strict=strict)
        return pd.DataFrame(rows, columns=list(RESOLVED_COLUMNS), dtype="string")

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
        return self._seen(_status(self.engine.read(statement("release/status")).records()))

    def _read(self, work: Callable[[Transaction, Scope, dict[str, Any]], T]) -> T:
        """Read in one transaction, once the graph and the connection's sources are seen to be loaded."""

        def unit(tx: Transaction) -> T:
            status = self._seen(_release(tx))
            _check_sources(self.scope, status)
            if status["state"] != "current":
                warnings.warn(LOADING, stacklevel=2)
            return work(tx, self.scope, status)

        return self.engine.read_all(unit, timeout=self.timeout)

    def _seen(self, status: dict[str, Any]) -> dict[str, Any]:
        self._version = status["version"]
        return status

    def _answer(self, tx: Transaction, query: NamedQuery, given: Checked) -> Answer[Any]:
        status = self._seen(_release(tx))
        _check_sources(self.scope, status)
        catalogue = self._names(tx, status["hash"])
        found = filled(tx, catalogue, query, given, self.scope)
        question = Question(query, found, catalogue, self.scope)
        missing = _missing_neighbour(query, tx)
        limit: int = found.values["limit"]
        rows = [] if missing else rows_of(tx, question, limit + 1)
        shown = tuple(ROW_TYPES[query.name]._make(row) for row in rows[:limit])
        claims = list(dict.fromkeys(claim for row in shown for claim in row.claims))
        loading = "" if status["state"] == "current" else LOADING
        notes = (*not_followed(question), *without_rows(question, shown))
        return Answer(
            rows=shown,
            query=query,
            parameters=found.values,
            understood=found.understood,
            cut=len(rows) > limit,
            release=status["version"],
            warnings=tuple(filter(None, (loading, missing, *found.notes, *notes))),
            evidence=self._evidence(tx, claims, status["hash"]),
            sources=tuple(Source(**source) for source in status["sources"]),
            scope=self.scope,
            empty=None if rows or missing else empty(tx, question),
            fetch_graph=self._draw,
            fetch_network=lambda claims: self._network_of(claims, status["hash"]),
        )

    def _evidence(self, tx: Transaction, claims: list[str], release_hash: str) -> Mapping[str, Evidence]:
        """The evidence, now or when it is first looked at."""
        if self.with_evidence or not claims:
            return read_evidence(tx, claims)
        return LateEvidence(lambda: self._late_evidence(claims, release_hash))

    def _late_evidence(self, claims: list[str], release_hash: str) -> EvidenceByClaim:
        def work(tx: Transaction) -> EvidenceByClaim:
            if _release(tx)["hash"] != release_hash:
                raise UsageError(LATER, remedy="Ask the question again.")
            return read_evidence(tx, claims)

        return self.engine.read_all(work, timeout=self.timeout)

    def _names(self, tx: Transaction, release_hash: str) -> Catalogue:
        """The names of the release with this hash, which the transaction sees."""
        if self._named is None or self._named[0] != release_hash:
            self._named = (release_hash, read_catalogue(tx, release_hash))
        return self._named[1]

    def _draw(self, claims: list[str]) -> neo4j.graph.Graph:
        return self.engine.read_graph(statement("evidence/claims_as_graph"), {"claims": claims}, timeout=self.timeout)


def names_of(graph: Graph) -> Catalogue:
    """The names and identifiers of all entities of the loaded release.

    Raises:
        NotLoadedError: the database answers, but this graph is not loaded in it.
    """
    return graph.engine.read_all(lambda tx: graph._names(tx, _release(tx)["hash"]), timeout=graph.timeout)


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


def _release(tx: Transaction) -> dict[str, Any]:
    return _status(tx.run(statement("release/status")).records())


def _status(records: list[dict[str, Any]]) -> dict[str, Any]:
    if not records or not records[0]["hash"]:
        raise NotLoadedError(
            "The database answers, but this graph is not loaded in it.", remedy="Run `kg load`, or `kg demo`."
        )
    return records[0]


def open_graph(
    target: Target, *, timeout: float = 30.0, scope: Scope | None = None, with_evidence: bool = False
) -> Graph:
    """Open the graph in a database, once the database has answered.

    Raises:
        UnreachableError: no server answers.
        CredentialsError: the server does not accept this user and password.
    """
    from kg.database.engine import Engine

    return Graph(Engine.open(target), timeout=timeout, scope=scope, with_evidence=with_evidence)
