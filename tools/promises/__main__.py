"""Seeds faults and checks that tests fail: ``python -m tools.promises [NAME…] [--sample N] [--seed S]``.

Each fault of tests/promises/faults.toml breaks a promise of docs/promises.md. Faults are seeded one at a time in a copy
of the tree, and the test named for each is run alone; it must fail. Without a fault, these tests must pass first.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tools.promises.faults import chosen, problems, read_faults
from tools.promises.page import read_promises
from tools.promises.tree import BROKEN, FAILED, PASSED, Outcome, Tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tools.promises.faults import Fault

WORDS = {FAILED: "caught", PASSED: "missed", BROKEN: "broken"}


def tried(tree: Tree, faults: Sequence[Fault]) -> int:
    """Seed each fault and print what its test did; the number of faults that were caught."""
    caught = 0
    for fault in faults:
        with tree.seeded(fault):
            found = tree.run([fault.test])
        caught += found.verdict == FAILED
        _say(f"{WORDS[found.verdict]}  {fault.promise}  {fault.name}: {fault.test}")
        if found.verdict == BROKEN:
            _say(found.said)
    return caught


def without_fault(tree: Tree, faults: Sequence[Fault]) -> Outcome:
    """Run every test that is named, on the tree as it is."""
    return tree.run(sorted({fault.test for fault in faults}))


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the given faults."""
    parser = argparse.ArgumentParser(prog="python -m tools.promises", description="Seed faults; the tests must notice.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="names of faults, or ids of promises (default: all)")
    parser.add_argument("--without-server", action="store_true", help="leave out the faults whose tests start a Neo4j")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="draw N of the faults")
    today = int(f"{datetime.now(UTC):%Y%m%d}")
    parser.add_argument("--seed", type=int, default=today, metavar="S", help="seed of the draw (default: today's date)")
    given = parser.parse_args(arguments)
    every = [fault for fault in read_faults() if not (given.without_server and fault.needs_server)]
    if found := problems(every, read_promises()):
        return _refused(found)
    faults = chosen(every, given.names, sample=given.sample, seed=given.seed)
    if given.sample:
        _say(f"{len(faults)} of {len(every)} faults, drawn by --seed {given.seed}.")
    with tempfile.TemporaryDirectory(prefix="promises-") as folder:
        tree = Tree(Path(folder))
        before = without_fault(tree, faults)
        if before.verdict != PASSED:
            return _refused([before.said, "Without a fault, not all of the tests pass."])
        caught = tried(tree, faults)
    _say(f"{caught} of {len(faults)} faults were caught.")
    return int(caught < len(faults))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _refused(lines: Sequence[str]) -> int:
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    return 2


if __name__ == "__main__":
    sys.exit(main())
