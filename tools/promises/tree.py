"""A copy of the tree, in which faults are seeded and tests run; the checkout is never changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tools.docs.marked import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tools.promises.faults import Fault

LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "build", "dist", "node_modules"
)
WHERE = "import kg, kg.loaders.build, tools; print(kg.__file__, kg.loaders.build.__file__, tools.__file__, sep='\\n')"
# Cases that are too slow for every change are left out.
QUICK = ("-m", "not long")
PASSED, FAILED, BROKEN = "passed", "failed", "broken"


@dataclass(frozen=True)
class Outcome:
    """The outcome of tests: they passed, one failed, or they could not run.

    Attributes:
        said: the output of pytest.
    """

    verdict: str
    said: str


class Tree:
    """A copy of the tree with this interpreter's packages."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "tree"
        self.report = folder / "report.xml"
        shutil.copytree(ROOT, self.root, symlinks=True, ignore=LEFT_OUT)
        # PYTHONPATH comes before an editable install, which points at the checkout. Without bytecode files, Python
        # sees a change within a second of the last one.
        self.environment = {**os.environ, "PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"}
        self._check_imports()

    def _check_imports(self) -> None:
        """Check that the copy is imported.

        Raises:
            RuntimeError: a module comes from elsewhere.
        """
        for line in self._python("-c", WHERE).stdout.splitlines():
            if not line.startswith(f"{self.root}{os.sep}"):
                raise RuntimeError(f"{line} is imported, and not the copy in {self.root}.")

    def _python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    @contextmanager
    def seeded(self, fault: Fault) -> Iterator[None]:
        """The tree with a fault, which is removed afterwards."""
        path = self.root / fault.file
        whole = path.read_bytes()
        path.write_text(fault.seeded(whole.decode("utf-8")), encoding="utf-8", newline="\n")
        try:
            yield
        finally:
            path.write_bytes(whole)

    def run(self, tests: Sequence[str]) -> Outcome:
        """Run tests and nothing else."""
        self.report.unlink(missing_ok=True)
        options = ("-q", "-n", "0", "-p", "no:cacheprovider", "--tb=short", f"--junitxml={self.report}", *QUICK)
        done = self._python("-m", "pytest", *options, *tests)
        return Outcome(self._verdict(len(tests)), done.stdout + done.stderr)

    def _verdict(self, wanted: int) -> str:
        """The verdict of the report: a test that did not run, or whose setup failed, does not count as failed."""
        if not self.report.is_file():
            return BROKEN
        cases = list(ET.parse(self.report).iter("testcase"))  # noqa: S314 - pytest's own report
        if len(cases) < wanted or any(case.find(kind) is not None for case in cases for kind in ("error", "skipped")):
            return BROKEN
        return FAILED if any(case.find("failure") is not None for case in cases) else PASSED
