"""Printed figures to their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.loaders.tables.quantity import parse_quantity


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("12/18", {"numerator": 12, "denominator": 18}),
        ("12 of 18", {"numerator": 12, "denominator": 18}),
        ("12 out of 18", {"numerator": 12, "denominator": 18}),
        ("29.4%", {"percent": 29.4}),
        ("29.4% in 17", {"percent": 29.4, "n": 17}),
        ("29.4% of 17", {"percent": 29.4, "n": 17}),
        ("25% at 21 months", {"percent": 25.0, "value": 21.0, "unit": "month"}),
        ("threefold", {"value": 3.0, "unit": "fold"}),
        ("Threefold", {"value": 3.0, "unit": "fold"}),
        ("3-fold", {"value": 3.0, "unit": "fold"}),
        ("2.5-fold", {"value": 2.5, "unit": "fold"}),
        ("two years", {"value": 2.0, "unit": "year"}),
        ("within 6 weeks", {"value": 6.0, "unit": "week"}),
        ("1 day", {"value": 1.0, "unit": "day"}),
        ("three patients", {"value": 3.0, "unit": "patient"}),
        ("10 mice", {"value": 10.0, "unit": "mouse"}),
        ("4 cell lines", {"value": 4.0, "unit": "cell line"}),
        ("17", {"n": 17}),
    ],
)
def test_a_figure_is_parsed(printed: str, parts: dict[str, object]) -> None:
    assert parse_quantity(printed) == {f"quantity_{name}": value for name, value in parts.items()}


@pytest.mark.parametrize("printed", ["majority", "Most", "a few", "several courses"])
def test_a_loose_figure_is_kept_as_printed_and_has_no_parts(printed: str) -> None:
    assert parse_quantity(printed) == {}


@pytest.mark.parametrize(
    "printed", ["", "rather many", "12/", "/18", "12%%", "3fold", "-3", "1.2.3%", "12/18/20", "5 cows"]
)
def test_what_fits_no_form_is_refused(printed: str) -> None:
    assert parse_quantity(printed) is None


@given(st.text(max_size=20))
def test_any_text_is_parsed_or_refused(printed: str) -> None:
    parts = parse_quantity(printed)
    assert parts is None or all(name.startswith("quantity_") for name in parts)


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_a_ratio_keeps_both_its_numbers(part: int, whole: int) -> None:
    assert parse_quantity(f"{part}/{whole}") == {"quantity_numerator": part, "quantity_denominator": whole}
