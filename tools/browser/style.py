"""The style of Browser: the colour of each class is in classes.tsv; sizes and captions follow from the vocabulary.

Hues are those of Okabe and Ito and of Tol, similar for related classes: mechanisms and countermeasures stand out,
genes and their states are yellow to orange, treatments blue, cells and tumours wine and grey, records pale. Size and
caption show what colour cannot.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model.vocabulary import Vocabulary

PLAIN = "#A5ABB6"
EDGE = "#868C98"
LARGE, MIDDLE, SMALL = 80, 62, 48
SIZES = {"IRMechanism": LARGE, "IRCountermeasure": LARGE}
DARK, LIGHT = "#1A1A1A", "#FFFFFF"


@dataclass(frozen=True)
class Rule:
    """A rule of the style: its selector, and its properties in order."""

    selector: str
    properties: dict[str, str]

    def __str__(self) -> str:
        lines = [f"  {name}: {value};" for name, value in self.properties.items()]
        return "\n".join([f"{self.selector} {{", *lines, "}"])


def grass(vocabulary: Vocabulary) -> str:
    """The style file. Browser's parser takes no comments, and neither ``:`` nor ``;`` inside a value."""
    return "\n\n".join(map(str, rules(vocabulary))) + "\n"


def rules(vocabulary: Vocabulary) -> Iterator[Rule]:
    """Every rule. If several rules fit a node the last one counts, so the marker label comes first."""
    yield _node("node", PLAIN, MIDDLE)
    yield Rule(
        "relationship",
        {
            "color": EDGE, "shaft-width": "1px", "font-size": "8px", "padding": "3px", "text-color-external": EDGE,
            "text-color-internal": LIGHT, "caption": '"<type>"',
        },
    )  # fmt: skip
    yield _node("node.ImmunoResistance", PLAIN, MIDDLE)
    for label, item in vocabulary.classes.items():
        size = SIZES.get(label, SMALL if item.kind == "record" else MIDDLE)
        yield _node(f"node.{label}", item.colour, size)
    needed = {item.relationship_type: item.needs or None for item in vocabulary.predicates.values()}
    for name in sorted({*needed, *vocabulary.links}):
        details = [needed.get(name), "certainty" if name in needed else None]
        told = ", ".join(f"{{{detail}}}" for detail in details if detail)
        caption = f"{short(name)} ({told})" if told else short(name)
        yield Rule(f"relationship.{name}", {"color": EDGE, "caption": f'"{caption}"'})


def short(relationship_type: str) -> str:
    """The caption of a relationship: its type in words, without the prefix and without the class of its end node."""
    words = relationship_type.removeprefix("IR_").lower().split("_")
    return words[0] if words[0] in {"counters", "involves"} else " ".join(words)


def _node(selector: str, colour: str, size: int) -> Rule:
    return Rule(
        selector,
        {
            "diameter": f"{size}px", "color": colour, "border-color": border(colour), "border-width": "2px",
            "text-color-internal": text_on(colour), "font-size": "10px", "caption": '"{name}"',
        },
    )  # fmt: skip


def border(colour: str) -> str:
    """The colour of the border: darker than a light colour, lighter than a dark one, visible on any page."""
    towards = 0 if luminance(colour) > 0.25 else 255
    return "#" + "".join(f"{round(value * 0.62 + towards * 0.38):02X}" for value in _rgb(colour))


def text_on(colour: str) -> str:
    """The colour of the text: dark or light, whichever has more contrast."""
    return max((DARK, LIGHT), key=lambda text: contrast(text, colour))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by the web's accessibility guidelines: 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The luminance of a colour: 0 to 1."""
    red, green, blue = (_linear(value / 255) for value in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
