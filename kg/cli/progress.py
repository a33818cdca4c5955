"""Progress on the error stream, so that what is piped carries only results."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kg.answers import Answer
    from kg.graph import Graph


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """A function that says what is going on: a spinner on a terminal, a line in a log.

    For what may download files or take minutes, such as a first start. Print results after this block: on a terminal,
    what is printed within it goes to the error stream.
    """
    from rich.console import Console

    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        yield lambda text: console.print(text, markup=False, soft_wrap=True)
        return
    from rich.markup import escape

    with console.status("…") as shown:
        yield lambda text: shown.update(escape(text))


@contextmanager
def working(*, silent: bool = False) -> Iterator[Callable[[str], None]]:
    """The same for what takes seconds: a spinner on a terminal, and nothing elsewhere, or if ``silent``."""
    if silent or not sys.stderr.isatty():
        yield _say_nothing
        return
    with progress() as say:
        yield say


def ask_graph(graph: Graph, name: str, parameters: Mapping[str, Any]) -> Answer[Any]:
    """Run a named query; a terminal shows that it is running."""
    with working() as say:
        say("Asking the graph …")
        return graph.run(name, parameters)


def _say_nothing(text: str) -> None:
    """Nobody is watching."""
