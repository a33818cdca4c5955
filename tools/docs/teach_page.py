"""Writes the queries of docs/ask-your-own.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.database.statements import cypher_folder
from tools.docs.marked import DOCS

if TYPE_CHECKING:
    from pathlib import Path

PAGE = DOCS / "ask-your-own.md"
FOLDER = cypher_folder() / "browser" / "teach"


def files() -> list[Path]:
    """The query files in order."""
    return sorted(FOLDER.glob("*.cypher"))


def parts() -> dict[str, str]:
    """The generated part of the page by the name of its marks."""
    return {"teach": "\n\n".join(section(number, path) for number, path in enumerate(files(), 1))}


def section(number: int, path: Path) -> str:
    """One query: title, lesson and Cypher."""
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line.removeprefix("//").strip() for line in lines if line.startswith("//")]
    cypher = "\n".join(line for line in lines if not line.startswith("//"))
    title, *about = comments
    return f"### {number}. {title}\n\n{' '.join(about)}\n\n```cypher\n{cypher}\n```"
