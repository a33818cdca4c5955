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
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_click"]
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
source_suffix = {".md": "markdown"}
root_doc = "index"
language = "en"
nitpicky = True
# Types of Python and of other packages, which have no page here.
nitpick_ignore_regex = [
    ("py:class", r"(pathlib\.)?Path|Any|(collections\.abc\.)?Callable|Mapping|Sequence|Network"),
    ("py:class", r"pd\.DataFrame|neo4j\.graph\.Graph"),
]
GIVEN = {"kg.Answer", "kg.EntityTables", "kg.Graph"}
# Options begin with two hyphens, also in a sentence.
smartquotes = False
html_theme = "furo"
html_title = project
html_show_sphinx = False
html_copy_source = False
html_static_path = ["static"]
html_css_files = ["site.css"]
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


def without_constructor(
    _app: Sphinx, _what: str, name: str, _owner: object, _options: object, signature: str | None, returns: str | None
) -> tuple[str | None, str | None]:
    """Leave out the arguments of classes that callers are given and never make."""
    return ("", None) if name in GIVEN else (signature, returns)


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("autodoc-process-signature", without_constructor)
    app.add_lexer("cypher", Cypher5Lexer)
