"""Results as JSON documents for programs, with stable names: docs/command-line.md lists the fields."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.errors import KgError
    from kg.loaders.bridge.apply import Bridged
    from kg.loaders.bridge.report import Report
    from kg.loaders.bridge.survey import Detected
    from kg.loaders.database.apply import Loaded
    from kg.loaders.database.plan import Plan
    from kg.model.rows import GraphRows

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """Text without control characters, so that it cannot control a terminal."""
    return CONTROL.sub(" ", text)


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


def plan_object(plan: Plan, kinds: Iterable[tuple[str, str, int]], fingerprint: str) -> dict[str, Any]:
    """What a load would do."""
    listed = [{"action": action, "kind": kind, "count": number} for action, kind, number in kinds]
    return {
        "release": plan.release,
        "hash": fingerprint,
        "changes": bool(listed),
        "counts": _counts(plan),
        "kinds": listed,
        "notes": list(plan.notes),
    }


def load_object(done: Loaded, graph: GraphRows) -> dict[str, Any]:
    """What a load did."""
    return {
        "release": graph.release,
        "hash": done.hash,
        "previous": done.previous or None,
        "written": done.written,
        "nodes": len(graph.nodes),
        "relationships": len(graph.relationships),
        "counts": _counts(done.plan),
        "notes": list(done.plan.notes) if done.plan else [],
    }


def _counts(plan: Plan | None) -> dict[str, int]:
    """How many of what; all zero where a load had nothing to compare."""
    from kg.loaders.database.plan import Plan as AnyPlan

    return {name.replace(" ", "_"): number for name, number in (plan or AnyPlan("")).counts().items()}


def detected_object(detected: Detected, found: Report | None) -> dict[str, Any]:
    """Whether a neighbour is there, and what could be linked; nothing was counted where it is absent."""
    return {
        "name": detected.neighbour.name,
        "verdict": detected.verdict,
        "entities": len(found.entities) if found else None,
        "linked": len(found.matched()) if found else None,
        "bridges": len(found.links) if found else None,
        "missing": list(detected.missing),
        "samples": [
            {
                "label": sample.nodes.label,
                "property": sample.nodes.key,
                "sampled": sample.looked_at,
                "matching": sample.fitting,
            }
            for sample in detected.samples
        ],
    }


def bridged_object(done: Bridged) -> dict[str, Any]:
    """What was written for a neighbour."""
    return {
        "name": done.report.neighbour.name,
        "added": done.added,
        "removed": done.removed,
        "unchanged": len(done.report.links) - done.added,
    }
