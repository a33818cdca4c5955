"""What Browser is given: up to date, well-formed, whole, and legible."""

from __future__ import annotations

import io
import itertools
import json
import re
import zipfile
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from kg.browser.files import TYPES, browser_folder, style
from kg.browser.jar import files_for_jar as inside
from kg.browser.links import guide_link, login_link
from kg.browser.login import login_commands
from kg.model.vocabulary import vocabulary
from kg.queries.named_query import ROWS
from kg.queries.registry import registry
from tools.browser.asked import asked
from tools.browser.examples import Names
from tools.browser.output import FOLDER, outputs
from tools.browser.parts import Paragraph
from tools.browser.slides import slides
from tools.browser.style import DARK, LIGHT, border, contrast, rules, text_on

if TYPE_CHECKING:
    from kg.loaders.tables.records import Tables
    from kg.model.rows import GraphRows
    from tools.browser.parts import Slide

COLOURS = {label: item.colour for label, item in vocabulary().classes.items()}
RULE = re.compile(r"([a-z]+(?:\.\w+)?) \{\n((?:  [a-z-]+: [^:;\n]+;\n)+)\}\n")
VOID = frozenset({"br", "hr", "img"})
PAGES = {"white": "#FFFFFF", "Browser's light": "#F9FCFF", "Browser's dark": "#292C33"}


