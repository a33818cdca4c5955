"""The guide as HTML slides, which Browser 5.x plays."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from kg.browser.files import COLOURS_END, COLOURS_START, SERVED_AT
from tools.browser.parts import Code, Legend, LoadColours, Paragraph, Points
from tools.browser.slides import TITLE
from tools.browser.style import border, text_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.browser.examples import Given
    from tools.browser.parts import Block, Slide

BOX = "max-height: 10em; overflow: auto; white-space: pre-wrap;"
CHIP = (
    "display: inline-block; padding: 1px 8px; border-radius: 9px; border: 2px solid {rim}; background: {fill}; "
    "color: {ink};"
)


def page(slides: Iterable[Slide]) -> str:
    """The file."""
    parts = "\n".join(_slide(slide) for slide in slides)
    return (
        f'<article class="guide">\n<title>{escape(TITLE)}</title>\n<carousel class="deck container-fluid">\n{parts}\n'
        "</carousel>\n</article>\n"
    )


def _slide(slide: Slide) -> str:
    blocks = "\n".join(_block(block) for block in slide.blocks)
    inner = f'<div class="col-sm-12">\n<h3>{escape(slide.title)}</h3>\n{blocks}\n</div>'
    return f'<slide class="row-fluid">\n{inner}\n</slide>'


def _block(block: Block) -> str:
    match block:
        case Paragraph(text):
            return f"<p>{escape(text)}</p>"
        case Points(points):
            items = "".join(f"<li><strong>{escape(of)}:</strong> {escape(text)}</li>" for of, text in points)
            return f"<ul>{items}</ul>"
        case Code():
            return _code(block)
        case Legend(entries):
            return f"<ul>{''.join(_entry(*entry) for entry in entries)}</ul>"
        case LoadColours(text):
            link = f'<a exec-topic="style {SERVED_AT}style.grass">{escape(text)}</a>'
            return f"{COLOURS_START}<p>{link}</p>{COLOURS_END}"


def _code(code: Code) -> str:
    links = "".join(f"<p>{_link(item)}</p>\n" for item in code.given)
    box = f'<pre class="pre-scrollable code runnable" style="{BOX}">{escape(code.cypher)}</pre>'
    return f"<p><strong>{escape(code.title)}</strong></p>\n{links}<figure>{box}</figure>"


def _link(item: Given) -> str:
    topic = escape(item.command.removeprefix(":"))
    return f'<a exec-topic="{topic}">Set {escape(item.name)}: {escape(item.meaning)}</a>'


def _entry(colour: str, label: str, meaning: str) -> str:
    style = CHIP.format(rim=border(colour), fill=colour, ink=text_on(colour))
    return f'<li><span style="{style}">{escape(label)}</span> {escape(meaning)}</li>'
