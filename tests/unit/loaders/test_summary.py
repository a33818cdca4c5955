"""What `kg check` counts: sentences of a publication, looked-up claims of an authority."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.loaders.build import build
from kg.loaders.curation.summary import summarise
from kg.loaders.sources import table_of
from kg.loaders.tables.read import read_tables
from tests import small as tools
from tests.small import KEY

if TYPE_CHECKING:
    from pathlib import Path


def test_an_authority_is_counted_in_one_line_and_apart_from_the_review(small: Path) -> None:
    second = tools.write_second(small)
    tools.put(small, table_of(second, "source.tsv"), 2, "kind", "authority")
    tables = read_tables(small)
    lines = summarise(tables, build(tables), small)
    assert f"authority    {second}: Nobody 2021, claims looked up: 7" in lines
    assert f"source       {KEY}: Jiang et al. 2019" in lines
    assert lines.count("claims       7") == 1
