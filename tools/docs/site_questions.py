"""A page of the site for each named query, with the rows of its example; indexes by family and by class."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING, Any

from sphinx.util.inspect import stringify_signature

from kg.model.addresses import shown_claim
from kg.model.source import NOT_ADVICE
from kg.queries.types import Entity, Term
from kg.questions import Questions
from tools.docs.marked import table
from tools.docs.query_docs import by_family, listed
from tools.generate.examples import ROWS, call
from tools.generate.questions import row_name, short_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model.vocabulary import Vocabulary
    from kg.queries.named_query import NamedQuery
    from kg.queries.types import Type

MOST_ROWS = 10
MOST_COLUMNS = 7
MOST_ITEMS = 4
LONGEST = 240
# The receipt of every row shows these; the page shows the columns of the question, and the claims.
INVENTED = (
    "The rows below come from a small stand-in of that graph, made for the tests. Its identifiers are real, its "
    "relationships are invented."
)
LEFT_OUT = frozenset({"claims", "searched", "xrefs"})


def page(query: NamedQuery) -> str:
    """The page of one named query."""
    return "\n\n".join(
        [
            f"# {query.name}",
            f"**{query.title}**",
            *([query.about] if query.about else []),
            *([needed(query)] if query.needs else []),
            f"Family: [{query.family}](index.md#{query.family})",
            signature(query),
            f"## Parameters\n\n{parameters(query)}",
            f"## Columns\n\n{row_type(query)}\n\n{columns(query)}",
            f"## Example\n\n```sh\n{command(query)}\n```\n\n{in_python(query)}",
            *([INVENTED] if query.needs else []),
            example(query),
            f"## Cypher\n\n`cypher/queries/{query.family}/{query.name}.cypher`\n\n```cypher\n{query.cypher}\n```",
            f"{NOT_ADVICE}.\n",
        ]
    )


def signature(query: NamedQuery) -> str:
    """The method that runs it, in a form that the index of names and other pages can link to."""
    called = inspect.signature(getattr(Questions, query.name))
    own = called.replace(parameters=list(called.parameters.values())[1:], return_annotation=called.empty)
    given = f"~kg.Answer[~kg.questions.{row_name(query)}]"
    method = f"```{{py:method}} kg.Graph.{query.name}{stringify_signature(own)} -> {given}\n```"
    return f"{method}\n\nThe same in its family: `graph.{query.family}.{short_name(query)}`."


def row_type(query: NamedQuery) -> str:
    """The type of its rows."""
    return f"```{{py:class}} kg.questions.{row_name(query)}\nA named tuple with these fields.\n```"


def needed(query: NamedQuery) -> str:
    """The neighbour's graph that it needs."""
    whose = "one of the neighbours' graphs" if query.needs == "any" else f"the graph `{query.needs}`"
    return f"It needs {whose} in the same database, linked by `kg bridge apply`: see [Neighbours](../neighbours.md)."


def parameters(query: NamedQuery) -> str:
    """The table of parameters."""
    return table(["parameter", "type", "default", "what it is"], [*_parameters(query)])


def columns(query: NamedQuery) -> str:
    """The table of columns."""
    return table(["column", "type", "what it is"], [*_columns(query)])


def command(query: NamedQuery) -> str:
    """The example as a command."""
    return f"kg query {query.name} {' '.join(_words(query))}"


def entity_classes(kind: Type) -> tuple[str, ...]:
    """The classes of an entity parameter; none if it takes any."""
    return kind.classes if isinstance(kind, Entity) else ()


def _parameters(query: NamedQuery) -> Iterable[list[str]]:
    for item in query.parameters:
        kind = str(item.type)
        if isinstance(item.type, Entity):
            classes = " or ".join(f"`{label}`" for label in item.type.classes) or "entity of any class"
            kind = f"{'names' if item.type.many else 'name'} of an {classes}"
        if isinstance(item.type, Term):
            kind = f"[one of](../queries.md#closed-lists) {', '.join(f'`{value}`' for value in item.type.values)}"
        default = "required" if item.required else f"`{item.default}`"
        yield [f"`{item.name}`", kind, default, item.text]


def _columns(query: NamedQuery) -> Iterable[list[str]]:
    for item in query.columns:
        yield [f"`{item.name}`", f"`{item.type}`{' or missing' if item.nullable else ''}", item.text]


def _words(query: NamedQuery) -> list[str]:
    """The example as words of a command line, with commas between the items of a list."""
    values = {name: ",".join(value) if isinstance(value, list) else value for name, value in query.example.items()}
    return [f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]


def in_python(query: NamedQuery) -> str:
    """The example as a program."""
    return f"```python\nimport kg\n\nwith kg.connect() as graph:\n    table = {call(query)}.to_df()\n```"


def example(query: NamedQuery) -> str:
    """The first rows of the example from the golden file, with the columns that fit."""
    path = ROWS / f"{query.name}.json"
    if not path.exists():
        return "This example has no golden rows yet."
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    if not rows:
        return "No rows in this release."
    names = shown_columns(query)
    left = [column.name for column in query.columns if column.name not in names]
    what = f"The first {min(len(rows), MOST_ROWS)} rows" if len(rows) > MOST_ROWS else "Its rows"
    without = f", without {', '.join(f'`{name}`' for name in left)}" if left else ""
    body = table([f"`{name}`" for name in names], [[cell(row[name]) for name in names] for row in rows[:MOST_ROWS]])
    return f"{what}{without}:\n\n{body}"


def shown_columns(query: NamedQuery) -> list[str]:
    """The columns of what was found, and the claims."""
    own = [item.name for item in query.columns if item.name not in LEFT_OUT and not item.name.endswith("_id")]
    claims = (
        ["claims"] if query.parameter("claims") is None and "claims" in {item.name for item in query.columns} else []
    )
    return [*own[:MOST_COLUMNS], *claims]


def cell(value: object) -> str:
    """A value as text of a Markdown table; a long list is cut visibly."""
    if isinstance(value, list):
        more = [f"… ({len(value)} in all)"] if len(value) > MOST_ITEMS else []
        return "; ".join([*(cell(item) for item in value[:MOST_ITEMS]), *more])
    text = "" if value is None else shown_claim(str(value))
    text = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    for mark in "\\`*_<[":
        text = text.replace(mark, f"\\{mark}")
    return text


def index(queries: Iterable[NamedQuery]) -> str:
    """The index of all questions."""
    queries = list(queries)
    tree = "\n".join(["```{toctree}", ":hidden:", "", *(query.name for query in queries), "```", ""])
    head = "# Questions by family\n\nBy the class of their parameters: [questions by class](by-class.md)."
    return "\n\n".join([head, by_family(queries, "##", page_name), tree])


def by_class(queries: Iterable[NamedQuery], vocabulary: Vocabulary) -> str:
    """The questions that take an entity of each class."""
    queries = list(queries)
    taken = {
        query.name: {label for item in query.parameters for label in entity_classes(item.type)} for query in queries
    }
    head = "The questions that take the name of an entity, by its class. The classes: [the model](../model.md)."
    sections = [f"# Questions by class\n\n{head}"]
    for item in vocabulary.classes.values():
        if fitting := [query for query in queries if item.label in taken[query.name]]:
            sections.append(f"## {item.label}\n\n{item.meaning}.\n\n{listed(fitting, page_name)}")
    others = listed([query for query in queries if not taken[query.name]], page_name)
    sections.append(f"## No class\n\nThese questions take no name of an entity.\n\n{others}\n")
    return "\n\n".join(sections)


def page_name(query: NamedQuery) -> str:
    """The page of a query, relative to the page of another."""
    return f"{query.name}.md"
