"""Descriptions of neighbouring graphs: one TOML file each in cypher/bridges/. Needs no database."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.database.statements import cypher_folder
from kg.errors import BridgeFileError
from kg.loaders.bridge.spelling import converter
from kg.model.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

NAME = re.compile(r"[a-z][a-z0-9_-]*")
FORMS = ("curie", "bare", "unpadded", "number", "symbol")
TYPES = ("STRING", "INTEGER")
CASES = ("", "lower", "upper")
TOP = {
    "name": str,
    "title": str,
    "licence": str,
    "url": str,
    "version": int,
    "seen": dict,
    "walked": dict,
    "nodes": list,
}
SEEN = {"labels": list, "types": list}
WALKED = {"paths": list, "keys": list}
NODES: dict[str, type] = {
    "label": str, "key": str, "type": str, "form": str, "pattern": str, "prefixes": list, "prefix_key": str,
    "case": str, "classes": list, "with": list, "without": list, "where": dict, "lacks": list, "obsolete": str,
    "replaced_by": str, "separator": str, "match": str, "unique": bool,
}  # fmt: skip
REQUIRED_TOP = ("name", "title", "licence", "url", "version", "nodes")
REQUIRED_NODES = ("label", "key", "form", "classes")


@dataclass(frozen=True)
class Nodes:
    """One kind of node of a neighbour, and how its key is written.

    Attributes:
        label: its label.
        key: the property that holds the identifier.
        type: how Neo4j stores it: STRING or INTEGER.
        form: curie, bare (local identifier), unpadded (without leading zeros), number, or symbol (HGNC's).
        pattern: a regular expression for its keys, if another kind has the same label and key.
        prefixes: the prefixes of its identifiers, as in prefixes.tsv.
        prefix_key: the property that holds the prefix of a bare identifier.
        case: lower or upper, if all prefixes are written so.
        classes: the classes of this graph that it can match.
        with_labels, without_labels: other labels that it has, or does not have.
        where: the values that its properties have.
        lacks: properties that it does not have.
        obsolete: the boolean property that marks obsolete nodes.
        replaced_by: the relationship from an obsolete node to its successor.
        separator: the text between several identifiers in one key.
        match: the best match type that a link to it can have, if it is never exact.
        unique: whether a value must belong to one node only.
    """

    label: str
    key: str
    type: str
    form: str
    pattern: str
    prefixes: tuple[str, ...]
    prefix_key: str
    case: str
    classes: frozenset[str]
    with_labels: frozenset[str]
    without_labels: frozenset[str]
    where: Mapping[str, tuple[Any, ...]]
    lacks: tuple[str, ...]
    obsolete: str
    replaced_by: str
    separator: str
    match: str
    unique: bool


@dataclass(frozen=True)
class Neighbour:
    """A neighbouring graph: what it is, how it is recognised, which paths the queries follow, its kinds of nodes."""

    name: str
    title: str
    licence: str
    url: str
    version: int
    labels: tuple[str, ...]
    types: tuple[str, ...]
    paths: tuple[tuple[str, str, str], ...]
    keys: tuple[str, ...]
    nodes: tuple[Nodes, ...]


@cache
def neighbours() -> dict[str, Neighbour]:
    """All neighbours that ship with the package, by name."""
    return read_neighbours(sorted((cypher_folder() / "bridges").glob("*.toml")))


def read_neighbours(paths: Iterable[Path]) -> dict[str, Neighbour]:
    """Read and check files.

    Raises:
        BridgeFileError: a file is not what it should be, or a name is used twice.
    """
    found: dict[str, Neighbour] = {}
    for path in paths:
        neighbour = read_neighbour(path)
        if neighbour.name in found:
            raise BridgeFileError(path, f"Another file already uses the name {neighbour.name}.")
        found[neighbour.name] = neighbour
    return found


def read_neighbour(path: Path) -> Neighbour:
    """Read and check one file."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BridgeFileError(path, f"It cannot be read as TOML: {error}.") from error
    _check(path, "", data, TOP, REQUIRED_TOP)
    if not NAME.fullmatch(data["name"]):
        raise BridgeFileError(path, f"name is {data['name']!r}: use lower-case letters, digits, - and _.")
    seen = data.get("seen", {})
    _check(path, "seen: ", seen, SEEN, ())
    walked = data.get("walked", {})
    _check(path, "walked: ", walked, WALKED, ())
    nodes = tuple(_nodes(path, place, item) for place, item in enumerate(data["nodes"], 1))
    return Neighbour(
        data["name"], data["title"], data["licence"], data["url"], data["version"],
        tuple(seen.get("labels", ())), tuple(seen.get("types", ())),
        tuple(_path(path, text) for text in walked.get("paths", ())), tuple(walked.get("keys", ())), nodes,
    )  # fmt: skip


def _path(path: Path, text: str) -> tuple[str, str, str]:
    words = text.split()
    if len(words) != 3:
        raise BridgeFileError(path, f"walked: {text!r} is not a label, a type and a label.")
    return words[0], words[1], words[2]


def _nodes(path: Path, place: int, item: Any) -> Nodes:  # noqa: ANN401 - whatever TOML says
    where = f"nodes {place}: "
    if not isinstance(item, dict):
        raise BridgeFileError(path, f"{where}Write each kind as [[nodes]].")
    _check(path, where, item, NODES, REQUIRED_NODES)
    number = item["form"] == "number"
    found = Nodes(
        label=item["label"],
        key=item["key"],
        type=item.get("type", "INTEGER" if number else "STRING"),
        form=item["form"],
        pattern=item.get("pattern", ""),
        prefixes=tuple(item.get("prefixes", ())),
        prefix_key=item.get("prefix_key", ""),
        case=item.get("case", ""),
        classes=frozenset(item["classes"]),
        with_labels=frozenset(item.get("with", ())),
        without_labels=frozenset(item.get("without", ())),
        where={name: tuple(value) for name, value in item.get("where", {}).items()},
        lacks=tuple(item.get("lacks", ())),
        obsolete=item.get("obsolete", ""),
        replaced_by=item.get("replaced_by", ""),
        separator=item.get("separator", ""),
        match=item.get("match", ""),
        unique=item.get("unique", False),
    )
    _check_values(path, where, found)
    return found


def _check(path: Path, where: str, data: Mapping[str, Any], known: Mapping[str, type], needed: Iterable[str]) -> None:
    for name in needed:
        if name not in data:
            raise BridgeFileError(path, f"{where}It has no {name}.")
    for name, value in data.items():
        if name not in known:
            raise BridgeFileError(path, f"{where}there is no key {name}; known keys: {', '.join(known)}.")
        if type(value) is not known[name]:
            raise BridgeFileError(path, f"{where}{name} must be of type {known[name].__name__}, got {value!r}.")
        if isinstance(value, list) and name != "nodes" and not all(isinstance(one, str) and one for one in value):
            raise BridgeFileError(path, f"{where}{name} must be a list of strings.")


def _check_values(path: Path, where: str, found: Nodes) -> None:
    choices = {
        "form": (found.form, FORMS), "type": (found.type, TYPES), "case": (found.case, CASES),
        "match": (found.match, ("", *(name for name in vocabulary().terms["match"] if name != "exact"))),
    }  # fmt: skip
    for name, (value, allowed) in choices.items():
        if value not in allowed:
            raise BridgeFileError(path, f"{where}{name} is {value!r}; choose {', '.join(filter(None, allowed))}.")
    if stray := sorted(found.classes - set(vocabulary().entities)):
        raise BridgeFileError(path, f"{where}{stray[0]!r} is not a class of entities in this graph.")
    if unknown := [prefix for prefix in found.prefixes if converter().standardize_prefix(prefix) != prefix]:
        raise BridgeFileError(path, f"{where}{unknown[0]!r} is not a prefix in loaders/data/vocabulary/prefixes.tsv.")
    if found.form in {"bare", "unpadded", "number"} and len(found.prefixes) != 1 and not found.prefix_key:
        raise BridgeFileError(path, f"{where}A bare identifier needs one prefix, or the prefix_key that names it.")
    if (found.form == "number") != (found.type == "INTEGER"):
        raise BridgeFileError(path, f"{where}The form number and the type INTEGER go together.")
    if found.replaced_by and not found.obsolete:
        raise BridgeFileError(path, f"{where}replaced_by needs obsolete, the property that marks obsolete nodes.")
    try:
        re.compile(found.pattern)
    except re.error as error:
        raise BridgeFileError(path, f"{where}pattern is not a regular expression: {error}.") from error
