"""Every file of docs/browser/ that is generated, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.queries.registry import registry
from tools.browser import html
from tools.browser.asked import asked
from tools.browser.examples import Names
from tools.browser.favourites import files, packed
from tools.browser.slides import slides
from tools.browser.style import grass
from tools.docs.marked import DOCS

if TYPE_CHECKING:
    from kg.model.rows import GraphRows
    from kg.model.vocabulary import Vocabulary

FOLDER = DOCS / "browser"


def outputs(vocabulary: Vocabulary, rows: GraphRows) -> dict[str, bytes]:
    """The contents of the files."""
    names = Names(rows)
    return {
        "guide.html": html.page(slides(vocabulary, rows)).encode(),
        "style.grass": grass(vocabulary).encode(),
        "favourites.zip": packed(files(asked(query, names) for query in registry().values())),
    }
