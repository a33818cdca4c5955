"""kg down: stop the managed local Neo4j, and delete its data if asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import home_option
from kg.cli.progress import progress

if TYPE_CHECKING:
    from pathlib import Path

    from kg.local import Freed


@click.command()
@home_option
@click.option("--purge", is_flag=True, help="Also delete its data: the whole home folder.")
@click.option("--cache", is_flag=True, help="With --purge: also delete the downloads that all homes share.")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
def down(*, home: Path | None, line: str, purge: bool, cache: bool, yes: bool) -> None:
    """Stop the local Neo4j and wait until it has stopped.

    Example: kg down
    """
    from kg.local import LocalNeo4j

    if cache and not purge:
        raise click.UsageError("--cache needs --purge.")
    local = LocalNeo4j(home, line)
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
