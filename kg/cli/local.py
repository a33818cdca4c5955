"""up, status, down, logs: the managed local Neo4j."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from kg.cli.options import home_option
from kg.cli.progress import progress

if TYPE_CHECKING:
    from pathlib import Path

    from kg.local import Freed, LocalNeo4j, ServerStatus

PORT = click.IntRange(1, 65535)


def _local(home: Path | None, line: str) -> LocalNeo4j:
    from kg.local import LocalNeo4j

    return LocalNeo4j(home, line)


@click.command()
@home_option
@click.option("--bolt-port", type=PORT, help="Port for drivers [default: a free one, then always the same].")
@click.option("--http-port", type=PORT, help="Port for Neo4j Browser [default: a free one, then always the same].")
def up(*, home: Path | None, line: str, bolt_port: int | None, http_port: int | None) -> None:
    """Start the local Neo4j and wait until it answers. Download it first if needed.

    Example: kg up
    """
    with progress() as say:
        status = _local(home, line).up(say, bolt_port=bolt_port, http_port=http_port)
    for note in status.notes:
        click.echo(note, err=True)
    click.echo("\n".join(status_lines(status)))


@click.command()
@home_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def status(*, home: Path | None, line: str, as_json: bool) -> None:
    """Show what is running and which release is loaded.

    Example: kg status --json
    """
    found = _local(home, line).status()
    release, fingerprint = _loaded(found) if found.state == "running" else (None, None)
    if as_json:
        click.echo(json.dumps(status_object(found, release, fingerprint), indent=2))
    else:
        graph = [f"graph     {release or 'not loaded'}" + (f" ({fingerprint})" if fingerprint else "")]
        click.echo("\n".join(status_lines(found) + (graph if found.state == "running" else [])))


def _loaded(status: ServerStatus) -> tuple[str | None, str | None]:
    """Release and hash of the graph in a running server, or None where it is not loaded."""
    from kg.config import open_graph
    from kg.errors import NotLoadedError
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


@click.command()
@home_option
@click.option("--purge", is_flag=True, help="Also delete its data: the whole home folder.")
@click.option("--cache", is_flag=True, help="With --purge: also delete the downloads that all homes share.")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
def down(*, home: Path | None, line: str, purge: bool, cache: bool, yes: bool) -> None:
    """Stop the local Neo4j and wait until it has stopped.

    Example: kg down
    """
    if cache and not purge:
        raise click.UsageError("--cache needs --purge.")
    local = _local(home, line)
    if not purge:
        with progress() as say:
            stopped = local.down(say)
        click.echo("Neo4j is stopped." if stopped else "Neo4j was not running.")
        return
    if not yes:
        more = f" and {local.cache}" if cache else ""
        click.confirm(f"Delete {local.home.folder}{more} permanently?", abort=True, err=True)
    with progress() as say:
        freed = local.purge(say, cache=cache)
    click.echo(freed_line(freed))


def freed_line(freed: Freed) -> str:
    """What a purge freed."""
    if not freed.folders:
        return "There was nothing to remove."
    return f"Removed {' and '.join(map(str, freed.folders))}: {freed.bytes / 1e6:.1f} MB freed."


@click.command()
@home_option
@click.option("-n", "--lines", type=click.IntRange(min=0), default=50, show_default=True, help="Number of lines.")
@click.option("-f", "--follow", is_flag=True, help="Keep printing new lines until Ctrl-C.")
def logs(*, home: Path | None, line: str, lines: int, follow: bool) -> None:
    """Show the last lines of the log of the local Neo4j.

    Example: kg logs -n 20
    """
    from kg.local.run.logs import follow as following
    from kg.local.run.logs import size

    local = _local(home, line)
    end = size(local.log_file)
    for text in local.logs(lines):
        click.echo(text)
    if follow:
        try:
            for text in following(local.log_file, end):
                click.echo(text)
        except KeyboardInterrupt:
            return
