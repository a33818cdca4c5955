"""What Neo4j Browser of the managed server runs after login: colours, guide, first question."""

from __future__ import annotations

import json

from kg.browser.files import style
from kg.browser.jar import address_inside
from kg.database.statements import cypher_folder


def login_commands(http: int) -> str:
    """The commands that Browser runs after login: the colours, the guide in its drawer, then the first question.

    The colours are included as JSON. If Browser fetched them, they would come too late for ``clear``,
    which removes their text and Browser's own welcome from the page.
    """
    folder = address_inside(f"http://localhost:{http}/browser/")
    colours = json.dumps(style(), separators=(",", ":"))
    return f"style {colours}; guide {folder}guide.html; clear; auto {first_question()}"


def first_question() -> str:
    """The Cypher that Browser runs after login, on one line with its title in front."""
    text = (cypher_folder() / "browser" / "after_login.cypher").read_text(encoding="utf-8")
    title, *lines = text.splitlines()
    return " ".join([f"/* {title.removeprefix('// ')} */", *map(str.strip, lines)])
