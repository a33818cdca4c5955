"""kg logs: the log of the managed local Neo4j."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import home_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@home_option
@click.option("-n", "--lines", type=click.IntRange(min=0), default=50, show_default=True, help="Number of lines.")
@click.option("-f", "--follow", is_flag=True, help="Keep printing new lines until Ctrl-C.")
def logs(*, home: Path | None, line: str, lines: int, follow: bool) -> None:
    """Show the last lines of the log of the local Neo4j.

    Example: kg logs -n 20
    """
    from kg.local import LocalNeo4j
    from kg.local.run.logs import follow as following
    from kg.local.run.logs import size

    local = LocalNeo4j(home, line)
    end = size(local.log_file)
    for text in local.logs(lines):
        click.echo(text)
    if follow:
        try:
            for text in following(local.log_file, end):
                click.echo(text)
        except KeyboardInterrupt:
            return
