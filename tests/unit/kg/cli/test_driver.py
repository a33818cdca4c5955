"""The driver of a command comes without pandas; a program that imports the package gets the whole driver."""

from __future__ import annotations

import subprocess
import sys

import pytest

LIGHT = """
import sys
from kg.cli.driver import import_driver
import_driver()
import neo4j
assert "pandas" not in sys.modules
import_driver()
import pandas
assert pandas.DataFrame
"""
WHOLE = """
import kg
from kg.database.engine import Engine
import sys
assert "pandas" in sys.modules
"""


@pytest.mark.parametrize("program", [LIGHT, WHOLE])
def test_a_command_imports_the_driver_without_pandas_and_a_program_with_it(program: str) -> None:
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
