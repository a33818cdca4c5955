"""The model as a picture, checked against the vocabulary: Mermaid for code hosts, SVG for the site."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.model.vocabulary import Vocabulary

Point: TypeAlias = tuple[float, float]

DRAWN = """
IRTrial IR_TRIAL_TESTS IRDrug
IRDrug IR_TARGETS IRGene
IRCountermeasure IR_HAS_COMPONENT IRDrug
IRCountermeasure IR_COUNTERS_MECHANISM IRMechanism
IRMechanism IR_INVOLVES_GENE IRGene
IRMechanism IR_INVOLVES_PATHWAY IRPathway
IRMechanism IR_INVOLVES_PROCESS IRProcess
IRMechanism IR_ALTERED_IN_CELL IRCell
IRMechanism IR_CAUSES_RESISTANCE_TO IRTherapy
IRClaim IR_SUBJECT IRCountermeasure
IRClaim IR_OBJECT IRMechanism
IRClaim IR_IN_TUMOR IRTumor
IRClaim IR_UNDER_THERAPY IRTherapy
IRClaim IR_SHOWN_IN IRStudy
IRClaim IR_STATED_IN IRPassage
IRClaim IR_CITES IRReference
IRPassage IR_IN_SOURCE IRSource
IRReference IR_IN_SOURCE IRSource
"""
COLUMN, ROW, WIDTH, HEIGHT, MARGIN = 290, 104, 156, 40, 12
STYLE = (
    "text{font-family:sans-serif;text-anchor:middle;dominant-baseline:central;fill:currentColor}"
    ".name{font-size:16px;font-weight:bold}"
    ".type{font-size:14px;paint-order:stroke;stroke:var(--color-background-primary,#fff);stroke-width:6px}"
    "rect{fill:none;stroke:currentColor;stroke-width:1.5}line{stroke:currentColor}.claim{stroke-width:3}"
)


@dataclass(frozen=True)
class Arrow:
    """A relationship type between two of the main classes."""

    start: str
    type: str
    end: str
    of_claims: bool


def arrows(vocabulary: Vocabulary) -> Iterator[Arrow]:
    """The arrows of the picture, each checked against domain and range.

    Raises:
        ValueError: the vocabulary has no such relationship between these classes.
    """
    declared = {item.relationship_type: (item.domain, item.range, True) for item in vocabulary.predicates.values()}
    declared |= {item.type: (item.domain, item.range, False) for item in vocabulary.links.values()}
    for line in DRAWN.strip().splitlines():
        start, kind, end = line.split()
        domain, span, of_claims = declared.get(kind, (frozenset[str](), frozenset[str](), False))
        if start not in domain or end not in span:
            raise ValueError(f"The picture of the model draws {line}, which the vocabulary does not have.")
        yield Arrow(start, kind, end, of_claims)


def places(vocabulary: Vocabulary) -> dict[str, tuple[float, float]]:
    """The classes in the picture, each with its column and row."""
    found = {}
    for label, item in vocabulary.classes.items():
        if item.place:
            column, row = item.place.split()
            found[label] = (float(column), float(row))
    return dict(sorted(found.items(), key=lambda item: item[1][::-1]))


def mermaid(vocabulary: Vocabulary) -> str:
    """The picture as a Mermaid block: entities round, records square, claims thick."""
    lines = []
    for label in places(vocabulary):
        record = vocabulary.classes[label].kind == "record"
        lines.append(f"  {label}[{label}]" if record else f"  {label}([{label}])")
    for arrow in arrows(vocabulary):
        link = f"== {arrow.type} ==>" if arrow.of_claims else f"-- {arrow.type} -->"
        lines.append(f"  {arrow.start} {link} {arrow.end}")
    return "\n".join(["```mermaid", "graph TD", *lines, "```"])


def svg(vocabulary: Vocabulary) -> str:
    """The same picture as SVG that takes its colours from the page around it."""
    centres = {label: _centre(*place) for label, place in places(vocabulary).items()}
    right = max(x for x, _ in centres.values()) + WIDTH / 2 + MARGIN
    bottom = max(y for _, y in centres.values()) + HEIGHT / 2 + MARGIN
    drawn = list(arrows(vocabulary))
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {right:g} {bottom:g}" role="img" '
            'aria-label="Main classes of the model and the relationships between them">',
            f"<style>{STYLE}</style>",
            '<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="11" markerHeight="11" '
            'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z" fill="currentColor"/></marker></defs>',
            *(_line(arrow, centres) for arrow in drawn),
            *(_type(arrow, centres) for arrow in drawn),
            *(
                _box(label, centre, round_corners=vocabulary.classes[label].kind != "record")
                for label, centre in centres.items()
            ),
            "</svg>",
        ]
    )


def _centre(column: float, row: float) -> Point:
    return MARGIN + column * COLUMN + WIDTH / 2, MARGIN + row * ROW + HEIGHT / 2


def _border(start: Point, end: Point) -> Point:
    """The point where the line from one class to another leaves the box of the first."""
    across, down = end[0] - start[0], end[1] - start[1]
    share = min(WIDTH / 2 / abs(across) if across else 1.0, HEIGHT / 2 / abs(down) if down else 1.0)
    return start[0] + across * share, start[1] + down * share


def _ends(arrow: Arrow, centres: Mapping[str, Point]) -> tuple[Point, Point]:
    start, end = centres[arrow.start], centres[arrow.end]
    return _border(start, end), _border(end, start)


def _line(arrow: Arrow, centres: Mapping[str, Point]) -> str:
    (x1, y1), (x2, y2) = _ends(arrow, centres)
    kind = ' class="claim"' if arrow.of_claims else ""
    return f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" marker-end="url(#head)"{kind}/>'


def _type(arrow: Arrow, centres: Mapping[str, Point]) -> str:
    (x1, y1), (x2, y2) = _ends(arrow, centres)
    text = escape(arrow.type.removeprefix("IR_").lower().replace("_", " "))
    return f'<text class="type" x="{(x1 + x2) / 2:.0f}" y="{(y1 + y2) / 2:.0f}">{text}</text>'


def _box(label: str, centre: Point, *, round_corners: bool) -> str:
    x, y = centre
    corner = HEIGHT // 2 if round_corners else 0
    return (
        f'<rect x="{x - WIDTH / 2:.0f}" y="{y - HEIGHT / 2:.0f}" width="{WIDTH}" height="{HEIGHT}" rx="{corner}"/>'
        f'<text class="name" x="{x:.0f}" y="{y:.0f}">{escape(label)}</text>'
    )
