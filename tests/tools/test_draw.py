"""An answer drawn: the page is whole, in our colours, and asks for nothing from elsewhere."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import nbformat
import pytest
from nbclient import NotebookClient

from kg.graph import Graph
from kg.model.vocabulary import vocabulary
from tests.tools.neo4j_browser import FLAGS

if TYPE_CHECKING:
    from pathlib import Path

    from kg.database.engine import Engine
    from tests.conftest import Server

pytestmark = pytest.mark.tools
COLOURS = {label: item.colour for label, item in vocabulary().classes.items()}


def test_an_answer_is_drawn_into_a_page_of_its_own(loaded: Engine, tmp_path: Path) -> None:
    pytest.importorskip("neo4j_viz", reason="There is no neo4j-viz here: make test-tools installs it.")
    file = tmp_path / "answer.html"
    Graph(loaded).countermeasures_for_pathway("PI3K-AKT").draw(file)
    text = file.read_text(encoding="utf-8")
    for label in ("IRCountermeasure", "IRMechanism", "IRPathway"):
        assert COLOURS[label].lower() in text.lower()
    assert "loss of PTEN" in text
    assert not re.search(r"<(?:script|link|img)[^>]+(?:src|href)=[\"']https?:", text)


def test_the_page_opens_in_a_web_browser_and_asks_for_nothing(loaded: Engine, tmp_path: Path) -> None:
    pytest.importorskip("neo4j_viz", reason="There is no neo4j-viz here: make test-tools installs it.")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        pytest.skip("There is no Chromium here: apt-get install chromium.")
    from playwright.sync_api import sync_playwright

    file = tmp_path / "answer.html"
    Graph(loaded).countermeasures_for_pathway("PI3K-AKT").draw(file)
    asked: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        page.locator("canvas").first.wait_for(timeout=60_000)
        page.wait_for_timeout(1500)
        page.screenshot(path=tmp_path / "answer.png")
        browser.close()
    assert [url for url in asked if url.startswith("http")] == []


NOTEBOOK = (
    "import kg\ngraph = kg.connect()",
    "graph.countermeasures_for_pathway('PI3K-AKT').draw()",
    "graph.mechanism_profile('loss of PTEN').draw()",
)


def test_the_pictures_of_a_notebook_share_one_script_and_each_shows_its_own_data(
    loaded: Engine, own_server: Server, tmp_path: Path
) -> None:
    pytest.importorskip("neo4j_viz", reason="There is no neo4j-viz here: make test-tools installs it.")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        pytest.skip("There is no Chromium here: apt-get install chromium.")
    from playwright.sync_api import sync_playwright

    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in NOTEBOOK])
    environment = own_server.environment() | {"IPYTHONDIR": str(tmp_path), "JUPYTER_RUNTIME_DIR": str(tmp_path)}
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute(env=environment)
    first, second = (cell.outputs[0].data["text/html"] for cell in notebook.cells[1:])
    assert 1_000_000 < len(first) < 2_000_000
    assert len(second) < 100_000
    file = tmp_path / "notebook.html"
    # A notebook may show the picture that brings the script last.
    file.write_text(f'<!doctype html><meta charset="utf-8">{second}{first}', encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        page = browser.new_page()
        page.goto(file.as_uri())
        frames = page.frame_locator("iframe")
        for place in (0, 1):
            frames.nth(place).locator("canvas").first.wait_for(timeout=60_000)
        data = [frames.nth(place).locator("#neo4j-viz-data").text_content() or "" for place in (0, 1)]
        browser.close()
    assert ["TIM-3 blockade" in text for text in data] == [False, True]
    assert ["Cbl-b deficiency" in text for text in data] == [True, False]
