"""The answer of a named query: typed rows in a stable order, with the evidence for their claims."""

from __future__ import annotations

import html
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, overload

from kg.envelope import envelope
from kg.errors import UsageError
from kg.evidence import JOINED, Evidence, EvidenceByClaim, joined
from kg.model.addresses import ClaimId
from kg.model.source import AUTHORITY, disclaimer
from kg.queries.nearest import Nearest
from kg.queries.scope import Scope
from kg.queries.types import Search
from kg.shown import cell_text, html_evidence, html_table, one_line, text_table, wrapped

if TYPE_CHECKING:
    from pathlib import Path

    import neo4j.graph
    import pandas as pd

    from kg.export.network import Network
    from kg.model.source import Source
    from kg.queries.named_query import NamedQuery
    from kg.queries.nearest import Empty

RowT_co = TypeVar("RowT_co", bound=NamedTuple, covariant=True)

PANDAS_TYPES = {"string": "string", "integer": "Int64", "float": "Float64", "boolean": "boolean"}
NEIGHBOUR_PART = "from_neighbour holds the neighbour's data, under its own terms; the claims are this graph's."
MOST_HTML_ROWS = 60


@dataclass(frozen=True, repr=False)
class Answer(Sequence[RowT_co], Generic[RowT_co]):
    """The rows of one question; a sequence of named tuples.

    Attributes:
        query: the named query.
        parameters: the values that it was run with; entities by identifier.
        understood: the entity that each name, and the value that each synonym, was understood as, by parameter.
        cut: whether ``limit`` left out rows.
        release: the loaded release of the graph.
        warnings: what the reader should know, such as a load in progress.
        evidence: the evidence for each claim of the rows, by any spelling of the claim's id.
        sources: the loaded sources.
        scope: the sources and dates to which the connection is limited.
        empty: of an answer without rows, what was looked for and which questions have rows; otherwise None.

    Example:
        >>> answer = graph.countermeasures_for_pathway("PI3K-AKT")
        >>> for row in answer:
        ...     print(row.countermeasure, "|", row.mechanism)
        PI3K-AKT pathway blockade | loss of PTEN
        TIM-3 blockade | TIM-3 upregulation
    """

    rows: tuple[RowT_co, ...]
    query: NamedQuery
    parameters: dict[str, Any]
    understood: dict[str, str] = field(default_factory=dict)
    cut: bool = False
    release: str = ""
    warnings: tuple[str, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=EvidenceByClaim, repr=False, compare=False)
    sources: tuple[Source, ...] = ()
    scope: Scope = field(default_factory=Scope)
    empty: Empty | None = None
    fetch_graph: Callable[[list[str]], neo4j.graph.Graph] | None = field(default=None, repr=False, compare=False)
    fetch_network: Callable[[list[str]], Network] | None = field(default=None, repr=False, compare=False)

    def __repr__(self) -> str:
        """One short line: the question, what it was asked about, and the number of rows."""
        asked = f" ({self.asked})" if self.asked else ""
        rows = f"{len(self)}{'+' if self.cut else ''} row{'' if len(self) == 1 else 's'}"
        return f"<Answer {one_line(f'{self.query.name}{asked}')}: {rows}, release {self.release or 'unknown'}>"

    def __str__(self) -> str:
        """The summary, the first rows as a table of the terminal's width, the notes, and the disclaimer."""
        width = shutil.get_terminal_size().columns
        names = [column.name for column in self.query.columns]
        table = text_table(names, self.rows, width) if self.rows else wrapped(self.nothing(), width)
        end = [*self.notes, f"Release {self.release or 'unknown'}. {self.disclaimer}"]
        return "\n".join([*wrapped([self.summary()], width), *table, *wrapped(end, width)])

    def __len__(self) -> int:
        return len(self.rows)

    def __getstate__(self) -> dict[str, Any]:
        """What a copy holds: all but the connection, which only a picture and a network need."""
        return {**self.__dict__, "fetch_graph": None, "fetch_network": None}

    @overload
    def __getitem__(self, place: int) -> RowT_co: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[RowT_co]: ...
    def __getitem__(self, place: int | slice) -> RowT_co | Sequence[RowT_co]:
        return self.rows[place]

    @property
    def claims(self) -> list[str]:
        """The ids of all claims of the answer, each once; `claim_receipt` takes them.

        Example:
            >>> [shown.removeprefix("ir:claim/") for shown in answer.claims]
            ['c0260', 'c0266', 'c0290', 'c0300']
        """
        return list(dict.fromkeys(claim for row in self.rows for claim in getattr(row, "claims", ())))

    def to_records(self, *, evidence: bool = False) -> list[dict[str, Any]]:
        """The rows as dictionaries.

        Args:
            evidence: whether to add the evidence for the row's claims: ``certainty`` and ``statements`` in the order of
                ``claims``, ``locators`` and ``references`` each once. ``pmids``, ``dois`` and ``titles`` are those of
                the references that are resolved, in their order and each once; ``grades`` says how sure each title
                is. A column that the query returns itself stays.
        """
        records = [row._asdict() for row in self.rows]
        for row, record in zip(self.rows, records, strict=True):
            for name, cell in (self._more(row) if evidence else {}).items():
                record.setdefault(name, cell)
        return records

    def to_dict(self, *, evidence: bool = False) -> dict[str, Any]:
        """The answer as one dictionary of JSON values, for a web service or a file.

        Args:
            evidence: whether to add the evidence, by the ids in ``claims`` of the rows.

        Returns:
            ``question`` and ``query`` (its title and name), ``parameters``, ``understood``, ``release``, ``sources``,
            ``scope``, ``warnings``, ``notes``, ``disclaimer``, ``cut``, ``empty`` (None, or what was looked for if
            there are no rows), ``rows``, and ``evidence`` on request.

        Example:
            >>> whole = answer.to_dict(evidence=True)
            >>> whole["understood"], len(whole["rows"]), whole["evidence"]["ir:claim/c0260"]["certainty"]
            ({'pathway': 'PI3K-AKT pathway'}, 2, 'asserted')
        """
        return envelope(self, evidence=evidence)

    def to_df(self, *, evidence: bool = False) -> pd.DataFrame:
        """The rows as a DataFrame: integers stay integers, missing values are NA, lists stay lists.

        Args:
            evidence: whether to add the columns that :meth:`to_records` adds.

        Example:
            >>> print(answer.to_df()[["countermeasure", "mechanism"]].to_string())
                          countermeasure           mechanism
            0  PI3K-AKT pathway blockade        loss of PTEN
            1             TIM-3 blockade  TIM-3 upregulation
        """
        import pandas as pd

        frame = {
            column.name: pd.Series([row[place] for row in self.rows], dtype=PANDAS_TYPES.get(column.type, "object"))
            for place, column in enumerate(self.query.columns)
        }
        more = [self._more(row) for row in self.rows] if evidence else []
        for name in JOINED if evidence else ():
            frame.setdefault(name, pd.Series([one[name] for one in more], dtype="object"))
        return pd.DataFrame(frame)

    def _more(self, row: Any) -> dict[str, list[str]]:  # noqa: ANN401 - any row type
        return asdict(joined(self.evidence, row.claims))

    def statements(self) -> list[str]:
        """The claims of the answer as sentences, each with its locators and the works cited there.

        Example:
            >>> print(answer.statements()[0])
            Loss of PTEN works through an over-active PI3K-AKT pathway (jca-2019:pten-loss.5; Peng W 2016 [34]).
        """
        return [self.evidence[claim].cited() for claim in self.claims]

    def graph(self) -> neo4j.graph.Graph:
        """The claims of the answer as nodes and relationships, for a program that draws them.

        Raises:
            UsageError: the answer does not come from a graph, or has no claims.
        """
        if self.fetch_graph is None or not self.claims:
            raise UsageError(
                "This answer has no picture.", remedy="Ask an open graph a question whose rows have claims."
            )
        return self.fetch_graph(self.claims)

    def to_networkx(self) -> Network:
        """The claims of the answer for networkx: entities as nodes, claims as edges from subject to object.

        Needs an open graph. Attributes are those of ``graph.to_networkx()``.

        Raises:
            UsageError: networkx is not installed, the answer does not come from an open graph, or has no claims.

        Example:
            >>> answer.to_networkx().number_of_edges()
            4
        """
        if self.fetch_network is None or not self.claims:
            raise UsageError(
                "This answer has no network.", remedy="Ask an open graph a question whose rows have claims."
            )
        return self.fetch_network(self.claims)

    def draw(self, file: str | Path | None = None) -> Any:  # noqa: ANN401 - what a notebook shows
        """Draw the answer as an interactive picture for a notebook, and write it to an HTML file if you name one.

        Needs the library neo4j-viz. The HTML file needs only a web browser. The pictures of a notebook share a script
        that is sent once.

        Raises:
            UsageError: the library is not installed, the answer has no claims, or the file cannot be written.
        """
        from kg.picture import picture

        return picture(self.graph(), file)

    def summary(self) -> str:
        """One line: the question, what it was asked about, and the number of rows.

        Example:
            >>> answer.summary()
            'Which countermeasures target mechanisms that involve a pathway? (pathway: PI3K-AKT pathway) — 2 rows'
        """
        asked = f"({self.asked}) " if self.asked else ""
        return f"{self.query.title} {asked}— {self.how_many}"

    @property
    def asked(self) -> str:
        """What the parameters were understood as."""
        return ", ".join(f"{name}: {meant}" for name, meant in self.understood.items())

    @property
    def how_many(self) -> str:
        """The number of rows, and whether there are more."""
        rows = f"{len(self)} row{'' if len(self) == 1 else 's'}"
        if led := sum(getattr(row, "via", None) is not None for row in self.rows):
            rows += f", {led} of them through related entities (see via)"
        return f"the first {rows}; there are more, raise `limit`" if self.cut else rows

    def nothing(self, nearest: Callable[[Nearest], str] | None = None) -> list[str]:
        """Of an answer without rows: what was looked for, in how many claims, and which questions have rows.

        Args:
            nearest: how to write a question that has rows; by default as a call in Python.
        """
        if self.empty is None:
            return [] if self.rows else [f"No rows in this graph (release {self.release})."]
        if any(isinstance(item.type, Search) for item in self.query.parameters):
            return [f"No entity of this graph (release {self.release}) has this name, or one near it."]
        tried = f", nor for {', '.join(self.empty.tried)}" if self.empty.tried else ""
        asked = f" for {self.asked}{tried}" if self.asked else ""
        said = f"None of the {self.empty.claims} claims of this graph (release {self.release}) answers this{asked}."
        write = nearest or Nearest.call
        others = [f"This has rows: {write(near)}" for near in self.empty.nearest]
        return [said, "That a source says nothing does not mean that nothing is known.", *others]

    @property
    def disclaimer(self) -> str:
        """That this is not medical advice, which sources it reports, and from which authorities its classes come."""
        used = {ClaimId.parse(claim).source for claim in self.claims}
        return disclaimer(one for one in self.sources if one.kind != AUTHORITY or one.key in used)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the reader should know about these rows, warnings first."""
        scope = [f"Narrowed to {self.scope}."] if self.scope else []
        neighbour = [NEIGHBOUR_PART] if self.query.needs and self.rows else []
        return (*self.warnings, *scope, *self._directions(), *neighbour)

    def _directions(self) -> list[str]:
        """A note if some mechanisms activate the entity that was asked about and others weaken it."""
        said = []
        for name, meant in self.understood.items():
            if isinstance(self.parameters.get(name), list):
                continue
            changes = {change for row in self.rows for change in getattr(row, f"{name}_change", ())}
            if {"gain", "loss"} <= changes:
                what = f"the {meant}" if name == "pathway" else meant
                said.append(f"Note the direction: some of these mechanisms activate {what}, others weaken it.")
        return said

    def _repr_html_(self) -> str:
        names = [column.name for column in self.query.columns]
        table = html_table(names, [[cell_text(cell) for cell in row] for row in self.rows[:MOST_HTML_ROWS]])
        claims = html_evidence(list(self.evidence.values())[:MOST_HTML_ROWS])
        notes = "".join(f"<p>{html.escape(text)}</p>" for text in (*self.nothing(), *self.notes, self.disclaimer))
        return f"<p>{html.escape(self.summary())}</p>{table}{claims}{notes}"
