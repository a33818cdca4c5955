"""kg/questions/ is what the headers say."""

from __future__ import annotations

from pathlib import Path

from kg.queries.named_query import Column, NamedQuery, Parameter
from kg.queries.registry import registry
from kg.queries.types import Boolean, Claims, Entity, Text
from tools.generate.questions import FOLDER, modules, row_name, short_name


def test_the_committed_modules_are_up_to_date() -> None:
    found = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py")}
    assert found == modules(registry().values()), "run `make questions`"


def query(name: str, family: str) -> NamedQuery:
    return NamedQuery(
        name, "Which?", family, "More.",
        (
            Parameter("thing", Entity(("IRGene", "IRDrug")), "A name", None),
            Parameter("claims", Claims(), "Ids", None),
            Parameter("word", Text(), "A word", "null"), Parameter("some", Boolean(), "Some too", "true"),
        ),
        (Column("n", "integer", True, "A number"), Column("names", "list<string>", False, "Names")),
        {"thing": "PI3Kβ"}, "", Path("x"),
    )  # fmt: skip


def test_a_header_becomes_a_typed_method_and_a_row_type() -> None:
    asked = query("things_of", "things")
    text = modules([asked])["things"]
    assert row_name(asked) == "ThingsOfRow"
    assert "class ThingsOfRow(NamedTuple):" in text
    assert "    n: int | None\n    names: list[str]\n" in text
    assert "        thing: str | Sequence[str],\n        claims: str | Sequence[str],\n        *,\n" in text
    assert "        word: str | None = None,\n        some: bool = True,\n    ) -> Answer[ThingsOfRow]:" in text
    assert "thing: A name (a gene or drug)." in text
    assert '>>> graph.things_of("PI3Kβ").how_many\n' in text
    assert "    of = ThingsQuestions.things_of\n" in text
    compile(text, "things.py", "exec")


def test_a_short_name_leaves_out_what_the_family_says() -> None:
    assert short_name(query("mechanisms_for_gene", "mechanisms")) == "for_gene"
    assert short_name(query("mechanism_chain", "mechanisms")) == "chain"
    assert short_name(query("therapies_defeated_by", "therapies")) == "defeated_by"
    assert short_name(query("what_defeats_therapy", "therapies")) == "what_defeats"
    assert short_name(query("sign_check", "gaps")) == "sign_check"
