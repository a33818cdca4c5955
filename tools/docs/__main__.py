"""Writes the generated parts of the docs: ``python -m tools.docs [--check]``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kg.loaders.tables.records import DATA
from kg.model.vocabulary import vocabulary
from kg.queries.registry import registry
from tools.docs import curation_tables, identifier_counts, model_tables, query_docs, teach_page
from tools.docs.marked import run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def pages() -> dict[Path, Mapping[str, str]]:
    """The generated parts of each page."""
    queries = registry().values()
    return {
        model_tables.PAGE: model_tables.parts(vocabulary()),
        model_tables.DATA_PAGE: {"claim": model_tables.claim_columns(vocabulary())},
        query_docs.PAGE: query_docs.parts(queries),
        query_docs.NEIGHBOURS: query_docs.across(queries),
        teach_page.PAGE: teach_page.parts(),
        identifier_counts.PAGE: identifier_counts.parts(DATA),
        **curation_tables.pages(),
    }


if __name__ == "__main__":
    sys.exit(run(pages()))
