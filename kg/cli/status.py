"""kg status: which database the commands use, whether it answers, and which release is loaded there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from kg.cli.documents import as_document, error_object
from kg.cli.options import connection, json_option
from kg.errors import DatabaseError, NotLoadedError
from kg.model.source import Source

if TYPE_CHECKING:
    from kg.cli.options import Connection
    from kg.find_target import Place
    from kg.local import ServerStatus

# How a target was found: the word for a program, the words for a reader.
ORIGINS = {
    "arguments": ("option", "named by --uri"),
    "environment": ("environment", "named by KG_NEO4J_URI"),
    "managed local": ("local", "the local server, as neither --uri nor KG_NEO4J_URI names another"),
}
LOADING = "A load is running or was interrupted: rows may mix two releases. If none is running, run `kg load`."


@dataclass(frozen=True)
class Reported:
    """What `kg status` found.

    Attributes:
        place: the database that is meant.
        local: the local server if it is the one that is meant.
        version: the version of Neo4j that answered.
        graph: version, hash, state and counts of the loaded release.
        error: why the database could not be asked.
    """

    place: Place
    local: ServerStatus | None = None
    version: str | None = None
    graph: dict[str, Any] | None = None
    error: DatabaseError | None = None

    @property
    def state(self) -> str:
        """One word for the server: what the local one does, or whether another one can be used."""
        if self.local:
            return self.local.state
        return "unavailable" if self.error else "running"

    @property
    def reachable(self) -> bool:
        """Whether the database answered."""
        return self.version is not None


@click.command()
@connection
@json_option
@click.option("--release", hidden=True, expose_value=False)
def status(*, connection: Connection, as_json: bool) -> None:
    """Show which database the commands use, whether it answers, and what is loaded.

    If a server that should answer does not, the exit code says why.

    Example: kg status --json
    """
    found = look(connection)
    click.echo(as_document(status_object(found)) if as_json else "\n".join(found_lines(found)))
    if found.error:
        raise found.error


def look(connection: Connection) -> Reported:
    """Find the database as every command does, and ask it; a local server that does not run is not asked."""
    from kg.local import LocalNeo4j

    place = connection.place()
    found = Reported(place, None if place.uri else LocalNeo4j(connection.home).status())
    if found.local and found.local.state != "running":
        return found
    try:
        with connection.graph() as graph:
            found = replace(found, version=graph.engine.verify())
            return replace(found, graph=graph.release())
    except NotLoadedError:
        return found
    except DatabaseError as error:
        return replace(found, version=None, error=error)


def status_object(found: Reported) -> dict[str, Any]:
    """The status as plain values; everything but a password."""
    graph, local = found.graph or {}, found.local
    return {
        "origin": ORIGINS[found.place.origin][0],
        "state": found.state,
        "reachable": found.reachable,
        "uri": local.uri if local else found.place.uri,
        "http": local.http if local else None,
        "user": local.user if local else found.place.user,
        "password_file": str(local.password_file) if local else None,
        "database": found.place.database,
        "version": found.version or (local.version if local else None),
        "loaded": bool(graph) if found.reachable else None,
        "release": graph.get("version"),
        "hash": graph.get("hash"),
        "load_state": graph.get("state"),
        "nodes": graph.get("nodes"),
        "relationships": graph.get("relationships"),
        "loaded_at": graph.get("loaded_at"),
        "loaded_by": graph.get("code"),
        "sources": graph.get("sources", []),
        "home": str(local.home) if local else None,
        "pid": local.pid if local else None,
        "error": error_object(found.error) if found.error else None,
    }


def found_lines(found: Reported) -> list[str]:
    """What was found, for a reader."""
    lines = local_lines(found.local, found.place) if found.local else server_lines(found)
    if found.reachable:
        return [*lines, *graph_lines(found.graph)]
    return [*lines, "graph     unknown"] if found.error else lines


def local_lines(local: ServerStatus, place: Place) -> list[str]:
    """The local server, and why it is the one that is meant."""
    first, *others = status_lines(local)
    database = [f"database  {place.database}"] if local.uri else []
    return [first, f"target    {ORIGINS[place.origin][1]}", *others, *database]


def server_lines(found: Reported) -> list[str]:
    """A server that is not the local one."""
    return [
        "Neo4j cannot be used." if found.error else f"Neo4j {found.version} answers.",
        f"target    {found.place.uri}, {ORIGINS[found.place.origin][1]}",
        f"database  {found.place.database}, as user {found.place.user}",
    ]


def graph_lines(graph: dict[str, Any] | None) -> list[str]:
    """The loaded release."""
    if graph is None:
        return ["graph     not loaded. Run `kg load`"]
    return [
        f"graph     release {graph['version']}: {graph['nodes']} nodes, {graph['relationships']} relationships",
        f"hash      {graph['hash']}",
        *(f"source    {one['key']}: {Source(**one)}" for one in graph["sources"]),
        f"loaded    {graph['loaded_at']} by version {graph['code']}",
        *([] if graph["state"] == "current" else [f"state     {graph['state']}. {LOADING}"]),
    ]


def status_lines(status: ServerStatus) -> list[str]:
    """The local server for a reader."""
    if status.uri is None:
        what = {"stopped": "The local Neo4j is stopped. Start it"}.get(
            status.state, "No local Neo4j here yet. Start one"
        )
        return [f"{what} with `kg up`.", f"home      {status.home}"]
    return [
        f"Neo4j {status.version} is {status.state}.",
        f"bolt      {status.uri}",
        f"browser   {status.login_link}",
        f"login     {status.user}; the password is in {status.password_file}",
        f"home      {status.home}",
    ]
