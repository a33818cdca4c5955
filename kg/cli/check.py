"""kg check: check the input tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import data_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@data_option
@click.option("--fix", is_flag=True, help="Sort and tidy the tables first.")
@click.option(
    "--signs", is_flag=True, help="Also report whether each countermeasure acts against the effect of its mechanism."
)
def check(*, data: Path | None, fix: bool, signs: bool) -> None:
    """Check the input tables and report all problems at once; needs no database.

    Each problem reads FILE:LINE:COLUMN: RULE: what is wrong. What to do.

    Example: kg check --fix
    """
    from kg.loaders.build import read_and_build
    from kg.loaders.check.signs import check_signs
    from kg.loaders.curation.summary import summarise
    from kg.loaders.tables.records import DATA
    from kg.loaders.tables.tidy import tidy

    if fix:
        for path in tidy(data or DATA):
            click.echo(f"tidied {path}")
    tables, graph = read_and_build(data)
    for line in summarise(tables, graph, data or DATA):
        click.echo(line)
    if signs:
        for item in check_signs(tables):
            at = f" at {item.target} ({', '.join(item.claims)})" if item.target else ""
            click.echo(f"{item.verdict:14}{item.countermeasure} against {item.mechanism}{at}")
