"""The slides of the guide: the graph, its model, its colours, the mechanisms, the questions."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from kg.database.literals import cypher_literal
from kg.model.source import disclaimer, sources_of
from kg.queries.registry import registry
from tools.browser.asked import FOLDER, asked, part
from tools.browser.examples import Names
from tools.browser.mechanisms import mechanism_slides
from tools.browser.parts import Code, Legend, LoadColours, Paragraph, Slide

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kg.model.rows import GraphRows
    from kg.model.vocabulary import Vocabulary
    from tools.browser.asked import Asked

TITLE = "immunoresistance-kg"
WELCOME = "Why cancer immunotherapy fails, and what can be done about it"
MOST_ON_A_SLIDE = 5
CHAPTERS = {
    "Questions about mechanisms": ("mechanisms",),
    "Questions about countermeasures": ("countermeasures",),
    "Questions about therapies": ("therapies",),
    "Questions about trials and figures": ("trials",),
    "Names, neighbours and paths": ("paths", "entities"),
    "Questions about gaps": ("gaps",),
    "Questions about evidence": ("evidence",),
}
HOW_TO_RUN = (
    "The play button in a grey box runs the query. Click elsewhere in the box to copy the query into the editor, where "
    "you can change it; run it there with the play button or Ctrl-Enter. If there is a blue link above a box, click it "
    "first: it sets the parameter to the example. Change the identifier to ask about something else."
)
HOW_TO_LOOK = (
    "An arrow is a claim, and its caption says how sure the source is. Arrows that Browser adds between the nodes are "
    "claims too. Click an arrow to see its statement, id, locators and references to the right of the picture; there > "
    "closes the details and < opens them. (The red cloud only means that Browser stores nothing online.)"
)


def slides(vocabulary: Vocabulary, rows: GraphRows) -> list[Slide]:
    """The whole guide."""
    model, colours, own = _model(), _colours(vocabulary), _teach()
    chapters = {
        model.title: [model],
        colours.title: [colours],
        "The mechanisms": list(mechanism_slides(rows, vocabulary)),
        **_questions(Names(rows)),
        own.title: [own],
    }
    return [_welcome(rows, _contents(chapters)), *itertools.chain.from_iterable(chapters.values())]


def _contents(chapters: Mapping[str, Sequence[Slide]]) -> str:
    """The page on which each chapter begins; the welcome is page 1."""
    pages = itertools.accumulate(map(len, chapters.values()), initial=2)
    return f"Pages: {' · '.join(f'{page} {title}' for page, title in zip(pages, chapters, strict=False))}"


def _welcome(rows: GraphRows, contents: str) -> Slide:
    return Slide(
        WELCOME,
        (
            Paragraph(
                "A knowledge graph of mechanisms of resistance to cancer immunotherapy and the countermeasures against "
                "them, curated by hand. Each claim comes with the sentences that state it, the works cited there, and "
                "how sure the source is."
            ),
            Paragraph(disclaimer(sources_of(rows))),
            Paragraph(HOW_TO_RUN),
            Paragraph(HOW_TO_LOOK),
            LoadColours("Load the colours"),
            Code(
                "The first question: which countermeasures target mechanisms that involve the PI3K-AKT pathway?",
                part("first_question"),
            ),
            Code("At a glance: which countermeasure counters which mechanism", part("overview")),
            Code(
                "Nothing to see? This query checks whether the graph is loaded and says what to do",
                check(rows.release),
                drawn=False,
            ),
            Paragraph(contents),
        ),
    )


def check(release: str) -> str:
    """The statement that checks whether the graph is loaded and belongs to this release."""
    return part("check").replace("$release", cypher_literal(release))


def _model() -> Slide:
    return Slide(
        "The model",
        (
            Paragraph(
                "A claim is one relationship from its subject to its object: (loss of PTEN)-[activates]->(PI3K-AKT "
                "pathway). Queries follow these relationships. Each has the id, sign (1, -1 or 0), certainty and "
                "basis of the claim. The basis is stated or contextual."
            ),
            Paragraph(
                "The same claim is also a node. It holds what a relationship cannot hold: the tumours, therapies and "
                "studies for which the claim was shown, its sentences, and the works cited there. The id of the claim "
                "leads from the relationship to the node. Every node has the label ImmunoResistance, one class label, "
                "an id and a name."
            ),
            Code("One claim with everything linked to it", part("claim_in_full")),
        ),
    )


def _colours(vocabulary: Vocabulary) -> Slide:
    entries = tuple((item.colour, item.label, item.meaning) for item in vocabulary.classes.values())
    return Slide(
        "The colours",
        (
            Paragraph(
                "Mechanisms and countermeasures are larger than other nodes. Every node shows its name, and every "
                "relationship what it says; hover or click to see more. The local server loads the colours at login."
            ),
            LoadColours("Load these colours"),
            Legend(entries),
            Code("Many colours in one picture", part("claim_in_full")),
        ),
    )


def _questions(names: Names) -> dict[str, list[Slide]]:
    """The slides of each chapter of questions."""
    chapters: dict[str, list[Slide]] = {title: [] for title in CHAPTERS}
    for title, families in CHAPTERS.items():
        found = [asked(query, names) for family in families for query in registry().values() if query.family == family]
        # A slide of rows alone would draw nothing, so the queries that are not drawn are spread over the slides.
        drawn = [item for item in found if item.is_drawn]
        rest = [item for item in found if not item.is_drawn]
        count = -(-len(found) // MOST_ON_A_SLIDE)
        for place in range(count):
            batch = [*_share(drawn, place, count), *_share(rest, place, count)]
            number = f" ({place + 1} of {count})" if count > 1 else ""
            chapters[title].append(Slide(f"{title}{number}", tuple(question(item) for item in batch)))
    return chapters


def _share(items: list[Asked], place: int, count: int) -> list[Asked]:
    """The part of a list for one of several slides, as even as possible."""
    return items[len(items) * place // count : len(items) * (place + 1) // count]


def question(item: Asked) -> Code:
    """A named query as a box of the guide."""
    return Code(item.query.title, item.cypher, tuple(item.given), item.is_drawn)


def _teach() -> Slide:
    boxes = tuple(block for path in sorted((FOLDER / "teach").glob("*.cypher")) for block in _lesson(path))
    return Slide(
        "Ask your own",
        (
            Paragraph(
                "Ten queries, each with one thing to learn. Change a name, a type or a direction and run it again."
            ),
            *boxes,
        ),
    )


def _lesson(path: Path) -> tuple[Code, Paragraph]:
    lines = path.read_text(encoding="utf-8").splitlines()
    title, *about = (line.removeprefix("//").strip() for line in lines if line.startswith("//"))
    cypher = "\n".join(line for line in lines if not line.startswith("//")).strip().removesuffix(";")
    return Code(title, cypher, drawn="path =" in cypher), Paragraph(" ".join(about))
