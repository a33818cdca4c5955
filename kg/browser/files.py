"""The files for Neo4j Browser: guide, colours and favourites."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

PORT = 17475
# The address in the guide; a server at another address replaces it.
SERVED_AT = f"http://localhost:{PORT}/"
COLOURS_START, COLOURS_END = "<!-- colours -->", "<!-- /colours -->"
TYPES = {
    "guide.html": "text/html; charset=utf-8",
    "style.grass": "text/plain; charset=utf-8",
    "favourites.zip": "application/zip",
}
RULE = re.compile(r"^([\w.]+) \{$(.*?)^\}$", re.MULTILINE | re.DOTALL)


@cache
def browser_folder() -> Path:
    """The folder of these files: inside the package in a wheel, under docs/ in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_browser"
    return inside if inside.is_dir() else package.parent / "docs" / "browser"


def contents(address: str) -> dict[str, bytes]:
    """The files by name, as they are served at an address."""
    found = {name: (browser_folder() / name).read_bytes() for name in TYPES}
    found["guide.html"] = found["guide.html"].replace(SERVED_AT.encode(), address.encode())
    return found


@cache
def style() -> dict[str, dict[str, str]]:
    """The colours: the properties of each rule of the style file by its selector."""
    text = (browser_folder() / "style.grass").read_text(encoding="utf-8")
    return {
        selector: {
            name.strip(): value.strip(' "') for name, _, value in (line.partition(":") for line in body.split(";")[:-1])
        }
        for selector, body in RULE.findall(text)
    }
