"""Find the database that a call refers to: by its arguments, the environment, or the managed local server."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from kg.database.target import Target, read_password
from kg.errors import CredentialsError, UnreachableError

DEFAULT_USER = "neo4j"
DEFAULT_DATABASE = "neo4j"
ARGUMENTS, ENVIRONMENT, LOCAL = "arguments", "environment", "managed local"


class Place(NamedTuple):
    """A database as named: ``uri`` and ``user`` are empty for the local server, which knows its own."""

    uri: str
    user: str
    database: str
    origin: str


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
    place = find_place(uri, user, database)
    if not place.uri:
        return _local_target(home, place.database)
    password = password or _environment_password()
    if password is None:
        raise CredentialsError(
            f"No password given for {place.uri}.",
            remedy="Set KG_NEO4J_PASSWORD, or set KG_NEO4J_PASSWORD_FILE to a file that contains it.",
        )
    return Target(place.uri, place.user, password, place.database, place.origin)


def find_place(uri: str | None = None, user: str | None = None, database: str | None = None) -> Place:
    """Find which database is meant, without a password and without a look at the local server.

    Raises:
        UnreachableError: the URI contains a password.
    """
    uri, origin = (uri, ARGUMENTS) if uri else (os.environ.get("KG_NEO4J_URI"), ENVIRONMENT)
    if uri and "@" in uri:
        raise UnreachableError(
            "The URI must not contain a user name or password.",
            remedy="Set KG_NEO4J_USER and KG_NEO4J_PASSWORD_FILE instead.",
        )
    name = database or os.environ.get("KG_NEO4J_DATABASE") or DEFAULT_DATABASE
    if not uri:
        return Place("", "", name, LOCAL)
    return Place(uri, user or os.environ.get("KG_NEO4J_USER") or DEFAULT_USER, name, origin)


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
