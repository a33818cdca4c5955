"""A neighbour's file: what it says, and one clear error for each thing that may be wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import BridgeFileError
from kg.loaders.bridge.neighbours import neighbours, read_neighbour, read_neighbours
from kg.model.vocabulary import vocabulary

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """name = "mine"
title = "Mine"
licence = "mine"
url = "https://example.org"
version = 1
[[nodes]]
label = "Target"
key = "entrez"
form = "number"
prefixes = ["NCBIGene"]
classes = ["IRGene"]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_short_file_is_enough(tmp_path: Path) -> None:
    found = read_neighbour(written(tmp_path, GOOD))
    (nodes,) = found.nodes
    assert (found.name, found.labels, found.types, nodes.type) == ("mine", (), (), "INTEGER")
    assert (nodes.match, nodes.separator, nodes.unique, nodes.where) == ("", "", False, {})


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('name = "mine"\n', "", "It has no name"),
        ('name = "mine"', 'name = "My graph"', "lower-case letters, digits"),
        ("version = 1", 'version = "1"', "version must be of type int, got '1'"),
        ("version = 1", "version = true", "version must be of type int, got True"),
        ("version = 1", "version = 1\ncolour = 2", "there is no key colour; known keys: name"),
        ("[[nodes]]", "[nodes]", "nodes must be of type list"),
        ('label = "Target"\n', "", "nodes 1: It has no label"),
        ('form = "number"', 'form = "roman"', "form is 'roman'; choose curie"),
        ('form = "number"', 'form = "number"\ntype = "STRING"', "form number and the type INTEGER go together"),
        ('form = "number"', 'form = "bare"\ntype = "INTEGER"', "form number and the type INTEGER go together"),
        (
            'prefixes = ["NCBIGene"]',
            'prefixes = ["ENTREZ"]',
            "'ENTREZ' is not a prefix in loaders/data/vocabulary/prefixes.tsv",
        ),
        ('prefixes = ["NCBIGene"]\n', "", "needs one prefix, or the prefix_key"),
        (
            'classes = ["IRGene"]',
            'classes = ["IRGene"]\nmatch = "same"',
            "match is 'same'; choose close, narrow, broad",
        ),
        ('classes = ["IRGene"]', 'classes = [""]', "classes must be a list of strings"),
        ('classes = ["IRGene"]', 'classes = ["Gene"]', "'Gene' is not a class of entities in this graph"),
        ('classes = ["IRGene"]', 'classes = ["IRGene"]\npattern = "("', "pattern is not a regular expression"),
        ('classes = ["IRGene"]', 'classes = ["IRGene"]\nreplaced_by = "x"', "replaced_by needs obsolete"),
        ('classes = ["IRGene"]', 'classes = ["IRGene"]\ncase = "Title"', "case is 'Title'; choose lower, upper"),
        ("[[nodes]]", '[walked]\npaths = ["A B"]\n[[nodes]]', "'A B' is not a label, a type and a label"),
        ("version = 1", "version = ", "cannot be read as TOML"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(BridgeFileError) as caught:
        read_neighbour(written(tmp_path, GOOD.replace(old, new)))
    assert message in str(caught.value)
    assert "mine.toml" in str(caught.value)
    assert caught.value.exit_code == 7


def test_a_name_is_given_once(tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text(GOOD, encoding="utf-8")
    with pytest.raises(BridgeFileError, match="Another file already uses the name"):
        read_neighbours([written(tmp_path, GOOD), other])


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(BridgeFileError, match="cannot be read"):
        read_neighbour(tmp_path / "none.toml")


def test_the_six_that_are_shipped_name_classes_of_ours_and_files_bear_their_names() -> None:
    words = vocabulary()
    assert set(neighbours()) == {"biocypher", "ckg", "cogex", "hetionet", "kgx", "primekg"}
    for neighbour in neighbours().values():
        assert neighbour.licence
        assert neighbour.url.startswith("https://")
        for nodes in neighbour.nodes:
            assert nodes.classes <= set(words.classes)
            assert "ImmunoResistance" not in {nodes.label, *nodes.with_labels}
            assert not nodes.label.startswith("IR")
