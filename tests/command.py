"""`kg` as a user runs it: in this process, through the same entry and handling of errors, or in one of its own.

What only a process has (its start, its exit, pipes, signals, what it imports) is tested with ``process``.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unittest.mock import patch

from kg.cli import main
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

RUN = "from kg.cli import main; main()"
# The environment without what would point at somebody's own database.
PLAIN = {name: value for name, value in os.environ.items() if not name.startswith("KG_")}


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code, and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


def _reader(text: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")


def _writer() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)


def _written(stream: io.TextIOWrapper) -> str:
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()


def kg(*words: str, env: Mapping[str, str] | None = None, text: str = "", **more: str) -> Done:
    """Run a command here, warnings being errors; its password must be nowhere in what it says."""
    environment = {**(PLAIN if env is None else env), **more}
    out, err = _writer(), _writer()
    streams = {"stdin": _reader(text), "stdout": out, "stderr": err, "argv": ["kg", *words]}
    with patch.dict(os.environ, environment, clear=True), patch.multiple(sys, **streams), warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            main()
        except SystemExit as ended:
            code = ended.code
    assert isinstance(code, int)
    done = Done(code, _written(out), _written(err))
    _keeps_the_password(done, environment)
    return done


def process(*words: str | bytes, env: Mapping[str, str] | None = None, code: str = RUN, **more: str) -> Done:
    """Run a command, or other code, in a process of its own."""
    environment = {**(PLAIN if env is None else env), **more}
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *words], env=environment, cwd=ROOT, stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    done = Done(ended.returncode, ended.stdout, ended.stderr)
    _keeps_the_password(done, environment)
    return done


def _keeps_the_password(done: Done, environment: Mapping[str, str]) -> None:
    secret = environment.get("KG_NEO4J_PASSWORD")
    assert not secret or secret not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
