"""Parameters as the user gives them, and as the database takes them: names are looked up, other values checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.errors import AmbiguousNameError, LookupFailedError, ParameterError
from kg.model.addresses import Address, ClaimId
from kg.names.resolve import resolve
from kg.names.suggest import similar_sections
from kg.queries.types import Claims, Entities, Entity, Locator, Reference, Section
from kg.references.find import loaded_work

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.database.protocols import Reader
    from kg.queries.named_query import NamedQuery, Parameter
    from kg.queries.scope import Scope


def filled(
    reader: Reader, query: NamedQuery, given: Mapping[str, Any], scope: Scope
) -> tuple[dict[str, Any], dict[str, str]]:
    """The parameters as the database takes them, and the entity that each name or address was understood as.

    Raises:
        ParameterError: a parameter is missing, unknown or of the wrong type.
        LookupFailedError: nothing in the graph has a name or an address; the error suggests similar ones.
    """
    if stray := sorted(set(given) - {item.name for item in query.parameters}):
        known = ", ".join(item.name for item in query.parameters)
        raise ParameterError(f"{query.name} has no parameter {', '.join(stray)}.", remedy=f"It has: {known}.")
    values: dict[str, Any] = {}
    understood: dict[str, str] = {}
    for item in query.parameters:
        value = given.get(item.name)
        if value is None and item.required:
            raise ParameterError(f"{query.name} needs {item.name}.", remedy=f"{item.name}: {item.text}.")
        if value is None:
            values[item.name] = item.default_value()
        elif item.type.looked_up:
            values[item.name], understood[item.name] = _looked_up(reader, item, item.check(value), scope)
        else:
            checked = item.check(value)
            values[item.name] = _claims(reader, checked) if isinstance(item.type, Claims) else checked
    return values, understood


def _claims(reader: Reader, ids: list[str]) -> list[str]:
    """The node ids of claims; ``KEY:c0001`` is accepted for a source with bare claim ids too."""
    keyed = [claim for claim in map(ClaimId.parse, ids) if claim.source]
    asked = [{"id": one.node_id, "source": one.source, "bare": ClaimId("", one.local).node_id} for one in keyed]
    records = reader.read(statement("resolve/claims"), {"claims": asked}).records() if asked else []
    known = {record["asked"]: record["id"] for record in records}
    return [known.get(claim, claim) for claim in ids]


def _looked_up(reader: Reader, item: Parameter, value: Any, scope: Scope) -> tuple[Any, str]:  # noqa: ANN401
    """The identifiers and the name of what was looked up."""
    if isinstance(item.type, Entities):
        found = dict(_entity(reader, item, name) for name in value)
        return list(found), ", ".join(found.values())
    if isinstance(item.type, Reference):
        work = loaded_work(reader, value, scope.sources, scope.as_of)
        return work.id, str(work)
    if isinstance(item.type, Locator):
        return _place(reader, item.type, value, scope)
    return _entity(reader, item, value)


def _entity(reader: Reader, item: Parameter, name: str) -> tuple[str, str]:
    classes = item.type.classes if isinstance(item.type, Entity) else ()
    try:
        entity = resolve(reader, name, classes)
    except ParameterError as error:
        raise ParameterError(f"{item.name}: {error.message}", remedy=error.remedy) from error
    return entity.id, entity.name


def _place(reader: Reader, kind: Locator, address: Address, scope: Scope) -> tuple[str, str]:
    """The passage or section, in the one loaded source that has it."""
    name = "resolve/sections" if isinstance(kind, Section) else "resolve/addresses"
    asked = {
        "source": address.source or None,
        "sources": list(scope.sources) or None,
        "as_of": scope.as_of or None,
        "before": kind.before,
        "local": address.local,
    }
    found = [(record["source"], record["id"]) for record in reader.read(statement(name), asked).records()]
    if len(found) == 1:
        return found[0][1], str(Address(found[0][0], address.local))
    if found:
        shown = [str(Address(source, address.local)) for source, _ in found]
        raise AmbiguousNameError(str(address), wanted=kind.word, suggestions=shown)
    raise LookupFailedError(str(address), wanted=kind.word, suggestions=_similar_places(reader, kind, address))


def _similar_places(reader: Reader, kind: Locator, address: Address) -> list[str]:
    """Suggestions: sections with similar names, or the section of the sentence that was asked for."""
    section, _, _ = address.local.rpartition(".") if not isinstance(kind, Section) else (address.local, "", "")
    return similar_sections(reader, Address(address.source, section))
