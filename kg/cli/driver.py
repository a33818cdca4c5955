"""The driver for a command: without pandas, which it would import for DataFrames of its own."""

from __future__ import annotations

import sys
from importlib import import_module

# Optional for the driver; they take most of the time of its import, and no command asks the driver for them.
OPTIONAL = ("numpy", "pandas", "pyarrow")


def import_driver() -> None:
    """Import the driver before anything else does, if this process has not yet; what it passes over stays importable.

    Only a command may do this: a program that imports this package may want DataFrames from the driver.
    """
    if "neo4j" in sys.modules:
        return
    passed_over = [name for name in OPTIONAL if name not in sys.modules]
    for name in passed_over:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        import_module("neo4j")
    finally:
        for name in passed_over:
            del sys.modules[name]
