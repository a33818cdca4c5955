"""The whole graph in one call: its claims and its entities as tables, both as a graph of networkx."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from kg.errors import UsageError
from kg.export.claims import CLAIM_COLUMNS, read_claims
from kg.export.entities import entity_columns, read_entities, with_identifiers
from kg.export.formats import read_rows
from kg.export.frame import frame_of
from kg.export.network import read_network
from kg.families import Asking
from kg.names.classes import classes_called
from kg.questions.entities import EntitiesFamily

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pandas as pd

    from kg.database.protocols import Runner
    from kg.export.formats import Rows
    from kg.export.network import Network
    from kg.queries.scope import Scope

T = TypeVar("T")
LATER = "Another release was loaded since this answer."


class Exports(Asking):
    """What a graph gives as a whole."""

    def _read(self, work: Callable[[Runner, Scope, dict[str, Any]], T]) -> T:
        """Read in one transaction; the work gets the limits of the connection and the status of the release."""
        raise NotImplementedError

    def claims(self) -> pd.DataFrame:
        """All claims of the connection's sources and dates as one flat table.

        Returns:
            A row for each claim with its id, source, subject, predicate, sign, object, qualifiers, phase, context,
            certainty, basis, quantity, statement, locators, references, PMIDs, DOIs and date. Columns with several
            values hold lists. docs/python.md describes each column.

        Raises:
            NotLoadedError: the database answers, but this graph is not loaded in it.
            UsageError: the connection is limited to a source that is not loaded.

        Example:
            >>> claims = graph.claims()
            >>> print(claims[claims.claim == "ir:claim/c0260"][["subject", "object", "pmids"]].to_string(index=False))
                 subject           object      pmids
            loss of PTEN PI3K-AKT pathway [26645196]
        """
        return frame_of(self._read(lambda tx, scope, _: read_claims(tx, scope)), CLAIM_COLUMNS)

    @property
    def entities(self) -> EntityTables:
        """All entities of a class, ``graph.entities("gene")``, and the family ``entities`` under shorter names."""
        return EntityTables(self)

    def to_networkx(self) -> Network:
        """The whole graph for networkx: entities as nodes, claims as edges from subject to object.

        Every attribute is one text or one integer; the items of a list are separated by ``|``. So all file formats of
        networkx can write it.

        Raises:
            UsageError: networkx is not installed.
            NotLoadedError: the database answers, but this graph is not loaded in it.

        Example:
            >>> network = graph.to_networkx()
            >>> network.nodes["HGNC:9588"]["label"]
            'PTEN'
        """
        return self._read(read_network)

    def _network_of(self, claims: Sequence[str], release_hash: str) -> Network:
        """These claims, if the release that they were asked of is still loaded."""

        def work(runner: Runner, scope: Scope, status: dict[str, Any]) -> Network:
            if status["hash"] != release_hash:
                raise UsageError(LATER, remedy="Ask the question again.")
            return read_network(runner, scope, status, claims)

        return self._read(work)


def rows_of_graph(graph: Exports) -> Rows:
    """Entities, claims, and what files of them say about themselves."""
    return graph._read(read_rows)


class EntityTables(EntitiesFamily):
    """The family ``entities`` under shorter names; a call gives all entities of a class."""

    def __init__(self, graph: Exports) -> None:
        super().__init__(graph)
        self._whole = graph

    def __call__(self, classes: str | Sequence[str] = ()) -> pd.DataFrame:
        """All entities of a class with their names and identifiers.

        Args:
            classes: the classes that count, such as ``gene`` or ``["drug", "therapy"]``; default all.

        Returns:
            A row for each entity with its id, key, class, name, symbol, synonyms, names that authorities give, number
            of claims, all exact identifiers, and a column for each authority, such as ``hgnc`` or ``chembl_compound``.

        Raises:
            ParameterError: there is no such class.
            NotLoadedError: the database answers, but this graph is not loaded in it.

        Example:
            >>> genes = graph.entities("gene")
            >>> print(genes[genes.symbol == "PTEN"][["hgnc", "ncbigene", "ensembl"]].to_string(index=False))
                 hgnc ncbigene         ensembl
            HGNC:9588     5728 ENSG00000171862
        """
        wanted = classes_called([classes] if isinstance(classes, str) else list(classes))
        rows = self._whole._read(lambda tx, scope, _: read_entities(tx, scope, wanted))
        return frame_of(with_identifiers(rows, wanted), entity_columns(rows, wanted))
