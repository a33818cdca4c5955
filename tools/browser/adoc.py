"""The guide as AsciiDoc, which the newer Browser plays: a section is a slide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.browser.files import SERVED_AT
from tools.browser.parts import Code, Legend, LoadColours, Points, Text
from tools.browser.slides import TITLE, legend_points

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.browser.parts import Block, Slide

# What AsciiDoc would take for formatting, links or attributes; passed through as it stands.
SPECIAL = re.compile(r"[\[\]{}<>*_`#^~+|]|->|--")


def page(slides: Iterable[Slide]) -> str:
    """The file."""
    return "\n\n".join([f"= {_plain(TITLE)}", *(_slide(slide) for slide in slides)]) + "\n"


def _slide(slide: Slide) -> str:
    return "\n\n".join([f"== {_plain(slide.title)}", *(_block(block) for block in slide.blocks)])


def _block(block: Block) -> str:
    match block:
        case Text(text):
            return _plain(text)
        case Points(points):
            return "\n".join(f"* {_plain(f'{of}: {text}')}" for of, text in points)
        case Code():
            return _code(block)
        case Legend():
            return _block(legend_points(block))
        case LoadColours(text):
            return f"{_plain(text)}, where your Browser takes a style:\n\n{_source(f':style {SERVED_AT}style.grass')}"


def _code(code: Code) -> str:
    commands = [_source(item.command) for item in code.given]
    return "\n\n".join([_plain(code.title), *commands, _source(code.cypher)])


def _source(text: str) -> str:
    return f"[source,cypher]\n----\n{text}\n----"


def _plain(text: str) -> str:
    return f"pass:c[{text.replace(']', chr(92) + ']')}]" if SPECIAL.search(text) else text
