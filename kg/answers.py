"""What a named query gives: typed rows in a stable order, with what was understood and whether it was cut."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, overload

from kg.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    import neo4j.graph
    import pandas as pd

    from kg.queries.shape import NamedQuery

RowT_co = TypeVar("RowT_co", bound=NamedTuple, covariant=True)

PANDAS_TYPES = {"string": "string", "integer": "Int64", "float": "Float64", "boolean": "boolean"}
DISCLAIMER = "Not medical advice; it says what one review says: Jiang et al. 2019, doi 10.7150/jca.26481."
THEIRS = "theirs is the neighbour's part, under its own terms; the rest is the review's."
MOST_HTML_ROWS = 60


@dataclass(frozen=True)
class Answer(Sequence[RowT_co], Generic[RowT_co]):
    """The rows of one question; a sequence of named tuples.

    Attributes:
        query: the named query that was run.
        parameters: what it was run with, entities by identifier.
        understood: entity parameters by the name of what they were taken to mean.
        cut: whether there was more than the limit let through.
        release: the loaded release of the graph.
        warnings: what the reader should know, such as a load under way.
    """

    rows: tuple[RowT_co, ...]
    query: NamedQuery
    parameters: dict[str, Any]
    understood: dict[str, str] = field(default_factory=dict)
    cut: bool = False
    release: str = ""
    warnings: tuple[str, ...] = ()
    fetch_graph: Callable[[list[str]], neo4j.graph.Graph] | None = field(default=None, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> RowT_co: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[RowT_co]: ...
    def __getitem__(self, place: int | slice) -> RowT_co | Sequence[RowT_co]:
        return self.rows[place]

    @property
    def claims(self) -> list[str]:
        """The ids of all claims that carry the answer, each once: what `claim_receipt` takes."""
        return list(dict.fromkeys(claim for row in self.rows for claim in getattr(row, "claims", ())))

    def to_records(self) -> list[dict[str, Any]]:
        """The rows as dictionaries."""
        return [row._asdict() for row in self.rows]

    def to_df(self) -> pd.DataFrame:
        """The rows as a DataFrame: integers stay integers, what is missing is NA, lists stay lists."""
        import pandas as pd

        columns = {}
        for place, column in enumerate(self.query.columns):
            values = [row[place] for row in self.rows]
            columns[column.name] = pd.Series(values, dtype=PANDAS_TYPES.get(column.type, "object"))
        return pd.DataFrame(columns)

    def graph(self) -> neo4j.graph.Graph:
        """The claims of the answer as nodes and relationships, for whatever draws them.

        Raises:
            UsageError: the answer was not given by a graph, or carries no claims.
        """
        if self.fetch_graph is None or not self.claims:
            raise UsageError("This answer has no picture.", remedy="Ask a question whose rows carry claims.")
        return self.fetch_graph(self.claims)

    def draw(self, file: str | Path | None = None) -> Any:  # noqa: ANN401 - IPython's HTML
        """The answer as an interactive picture: for a notebook, and for an HTML file where one is named.

        Needs the extra ``draw``; the page needs nothing but a web browser.

        Raises:
            UsageError: the extra is not installed, the answer carries no claims, or the file cannot be written.
        """
        from kg.picture import picture

        return picture(self.graph(), file)

    def summary(self) -> str:
        """One line: what was asked of what, and how much came."""
        asked = f"({self.asked}) " if self.asked else ""
        return f"{self.query.title} {asked}— {self.how_many}"

    @property
    def asked(self) -> str:
        """What the parameters were taken to mean."""
        return ", ".join(f"{name}: {meant}" for name, meant in self.understood.items())

    @property
    def how_many(self) -> str:
        """How much came."""
        rows = f"{len(self)} row{'' if len(self) == 1 else 's'}"
        return f"the first {rows}; there are more, raise `limit`" if self.cut else rows

    @property
    def footnotes(self) -> tuple[str, ...]:
        """What stands below the rows: warnings, whose part is whose, and what this is not."""
        return (*self.warnings, *self._directions(), *([THEIRS] if self.query.needs and self.rows else []), DISCLAIMER)

    def _directions(self) -> list[str]:
        """A word of caution where what was asked of rises in one mechanism and falls in another."""
        said = []
        for name, meant in self.understood.items():
            changes = {change for row in self.rows for change in getattr(row, f"{name}_change", ())}
            if {"gain", "loss"} <= changes:
                said.append(f"Mind the direction: {meant}, gain in some of these mechanisms, loss in others.")
        return said

    def _repr_html_(self) -> str:
        names = [column.name for column in self.query.columns]
        head = "".join(f"<th>{html.escape(name)}</th>" for name in names)
        body = "".join(
            "<tr>" + "".join(f"<td>{html.escape(_shown(cell))}</td>" for cell in row) + "</tr>"
            for row in self.rows[:MOST_HTML_ROWS]
        )
        notes = "".join(f"<p>{html.escape(text)}</p>" for text in self.footnotes)
        return f"<p>{html.escape(self.summary())}</p><table><tr>{head}</tr>{body}</table>{notes}"


def _shown(cell: object) -> str:
    if isinstance(cell, list):
        return "; ".join(str(item) for item in cell)
    return "" if cell is None else str(cell)
