"""The documentation site: a page for each named query, two indexes, no link that leads nowhere, no warning."""

from __future__ import annotations

import html
import inspect
import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import kg
from kg.cli import COMMANDS
from kg.model.vocabulary import vocabulary
from kg.queries.registry import registry
from tests.conftest import ROOT
from tools.docs import model_picture, site_pages, site_questions, site_reference
from tools.generate.examples import ROWS

EXAMPLE = "countermeasures_for_pathway"
TAG = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return site_pages.pages()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make site` builds it; where there is no network it must build all the same."""
    folder = tmp_path_factory.mktemp("site")
    site_pages.write(folder / "pages", site_pages.pages(folder / "pages"))
    done = subprocess.run(
        [
            *(sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html"),
            *("-c", str(ROOT / "docs"), str(folder / "pages"), str(folder / "html")),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "html"


def shown(page: Path) -> str:
    """What a page says, without its marks."""
    return " ".join(html.unescape(TAG.sub("", page.read_text(encoding="utf-8"))).split())


def test_every_query_has_its_page_and_stands_in_both_indexes(pages: dict[str, str]) -> None:
    for name, query in registry().items():
        page = pages[f"questions/{name}.md"]
        assert query.title in page
        assert query.cypher in page
        assert all(f"| `{item.name}` |" in page for item in (*query.parameters, *query.columns))
        for index in ("index", "by-class"):
            assert f"({name}.md)" in pages[f"questions/{index}.md"]


def test_a_question_stands_under_each_class_that_it_takes(pages: dict[str, str]) -> None:
    sections = dict(part.split("\n", 1) for part in pages["questions/by-class.md"].split("\n## ")[1:])
    for name, query in registry().items():
        under = {label for label, section in sections.items() if f"({name}.md)" in section}
        assert under == {
            label for item in query.parameters for label in site_questions.entity_classes(item.type)
        } or under == {"No class"}


def test_the_rows_are_those_that_the_tests_hold() -> None:
    rows = json.loads((ROWS / f"{EXAMPLE}.json").read_text(encoding="utf-8"))
    text = site_questions.example(registry()[EXAMPLE])
    for row in rows[: site_questions.MOST_ROWS]:
        assert f"| {row['countermeasure']} | {row['mechanism']} |" in text


def test_a_long_list_and_a_long_text_are_cut_visibly_and_marks_are_kept_from_the_page() -> None:
    assert site_questions.cell(list(range(9))) == "0; 1; 2; 3; … (9 in all)"
    assert site_questions.cell("a" * 300).endswith("a…")
    assert site_questions.cell("<b> *c* `d` [e](f)") == r"\<b> \*c\* \`d\` \[e](f)"
    assert site_questions.cell(None) == ""


@pytest.mark.parametrize(
    ("origin", "link", "wanted"),
    [
        ("docs/model.md", "[a](glossary.md)", "[a](glossary.md)"),
        ("docs/model.md", "[a](README.md#b)", "[a](index.md#b)"),
        ("docs/decisions/0008-cypher-read-in-place.md", "[a](../../README.md)", "[a](../readme.md)"),
        ("README.md", "[a](docs/model.md#signs)", "[a](model.md#signs)"),
        ("README.md", "[a](docs/notebooks/resistant-melanoma.ipynb)", "[a](notebooks/resistant-melanoma.md)"),
        ("loaders/data/README.md", "[a](../../docs/model.md)", "[a](model.md)"),
        ("docs/queries.md", "[`a`](../cypher/queries)", "`a`"),
        ("docs/queries.md", "[a](../cypher/queries/gaps/a_b.cypher)", "[a](questions/a_b.md)"),
        ("docs/model.md", "[a](../LICENSE)", "[a](../../LICENSE)"),
        ("docs/model.md", "[a](https://example.org/x)", "[a](https://example.org/x)"),
        ("docs/model.md", "[a](#signs)", "[a](#signs)"),
        ("docs/model.md", "```\n[a](README.md)\n```", "```\n[a](README.md)\n```"),
    ],
)
def test_a_link_leads_to_where_things_stand_in_the_site(origin: str, link: str, wanted: str) -> None:
    assert site_pages.relinked(link, origin) == wanted


def test_what_is_no_longer_wanted_is_taken_out(tmp_path: Path) -> None:
    site_pages.write(tmp_path, {"a.md": "1", "b/c.md": "2"})
    site_pages.write(tmp_path, {"a.md": "3"})
    assert [path.name for path in tmp_path.rglob("*.md")] == ["a.md"]
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "3"


def test_the_picture_draws_nothing_that_the_vocabulary_does_not_have(monkeypatch: pytest.MonkeyPatch) -> None:
    words = vocabulary()
    drawn = list(model_picture.arrows(words))
    assert {arrow.start for arrow in drawn} | {arrow.end for arrow in drawn} == set(model_picture.places(words))
    monkeypatch.setattr(model_picture, "DRAWN", "IRMechanism IR_COUNTERS_MECHANISM IRCountermeasure")
    with pytest.raises(ValueError, match="does not have"):
        list(model_picture.arrows(words))


def test_the_reference_has_every_command_and_every_public_name_once(pages: dict[str, str]) -> None:
    assert {Path(page).stem for page in pages if page.startswith("commands/")} == {*COMMANDS, "index"}
    names = [f"{module}.{name}" for _, module, group in site_reference.NAMES.values() for name in group]
    public = {f"{module}.{name}" for module in ("kg", "kg.local") for name in import_module(module).__all__}
    assert sorted(names) == sorted(public - {"kg.__version__"})


def test_the_pages_are_sorted_by_kind(pages: dict[str, str]) -> None:
    kinds = re.findall(r":caption: (.+)", pages["index.md"])
    assert kinds == ["Start", "Guides", "Concepts", "Reference", "Decisions"]


@pytest.mark.tools
def test_the_site_builds_without_a_warning(site: Path) -> None:
    assert (site / "index.html").is_file()
    built = {path.stem for path in (site / "questions").glob("*.html")}
    assert built == {*registry(), "index", "by-class"}


@pytest.mark.tools
def test_the_reference_is_taken_from_the_code(site: Path) -> None:
    assert "--purge¶ Also delete its data" in shown(site / "commands" / "down.html")
    assert "kg bridge detect" in shown(site / "commands" / "bridge.html")
    graph = shown(site / "api" / "graph.html")
    assert all(parameter in graph for parameter in inspect.signature(kg.connect).parameters)
    errors = (site / "api" / "errors.html").read_text(encoding="utf-8")
    assert all(f'id="kg.{name}"' in errors for name in kg.__all__ if name.endswith("Error"))
    page = (site / "questions" / f"{EXAMPLE}.html").read_text(encoding="utf-8")
    assert f'id="kg.Graph.{EXAMPLE}"' in page


@pytest.mark.tools
def test_the_site_shows_example_picture_and_notebook(site: Path) -> None:
    rows = json.loads((ROWS / f"{EXAMPLE}.json").read_text(encoding="utf-8"))
    page = shown(site / "questions" / f"{EXAMPLE}.html")
    assert all(row["countermeasure"] in page for row in rows[: site_questions.MOST_ROWS])
    assert "<svg" in (site / "model.html").read_text(encoding="utf-8").split("A claim is stored twice")[0]
    assert "anti-PD-1" in shown(site / "notebooks" / "resistant-melanoma.html")
    assert "Not medical advice" in shown(site / "notebooks" / "resistant-melanoma.html")
