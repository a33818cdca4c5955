"""bridge detect, apply, report, remove: links to other graphs (neighbours) in the same database."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import connection
from kg.errors import UsageError
from kg.model.vocabulary import vocabulary

if TYPE_CHECKING:
    from kg.cli.options import Connection
    from kg.loaders.bridge.neighbours import Neighbour
    from kg.loaders.bridge.report import Report

names_argument = click.argument("names", nargs=-1, metavar="[NAME]...")
file_option = click.option(
    "--file",
    "files",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="File that describes another graph, like those in cypher/bridges/.",
)


@click.group(options_metavar="[--help]")
def bridge() -> None:
    """Link entities to the same entities in other graphs (neighbours), by identifiers alone.

    Bridges lead from this graph to the other. The other graph is never changed.

    Example: kg bridge detect
    """


@bridge.command()
@names_argument
@file_option
@connection
def detect(
    *,
    names: tuple[str, ...],
    files: tuple[Path, ...],
    connection: Connection,
) -> None:
    """Show which neighbours are in the database and how many entities can be linked.

    Writes nothing.

    Example: kg bridge detect
    """
    from kg.loaders.bridge.apply import report
    from kg.loaders.bridge.survey import ABSENT
    from kg.loaders.bridge.survey import detect as look

    words = vocabulary()
    with connection.engine() as engine:
        for neighbour in chosen(names, files):
            found = engine.read_all(partial(look, neighbour=neighbour))
            if found.verdict == ABSENT:
                click.echo(f"{neighbour.name:12}{found.verdict}")
                continue
            held = report(engine, words, neighbour)
            missing = f"; not seen: {', '.join(found.missing)}" if found.missing else ""
            click.echo(
                f"{neighbour.name:12}{found.verdict:8}would link {len(held.matched())} of {len(held.entities)} entities"
                f" ({len(held.links)} bridges){missing}"
            )
            for sample in found.samples:
                click.echo(f"{'':12}{sample}")


@bridge.command()
@names_argument
@file_option
@connection
def apply(
    *,
    names: tuple[str, ...],
    files: tuple[Path, ...],
    connection: Connection,
) -> None:
    """Link to the neighbours named, or to every neighbour detected as sure.

    Running it again changes nothing.

    Example: kg bridge apply hetionet
    """
    from kg.loaders.bridge.apply import apply as write
    from kg.loaders.bridge.survey import SURE
    from kg.loaders.bridge.survey import detect as look

    words = vocabulary()
    with connection.engine() as engine:
        wanted = chosen(names, files)
        if not names and not files:
            wanted = [one for one in wanted if engine.read_all(partial(look, neighbour=one)).verdict == SURE]
        if not wanted:
            click.echo("No neighbour is detected as sure. `kg bridge detect` shows what was found.")
        for neighbour in wanted:
            done = write(engine, words, neighbour)
            kept = len(done.report.links) - done.added
            click.echo(f"{neighbour.name:12}{done.added} added, {done.removed} removed, {kept} unchanged")


@bridge.command()
@names_argument
@file_option
@connection
def report(
    *,
    names: tuple[str, ...],
    files: tuple[Path, ...],
    connection: Connection,
) -> None:
    """List what is matched, shared, refused and unmatched, as TSV, with the reason for each.

    Writes nothing.

    Example: kg bridge report hetionet
    """
    from kg.loaders.bridge.apply import report as look

    words = vocabulary()
    click.echo("neighbour\twhat\tentity\tname\tnode\tidentifier\treason")
    with connection.engine() as engine:
        for neighbour in chosen(names, files):
            for row in report_rows(look(engine, words, neighbour)):
                click.echo("\t".join((neighbour.name, *row)))


def report_rows(found: Report) -> list[tuple[str, ...]]:
    """The lines of a report: what, entity, name, the neighbour's node, identifier, reason."""
    entities = {entity.id: entity for entity in found.entities}
    rows: list[tuple[str, ...]] = [
        (one.match, one.entity, entities[one.entity].name, f"{one.label} {one.value}", one.identifier, one.method)
        for one in found.links
    ]
    for links in found.shared().values():
        several = ", ".join(sorted(link.entity for link in links))
        rows.append(("shared", "", "", f"{links[0].label} {links[0].value}", "", f"several entities: {several}"))
    rows += [
        ("refused", one.entity, entities[one.entity].name, f"{one.label} {one.value}", "", one.reason)
        for one in found.refused
    ]
    rows += [("unmatched", entity.id, entity.name, "", "", reason) for entity, reason in found.unmatched()]
    return rows


@bridge.command()
@names_argument
@connection
def remove(*, names: tuple[str, ...], connection: Connection) -> None:
    """Remove the bridges to the neighbours named, or all bridges.

    Example: kg bridge remove
    """
    from kg.loaders.bridge.apply import remove as unlink

    with connection.engine() as engine:
        gone = unlink(engine, names or None)
    for name in sorted({*gone, *names}):
        click.echo(f"{name:12}{gone.get(name, 0)} removed")
    if not gone and not names:
        click.echo("There are no bridges.")


def chosen(names: tuple[str, ...], files: tuple[Path, ...]) -> list[Neighbour]:
    """The neighbours named, those of the files, or all that this package describes.

    Raises:
        UsageError: no neighbour has this name.
        BridgeFileError: a file is malformed.
    """
    from kg.loaders.bridge.neighbours import neighbours, read_neighbours

    own = read_neighbours(files)
    known = {**neighbours(), **own}
    if unknown := [name for name in names if name not in known]:
        raise UsageError(f"There is no neighbour {unknown[0]!r}.", remedy=f"Known: {', '.join(known)}.")
    return [known[name] for name in names] or list(own.values()) or list(known.values())
