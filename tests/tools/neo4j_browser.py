"""Neo4j Browser 5.24 as a person uses it: what to click, and how to see what it shows."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

# No request leaves this machine; Browser asks for fonts and analytics, and does without.
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)  # fmt: skip
PATIENCE = 90_000
DROP = """encoded => {
  const bytes = Uint8Array.from(atob(encoded), letter => letter.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], 'favourites.zip', {type: 'application/zip'}));
  const place = document.querySelector('.filedrop') || document.body;
  for (const kind of ['dragenter', 'dragover', 'drop'])
    place.dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: data}));
}"""
KEPT = """count => {
  const kept = JSON.parse(localStorage.getItem('neo4j.documents') || '[]');
  return kept.filter(item => !item.isStatic).length >= count;
}"""
NODES = """frame => [...frame.querySelectorAll('svg g.node')].map(node => ({
  fill: (node.querySelector('circle.b-outline, circle.outline') || {getAttribute: () => ''}).getAttribute('fill'),
  radius: Number((node.querySelector('circle.b-outline, circle.outline') || {getAttribute: () => 0}).getAttribute('r')),
  caption: [...node.querySelectorAll('text')].map(text => text.textContent.trim()).join(' '),
}))"""


class Neo4jBrowser:
    """One page of it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.set_default_timeout(PATIENCE)

    def at(self, test_id: str) -> Locator:
        """What has a test id."""
        return self.page.locator(f'[data-testid="{test_id}"]')

    def log_in(self, link: str, password: str) -> None:
        """Open the link and give the password; address and user are filled in by the link."""
        self.page.goto(link)
        self.at("password").fill(password)
        self.at("connect").click()
        self.at("editor-Run").wait_for()

    @property
    def slide(self) -> str:
        """The heading of the slide that is shown."""
        return self.at("guidesDrawer").locator("h3").first.inner_text()

    def next_slide(self) -> bool:
        """Turn the page; false at the end."""
        button = self.at("guideNextSlide")
        if button.is_disabled():
            return False
        button.click()
        return True

    def first_slide(self) -> None:
        """Back to where the guide begins."""
        self.at("pagination-1").click()

    def click_question(self, title: str) -> None:
        """Click the grey box below a title, which fills the editor, and run what stands there."""
        self._box(title).click()
        self.run_editor()

    def play_question(self, title: str) -> None:
        """Click the play sign in the grey box below a title, which runs it at once."""
        before = self.frame_count
        self._box(title).locator("svg, i").first.click()
        self.await_frame(before)

    def _box(self, title: str) -> Locator:
        title_place = self.at("guidesDrawer").locator("p", has=self.page.locator("strong", has_text=title)).first
        box = title_place.locator("xpath=following-sibling::figure[1]").locator("pre.runnable")
        box.scroll_into_view_if_needed()
        return box

    def type(self, text: str) -> None:
        """Write into the editor and run it."""
        self.page.locator(".monaco-editor").first.click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)
        self.run_editor()

    def run_editor(self) -> None:
        """Run what stands in the editor, and wait for its frame."""
        before = self.frame_count
        self.at("editor-Run").click()
        self.await_frame(before)

    def await_frame(self, before: int) -> None:
        """Wait until a frame more is there, and done."""
        self.page.wait_for_function("count => document.querySelectorAll('article').length > count", arg=before)
        self.page.wait_for_timeout(1500)

    @property
    def frame_count(self) -> int:
        """How many frames stand below the editor."""
        return self.page.locator("article").count()

    @property
    def newest(self) -> Locator:
        """The newest frame."""
        return self.page.locator("article").first

    def nodes(self) -> list[dict[str, Any]]:
        """What the newest frame draws: fill, radius and caption of each node."""
        self.newest.locator("svg g.node").first.wait_for()
        found: list[dict[str, Any]] = self.newest.evaluate(NODES)
        return found

    def relationships(self) -> set[str]:
        """The captions of the relationships that the newest frame draws."""
        return {text.strip() for text in self.newest.locator("svg g.relationship text").all_text_contents()}

    def errors(self) -> list[str]:
        """The texts of frames that tell of an error."""
        return [text for text in self.page.locator("article").all_inner_texts() if "ERROR" in text]

    def drop(self, file: Path) -> None:
        """Drop a file onto the page."""
        self.page.evaluate(DROP, base64.b64encode(file.read_bytes()).decode())

    def stored(self, key: str) -> Any:
        """What Browser keeps under a key."""
        return json.loads(self.page.evaluate("key => localStorage.getItem(key)", key) or "null")

    def await_favourites(self, count: int) -> None:
        """Wait until so many of a user's own favourites are kept."""
        self.page.wait_for_function(KEPT, arg=count)

    def run_favourite(self, folder: str, title: str) -> None:
        """Open a folder of the favourites and run one."""
        if not self.at("createNewFavorite").count():
            self.at("navigationFavorites").click()
        row = self.at(f"scriptTitle-{title}")
        if not row.count():
            self.at(f"expandFolder-{folder}").first.click()
        row.scroll_into_view_if_needed()
        row.click()
        self.run_editor()

    def make_room(self) -> None:
        """Before a picture: nothing over the graph, all of it in sight."""
        banner = self.page.get_by_text("×", exact=True)
        if banner.count():
            banner.first.click()
        collapse = self.newest.get_by_label("Collapse the node properties display")
        if collapse.count():
            collapse.first.click()
        self.page.wait_for_timeout(4000)
        self.newest.get_by_label("zoom-to-fit").click()
        self.page.wait_for_timeout(2500)
