"""Neo4j's own linter and formatter have nothing to say of any file under cypher/, and would if there were something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kg.model.vocabulary import vocabulary
from tests.conftest import ROOT
from tests.folded import folded
from tools.cypher_lint.lint import FOLDER, Verdict, ask, examine, installed, joined, pieces
from tools.cypher_lint.schema import ENDINGS, GIVEN_BY_CODE, ROW_KEYS, schema

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.tools, pytest.mark.timeout(1800)]
CYPHER = ROOT / "cypher"
FILES = sorted(CYPHER.rglob("*.cypher"))
EXCEPTIONS: dict[str, str] = {}  # file below cypher/ and beginning of the message, to the reason; none is needed
every_file = folded("path", FILES, ids=[path.relative_to(CYPHER).as_posix() for path in FILES])


@pytest.fixture(scope="module")
def verdicts() -> dict[Path, list[Verdict]]:
    """Every statement of every file, linted and formatted once."""
    return examine(FILES)


@every_file
def test_the_linter_finds_no_error_and_no_warning(path: Path, verdicts: dict[Path, list[Verdict]]) -> None:
    found = [problem for verdict in verdicts[path] for problem in verdict.problems()]
    assert [problem for problem in found if not any(known in problem for known in EXCEPTIONS)] == []


@every_file
def test_a_file_is_formatted(path: Path, verdicts: dict[Path, list[Verdict]]) -> None:
    assert path.read_text(encoding="utf-8") == joined(verdicts[path]), "run `make cypher-format`"


@every_file
def test_the_pieces_of_a_file_are_the_whole_file(path: Path) -> None:
    whole = "\n".join(piece.head + piece.text + piece.end for piece in pieces(path)) + "\n"
    assert whole == path.read_text(encoding="utf-8")


BROKEN = [
    ("MATCH (n:IRGen) RETURN n", "Label IRGen is not present"),
    ("MATCH (n:IRGene)-[r:IR_ACTIVATE]->(m:IRGene) RETURN r", "type IR_ACTIVATE is not present"),
    ("MATCH (n:IRGene) RETURN n.symbl AS symbol", "symbl is not present"),
    ("MATCH (m:IRMechanism)-[r:IR_COUNTERS_MECHANISM]->(c:IRCountermeasure) RETURN r", "has no "),
    ("MATCH (n:IRGene {id: $gene}) RETURN n", "Parameter $gene is not defined"),
    ("MATCH (n:IRGene) RETURN toLowr(n.name) AS name", "Function toLowr is not present"),
    ("MATCH (n:IRGene) RETURN apoc.text.join([n.name], '') AS name", "Function apoc.text.join is not present"),
    ("CALL apoc.help('x') YIELD name RETURN name", "Procedure apoc.help is not present"),
    ("MATCH (n:IRGene) RETURN id(n) AS id", "deprecated"),
    ("MATCH (n:IRGene), (m:IRCell) RETURN n, m", "cartesian product"),
    ("CREATE CONSTRAINT a ON (n:IRGene) ASSERT n.id IS UNIQUE", "Invalid constraint syntax|Invalid input 'ON'"),
    ("MATCH (n:IRGene RETURN n", "Invalid input"),
]


@pytest.fixture(scope="module")
def answers() -> list[dict[str, Any]]:
    """What the linter says of statements that are wrong in one way each, and of a form that it should change."""
    texts = [text for text, _ in BROKEN] + ["match (n:IRGene)\nreturn n.name as name"]
    queries = [{"path": text, "text": text, "parameters": {}} for text in texts]
    return ask(queries, schema(vocabulary()))


@folded(("place", "message"), list(enumerate(message for _, message in BROKEN)))
def test_the_linter_would_find_it(place: int, message: str, answers: list[dict[str, Any]]) -> None:
    found = [item for item in answers[place]["diagnostics"] if item["severity"] in {"error", "warning"}]
    for language in ("CYPHER 5", "CYPHER 25"):
        said = [item["message"] for item in found if item["language"] == language]
        assert any(wanted.lower() in text.lower() for text in said for wanted in message.split("|")), said


def test_the_formatter_would_change_it(answers: list[dict[str, Any]]) -> None:
    assert answers[-1]["formatted"].strip() == "MATCH (n:IRGene)\nRETURN n.name AS name"


def test_what_the_linter_is_told_beside_the_vocabulary_is_used() -> None:
    texts = {path.relative_to(CYPHER).with_suffix("").as_posix(): path.read_text(encoding="utf-8") for path in FILES}
    for name, given in GIVEN_BY_CODE.items():
        assert all(f"${parameter}" in texts[name] for parameter in given), name
    assert all(texts[name].startswith("// ") for name in ENDINGS)
    loading = "".join(
        text for name, text in texts.items() if name.startswith(("load/", "release/", "bridge/", "resolve/"))
    )
    assert all(f"row.{key}" in loading for key in ROW_KEYS)


def test_the_lock_pins_the_linter_and_names_no_address() -> None:
    lock = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    assert '"@neo4j-cypher/language-support": "2.' in lock
    assert "://" not in lock
    assert '"resolved"' not in lock


def test_without_node_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Exception, match=r"needs Node\.js 18 or newer with npm: install nodejs and npm"):
        installed()
