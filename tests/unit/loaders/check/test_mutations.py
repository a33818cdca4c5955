"""Bytes of a table changed at random: a problem or the same rows, never a traceback, never a silent change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.loaders.build import build
from kg.loaders.check import all_problems
from kg.loaders.sources import table_of
from kg.loaders.tables.columns import VOCABULARY
from kg.loaders.tables.read import read_tables
from kg.loaders.tables.tidy import tidied
from kg.model.hash import graph_hash
from tests.small import (
    CLAIMS_FILE,
    CONFLICTS,
    COVERAGE,
    ISSUES,
    KEY,
    PASSAGES,
    REFERENCES,
    SOURCE,
    write_small,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TABLES = (
    CLAIMS_FILE, table_of(KEY, "claims/abstract.tsv"), "entities/gene.tsv", "entities/pathway.tsv",
    "entities/study.tsv", "entities/mechanism.tsv", PASSAGES, REFERENCES, SOURCE, ISSUES, CONFLICTS,
    COVERAGE, "identifiers.tsv", "names.tsv", "release.tsv", *VOCABULARY,
)  # fmt: skip
ALIEN = (b"\x00", b"\xef\xbb\xbf", b"\r", b"\xff", b"\x1b")
PIECES = (b"\x00", b"\xef\xbb\xbf", b'"', b"'", b"\r", b"\n", b"\t", b"|", b"=", b"/", b":", b" ", b"\xff", b"\\", b"0")
PLACE = st.floats(0, 0.999)


def flip(raw: bytes, at: int, _other: int, bit: int) -> bytes:
    return raw[:at] + bytes([raw[at] ^ (1 << bit % 8)]) + raw[at + 1 :]


def cut(raw: bytes, at: int, other: int, _choice: int) -> bytes:
    return raw[: min(at, other)] + raw[max(at, other) :]


def end(raw: bytes, at: int, _other: int, _choice: int) -> bytes:
    return raw[:at]


def double(raw: bytes, at: int, other: int, _choice: int) -> bytes:
    low, high = sorted((at, other))
    return raw[:high] + raw[low:]


def swap(raw: bytes, at: int, other: int, _choice: int) -> bytes:
    low, high = sorted((at, other))
    if low == high:
        return raw
    return raw[:low] + raw[high : high + 1] + raw[low + 1 : high] + raw[low : low + 1] + raw[high + 1 :]


def insert(raw: bytes, at: int, _other: int, choice: int) -> bytes:
    return raw[:at] + PIECES[choice % len(PIECES)] + raw[at:]


def swap_lines(raw: bytes, at: int, other: int, _choice: int) -> bytes:
    lines = raw.splitlines(keepends=True)
    first, second = at % len(lines), other % len(lines)
    lines[first], lines[second] = lines[second], lines[first]
    return b"".join(lines)


CHANGES: tuple[Callable[[bytes, int, int, int], bytes], ...] = (flip, cut, end, double, swap, insert, swap_lines)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small(tmp_path_factory.mktemp("mutations") / "data")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(TABLES),
    st.lists(st.tuples(st.sampled_from(CHANGES), PLACE, PLACE, st.integers(0, 14)), min_size=1, max_size=2),
)
def test_a_damaged_table_gives_problems_or_a_graph_and_never_a_traceback(
    folder: Path, table: str, changes: list[tuple[Callable[[bytes, int, int, int], bytes], float, float, int]]
) -> None:
    path = folder / table
    before = path.read_bytes()
    after = before
    for change, at, other, choice in changes:
        if after:
            after = change(
                after, int(at * len(after)), int(other * len(after)), choice % 8 if change is flip else choice
            )
    try:
        path.write_bytes(after)
        tables = read_tables(folder)
        if not all_problems(tables):
            rows = build(tables)
            identities = [item.identity for item in rows.relationships]
            ids = [node.id for node in rows.nodes]
            assert len(set(identities)) == len(identities)
            assert len(set(ids)) == len(ids)
            assert {place for item in rows.relationships for place in (item.start, item.end)} <= set(ids)
            assert graph_hash(rows.nodes, rows.relationships)
        with_text = after.decode("utf-8", errors="replace")
        once = tidied(table, with_text)
        assert tidied(table, once) == once
    finally:
        path.write_bytes(before)


@given(table=st.sampled_from(TABLES), at=PLACE, piece=st.sampled_from(ALIEN))
def test_a_byte_that_belongs_in_no_table_is_always_found(folder: Path, table: str, at: float, piece: bytes) -> None:
    path = folder / table
    before = path.read_bytes()
    place = int(at * len(before))
    try:
        path.write_bytes(before[:place] + piece + before[place:])
        assert {problem.rule for problem in read_tables(folder).problems} & {"encoding", "control-character"}
    finally:
        path.write_bytes(before)
