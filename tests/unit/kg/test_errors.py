"""The error tree: one root, an exit code each, drawn as it is."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from kg import errors
from kg.errors import AmbiguousNameError, DataError, KgError, LookupFailedError, QueryFileError

DRAWN = re.compile(r"^    (?P<indent>[│ ]*)(?:├── |└── )?(?P<name>[A-Z]\w+)\s+(?P<code>\d+)", re.MULTILINE)


def every(kind: type[KgError] = KgError) -> list[type[KgError]]:
    """The errors of the module."""
    direct = [sub for sub in kind.__subclasses__() if sub.__module__ == errors.__name__]
    return [kind, *(deeper for sub in direct for deeper in every(sub))]


def test_every_error_has_its_own_exit_code_but_the_one_that_is_shared() -> None:
    codes = Counter(kind.exit_code for kind in every())
    assert {code for code, count in codes.items() if count > 1} == {LookupFailedError.exit_code}
    assert AmbiguousNameError.exit_code == LookupFailedError.exit_code
    assert all(1 <= code < 126 for code in codes)


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    drawn, above = {}, {}
    for match in DRAWN.finditer(errors.__doc__ or ""):
        depth = 0 if match["name"] == "KgError" else 1 + len(match["indent"]) // 4
        above[depth] = match["name"]
        drawn[match["name"]] = (above.get(depth - 1, "Exception"), int(match["code"]))
    assert drawn == {
        kind.__name__: (kind.__base__.__name__ if kind.__base__ else "", kind.exit_code) for kind in every()
    }


def test_every_error_class_of_the_module_is_of_the_tree() -> None:
    found = {value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, Exception)}
    assert found == set(every())


def test_an_error_says_what_is_wrong_and_what_to_do() -> None:
    error = KgError("It broke.", remedy="Mend it.")
    assert (str(error), error.message, error.remedy) == ("It broke. Mend it.", "It broke.", "Mend it.")
    assert str(KgError("It broke.")) == "It broke."


@pytest.mark.parametrize(("count", "said"), [(1, "1 problem in"), (2, "2 problems in")])
def test_a_data_error_carries_all_problems(count: int, said: str) -> None:
    error = DataError(["a problem"] * count)
    assert len(error.problems) == count
    assert str(error).startswith(said)


def test_a_query_file_error_begins_with_its_place() -> None:
    assert str(QueryFileError("a.cypher", 3, "It writes.")) == "a.cypher:3: It writes."


def test_a_failed_look_up_suggests_or_points_to_find() -> None:
    assert str(LookupFailedError("x", wanted="gene", suggestions=["y", "z"])).endswith("Did you mean: y; z?")
    assert str(LookupFailedError("x", wanted="gene")).endswith("Try `kg find`.")
    assert "\x1b" not in str(LookupFailedError("\x1b[2J", wanted="gene"))


def test_an_ambiguous_name_shows_what_it_fits() -> None:
    error = AmbiguousNameError("x", wanted="gene", suggestions=["HGNC:1 (y)"])
    assert str(error) == "'x' matches more than one gene in this graph. Use one of these: HGNC:1 (y)."
