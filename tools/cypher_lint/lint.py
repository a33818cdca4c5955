"""Lints and formats the files under cypher/ with Neo4j's own tools: ``python -m tools.cypher_lint.lint [--check]``.

Without ``--check`` files are formatted in place. Needs Node 18 or newer with npm; the packages are pinned in
tools/cypher_lint/package-lock.json and installed there the first time.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock

from kg.database.statements import cypher_folder
from kg.model.vocabulary import vocabulary
from tools.cypher_lint.schema import ENDINGS, name_of, parameters, schema

FOLDER = Path(__file__).parent
OLDEST_NODE = 18
MISSING = (
    f"The Cypher linter needs Node.js {OLDEST_NODE} or newer with npm: install nodejs and npm, then run this again."
)


class NodeMissingError(Exception):
    """Node or npm is missing or too old."""


@dataclass(frozen=True)
class Piece:
    """One statement of a file, with the comment lines before it and the semicolon after it."""

    path: Path
    head: str
    text: str
    end: str


@dataclass(frozen=True)
class Verdict:
    """What linter and formatter report about one statement."""

    piece: Piece
    formatted: str
    diagnostics: tuple[dict[str, Any], ...]

    def problems(self) -> list[str]:
        """Errors and warnings, each with its position in the statement."""
        return [
            f"{self.piece.path}: statement line {found['line']}:{found['column']}: {found['severity']} "
            f"({found['language']}): {found['message']}"
            for found in self.diagnostics
            if found["severity"] in {"error", "warning"}
        ]


def pieces(path: Path) -> list[Piece]:
    """The statements of a file; joined again they are the file."""
    found = []
    for part in re.split(r"(?<=;)\n", path.read_text(encoding="utf-8").rstrip("\n")):
        head = re.match(r"(?:\s*//[^\n]*\n|\n)*", part)
        assert head
        text = part[head.end() :]
        found.append(Piece(path, head[0], text.removesuffix(";"), ";" if text.endswith(";") else ""))
    return found


def joined(verdicts: list[Verdict]) -> str:
    """The text of a file whose statements are formatted."""
    parts = [item.piece.head + item.formatted + item.piece.end for item in verdicts]
    return "\n".join(parts) + "\n"


def examine(paths: list[Path]) -> dict[Path, list[Verdict]]:
    """Lint every statement of the files against the schema of this graph, and format it.

    Raises:
        NodeMissingError: Node or npm is missing or too old.
    """
    every = [piece for path in paths for piece in pieces(path)]
    answers = ask([_asked(piece) for piece in every], schema(vocabulary()))
    found: dict[Path, list[Verdict]] = {path: [] for path in paths}
    for piece, answer in zip(every, answers, strict=True):
        verdict = Verdict(piece, answer["formatted"].strip(), tuple(answer["diagnostics"]))
        found[piece.path].append(verdict)
    return found


def _asked(piece: Piece) -> dict[str, Any]:
    cypher = cypher_folder()
    return {
        "path": str(piece.path),
        "text": piece.text,
        "before": ENDINGS.get(name_of(piece.path, cypher), ""),
        "parameters": parameters(piece.path, cypher),
    }


def ask(queries: list[dict[str, Any]], known: dict[str, Any] | None) -> list[dict[str, Any]]:
    """The answers of lint.mjs for these queries and this schema."""
    node = installed()
    workers = min(os.cpu_count() or 1, 8, len(queries))
    with ThreadPoolExecutor(workers) as pool:
        parts = list(pool.map(lambda first: _ask(node, queries[first::workers], known), range(workers)))
    return [parts[place % workers][place // workers] for place in range(len(queries))]


def _ask(node: str, queries: list[dict[str, Any]], known: dict[str, Any] | None) -> list[dict[str, Any]]:
    asked = json.dumps({"schema": known, "queries": queries})
    done = subprocess.run([node, "lint.mjs"], cwd=FOLDER, input=asked, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"lint.mjs ended with {done.returncode}:\n{done.stderr}")
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def installed() -> str:
    """Install the pinned packages next to lint.mjs, and return the path of Node."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        raise NodeMissingError(MISSING)
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if int(version.removeprefix("v").split(".")[0]) < OLDEST_NODE:
        raise NodeMissingError(f"{MISSING} This one is {version}.")
    wanted = hashlib.sha256((FOLDER / "package-lock.json").read_bytes()).hexdigest()
    stamp = FOLDER / "node_modules" / ".installed"
    with FileLock(FOLDER / ".install.lock"):
        if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
            done = subprocess.run([npm, "ci"], cwd=FOLDER, capture_output=True, text=True, check=False)
            if done.returncode:
                raise RuntimeError(f"npm ci ended with {done.returncode}:\n{done.stderr}")
            stamp.write_text(wanted, encoding="utf-8")
    return node


def main() -> int:
    """Format every file, or report which would change, and print what the linter finds."""
    check = "--check" in sys.argv[1:]
    changed, problems = [], []
    for path, verdicts in examine(sorted(cypher_folder().rglob("*.cypher"))).items():
        problems += [problem for verdict in verdicts for problem in verdict.problems()]
        text = joined(verdicts)
        if text != path.read_text(encoding="utf-8"):
            changed.append(path)
            if not check:
                path.write_text(text, encoding="utf-8", newline="\n")
    for path in changed:
        print(f"{'not formatted' if check else 'formatted'}: {path}")
    for problem in problems:
        print(problem)
    return 1 if problems or (check and changed) else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except NodeMissingError as error:
        sys.exit(str(error))
