"""A new class and a new predicate take lines of tables and no code; tests/integration/test_new_kind.py loads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.loaders.build import build
from kg.loaders.check import all_problems
from kg.loaders.tables.read import read_tables
from kg.model.declared import node_properties, relationship_properties
from tests import small as tools
from tests.new_kind import KEY, LABEL, NAME, SLUG, add_new_kind
from tests.small import CLAIMS_FILE, lines_of
from tests.small import KEY as SOURCE

if TYPE_CHECKING:
    from pathlib import Path

    from kg.loaders.tables.records import Tables


@pytest.fixture
def grown(small: Path) -> Path:
    add_new_kind(small, SOURCE)
    return small


def tables_of(folder: Path) -> Tables:
    tables = read_tables(folder)
    assert [str(problem) for problem in all_problems(tables)] == []
    return tables


def test_the_new_entity_and_claim_are_in_the_graph(grown: Path) -> None:
    tables = tables_of(grown)
    graph = build(tables)
    (node,) = [node for node in graph.nodes if node.label == LABEL]
    assert node.properties == {
        "key": KEY, "name": NAME, "synonyms": ["phage X"], "host": "made up", "systems": ["cell_line", "mouse_model"],
        "lookup": ["irphagemadeup", "madeupphage", "phagemadeup", "phagex"], "category": "biolink:OrganismTaxon",
    }  # fmt: skip
    assert set(node.properties) <= set(node_properties(tables.vocabulary.classes[LABEL]))
    (edge,) = [item for item in graph.relationships if item.type == "IR_INFECTS"]
    assert (edge.start, edge.end) == (f"ir:{KEY}", "MONDO:0005105")
    assert (edge.properties["sign"], edge.properties["change"]) == (-1, "loss")
    assert set(edge.properties) <= {"claim", *relationship_properties(edge.type, tables.vocabulary)}


def test_the_new_predicate_and_lists_are_checked_like_the_others(grown: Path) -> None:
    last = len(lines_of(grown, CLAIMS_FILE))
    tools.put(grown, CLAIMS_FILE, last, "qualifiers", "")
    tools.put(grown, CLAIMS_FILE, last, "object", "gene/PTEN")
    tools.put(grown, f"entities/{SLUG}.tsv", 2, "systems", "moon")
    assert {problem.rule for problem in all_problems(read_tables(grown))} == {
        "missing-qualifier", "range", "unknown-term",
    }  # fmt: skip


def test_a_new_column_of_claims_links_to_the_new_class(grown: Path) -> None:
    """Also what a claim holds grows by lines of tables: a column, and the link that it becomes."""
    link = {"type": "IR_WITH_PHAGE", "meaning": "Made up", "domain": "IRClaim", "range": LABEL, "written_by": "load"}
    tools.add(grown, "vocabulary/links.tsv", link)
    tools.add(grown, "vocabulary/claim_columns.tsv", {
        "column": "phages", "meaning": "Made up", "kind": "entities", "classes": LABEL, "link": "IR_WITH_PHAGE",
        "required": "no", "context": "yes", "content": "yes", "written_by": "curator",
    })  # fmt: skip
    for name in (CLAIMS_FILE, CLAIMS_FILE.replace("pten-loss", "abstract")):
        header, *lines = lines_of(grown, name)
        tools.put_lines(grown, name, [[*header, "phages"], *([*cells, ""] for cells in lines)])
    tools.put(grown, CLAIMS_FILE, 2, "phages", KEY)
    graph = build(tables_of(grown))
    assert [(item.start, item.end) for item in graph.relationships if item.type == "IR_WITH_PHAGE"] == [
        ("ir:claim/c0001", f"ir:{KEY}")
    ]


def test_the_words_of_a_question_name_the_new_class(grown: Path) -> None:
    assert tables_of(grown).vocabulary.words([LABEL, "IRDrug"]) == "phage or drug"
