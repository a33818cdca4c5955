"""kg status: what is running, and which release is loaded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from kg.cli.options import home_option

if TYPE_CHECKING:
    from pathlib import Path

    from kg.local import ServerStatus


@click.command()
@home_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def status(*, home: Path | None, line: str, as_json: bool) -> None:
    """Show what is running and which release is loaded.

    Example: kg status --json
    """
    from kg.local import LocalNeo4j

    found = LocalNeo4j(home, line).status()
    release, fingerprint = _loaded(found) if found.state == "running" else (None, None)
    if as_json:
        click.echo(json.dumps(status_object(found, release, fingerprint), indent=2))
    else:
        graph = [f"graph     {release or 'not loaded'}" + (f" ({fingerprint})" if fingerprint else "")]
        click.echo("\n".join(status_lines(found) + (graph if found.state == "running" else [])))


def _loaded(status: ServerStatus) -> tuple[str | None, str | None]:
    """Release and hash of the graph in a running server, or None where it is not loaded."""
    from kg.errors import NotLoadedError
    from kg.graph import open_graph
    from kg.local.run.status import target_of

    with open_graph(target_of(status)) as graph:
        try:
            loaded = graph.release()
        except NotLoadedError:
            return None, None
    return loaded["version"], loaded["hash"]


def status_object(status: ServerStatus, release: str | None, fingerprint: str | None) -> dict[str, str | int | None]:
    """The status as plain values; everything about the server but its password."""
    return {
        "state": status.state,
        "uri": status.uri,
        "http": status.http,
        "user": status.user,
        "password_file": str(status.password_file),
        "database": status.database,
        "version": status.version,
        "release": release,
        "hash": fingerprint,
        "home": str(status.home),
        "pid": status.pid,
    }


def status_lines(status: ServerStatus) -> list[str]:
    """The status for a reader."""
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
