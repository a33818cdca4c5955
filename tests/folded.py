"""One test for many cases: written as `pytest.mark.parametrize` is, but one item, which names each case that fails.

Fixtures are made once for all cases of a test, so a case must leave them as it found them.
"""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import pytest

    Test = Callable[..., None]
    Decorator = Callable[[Test], Test]


def folded(names: str | Sequence[str], cases: Iterable[Any], ids: Iterable[str] | None = None) -> Decorator:
    """Run the test's body on each case; ``names`` are its parameters, ``ids`` what a case is called when it fails."""
    wanted = (names,) if isinstance(names, str) else tuple(names)
    listed = [(case,) if isinstance(names, str) else tuple(case) for case in cases]
    called = list(ids) if ids is not None else [" ".join(map(str, case)) for case in listed]
    assert listed, "no case at all"

    def decorate(body: Test) -> Test:
        @functools.wraps(body)
        def test(*instance: object, subtests: pytest.Subtests, **fixtures: Any) -> None:
            __tracebackhide__ = True
            for case, name in zip(listed, called, strict=True):
                with subtests.test(name):
                    body(*instance, **dict(zip(wanted, case, strict=True)), **fixtures)

        given = inspect.signature(body).parameters.values()
        kept = [parameter for parameter in given if parameter.name not in wanted and parameter.name != "subtests"]
        own = inspect.Parameter("subtests", inspect.Parameter.KEYWORD_ONLY)
        test.__signature__ = inspect.Signature([*kept, own])  # type: ignore[attr-defined]
        return test

    return decorate
