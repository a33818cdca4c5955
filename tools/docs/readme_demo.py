"""Writes the first answer into README.md as `kg query` prints it: ``python -m tools.docs.readme_demo [--check]``.

Needs a loaded database, found as `kg` finds it.
"""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from kg import connect
from kg.cli.print_answer import print_answer
from tools.docs.marked import run

if TYPE_CHECKING:
    from kg.graph import Graph

README = Path(__file__).resolve().parents[2] / "README.md"
WIDTH = 118


def block(graph: Graph) -> str:
    """The answer as a fenced block."""
    out = StringIO()
    print_answer(Console(file=out, width=WIDTH, no_color=True), graph.countermeasures_for_pathway("PI3K-AKT"))
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    return "```text\n" + "\n".join(lines) + "\n```"


if __name__ == "__main__":
    with connect() as opened:
        text = block(opened)
    sys.exit(run({README: {"demo": text}}))
