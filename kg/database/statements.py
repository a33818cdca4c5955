"""The Cypher files, and how to read one. They are next to the package in a checkout, and inside it in a wheel."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


@cache
def cypher_folder() -> Path:
    """The folder that holds schema/, load/, queries/ and others."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_cypher"
    return inside if inside.is_dir() else package.parent / "cypher"


@cache
def statement(name: str) -> str:
    """The statement in a file such as ``release/read_nodes``, without comments."""
    (text,) = statements(name)
    return text


@cache
def statements(name: str) -> tuple[str, ...]:
    """The statements in a file that may hold several, separated by semicolons at line ends."""
    return split_statements((cypher_folder() / f"{name}.cypher").read_text(encoding="utf-8"))


def split_statements(text: str) -> tuple[str, ...]:
    """The statements in a text, without comment lines."""
    return tuple(part.strip() for part in re.split(r";\s*$", COMMENT.sub("", text), flags=re.MULTILINE) if part.strip())
