"""Draws lines of the code, each with the function that holds it: ``python -m tools.placement SEED``.

Give what it prints, and ``git ls-files``, to somebody who has not read the code, and add the guesses to draws.tsv next
to this module. ``python -m tools.placement SEED --check`` counts how many are right. Every draw is kept there, with
the commit that it was drawn from and where each line stood; later commits may have moved it.
"""

from __future__ import annotations

import argparse
import ast
import csv
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
DRAWS = Path(__file__).with_name("draws.tsv")
FOLDERS = ("kg", "loaders", "tools")
GENERATED = "kg/questions/"
LINES = 15


@dataclass(frozen=True)
class Drawn:
    """A line, the function that holds it with the name of its class, and where the line stands."""

    file: str
    number: int
    line: str
    function: str


def candidates() -> Iterator[Drawn]:
    """Every line of every function's body, in the order of the files."""
    for path in sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(GENERATED):
            continue
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        tree = ast.parse(text)
        owners = {
            id(method): node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for method in node.body
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                owner = [f"class {owners[id(node)]}:"] if id(node) in owners else []
                function = "\n".join([*owner, *lines[node.lineno - 1 : node.end_lineno]])
                for number in range(node.body[0].lineno, (node.end_lineno or node.lineno) + 1):
                    if lines[number - 1].strip():
                        yield Drawn(name, number, lines[number - 1].strip(), function)


def draw(seed: int) -> list[Drawn]:
    """The lines of one draw."""
    pool = list(candidates())
    return random.Random(seed).sample(pool, LINES)  # noqa: S311 - a sample that can be drawn again


def guesses(seed: int) -> list[dict[str, str]]:
    """The kept lines of one draw: commit, where each stood, and the guess."""
    with DRAWS.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row for row in rows if row["seed"] == str(seed)]


def main() -> None:
    """Print the lines without their places, or count the right guesses."""
    parser = argparse.ArgumentParser(prog="python -m tools.placement", description="Draw lines, or count guesses.")
    parser.add_argument("seed", type=int)
    parser.add_argument("--places", action="store_true", help="print where the lines stand, to add them to draws.tsv")
    parser.add_argument("--check", action="store_true", help="count the right guesses in draws.tsv")
    given = parser.parse_args()
    if given.check:
        kept = guesses(given.seed)
        right = [row["stood"].partition(":")[0] == row["guess"] for row in kept]
        for row, found in zip(kept, right, strict=True):
            sys.stdout.write(f"{'right' if found else 'wrong'}\t{row['stood']}\t{row['guess']}\n")
        sys.stdout.write(f"{sum(right)} of {len(right)} right\n")
        return
    for place, one in enumerate(draw(given.seed), 1):
        shown = (
            f"{place}\t{one.file}:{one.number}\n" if given.places else f"--- {place}: {one.line}\n{one.function}\n\n"
        )
        sys.stdout.write(shown)


if __name__ == "__main__":
    main()
