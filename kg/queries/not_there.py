"""The error for a claim, section or sentence that is not there: it says which ones are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.errors import LookupFailedError
from kg.model.addresses import Address, shown_claim
from kg.queries.types import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.database.protocols import Runner
    from kg.queries.scope import Scope
    from kg.queries.types import Locator

MOST_NAMED = 8
MOST_SUGGESTIONS = 3
NEAR_ENOUGH = 60


def no_claim(runner: Runner, ids: Sequence[str], scope: Scope) -> LookupFailedError:
    """The error for claims that are not there; ``ids`` are those of their nodes."""
    more = [f"… ({len(ids)} in all)"] if len(ids) > MOST_NAMED else []
    named = ", ".join([*map(shown_claim, ids[:MOST_NAMED]), *more])
    ranges = [
        f"{record['source']} has {record['number']} claims, {shown_claim(record['first'])} to "
        f"{shown_claim(record['last'])}"
        for record in _ranges(runner, "resolve/claim_range", "", scope)
    ]
    return LookupFailedError(named, wanted="claim", remedy=_sentence(ranges, scope))


def no_place(runner: Runner, kind: Locator, address: Address, scope: Scope) -> LookupFailedError:
    """The error for a section or sentence that is not there."""
    sections = _ranges(runner, "resolve/section_ranges", address.source, scope)
    suggestions, remedy = _sections(kind, address, sections, scope)
    return LookupFailedError(str(address), wanted=kind.word, suggestions=suggestions, remedy=remedy)


def _sections(
    kind: Locator, address: Address, sections: Sequence[dict[str, Any]], scope: Scope
) -> tuple[list[str], str]:
    """The sentences of the section that was named; if there is none, the sections with the most similar names."""
    section, _, _ = (address.local, "", "") if isinstance(kind, Section) else address.local.rpartition(".")
    if own := [record for record in sections if record["section"] == section and not isinstance(kind, Section)]:
        return [], _sentence([f"{_place(one)} has the sentences {one['first']} to {one['last']}" for one in own], scope)
    if not sections:
        return [], _sentence([], scope)
    from rapidfuzz import fuzz, process

    names = {number: record["section"] for number, record in enumerate(sections)}
    matches = process.extract(
        section or address.local, names, scorer=fuzz.WRatio, limit=MOST_SUGGESTIONS, score_cutoff=NEAR_ENOUGH
    )
    near = [sections[number] for _, _, number in matches]
    if isinstance(kind, Section):
        suggestions = [_place(one) for one in near]
        return suggestions, "" if near else _sentence([f"The sections are {', '.join(map(_place, sections))}"], scope)
    ranges = [f"{_place(one)} has the sentences {one['first']} to {one['last']}" for one in near or sections]
    return [], _sentence(ranges, scope)


def _place(record: dict[str, Any]) -> str:
    return str(Address(record["source"], record["section"]))


def _ranges(runner: Runner, name: str, source: str, scope: Scope) -> list[dict[str, Any]]:
    """What there is in each source of the scope, or in the source that was named if it is one of them."""
    asked = {"sources": list(scope.sources) or None, "as_of": scope.until or None}
    records = runner.run(statement(name), asked).records()
    return [record for record in records if record["source"] == source] or records


def _sentence(parts: Sequence[str], scope: Scope) -> str:
    """The parts as one sentence, with the scope that they are limited to."""
    if not parts:
        return f"There is none in the scope ({scope})." if scope else ""
    return f"{'; '.join([*parts, *([f'narrowed to {scope}'] if scope else [])])}."
