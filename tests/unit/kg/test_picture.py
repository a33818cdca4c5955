"""Without the library that draws, one line says how to get it."""

from __future__ import annotations

import builtins
from typing import Any

import neo4j.graph
import pytest

from kg import picture
from kg.browser.files import style
from kg.errors import UsageError


def test_a_missing_library_is_named_with_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.startswith("neo4j_viz"):
            raise ImportError(name)
        return whole(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match=r"pip install neo4j-viz, or"):
        picture.picture(neo4j.graph.Graph())


def test_a_node_has_the_colour_size_and_name_of_its_class() -> None:
    node = neo4j.graph.Node(
        neo4j.graph.Graph(), "4:x:1", 1, ["ImmunoResistance", "IRMechanism"], {"name": "loss of PTEN", "lookup": ["x"]}
    )
    drawn = picture.node(node, style())
    assert drawn["color"] == style()["node.IRMechanism"]["color"]
    assert drawn["caption"] == "loss of PTEN"
    assert drawn["properties"] == {"class": "IRMechanism", "name": "loss of PTEN"}


def test_a_file_that_cannot_be_written_is_one_line(tmp_path: Any) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        picture._write(tmp_path / "none" / "answer.html", "")
