"""immunoresistance-kg: why cancer immunotherapy fails, and what can be done about it.

``import kg`` is instant; the driver and pandas are imported when :func:`connect` is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg._version import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from kg.graph import Graph

__all__ = ["__version__", "connect"]


def connect(
    uri: str | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    home: str | Path | None = None,
    timeout: float = 30.0,
) -> Graph:
    """Open the graph: the given address, else the environment's, else the managed local Neo4j.

    Args:
        uri: ``bolt://``, ``neo4j://`` or one of their ``+s`` forms; else ``KG_NEO4J_URI``.
        user: else ``KG_NEO4J_USER``, else ``neo4j``.
        password: else ``KG_NEO4J_PASSWORD``, else the content of ``KG_NEO4J_PASSWORD_FILE``.
        database: else ``KG_NEO4J_DATABASE``, else ``neo4j``.
        home: home of the managed local server; else ``KG_HOME``, else the user's data directory.
        timeout: most seconds that a question may take.

    Raises:
        UnreachableError: nothing answers, or no address is given and no local server is up.
        CredentialsError: the server does not accept this user and password.

    Example:
        >>> with kg.connect() as graph:  # doctest: +SKIP
        ...     graph.countermeasures_for_pathway("PI3K-AKT").to_df()
    """
    from pathlib import Path

    from kg.config import find_target, open_graph

    target = find_target(uri, user, password, database, Path(home) if home is not None else None)
    return open_graph(target, timeout=timeout)
