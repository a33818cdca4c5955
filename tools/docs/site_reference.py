"""Reference pages of the site, generated from the code by Sphinx: the commands and the public names of Python."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import TYPE_CHECKING

from kg import errors
from kg.cli import COMMANDS, cli
from tools.docs.marked import table

if TYPE_CHECKING:
    from collections.abc import Iterable

ERRORS = [name for name, kind in vars(errors).items() if isinstance(kind, type)]
LOCAL = ["LocalNeo4j", "ServerStatus", "Freed", "throwaway", "cypher_shell"]
# Every public name of Python is in one group; a test compares them with `__all__`.
NAMES = {
    "graph": ("Connect and ask", "kg", ["connect", "Graph", "EntityTables", "Scope"]),
    "answers": ("Answers", "kg", ["Answer", "Evidence", "Work", "Source", "Empty", "Nearest"]),
    "named-queries": ("Named queries", "kg", ["named_queries", "NamedQuery", "Parameter", "Type", "Column"]),
    "errors": ("Errors", "kg", ERRORS),
    "local": ("The managed local Neo4j", "kg.local", LOCAL),
}
# What a class offers beyond its own public members; the methods of named queries have pages of their own.
MORE = {"Graph": ("claims", "entities", "to_networkx"), "EntityTables": ("__call__",)}
PUBLIC = (
    "These names are public: they keep their meaning within a minor version. So do the methods of the "
    "[named queries](../questions/index.md), each described on the page of its query. Everything else in the package "
    "is internal and may change in any release."
)


def pages() -> dict[str, str]:
    """All reference pages by their path."""
    found = {f"commands/{name}.md": command_page(name) for name in COMMANDS}
    found["commands/index.md"] = command_index()
    found |= {f"api/{group}.md": group_page(group) for group in NAMES}
    found["api/index.md"] = api_index()
    return found


def command_page(name: str) -> str:
    """A command with all of its options."""
    return directive(f"click:: kg.cli.{name}:{name}", prog=f"kg {name}", nested="full")


def command_index() -> str:
    """The commands and their descriptions."""
    rows = [[f"[`kg {name}`]({name}.md)", text] for name, text in COMMANDS.items()]
    return "\n\n".join(
        [
            "# Commands",
            cli.help or "",
            table(["command", "what it does"], rows),
            "`kg COMMAND --help` prints the same in the terminal. What an exit code means: [Errors](../errors.md).",
            hidden(COMMANDS),
        ]
    )


def group_page(group: str) -> str:
    """The public names of one group, each with its docstring."""
    title, module, names = NAMES[group]
    head = directive(f"currentmodule:: {module}")
    return "\n".join([f"# {title}\n", head, *(documented(module, name) for name in names)])


def documented(module: str, name: str) -> str:
    """The directive that includes the docstring of a name."""
    owner = getattr(import_module(module), name)
    if not inspect.isclass(owner):
        return directive(f"autofunction:: {module}.{name}")
    if issubclass(owner, Exception):
        return directive(f"autoexception:: {module}.{name}", **{"members": "", "show-inheritance": ""})
    members = [*(own for own in vars(owner) if not own.startswith("_")), *MORE[name]] if name in MORE else []
    return directive(f"autoclass:: {module}.{name}", members=", ".join(members))


def api_index() -> str:
    """All public names by group, with the first line of their docstrings."""
    sections = [f"# Python\n\n{PUBLIC}"]
    for title, module, names in NAMES.values():
        rows = [[f"{{py:obj}}`{module}.{name}`", first_line(module, name)] for name in names]
        sections.append(f"## {title}\n\n{table(['name', 'what it is'], rows)}")
    return "\n\n".join([*sections, hidden(NAMES)])


def first_line(module: str, name: str) -> str:
    """The first line of a docstring."""
    return (inspect.getdoc(getattr(import_module(module), name)) or "").partition("\n")[0].replace("``", "`")


def directive(line: str, **options: str) -> str:
    """One reStructuredText directive in a Markdown page."""
    lines = [f".. {line}", *(f"   :{name}: {value}".rstrip() for name, value in options.items())]
    return "\n".join(["```{eval-rst}", *lines, "```", ""])


def hidden(names: Iterable[str]) -> str:
    """The pages below an index, for the sidebar."""
    return "\n".join(["```{toctree}", ":hidden:", "", *names, "```", ""])
