"""The lines of a receipt."""

from __future__ import annotations

from kg.cli.receipt import receipt_lines
from tests.unit.kg.fakes import receipt


def test_the_place_in_an_authority_is_an_entry() -> None:
    said = receipt(basis="looked_up", locators=["mondo:term.5233"], source="Mondo 2026, an authority")
    assert "  entry       mondo:term.5233, Mondo 2026, an authority" in receipt_lines(said, {})
    written = receipt(basis="stated", locators=["jca-2019:pten-loss.5"], source="https://doi.org/10.1/x")
    assert "  sentence    jca-2019:pten-loss.5, https://doi.org/10.1/x" in receipt_lines(written, {})
