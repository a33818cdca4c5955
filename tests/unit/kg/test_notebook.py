"""Pictures of a notebook: one script for all, each with its own data, and a cell that is run again brings it again."""

from __future__ import annotations

import base64
import gzip
import json
import re
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from kg import notebook
from kg.notebook import Carriers, CellRun, Picture, split

PAGE = (
    "<html><head><script>let big = 1;</script>"
    '<script type="application/json" id="neo4j-viz-data">{"nodes": ["%s"]}</script></head>'
    '<body><div id="neo4j-viz-0123456789ab"></div></body></html>'
)
A, B = PAGE % "a", PAGE.replace("0123456789ab", "ba9876543210") % "\\u003c/script>"


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[CellRun | None]:
    """The run of the cell that shows a picture; the last one counts."""
    found: list[CellRun | None] = [CellRun("one", 1)]
    monkeypatch.setattr(notebook, "carriers", Carriers())
    monkeypatch.setattr(notebook, "this_run", lambda: found[-1])
    return found


def carries(shown: str) -> bool:
    return "atob(" in shown


def test_the_second_picture_of_a_notebook_does_not_carry_the_script(runs: list[CellRun | None]) -> None:
    first = Picture(A)._repr_html_()
    runs.append(CellRun("two", 2))
    second = Picture(B)._repr_html_()
    assert (carries(first), carries(second)) == (True, False)
    packed = re.search(r'atob\("([^"]+)"\)', first)
    assert packed is not None
    page = gzip.decompress(base64.b64decode(packed[1])).decode()
    assert "let big" in page
    assert page.count(notebook.HERE) == 1
    assert '"nodes"' not in page
    assert '{"nodes": ["a"]}' in first
    assert (name := re.findall(r"window\.(kgPicture\w+)", first))
    assert set(name) == set(re.findall(r"window\.(kgPicture\w+)", second))


def test_two_pictures_of_a_cell_share_it_too(runs: list[CellRun | None]) -> None:
    assert [carries(Picture(page)._repr_html_()) for page in (A, B)] == [True, False]


def test_a_cell_that_is_run_again_carries_the_script_again(runs: list[CellRun | None]) -> None:
    shown = []
    for run in (CellRun("one", 1), CellRun("two", 2), CellRun("one", 3), CellRun("two", 4)):
        runs.append(run)
        shown.append(carries(Picture(A)._repr_html_()))
    assert shown == [True, False, True, False]


def test_outside_a_notebook_every_picture_carries_it(runs: list[CellRun | None]) -> None:
    runs.append(None)
    assert [carries(Picture(A)._repr_html_()) for _ in range(2)] == [True, True]


def test_a_picture_that_is_not_shown_carries_nothing(runs: list[CellRun | None]) -> None:
    Picture(A)
    assert carries(Picture(B)._repr_html_())


def test_data_cannot_end_the_script(runs: list[CellRun | None]) -> None:
    shown = Picture(B)._repr_html_()
    assert shown.count("</script>") == shown.count("<script>")
    (page, _), (same, data) = split(A) or ("", ""), split(B) or ("", "")
    assert page == same
    assert json.loads(data) == {"nodes": ["</script>"]}


def test_a_page_of_another_form_is_shown_whole(runs: list[CellRun | None]) -> None:
    assert Picture("<p>other</p>")._repr_html_() == "<p>other</p>"
    assert Picture(A, "5 nodes, 4 claims").data == A
    assert repr(Picture(A, "5 nodes, 4 claims")) == "<Picture: 5 nodes, 4 claims>"


class Shell:
    """What a kernel offers to code that it runs."""

    kernel, execution_count, user_ns = object(), 7, {"In": ["", "answer.draw()"]}

    def __init__(self, **metadata: str) -> None:
        self.get_parent = lambda: {"metadata": metadata}


@pytest.mark.parametrize(
    ("shell", "others", "run"),
    [
        (Shell(cellId="a1"), (), CellRun("a1", 7)),
        (Shell(), (), CellRun("answer.draw()", 7)),
        (Shell(cellId="a1"), ("google.colab",), None),
        (object(), (), None),
        (None, (), None),
    ],
)
def test_the_run_of_a_cell_is_known_where_outputs_share_a_page(
    monkeypatch: pytest.MonkeyPatch, shell: Any, others: tuple[str, ...], run: CellRun | None
) -> None:
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    for name in others:
        monkeypatch.setitem(sys.modules, name, SimpleNamespace())
    assert notebook.this_run() == run
