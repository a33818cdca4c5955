"""query, find, receipt."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.assignments import parameters
from kg.cli.catalogue import catalogue, description
from kg.cli.options import database_options, open_engine
from kg.cli.typed import command
from kg.errors import UsageError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from kg.answers import Answer

FORMATS = click.Choice(["table", "tsv", "json"])
SHAPES = click.Choice(["rows", "sentences", "graph"])


class QueryName(click.ParamType[str]):
    """The name of a named query, completed from the registry."""

    name = "name"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """Names that begin like what was typed."""
        from click.shell_completion import CompletionItem

        from kg.queries.registry import registry

        return [
            CompletionItem(name, help=query.title) for name, query in registry().items() if name.startswith(incomplete)
        ]


@click.command(add_help_option=False)
@click.argument("name", required=False, type=QueryName())
@click.argument("assignments", nargs=-1, metavar="[PARAM=VALUE]...")
@click.option("-h", "--help", "asked", is_flag=True, help="Describe the command, or the query that is named.")
@click.option("--format", "form", type=FORMATS, default="table", show_default=True, help="How to print the rows.")
@click.option(
    "--as",
    "shape",
    type=SHAPES,
    default="rows",
    show_default=True,
    help="rows, cited sentences, or Cypher that draws it.",
)
@database_options
@click.pass_context
def query(
    ctx: click.Context,
    *,
    name: str | None,
    assignments: tuple[str, ...],
    asked: bool,
    form: str,
    shape: str,
    uri: str | None,
    user: str | None,
    database: str | None,
    home: Path | None,
) -> None:
    """List the named queries; with NAME run one; with NAME --help describe it.

    Example: kg query countermeasures_for_pathway pathway=PI3K-AKT
    """
    from kg.queries.registry import named_query, registry

    if name is None:
        click.echo(ctx.get_help() if asked else "\n".join(catalogue(list(registry().values()), command())))
        return
    found = named_query(name)
    if asked:
        click.echo("\n".join(description(found, command())))
        return
    with open_graph(uri, user, database, home) as graph:
        answer = graph.run(found.name, parameters(found, assignments))
        if shape == "sentences":
            click.echo("\n".join([answer.summary(), "", *graph.sentences(answer)]))
        elif shape == "graph":
            click.echo(picture(answer))
        else:
            print_in(form, answer)


def picture(answer: Answer[Any]) -> str:
    """Cypher that draws the answer: paste it into Neo4j Browser."""
    from kg.database.statements import statement

    claims = ", ".join(f"'{claim}'" for claim in answer.claims)
    return f"// {answer.summary()}\n" + statement("evidence/claims_as_graph").replace("$claims", f"[{claims}]")


def open_graph(uri: str | None, user: str | None, database: str | None, home: Path | None) -> Any:  # noqa: ANN401
    """A graph on the database that these options mean; its module pulls the driver in, hence the late import."""
    from kg.graph import Graph

    return Graph(open_engine(uri, user, database, home))


def show(name: str, values: dict[str, Any], form: str, graph: Any) -> None:  # noqa: ANN401
    """Run a query and print what it gives."""
    with graph:
        answer = graph.run(name, values)
    print_in(form, answer)


def print_in(form: str, answer: Answer[Any]) -> None:
    """Print an answer; warnings go to the error stream where the output is for a pipe."""
    from kg.terminal import as_json, as_tsv, print_answer

    if form == "table":
        from rich.console import Console

        print_answer(Console(), answer, command())
        return
    for warning in (*answer.warnings, *(["There is more: raise limit."] if answer.cut else [])):
        click.echo(warning, err=True)
    click.echo(as_json(answer) if form == "json" else "\n".join(as_tsv(answer)))


@click.command()
@click.argument("text", nargs=-1, required=True)
@click.option("--format", "form", type=FORMATS, default="table", show_default=True, help="How to print the rows.")
@database_options
def find(
    *, text: tuple[str, ...], form: str, uri: str | None, user: str | None, database: str | None, home: Path | None
) -> None:
    """Find what in the graph goes by a name, symbol, synonym or identifier.

    Example: kg find PD-1
    """
    show("find_entity", {"text": " ".join(text)}, form, open_graph(uri, user, database, home))


@click.command()
@click.argument("claims", nargs=-1, required=True)
@click.option("--format", "form", type=FORMATS, default="table", show_default=True, help="How to print the rows.")
@click.option(
    "--text",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Your own copy of the sentences (TSV with columns locator and text), to print beside ours.",
)
@database_options
def receipt(
    *,
    claims: tuple[str, ...],
    form: str,
    text: Path | None,
    uri: str | None,
    user: str | None,
    database: str | None,
    home: Path | None,
) -> None:
    """Show what claims rest on: path, statement, context, sentences, works cited, the review.

    Example: kg receipt c0001
    """
    from kg.answers import DISCLAIMER

    with open_graph(uri, user, database, home) as graph:
        answer = graph.run("claim_receipt", {"claims": list(claims)})
    if form != "table":
        print_in(form, answer)
        return
    sentences = read_sentences(text) if text else {}
    for row in answer:
        click.echo("\n".join(receipt_lines(row, sentences)) + "\n")
    found = {row.claim for row in answer}
    for claim in answer.parameters["claims"]:
        if claim not in found:
            click.echo(f"{claim}: not in this graph (release {answer.release}).", err=True)
    click.echo(f"Release {answer.release}. {DISCLAIMER}")


def receipt_lines(row: Any, sentences: dict[str, str]) -> list[str]:  # noqa: ANN401
    """One receipt, the way one reads it aloud."""
    from kg.terminal import plain

    sign = {1: "+", -1: "-"}.get(row.sign, "")
    lines = [
        f"{row.claim.removeprefix('ir:claim/')}  {row.statement}",
        f"  path        ({row.subject}) -[{row.predicate}{' ' + sign if sign else ''}]-> ({row.object})",
        f"  certainty   {row.certainty}, {row.basis}",
    ]
    optional = (
        ("phase", row.phase), ("qualifiers", row.qualifiers), ("quantity", [row.quantity] if row.quantity else []),
        ("context", row.context), ("cites", row.references), ("cites near", row.references_implied),
        ("read", row.issues), ("conflict", row.conflicts),
    )  # fmt: skip
    lines += [f"  {name:12}{'; '.join(values)}" for name, values in optional if values]
    lines += [f"  {'sentence':12}{locator}, {row.source}" for locator in row.sentences]
    lines += [f"  {'text':12}{sentences[locator]}" for locator in row.sentences if locator in sentences]
    return [plain(line) for line in lines]


def read_sentences(path: Path) -> dict[str, str]:
    """A user's own copy of the sentences by locator."""
    with path.open(encoding="utf-8", errors="replace", newline="") as handle:
        reader = csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)
        if not {"locator", "text"} <= set(reader.fieldnames or ()):
            raise UsageError(f"{path} has no columns locator and text.", remedy="Give a TSV with both.")
        return {row["locator"]: row["text"] or "" for row in reader}


