"""Draws lines of the code, each with the function that holds it: ``python -m tools.placement SEED``.

Give what it prints, and ``git ls-files``, to somebody who has not read the code, and write the guesses into
guesses.tsv next to this module. ``python -m tools.placement SEED --check`` counts how many are right.
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
GUESSES = Path(__file__).with_name("guesses.tsv")
FOLDERS = ("kg", "loaders", "tools")
GENERATED = "kg/questions/"
LINES = 15


@dataclass(frozen=True)
class Drawn:
    """A line, the function that holds it, and where both stand."""

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
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                function = "\n".join(lines[node.lineno - 1 : node.end_lineno])
                for number in range(node.body[0].lineno, (node.end_lineno or node.lineno) + 1):
                    if lines[number - 1].strip():
                        yield Drawn(name, number, lines[number - 1].strip(), function)


def draw(seed: int) -> list[Drawn]:
    """The lines of one draw."""
    pool = list(candidates())
    return random.Random(seed).sample(pool, LINES)  # noqa: S311 - a sample that can be drawn again


def main() -> None:
    """Print the lines without their places, or count the right guesses."""
    parser = argparse.ArgumentParser(prog="python -m tools.placement", description="Draw lines, or count guesses.")
    parser.add_argument("seed", type=int)
    parser.add_argument("--check", action="store_true", help="count the right guesses in guesses.tsv")
    given = parser.parse_args()
    drawn = draw(given.seed)
    if not given.check:
        for place, one in enumerate(drawn, 1):
            sys.stdout.write(f"--- {place}: {one.line}\n{one.function}\n\n")
        return
    with GUESSES.open(encoding="utf-8", newline="") as handle:
        guesses = [row["guess"] for row in csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)]
    right = [one.file == guess for one, guess in zip(drawn, guesses, strict=True)]
    for one, guess, found in zip(drawn, guesses, right, strict=True):
        sys.stdout.write(f"{'right' if found else 'wrong'}\t{one.file}:{one.number}\t{guess}\n")
    sys.stdout.write(f"{sum(right)} of {len(right)} right\n")


if __name__ == "__main__":
    main()
