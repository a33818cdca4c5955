"""Results as JSON documents for programs, with stable names: docs/command-line.md lists the fields."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.errors import KgError

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def as_document(value: object) -> str:
    """A value as JSON that cannot control a terminal; it reads back as the same value."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return CONTROL.sub(lambda match: match[0] if match[0] == "\n" else f"\\u{ord(match[0]):04x}", text)


def error_object(error: KgError) -> dict[str, Any]:
    """What went wrong, and what to do."""
    return {
        "class": type(error).__name__,
        "exit_code": error.exit_code,
        "message": error.message,
        "remedy": error.remedy,
    }
