"""Where the Cypher files lie, and how one is read: next to the package in a checkout, inside it in a wheel."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


@cache
def cypher_folder() -> Path:
    """The folder that holds schema/, load/, admin/ and queries/."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_cypher"
    return inside if inside.is_dir() else package.parent / "cypher"


@cache
def statement(name: str) -> str:
    """The one statement of a file such as ``release/read_nodes``, comments left out."""
    (text,) = statements(name)
    return text


@cache
def statements(name: str) -> tuple[str, ...]:
    """The statements of a file that may hold several, separated by semicolons at line ends."""
    return split_statements((cypher_folder() / f"{name}.cypher").read_text(encoding="utf-8"))


def split_statements(text: str) -> tuple[str, ...]:
    """The statements of a text, comment lines left out."""
    return tuple(part.strip() for part in re.split(r";\s*$", COMMENT.sub("", text), flags=re.MULTILINE) if part.strip())
