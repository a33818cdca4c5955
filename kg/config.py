"""Which database: arguments first, then the environment, then the managed local one."""

from __future__ import annotations

import os
from pathlib import Path

from kg.database.target import Target
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
    """The database that a call means.

    Raises:
        CredentialsError: an address without a password.
        UnreachableError: no address given, and no managed server is up; or an address with a password in it.
    """
    uri, origin = (uri, "arguments") if uri else (os.environ.get("KG_NEO4J_URI"), "environment")
    if uri and "@" in uri:
        raise UnreachableError(
            "An address holds no user and no password.", remedy="Set KG_NEO4J_USER and KG_NEO4J_PASSWORD_FILE instead."
        )
    name = database or os.environ.get("KG_NEO4J_DATABASE") or DEFAULT_DATABASE
    if not uri:
        return _local_target(home, name)
    user = user or os.environ.get("KG_NEO4J_USER") or DEFAULT_USER
    password = password or _environment_password()
    if password is None:
        raise CredentialsError(
            f"There is an address, {uri}, and no password.",
            remedy="Set KG_NEO4J_PASSWORD, or KG_NEO4J_PASSWORD_FILE to a file that holds it.",
        )
    return Target(uri, user, password, name, origin)


def _environment_password() -> str | None:
    if password := os.environ.get("KG_NEO4J_PASSWORD"):
        return password
    if file := os.environ.get("KG_NEO4J_PASSWORD_FILE"):
        return _read_password(Path(file))
    return None


def _read_password(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise CredentialsError(
            f"The password file {file} cannot be read ({reason}).", remedy="Mend KG_NEO4J_PASSWORD_FILE."
        ) from None


def _local_target(home: Path | None, database: str) -> Target:
    from kg.local import LocalNeo4j

    status = LocalNeo4j(home).status()
    if status.state != "running" or not status.uri or not status.password_file:
        raise UnreachableError(
            "No database: KG_NEO4J_URI is not set and the managed local Neo4j is not up.",
            remedy="Start it with `kg up`, or `kg demo` for all at once.",
        )
    return Target(status.uri, status.user, _read_password(Path(status.password_file)), database, "managed local")
