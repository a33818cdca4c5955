"""The real Neo4j Browser of the managed local server, in Chromium: what a newcomer does, done."""

from __future__ import annotations

import os
import re
import shutil
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.browser.files import browser_folder
from kg.browser.serve import GuideServer
from kg.database.engine import Engine
from kg.loaders.database.apply import load
from kg.local import throwaway
from kg.model.vocabulary import vocabulary
from kg.queries.registry import registry
from tests.compose import services
from tests.conftest import free_port
from tests.tools.neo4j_browser import FLAGS, Neo4jBrowser
from tools.browser.asked import asked
from tools.browser.examples import Names
from tools.browser.favourites import files
from tools.browser.slides import slides
from tools.browser.style import LARGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser as Chromium

    from kg.loaders.tables.records import Tables
    from kg.local import ServerStatus
    from kg.model.rows import GraphRows
    from tools.browser.parts import Slide

pytestmark = pytest.mark.tools
COLOURS = {label: item.colour for label, item in vocabulary().classes.items()}
FAVOURITES = {
    "countermeasures": "countermeasures_by_section",
    "gaps": "sign_check",
    "trials": "trials_named",
}
SIZE = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def status(
    tmp_path_factory: pytest.TempPathFactory, tables: Tables, rows: GraphRows, fingerprint: str
) -> Iterator[ServerStatus]:
    """A managed local server with the graph in it."""
    with throwaway(tmp_path_factory.mktemp("browser") / "home", "5.26") as local:
        found = local.status()
        password = found.password_file.read_text(encoding="utf-8").strip()
        with Engine(found.uri or "", user=found.user, password=password) as engine:
            load(engine, rows, tables.vocabulary, wanted_hash=fingerprint)
        yield found


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    """Debian's Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        pytest.skip("There is no Chromium here: apt-get install chromium.")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield opened
        opened.close()


def logged_in(chromium: Chromium, status: ServerStatus) -> Neo4jBrowser:
    """Browser as a newcomer has it, logged in by the link that `kg demo` prints."""
    shown = Neo4jBrowser(chromium.new_context(viewport=SIZE).new_page())  # type: ignore[arg-type]
    shown.log_in(str(status.login_link), status.password_file.read_text(encoding="utf-8").strip())
    return shown


@pytest.fixture(scope="module")
def browser(chromium: Chromium, status: ServerStatus) -> Neo4jBrowser:
    return logged_in(chromium, status)


@pytest.fixture(scope="module")
def guide(tables: Tables, rows: GraphRows) -> list[Slide]:
    return slides(tables.vocabulary, rows)


def picture(browser: Neo4jBrowser, name: str) -> None:
    """Keep a picture where it is asked for; the committed ones are not touched otherwise."""
    if folder := os.environ.get("KG_PICTURES"):
        browser.make_room()
        browser.page.screenshot(path=Path(folder) / f"{name}.png")


@contextmanager
def served(server: GuideServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()


def text(shown: str) -> str:
    return re.sub(r"[\s….]+", "", shown)


def test_after_login_the_guide_is_there_the_colours_are_loaded_and_nothing_but_the_answer_is_in_the_way(
    browser: Neo4jBrowser, guide: list[Slide]
) -> None:
    browser.at("guidesDrawer").wait_for()
    assert browser.slide == guide[0].title
    browser.page.wait_for_function("() => (localStorage.getItem('neo4j.grass') || '').includes('IRMechanism')")
    style = browser.stored("neo4j.grass")
    assert {label: style[f"node.{label}"]["color"] for label in COLOURS} == COLOURS
    assert style["node.IRGene"]["caption"] == "{name}"
    browser.newest.wait_for()
    assert browser.frame_count == 1
    assert "IR_INVOLVES_PATHWAY" in browser.newest.inner_text()


def test_the_first_question_is_drawn_in_our_colours_and_captions(browser: Neo4jBrowser, rows: GraphRows) -> None:
    drawn = browser.nodes()
    assert {node["fill"] for node in drawn} >= {
        COLOURS[label] for label in ("IRCountermeasure", "IRMechanism", "IRPathway")
    }
    assert max(node["radius"] for node in drawn) * 2 == LARGE
    names = {text(str(node.properties["name"])) for node in rows.nodes if "name" in node.properties}
    captions = [text(node["caption"]) for node in drawn]
    assert all(any(name.startswith(caption) for name in names) for caption in captions)
    assert all(captions)
    assert {
        *("counters (asserted)", "counters (suggested)"),
        *("involves (gain, asserted)", "involves (loss, suggested)"),
    } <= browser.relationships()
    picture(browser, "first-question")


def test_the_guide_plays_to_its_end(browser: Neo4jBrowser, guide: list[Slide]) -> None:
    titles = [browser.slide]
    while browser.next_slide():
        titles.append(browser.slide)
    assert titles == [slide.title for slide in guide]
    assert len(browser.at("guidesDrawer").locator("pre.runnable").all()) == len(guide[-1].code)
    browser.first_slide()


def test_the_check_on_the_first_slide_says_that_all_is_well(browser: Neo4jBrowser, guide: list[Slide]) -> None:
    browser.click_question(guide[0].code[-1].title)
    assert "All is well." in browser.newest.inner_text()


def test_the_whole_is_drawn_at_a_glance(browser: Neo4jBrowser, guide: list[Slide]) -> None:
    browser.play_question("At a glance")
    assert 10 <= len(browser.nodes()) <= 60


def test_a_question_of_the_guide_is_clicked_its_parameter_set_and_its_answer_drawn(
    browser: Neo4jBrowser, guide: list[Slide]
) -> None:
    title = registry()["countermeasures_for_pathway"].title
    place = next(number for number, slide in enumerate(guide) if title in [code.title for code in slide.code])
    for _ in range(place):
        browser.next_slide()
    before = browser.frame_count
    browser.at("guidesDrawer").locator("a[exec-topic]", has_text="pathway").first.click()
    browser.await_frame(before)
    assert "KEGG:hsa04151" in browser.newest.inner_text()
    browser.click_question(title)
    assert COLOURS["IRPathway"] in {node["fill"] for node in browser.nodes()}


def test_the_favourites_are_dropped_in_and_three_are_run(browser: Neo4jBrowser, rows: GraphRows) -> None:
    questions = {query.name: asked(query, Names(rows)) for query in registry().values()}
    browser.drop(browser_folder() / "favourites.zip")
    browser.await_favourites(len(files(questions.values())))
    browser.at("navigationFavorites").click()
    for folder, name in FAVOURITES.items():
        browser.run_favourite(folder, questions[name].title)
        assert browser.nodes()
    picture(browser, "favourites")


def test_no_frame_told_of_an_error(browser: Neo4jBrowser) -> None:
    assert browser.errors() == []


def test_with_the_settings_of_compose_the_guide_is_played_after_login_too(
    chromium: Chromium, guide: list[Slide], tmp_path: Path
) -> None:
    with GuideServer(free_port()) as server, served(server):
        environment = services({"KG_GUIDE_PORT": str(server.server_port)})["neo4j"]["environment"]
        login = environment["NEO4J_browser_post__connect__cmd"]
        with throwaway(tmp_path / "home", "5.26", settings={"browser.post_connect_cmd": login}) as local:
            shown = logged_in(chromium, local.status())
            shown.at("guidesDrawer").wait_for()
            assert shown.slide == guide[0].title
            shown.page.wait_for_function("() => (localStorage.getItem('neo4j.grass') || '').includes('IRMechanism')")
            assert shown.errors() == []
