"""The table of faults: for each, a change of one file that breaks a promise, and the test that must notice."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.docs.marked import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tools.promises.page import Promise

TABLE = ROOT / "tests" / "promises" / "faults.toml"
# Tests in these folders start a Neo4j.
WITH_SERVER = ("tests/integration/", "tests/faults/")


@dataclass(frozen=True)
class Fault:
    """One seeded fault.

    Attributes:
        name: what goes wrong, in a few words.
        promise: the id of the promise that it breaks.
        file: the file to change, below the root of the tree.
        old: the text to replace; it occurs once in the file.
        new: the text that replaces it.
        test: the test that must fail, one of those that hold the promise.
    """

    name: str
    promise: str
    file: str
    old: str
    new: str
    test: str

    @property
    def needs_server(self) -> bool:
        """Whether its test starts a Neo4j."""
        return self.test.startswith(WITH_SERVER)

    def seeded(self, text: str) -> str:
        """The text of the file with the fault in it.

        Raises:
            ValueError: the text to replace does not occur exactly once.
        """
        if (times := text.count(self.old)) != 1:
            raise ValueError(f"{self.name}: {self.file} contains the text to replace {times} times")
        return text.replace(self.old, self.new)


def read_faults(path: Path = TABLE) -> list[Fault]:
    """Every fault, in the order of the table."""
    return [Fault(**item) for item in tomllib.loads(path.read_text(encoding="utf-8"))["fault"]]


def problems(faults: Sequence[Fault], promises: Iterable[Promise]) -> list[str]:
    """What is wrong with the table: names used twice, promises and tests that do not belong together, stale texts."""
    tests = {promise.id: promise.tests for promise in promises}
    names = [fault.name for fault in faults]
    found = [f"{name}: the name is used twice" for name in sorted(set(names)) if names.count(name) > 1]
    for fault in faults:
        if fault.test not in tests.get(fault.promise, ()):
            found.append(f"{fault.name}: {fault.test} does not hold {fault.promise} on the page")
        try:
            fault.seeded((ROOT / fault.file).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            found.append(str(error))
    return found


def chosen(faults: Sequence[Fault], words: Sequence[str], *, sample: int = 0, seed: int = 0) -> list[Fault]:
    """The faults with these names or promises, or all; or a number of them, drawn by a seed.

    Raises:
        ValueError: no fault has one of the names.
    """
    known = {word for fault in faults for word in (fault.name, fault.promise)}
    if unknown := [word for word in words if word not in known]:
        raise ValueError(f"No fault has the name or promise {unknown[0]!r}.")
    named = [fault for fault in faults if not words or {fault.name, fault.promise} & set(words)]
    drawn = random.Random(seed).sample(named, min(sample, len(named))) if sample else named  # noqa: S311 - not a secret
    return [fault for fault in named if fault in drawn]
