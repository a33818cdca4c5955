"""Why cancer immunotherapy fails, and what can be done about it: a knowledge graph in Neo4j.

Every answer names the claims behind it, and every claim names the sentences and works that support it.

Start a server and load the graph. Do this once, in a terminal; there is nothing else to install::

    kg demo

Connect and ask. Each named query is a method of the graph::

    import kg

    graph = kg.connect()
    answer = graph.countermeasures_for_pathway("PI3K-AKT")
    print(answer.summary())
    answer.to_df()  # a pandas DataFrame

Read the evidence for a claim, or for every row::

    answer.evidence["c0260"].statement
    answer.to_df(evidence=True)

Take the whole graph as tables::

    graph.claims()  # a row for each claim, with PMIDs
    graph.entities("gene")  # a row for each gene, with its identifiers

Find the question you need. ``kg.named_queries()`` lists all of them; ``help(graph.countermeasures_for_pathway)``
describes one.

Every error is a ``kg.KgError``: its ``message`` says what is wrong, its ``remedy`` what to do. A name that matches
nothing raises ``kg.LookupFailedError``, with suggestions.

The documentation is in the folder ``docs`` of the repository; start with its README. ``kg --help`` lists the commands.

The names in ``kg.__all__`` and ``kg.local.__all__`` and the row types in ``kg.questions`` are public: they keep their
meaning within a minor version. Every other module is internal and may change in any release of the package.

``import kg`` is instant. The Neo4j driver and pandas are imported when you call ``kg.connect()``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg._version import __version__
from kg.errors import (
    AmbiguousNameError,
    BridgeFileError,
    CredentialsError,
    DatabaseError,
    DataError,
    DownloadError,
    ForeignObjectError,
    JavaError,
    KgError,
    LandingError,
    LocalServerError,
    LookupFailedError,
    NotLoadedError,
    ParameterError,
    PortError,
    QueryFileError,
    SpaceError,
    StartError,
    TimedOutError,
    UnreachableError,
    UsageError,
    VerificationError,
)
from kg.late import late_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kg.answers import Answer
    from kg.evidence import Evidence, Work
    from kg.exports import EntityTables
    from kg.graph import Graph
    from kg.model.source import Source
    from kg.queries.named_query import Column, NamedQuery, Parameter
    from kg.queries.nearest import Empty, Nearest
    from kg.queries.scope import Scope
    from kg.queries.types import Type

__all__ = [
    "AmbiguousNameError",
    "Answer",
    "BridgeFileError",
    "Column",
    "CredentialsError",
    "DataError",
    "DatabaseError",
    "DownloadError",
    "Empty",
    "EntityTables",
    "Evidence",
    "ForeignObjectError",
    "Graph",
    "JavaError",
    "KgError",
    "LandingError",
    "LocalServerError",
    "LookupFailedError",
    "NamedQuery",
    "Nearest",
    "NotLoadedError",
    "Parameter",
    "ParameterError",
    "PortError",
    "QueryFileError",
    "Scope",
    "Source",
    "SpaceError",
    "StartError",
    "TimedOutError",
    "Type",
    "UnreachableError",
    "UsageError",
    "VerificationError",
    "Work",
    "__version__",
    "connect",
    "named_queries",
]

_LATE = {
    "Answer": "kg.answers",
    "Column": "kg.queries.named_query",
    "Empty": "kg.queries.nearest",
    "EntityTables": "kg.exports",
    "Evidence": "kg.evidence",
    "Graph": "kg.graph",
    "NamedQuery": "kg.queries.named_query",
    "Nearest": "kg.queries.nearest",
    "Parameter": "kg.queries.named_query",
    "Scope": "kg.queries.scope",
    "Source": "kg.model.source",
    "Type": "kg.queries.types",
    "Work": "kg.evidence",
}


__getattr__, __dir__ = late_names(__name__, _LATE)


def connect(
    uri: str | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    home: str | Path | None = None,
    timeout: float = 30.0,
    sources: Sequence[str] = (),
    as_of: str = "",
    with_evidence: bool = False,
) -> Graph:
    """Open the graph in a database: the one given here, the one of the environment, or the managed local Neo4j.

    Args:
        uri: ``bolt://``, ``neo4j://`` or one of their ``+s`` forms; default ``KG_NEO4J_URI``.
        user: default ``KG_NEO4J_USER``, then ``neo4j``.
        password: default ``KG_NEO4J_PASSWORD``, then the content of ``KG_NEO4J_PASSWORD_FILE``.
        database: default ``KG_NEO4J_DATABASE``, then ``neo4j``.
        home: home of the managed local server; default ``KG_HOME``, then the user's data directory.
        timeout: the time limit of a question in seconds.
        sources: keys of the sources whose claims count, such as ``jca-2019``; default all loaded sources.
        as_of: the last day, month or year that counts, such as ``2024-06-30``; default no limit.
        with_evidence: whether to read the evidence for an answer in the transaction of its question; by default it
            is read when you first look at it, which needs the graph to be open.

    Raises:
        UnreachableError: no server answers, or no URI is given and no local server is running.
        CredentialsError: the server does not accept this user and password.
        UsageError: ``as_of`` is not a date.

    Example:
        >>> with kg.connect() as graph:
        ...     answer = graph.countermeasures_for_pathway("PI3K-AKT")
        >>> answer.how_many
        '2 rows'
    """
    from pathlib import Path

    from kg.find_target import find_target
    from kg.graph import open_graph
    from kg.queries.scope import Scope

    scope = Scope(tuple(sources), as_of)
    target = find_target(uri, user, password, database, Path(home) if home is not None else None)
    return open_graph(target, timeout=timeout, scope=scope, with_evidence=with_evidence)


def named_queries() -> dict[str, NamedQuery]:
    """Every named query by name, sorted by family and name; needs no database.

    Example:
        >>> kg.named_queries()["countermeasures_for_pathway"].title
        'Which countermeasures target mechanisms that involve a pathway?'
    """
    from kg.queries.registry import registry

    return dict(registry())
