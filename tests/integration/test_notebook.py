"""The notebook under docs/ runs from top to bottom on the whole graph, and says what its text says it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import nbformat
import pytest
from nbclient import NotebookClient

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from kg.database.engine import Engine
    from tests.conftest import Server

NOTEBOOK = ROOT / "docs" / "notebooks" / "resistant-melanoma.ipynb"
MELANOMA_STRATEGY = "PI3K-AKT pathway blockade"


def printed(cell: Any) -> str:
    """What a cell shows, as text."""
    texts = [
        output.get("text", "") or output.get("data", {}).get("text/html", "") for output in cell.get("outputs", ())
    ]
    plain = [output.get("data", {}).get("text/plain", "") for output in cell.get("outputs", ())]
    return "\n".join([*texts, *plain])


@pytest.fixture(scope="module")
def shown(loaded: Engine, own_server: Server, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    """Source and output of every cell of code, once the notebook has run without an error."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    folder: Path = tmp_path_factory.mktemp("notebook")
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}})
    environment = own_server.environment() | {"IPYTHONDIR": str(folder), "JUPYTER_RUNTIME_DIR": str(folder)}
    client.execute(env=environment)
    return [(cell.source, printed(cell)) for cell in notebook.cells if cell.cell_type == "code"]


def output(shown: list[tuple[str, str]], source: str) -> str:
    (found,) = [text for code, text in shown if source in code]
    return found


def test_it_finds_the_mechanism_from_the_gene(shown: list[tuple[str, str]]) -> None:
    assert "loss of PTEN" in output(shown, "mechanisms_for_gene")
    assert "PI3K-AKT pathway" in output(shown, "mechanism_chain(mechanism)")


def test_it_names_the_countermeasure_and_who_says_so(shown: list[tuple[str, str]]) -> None:
    text = output(shown, "countermeasures = graph.")
    assert MELANOMA_STRATEGY in text
    assert "pten-loss." in text
    assert MELANOMA_STRATEGY in output(shown, "ranked = ").split("</tr>")[1], "it is the first in the order"


def test_it_shows_what_stays_open_and_warns(shown: list[tuple[str, str]]) -> None:
    assert "JAK1/2 loss-of-function mutations" in output(shown, "uncovered_mechanisms")
    assert "lowers PI3K-AKT pathway: TIM-3 upregulation goes with its loss" in output(shown, "own = ")
    assert "TIM-3 blockade" in output(shown, "rising = ")


def test_it_says_what_was_looked_for_and_not_found(shown: list[tuple[str, str]]) -> None:
    lines = output(shown, "row.searched").strip().splitlines()
    assert len(lines) == 2
    assert all(line.startswith(MELANOMA_STRATEGY) for line in lines)


def test_every_claim_has_its_receipt(shown: list[tuple[str, str]]) -> None:
    assert "ir:claim/" in output(shown, "receipts = ")


def test_it_is_kept_without_outputs_and_ends_with_what_it_is_not() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)
    assert "Not medical advice. The graph reports what one review of 2019 says." in notebook.cells[-1].source
