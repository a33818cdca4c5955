"""An answer drawn: the page is whole, in our colours, and asks for nothing from elsewhere."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from kg.graph import Graph
from kg.model.vocabulary import vocabulary
from tests.tools.neo4j_browser import FLAGS

if TYPE_CHECKING:
    from pathlib import Path

    from kg.database.engine import Engine

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