class Tags(HTMLParser):
    """Fails where a tag is not closed in its turn; keeps what can be clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.count: dict[str, int] = {}
        self.runnable: list[str] = []
        self.topics: list[str] = []
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.count[tag] = self.count.get(tag, 0) + 1
        given = dict(attrs)
        self.bad += [name for name in given if name.startswith("on")] + ([tag] if tag == "script" else [])
        if "runnable" in (given.get("class") or ""):
            self.runnable.append("")
        if topic := given.get("exec-topic"):
            self.topics.append(topic)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "pre":
            self.runnable[-1] += data


@pytest.fixture(scope="module")
def guide(tables: Tables, rows: GraphRows) -> list[Slide]:
    return slides(tables.vocabulary, rows)


@pytest.fixture(scope="module")
def played() -> Tags:
    tags = Tags()
    tags.feed((FOLDER / "guide.html").read_text(encoding="utf-8"))
    tags.close()
    return tags


def favourites() -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO((FOLDER / "favourites.zip").read_bytes())) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_the_files_are_what_the_queries_and_the_vocabulary_say(tables: Tables, rows: GraphRows) -> None:
    wanted = outputs(tables.vocabulary, rows)
    assert set(wanted) == set(TYPES)
    assert {name for name, content in wanted.items() if (FOLDER / name).read_bytes() != content} == set(), (
        "run `make browser`"
    )


def test_the_html_is_well_formed_and_shows_every_statement_as_it_is(guide: list[Slide], played: Tags) -> None:
    assert played.open == []
    assert played.bad == []
    assert played.count["slide"] == len(guide)
    assert played.runnable == [code.cypher for slide in guide for code in slide.code]
    commands = [item.command for slide in guide for code in slide.code for item in code.given]
    assert [f":{topic}" for topic in played.topics if topic.startswith("param")] == commands


def test_every_slide_draws_something_and_every_question_is_in_the_guide(guide: list[Slide]) -> None:
    assert [slide.title for slide in guide if not any(code.drawn for code in slide.code)] == []
    shown = [code.title for slide in guide for code in slide.code]
    assert [query.title for query in registry().values() if query.title not in shown and not query.needs] == []
    assert sum(slide.title.startswith("Mechanism ") for slide in guide) == 9
    assert len(guide[-1].code) == 10


def test_the_first_slide_says_on_which_page_each_part_begins(guide: list[Slide]) -> None:
    said = next(
        block.text for block in guide[0].blocks if isinstance(block, Paragraph) and block.text.startswith("Pages:")
    )
    pages = {title: int(number) for number, title in re.findall(r"(\d+) ([^·]+?)(?: ·|$)", said)}
    mechanisms = pages.pop("The mechanisms")
    assert {title: guide[number - 1].title.split(" (")[0] for title, number in pages.items()} == {
        title: title for title in pages
    }
    assert mechanisms == 4
    first = next(title for title in pages if title.startswith("Questions"))
    assert first == guide[mechanisms + 8].title.split(" (")[0]
    assert {slide.title.split(" (")[0] for slide in guide[mechanisms + 8 :]} <= set(pages)


def test_every_question_is_a_favourite_in_the_folder_of_its_family() -> None:
    found = favourites()
    for query in registry().values():
        first, *rest = found[f"{query.family}/{query.name}.cypher"].splitlines()
        assert first.startswith("// ")
        assert first.endswith(query.title)
        assert any(line.startswith(("MATCH", "CALL")) for line in rest)
    titles = [text.splitlines()[0] for text in found.values()]
    assert len(set(titles)) == len(titles) == len(registry()) + 10


def test_a_favourite_says_how_to_set_each_parameter_that_it_keeps(rows: GraphRows) -> None:
    names = Names(rows)
    for query in registry().values():
        item = asked(query, names)
        used = set(re.findall(r"\$(\w+)", item.cypher))
        assert used == {given.name for given in item.given}
        assert all(f"\n// {given.command}\n" in item.text for given in item.given)


def test_a_favourite_with_rows_shows_statements_and_locators(rows: GraphRows) -> None:
    names = Names(rows)
    shown = {name: asked(query, names) for name, query in registry().items() if query.shown == ROWS or query.needs}
    assert {"counts_and_rates", "conflicting_claims", "find_entity"} <= set(shown)
    for name, item in shown.items():
        assert not item.is_drawn
        assert item.cypher.rstrip().endswith("statements, claim_locators") or name == "find_entity"


def test_the_favourite_that_searches_uses_the_index_of_names(rows: GraphRows) -> None:
    item = asked(registry()["find_entity"], Names(rows))
    assert "db.index.fulltext.queryNodes('ir_names', $text)" in item.cypher
    assert [given.value for given in item.given] == ["PD-1"]


def test_the_style_is_what_browsers_parser_takes(tables: Tables) -> None:
    text = (FOLDER / "style.grass").read_text(encoding="utf-8")
    assert RULE.sub("", text).strip() == ""
    parsed = [
        (selector, dict(line.strip().rstrip(";").split(": ") for line in body.splitlines()))
        for selector, body in RULE.findall(text)
    ]
    assert parsed == [(rule.selector, rule.properties) for rule in rules(tables.vocabulary)]
    kept = {selector: {name: value.strip('"') for name, value in body.items()} for selector, body in parsed}
    assert style() == kept


def test_every_class_and_relationship_has_its_rule_the_marker_before_the_classes(tables: Tables) -> None:
    order = [rule.selector for rule in rules(tables.vocabulary)]
    classes = [f"node.{label}" for label in tables.vocabulary.classes]
    assert len(set(order)) == len(order)
    assert all(order.index("node.ImmunoResistance") < order.index(item) for item in classes)
    assert {f"relationship.{item.relationship_type}" for item in tables.vocabulary.predicates.values()} <= set(order)
    assert {f"relationship.{name}" for name in tables.vocabulary.links} <= set(order)


def test_a_caption_shows_only_what_every_such_relationship_has(rows: GraphRows) -> None:
    captions = {name: rule["caption"] for name, rule in style().items()}
    for row in rows.relationships:
        shown = re.findall(r"\{(\w+)\}", captions[f"relationship.{row.type}"])
        assert all(row.properties.get(name) for name in shown), row
        assert ("certainty" in shown) is ("certainty" in row.properties)


def test_colours_differ_and_their_letters_and_rims_can_be_seen() -> None:
    assert len(set(COLOURS.values())) == len(COLOURS)
    for label, colour in COLOURS.items():
        assert contrast(text_on(colour), colour) >= 4.5, label
        for page, ground in PAGES.items():
            assert max(contrast(colour, ground), contrast(border(colour), ground)) >= 1.9, (label, page)
    assert {text_on(colour) for colour in COLOURS.values()} == {DARK, LIGHT}


def seen_by(colour: str, matrix: tuple[tuple[float, ...], ...]) -> tuple[float, ...]:
    """A colour as somebody sees it who lacks one kind of cone (Viénot, Brettel and Mollon 1999, in linear light)."""
    linear = [((int(colour[place : place + 2], 16) / 255) ** 2.2) for place in (1, 3, 5)]
    mixed = [sum(weight * value for weight, value in zip(row, linear, strict=True)) for row in matrix]
    return tuple(max(value, 0.0) ** (1 / 2.2) * 255 for value in mixed)


@pytest.mark.parametrize(
    "matrix",
    [
        ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
        ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
    ],
    ids=["protanope", "deuteranope"],
)
def test_the_classes_that_a_picture_turns_on_are_told_apart_by_the_colour_blind(
    matrix: tuple[tuple[float, ...], ...],
) -> None:
    main = ("IRMechanism", "IRCountermeasure", "IRTherapy", "IRPathway", "IRGene", "IRTumor", "IRClaim")
    for one, other in itertools.combinations(main, 2):
        pairs = zip(seen_by(COLOURS[one], matrix), seen_by(COLOURS[other], matrix), strict=True)
        assert sum((a - b) ** 2 for a, b in pairs) ** 0.5 > 40, (one, other)


def test_the_local_servers_guide_asks_for_no_other_address() -> None:
    assert b"http://" not in inside()["guide.html"]
    commands = login_commands(1234).split("; ")
    assert [command.split(" ")[0] for command in commands] == ["style", "guide", "clear", "auto"]
    assert json.loads(commands[0].removeprefix("style ")) == style()


def test_a_link_fills_in_address_and_user_in_a_form_that_a_person_can_read() -> None:
    link = guide_link("http://localhost:1/browser/", "bolt://localhost:2", "a&b", "http://localhost:3/c d")
    start = login_link("http://localhost:1/browser/", "bolt://localhost:2", "a&b")
    assert start == "http://localhost:1/browser/?dbms=bolt://a%26b@localhost:2"
    assert link == f"{start}&cmd=guide&arg=http://localhost:3/c%20d"


def test_the_files_that_are_served_are_those_that_are_written() -> None:
    assert browser_folder() == FOLDER
