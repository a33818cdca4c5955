"""The graph as a Cypher file: what is written is what would be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.database.literals import cypher_literal
from kg.database.statements import with_names, with_values
from kg.export.cypher import ROWS_A_STATEMENT, script
from kg.loaders.build import build
from kg.model.hash import graph_hash

if TYPE_CHECKING:
    from kg.loaders.tables.records import Tables
    from kg.model.rows import GraphRows

ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "'": "'", '"': '"', "\\": "\\", "`": "`"}
NASTY = st.text(st.sampled_from("\\'\"`n\nu0027$rt{}[],;/ *\r\t\x00é\u2028😀"), max_size=12) | st.text(max_size=12)
SCALARS = NASTY | st.integers(-(2**63), 2**63 - 1) | st.booleans() | st.floats(allow_nan=False, allow_infinity=False)
NAMES = st.from_regex(r"[a-z_]{1,8}", fullmatch=True).filter(lambda name: name not in {"true", "false"})
VALUES = SCALARS | st.lists(SCALARS, max_size=4)


class Literal:
    """Reads a Cypher literal as the language's manual describes it."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def whole(self) -> Any:
        value = self.value()
        assert self.at == len(self.text), f"left over: {self.text[self.at :]!r}"
        return value

    def value(self) -> Any:
        first = self.text[self.at]
        if first == "'":
            return self.string()
        if first == "[":
            return self.group("]", self.value)
        if first == "{":
            return dict(self.group("}", self.pair))
        for word, meant in (("true", True), ("false", False)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return meant
        match = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?").match(self.text, self.at)
        assert match, self.text[self.at :]
        self.at = match.end()
        return float(match[0]) if match[1] or match[2] else int(match[0])

    def group(self, end: str, item: Any) -> list[Any]:
        self.at += 1
        items = []
        while self.text[self.at] != end:
            items.append(item())
            if self.text.startswith(", ", self.at):
                self.at += 2
        self.at += 1
        return items

    def pair(self) -> tuple[str, Any]:
        match = re.compile(r"([a-z_]+): ").match(self.text, self.at)
        assert match
        self.at = match.end()
        return match[1], self.value()

    def string(self) -> str:
        self.at += 1
        letters = []
        while self.text[self.at] != "'":
            if self.text[self.at] == "\\":
                self.at += 1
                if self.text[self.at] == "u":
                    letters.append(chr(int(self.text[self.at + 1 : self.at + 5], 16)))
                    self.at += 4
                else:
                    letters.append(ESCAPES[self.text[self.at]])
            else:
                letters.append(self.text[self.at])
            self.at += 1
        self.at += 1
        return "".join(letters)


@given(VALUES | st.dictionaries(NAMES, VALUES, max_size=3))
def test_a_literal_reads_back_as_the_value(value: Any) -> None:
    assert Literal(cypher_literal(value)).whole() == value


@given(NASTY)
def test_a_string_stays_on_one_line(value: str) -> None:
    assert "\n" not in cypher_literal(value)


@pytest.mark.parametrize("value", [object(), {"a": object()}, [object()], b"x", {1}])
def test_what_has_no_literal_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="Cypher has no literal"):
        cypher_literal(value)


@given(NASTY)
def test_what_stands_in_a_value_is_never_filled(value: str) -> None:
    text = with_values("RETURN $rows, $other", rows=[{"a": value}], other="$rows")
    assert text == f"RETURN [\n  {{a: {cypher_literal(value)}}}\n], '$rows'"


def test_names_are_written_where_a_label_or_a_type_stands() -> None:
    text = "MATCH (n:A:$($label))-[r:$any($types)]->() RETURN $label"
    assert with_names(text, label=["B"], types=["C", "D"]) == "MATCH (n:A:B)-[r:C|D]->() RETURN $label"


@pytest.mark.parametrize("name", ["", "A B", "A`", "A)", "9", "IR_\u00c4", "A|B", "A\n"])
def test_what_could_be_more_than_a_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a label or a type"):
        with_names("MATCH (n:$any($labels)) RETURN n", labels=["IRGene", name])


@pytest.fixture(scope="module")
def graph(clean: Tables) -> GraphRows:
    return build(clean)


@pytest.fixture(scope="module")
def pieces(graph: GraphRows, clean: Tables) -> list[str]:
    return list(script(graph, clean.vocabulary))


def first(pieces: list[str], pattern: str) -> int:
    return min(place for place, piece in enumerate(pieces) if re.search(pattern, piece))


def last(pieces: list[str], pattern: str) -> int:
    return max(place for place, piece in enumerate(pieces) if re.search(pattern, piece))


def test_statements_come_in_the_order_that_lets_them_run(pieces: list[str]) -> None:
    order = [
        last(pieces, "^CREATE CONSTRAINT"), last(pieces, "^CREATE FULLTEXT INDEX"), first(pieces, "'loading'"),
        first(pieces, r"MERGE \(n:"), last(pieces, r"MERGE \(n:"), first(pieces, r"MERGE \(s\)"),
        last(pieces, r"MERGE \(s\)"), first(pieces, r"\nDELETE r;"), last(pieces, r"\nDELETE r;"),
        first(pieces, r"\nDELETE n;"), last(pieces, r"\nDELETE n;"), last(pieces, "'current'"),
    ]  # fmt: skip
    assert order == sorted(order)
    assert order[-1] == len(pieces) - 1


def test_every_piece_but_the_head_ends_its_statement(pieces: list[str]) -> None:
    assert all(piece.endswith(";\n\n") for piece in pieces[1:])
    assert all(line.startswith("//") for line in pieces[0].splitlines())


def test_no_parameter_is_left(pieces: list[str]) -> None:
    assert not [piece for piece in pieces if re.search(r"\$\w", re.sub(r"'(\\.|[^'\\])*'", "", piece))]


def test_the_head_and_the_release_name_the_hash(pieces: list[str], graph: GraphRows) -> None:
    fingerprint = graph_hash(graph.nodes, graph.relationships)
    assert fingerprint in pieces[0]
    assert f"'{fingerprint}'" in pieces[-1]


def test_the_same_tables_give_the_same_bytes(pieces: list[str], graph: GraphRows, clean: Tables) -> None:
    assert "".join(script(graph, clean.vocabulary)) == "".join(pieces)


def test_every_row_is_in_the_file(pieces: list[str], graph: GraphRows) -> None:
    text = "".join(piece for piece in pieces if "UNWIND [" in piece)
    assert text.count("  {id: ") == len(graph.nodes)
    assert text.count("  {start: ") == len(graph.relationships)


def test_long_lists_are_parted(clean: Tables, graph: GraphRows, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ROWS_A_STATEMENT == 100
    monkeypatch.setattr("kg.export.cypher.ROWS_A_STATEMENT", 2)
    parted = [piece for piece in script(graph, clean.vocabulary) if "n: IRClaim," in piece]
    assert [piece.count("  {id: ") for piece in parted] == [2, 2, 2, 1]
