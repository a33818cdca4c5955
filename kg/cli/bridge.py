"""bridge detect, apply, report, remove: links to other graphs (neighbours) in the same database."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.documents import as_document, bridged_object, detected_object
from kg.cli.options import connection, json_option
from kg.cli.progress import working
from kg.errors import UsageError
from kg.model.vocabulary import vocabulary

if TYPE_CHECKING:
    from kg.cli.options import Connection
    from kg.loaders.bridge.neighbours import Neighbour
    from kg.loaders.bridge.report import Report
    from kg.loaders.bridge.survey import Detected

REPORT_HEAD = ("neighbour", "what", "entity", "name", "node", "identifier", "reason")

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


@bridge.command(short_help="Show which neighbours are here and what can be linked.")
@names_argument
@file_option
@connection
@json_option
def detect(
    *,
    names: tuple[str, ...],
    files: tuple[Path, ...],
    connection: Connection,
    as_json: bool,
) -> None:
    """Show which neighbours are in the database and how many entities can be linked.

    Writes nothing.

    Example: kg bridge detect
    """
    from kg.loaders.bridge.apply import report
    from kg.loaders.bridge.survey import ABSENT
    from kg.loaders.bridge.survey import detect as look

    words = vocabulary()
    seen: list[tuple[Detected, Report | None]] = []
    with working(silent=as_json) as say, connection.engine() as engine:
        for neighbour in chosen(names, files):
            say(f"Looking for {neighbour.name} …")
            found = engine.read_all(partial(look, neighbour=neighbour))
            seen.append((found, None if found.verdict == ABSENT else report(engine, words, neighbour)))
    if as_json:
        click.echo(as_document({"neighbours": [detected_object(*one) for one in seen]}))
        return
    for one in seen:
        click.echo("\n".join(detected_lines(*one)))


def detected_lines(found: Detected, held: Report | None) -> list[str]:
    """Whether a neighbour is there and what could be linked, for a reader."""
    if held is None:
        return [f"{found.neighbour.name:12}{found.verdict}"]
    missing = f"; not seen: {', '.join(found.missing)}" if found.missing else ""
    return [
        f"{found.neighbour.name:12}{found.verdict:8}would link {len(held.matched())} of {len(held.entities)} entities"
        f" ({len(held.links)} bridges){missing}",
        *(f"{'':12}{sample}" for sample in found.samples),
    ]


@bridge.command(short_help="Link to neighbours.")
@names_argument
@file_option
@connection
@json_option
def apply(
    *,
    names: tuple[str, ...],
    files: tuple[Path, ...],
    connection: Connection,
    as_json: bool,
) -> None:
    """Link to the neighbours named, or to every neighbour detected as sure.

    Running it again changes nothing.

    Example: kg bridge apply hetionet
    """
    from kg.loaders.bridge.apply import apply as write
    from kg.loaders.bridge.survey import SURE
    from kg.loaders.bridge.survey import detect as look

    words = vocabulary()
    done: list[dict[str, Any]] = []
    try:
        with working(silent=as_json) as say, connection.engine() as engine:
            wanted = chosen(names, files)
            if not names and not files:
                say("Looking for neighbours …")
                wanted = [one for one in wanted if engine.read_all(partial(look, neighbour=one)).verdict == SURE]
            for neighbour in wanted:
                say(f"Linking {neighbour.name} …")
                done.append(bridged_object(write(engine, words, neighbour)))
    finally:
        # Each neighbour is a transaction of its own: what was linked before an error stays, and is said.
        if not as_json:
            click.echo("".join(f"{bridged_line(one)}\n" for one in done), nl=False)
    if as_json:
        click.echo(as_document({"neighbours": done}))
    elif not wanted:
        click.echo("No neighbour is detected as sure. `kg bridge detect` shows what was found.")


def bridged_line(done: dict[str, Any]) -> str:
    """What was written for a neighbour, for a reader."""
    return f"{done['name']:12}{done['added']} added, {done['removed']} removed, {done['unchanged']} unchanged"


@bridge.command(short_help="List what is linked and what is not, and why.")
@names_argument
@file_option
@connection
@json_option
def report(
    *,
    names: tuple[str, ...],
    files: tuple[Path, ...],
    connection: Connection,
    as_json: bool,
) -> None:
    """List what is matched, shared, refused and unmatched, as TSV, with the reason for each.

    Writes nothing.

    Example: kg bridge report hetionet
    """
    from kg.loaders.bridge.apply import report as look

    words = vocabulary()
    with working(silent=as_json) as say, connection.engine() as engine:
        say("Comparing identifiers …")
        reports = [look(engine, words, neighbour) for neighbour in chosen(names, files)]
    rows = [(found.neighbour.name, *row) for found in reports for row in report_rows(found)]
    if as_json:
        click.echo(as_document({"rows": [dict(zip(REPORT_HEAD, row, strict=True)) for row in rows]}))
    else:
        click.echo("\n".join("\t".join(row) for row in (REPORT_HEAD, *rows)))


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


@bridge.command(short_help="Remove the bridges to neighbours.")
@names_argument
@connection
@json_option
def remove(*, names: tuple[str, ...], connection: Connection, as_json: bool) -> None:
    """Remove the bridges to the neighbours named, or all bridges.

    Example: kg bridge remove
    """
    from kg.loaders.bridge.apply import remove as unlink

    with connection.engine() as engine:
        gone = unlink(engine, names or None)
    counts = {name: gone.get(name, 0) for name in sorted({*gone, *names})}
    if as_json:
        removed = [{"name": name, "removed": number} for name, number in counts.items()]
        click.echo(as_document({"neighbours": removed}))
        return
    for name, number in counts.items():
        click.echo(f"{name:12}{number} removed")
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