@click.command()
@click.argument("question", nargs=-1, required=True)
@click.option("--format", "form", type=FORMATS, default="table", show_default=True, help="How to print the rows.")
@click.option("--only-show", is_flag=True, help="Show what was understood, and ask nothing.")
@database_options
def ask(
    *,
    question: tuple[str, ...],
    form: str,
    only_show: bool,
    uri: str | None,
    user: str | None,
    database: str | None,
    home: Path | None,
) -> None:
    """Ask in plain words: names are looked up, the named query is found by its words; no language model.

    Example: kg ask "which countermeasures target PI3K-AKT"
    """
    from kg.queries.ask import candidates

    with open_graph(uri, user, database, home) as graph:
        ranked = candidates(graph.engine, " ".join(question))
        best, others = ranked[0], ranked[1:4]
        click.echo(f"Understood: {best.query.title}", err=True)
        for name, meant in best.understood.items():
            click.echo(f"  {name}: {meant}", err=True)
        if not only_show:
            print_in(form, graph.run(best.query.name, best.parameters))
    click.echo(f"The same by name: {best.command(command())}", err=True)
    for other in others:
        click.echo(f"Or did you mean: {other.query.title}\n  {other.command(command())}", err=True)


TABLES = {
    "strategies": ("strategies_table", "strategy_class", "countermeasure"),
    "mechanisms": ("mechanisms_by_section", "section", "mechanism"),
    "countermeasures": ("countermeasures_by_section", "section", "countermeasure"),
}


@click.command()
@click.argument("name", type=click.Choice(list(TABLES)))
@database_options
def table(*, name: str, uri: str | None, user: str | None, database: str | None, home: Path | None) -> None:
    """Print Table 1 (strategies), or what the figures draw (mechanisms, countermeasures), from the graph alone.

    Example: kg table strategies
    """
    query_name, heading, cell = TABLES[name]
    with open_graph(uri, user, database, home) as graph:
        answer = graph.run(query_name, {"limit": 1000})
    groups: dict[str, list[str]] = {}
    for row in answer:
        sure = getattr(row, "cell_certainty", "sure")
        groups.setdefault(getattr(row, heading), []).append(
            getattr(row, cell) + ("" if sure == "sure" else f" ({sure})")
        )
    for title, cells in groups.items():
        click.echo(title)
        for text in cells:
            click.echo(f"  {text}")
