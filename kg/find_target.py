"""Find the database that a call refers to: by its arguments, the environment, or the managed local server."""

from __future__ import annotations

import os
from pathlib import Path

from kg.database.target import Target, read_password
from kg.errors import CredentialsError, UnreachableError

DEFAULT_USER = "neo4j"
DEFAULT_DATABASE = "neo4j"


def find_target(
    uri: str | None = None,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    home: Path | None = None,
) -> Target:
    """Find the database that a call refers to.

    Raises:
        CredentialsError: a URI without a password.
        UnreachableError: no URI is given and no local server is running, or the URI contains a password.
    """
    uri, origin = (uri, "arguments") if uri else (os.environ.get("KG_NEO4J_URI"), "environment")
    if uri and "@" in uri:
        raise UnreachableError(
            "The URI must not contain a user name or password.",
            remedy="Set KG_NEO4J_USER and KG_NEO4J_PASSWORD_FILE instead.",
        )
    name = database or os.environ.get("KG_NEO4J_DATABASE") or DEFAULT_DATABASE
    if not uri:
        return _local_target(home, name)
    user = user or os.environ.get("KG_NEO4J_USER") or DEFAULT_USER
    password = password or _environment_password()
    if password is None:
        raise CredentialsError(
            f"No password given for {uri}.",
            remedy="Set KG_NEO4J_PASSWORD, or set KG_NEO4J_PASSWORD_FILE to a file that contains it.",
        )
    return Target(uri, user, password, name, origin)


def _environment_password() -> str | None:
    if password := os.environ.get("KG_NEO4J_PASSWORD"):
        return password
    if file := os.environ.get("KG_NEO4J_PASSWORD_FILE"):
        return read_password(Path(file), remedy="Set KG_NEO4J_PASSWORD_FILE to a text file that contains the password.")
    return None


def _local_target(home: Path | None, database: str) -> Target:
    from kg.local import LocalNeo4j
    from kg.local.run.status import target_of

    status = LocalNeo4j(home).status()
    if status.state != "running":
        raise UnreachableError(
            "No database: KG_NEO4J_URI is not set and the local Neo4j is not running.",
            remedy="Start it with `kg up`, or run `kg demo`.",
        )
    return target_of(status, database)
