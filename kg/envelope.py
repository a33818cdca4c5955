"""An answer as one dictionary of JSON values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

SAME = ("parameters", "understood", "release", "warnings", "notes", "disclaimer", "cut")


def envelope(answer: Any, *, evidence: bool) -> dict[str, Any]:  # noqa: ANN401 - an answer, which imports this module
    """The answer with all that is needed to read it without the graph; evidence by claim on request."""
    told = {
        "question": answer.query.title,
        "query": answer.query.name,
        **{name: getattr(answer, name) for name in SAME},
        "sources": [asdict(source) for source in answer.sources],
        "scope": asdict(answer.scope),
        "empty": asdict(answer.empty) if answer.empty else None,
        "rows": answer.to_records(),
    }
    if evidence:
        told["evidence"] = {claim: asdict(answer.evidence[claim]) for claim in answer.claims}
    return {name: listed(value) for name, value in told.items()}


def listed(value: Any) -> Any:  # noqa: ANN401 - any value that JSON has
    """A value with lists in place of tuples, as it comes back from JSON."""
    if isinstance(value, Mapping):
        return {key: listed(item) for key, item in value.items()}
    return [listed(item) for item in value] if isinstance(value, list | tuple) else value
