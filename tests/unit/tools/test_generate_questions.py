"""kg/questions.py is what the headers say."""

from __future__ import annotations

import inspect
from pathlib import Path

from kg import questions
from kg.queries.registry import registry
from kg.queries.shape import Column, NamedQuery, Parameter
from tools.generate.questions import module, row_name


def test_the_committed_module_is_up_to_date() -> None:
    path = Path(inspect.getfile(questions))
    assert path.read_text(encoding="utf-8") == module(registry().values()), "run `make questions`"


def test_a_header_becomes_a_typed_method_and_a_row_type() -> None:
    query = NamedQuery(
        "things_of", "Which?", "family", "More.",
        (
            Parameter("thing", "entity:IRGene|IRDrug", "A name", None), Parameter("claims", "claims", "Ids", None),
            Parameter("word", "string", "A word", "null"), Parameter("some", "boolean", "Some too", "true"),
        ),
        (Column("n", "integer", True, "A number"), Column("names", "list<string>", False, "Names")),
        {"thing": "PI3Kβ"}, "", Path("x"),
    )  # fmt: skip
    text = module([query])
    assert row_name(query) == "ThingsOfRow"
    assert "class ThingsOfRow(NamedTuple):" in text
    assert "    n: int | None\n    names: list[str]\n" in text
    assert "        thing: str,\n        claims: str | Sequence[str],\n        *,\n" in text
    assert "        word: str | None = None,\n        some: bool = True,\n    ) -> Answer[ThingsOfRow]:" in text
    assert "thing: A name (a gene or drug)." in text
    assert 'graph.things_of(thing="PI3Kβ")' in text
    compile(text, "questions.py", "exec")
