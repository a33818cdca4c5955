"""How Sphinx makes the site; the pages are laid out by tools/site_pages.py, and `make site` runs both."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pygments.lexers.graph import CypherLexer
from pygments.token import Keyword, Punctuation

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "immunoresistance-kg"
author = "The immunoresistance-kg authors"
project_copyright = author
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
root_doc = "index"
language = "en"
nitpicky = True
html_theme = "furo"
html_title = project
html_show_sphinx = False
html_copy_source = False
myst_heading_anchors = 4


class Cypher5Lexer(CypherLexer):
    """Cypher 5: Pygments knows that of Neo4j 3.3, without parameters, label expressions and subqueries.

    Colours are all that is at stake: whether a query is right is for the tests on a real Neo4j to say.
    """

    name = "Cypher 5"
    aliases: ClassVar[list[str]] = ["cypher5"]
    tokens: ClassVar[dict[str, list[object]]] = {
        **CypherLexer.tokens,
        "root": [
            (r"\b(?:exists|count|collect|unwind|yield|limit|else|then|when)\b", Keyword),
            *CypherLexer.tokens["root"],
            (r"\S", Punctuation),
        ],
    }


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.add_lexer("cypher", Cypher5Lexer)
