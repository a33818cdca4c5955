"""query: list, describe or run a named query."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from kg.cli.as_typed import command
from kg.cli.assignments import completions, parameters
from kg.cli.catalogue import catalogue, description
from kg.cli.options import connection, evidence_option, format_option, scoped
from kg.cli.page import hanging, page
from kg.cli.printing import print_in
from kg.cli.progress import ask_graph

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from kg.answers import Answer
    from kg.cli.options import Connection
    from kg.queries.scope import Scope

SHAPES = click.Choice(["rows", "statements", "graph"])


class QueryName(click.ParamType[str]):
    """The name of a named query, completed from the registry."""

    name = "name"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """Names that begin with what was typed."""
        from click.shell_completion import CompletionItem

        from kg.queries.registry import registry

        return [
            CompletionItem(name, help=query.title) for name, query in registry().items() if name.startswith(incomplete)
        ]


class Assignment(click.ParamType[str]):
    """A value of a parameter of the named query, completed from closed lists."""

    name = "assignment"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Values, and pairs of a parameter and a value, that begin with what was typed."""
        from click.shell_completion import CompletionItem

        from kg.queries.registry import registry

        found = registry().get(str(ctx.params.get("name")).replace("-", "_"))
        before = ctx.params.get(str(param.name)) or ()
        return (
            [CompletionItem(word, help=text) for word, text in completions(found, before, incomplete)] if found else []
        )


@click.command(add_help_option=False)
@click.argument("name", required=False, type=QueryName())
@click.argument("assignments", nargs=-1, type=Assignment(), metavar="[PARAM=VALUE]...")
@click.option("-h", "--help", "asked", is_flag=True, help="Describe this command, or the query NAME.")
@format_option
@click.option(
    "--as",
    "shape",
    type=SHAPES,
    default="rows",
    show_default=True,
    help="Rows, cited statements, or Cypher that draws the answer.",
)
@evidence_option
@scoped
@connection
@click.pass_context
def query(
    ctx: click.Context,
    *,
    name: str | None,
    assignments: tuple[str, ...],
    asked: bool,
    form: str,
    shape: str,
    evidence: bool,
    connection: Connection,
    scope: Scope,
) -> None:
    """List the named queries. With NAME, run one; with NAME --help, describe it.

    Example: kg query countermeasures_for_pathway pathway=PI3K-AKT
    """
    from kg.queries.registry import named_query, registry

    on_terminal = sys.stdout.isatty()
    if name is None:
        queries = list(registry().values())
        lines = [ctx.get_help()] if asked else catalogue(queries, command(), on_terminal=on_terminal)
        page("".join(f"{line}\n" for line in lines))
        return
    found = named_query(name)
    if asked:
        click.echo("\n".join(description(found, command(), on_terminal=on_terminal)))
        return
    if shape != "rows" and form != "table":
        raise click.UsageError(f"--as {shape} and --format {form} exclude each other.")
    given = parameters(found, assignments)
    shown = evidence or shape == "statements" or (shape == "rows" and form in {"table", "json-full"})
    with connection.graph(scope, with_evidence=shown) as graph:
        answer = ask_graph(graph, found.name, given)
        if shape == "statements":
            texts = [answer.summary(), "", *answer.statements()]
            page("".join(f"{hanging('', text, on_terminal=on_terminal, indent=2)}\n" for text in texts))
        elif shape == "graph":
            click.echo(picture(answer))
        else:
            print_in(form, answer, evidence=evidence)


def picture(answer: Answer[Any]) -> str:
    """Cypher that draws the answer: paste it into Neo4j Browser."""
    from kg.database.literals import cypher_literal
    from kg.database.statements import statement

    claims = cypher_literal(answer.claims)
    return f"// {answer.summary()}\n" + statement("evidence/claims_as_graph").replace("$claims", claims)
