"""Parameters as the user gives them, and as the database takes them: names are looked up, other values checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.errors import AmbiguousNameError, LookupFailedError, ParameterError
from kg.model.addresses import Address, ClaimId
from kg.names.near import matched, search
from kg.names.resolve import entities_named, names_in
from kg.queries.not_there import no_claim, no_place
from kg.queries.types import Claims, Entities, Entity, Locator, Reference, Search, Section
from kg.queries.unknown_parameter import refuse_unknown
from kg.queries.widened import asked_for
from kg.references.find import loaded_work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from kg.database.protocols import Runner
    from kg.names.catalogue import Catalogue
    from kg.names.named_entity import NamedEntity
    from kg.names.related import Related
    from kg.queries.named_query import NamedQuery, Parameter
    from kg.queries.scope import Scope


@dataclass(frozen=True)
class Run:
    """One time that a question is asked: the values, the entity that was asked for, and the step that leads on."""

    values: dict[str, Any]
    asked: str = ""
    step: Related | None = None


@dataclass
class Filled:
    """The parameters of a question as the database takes them.

    Attributes:
        values: the value of each parameter; of an entity its identifier, of several the list.
        understood: the entity or address that each name was understood as.
        notes: what the reader should know about that.
        named: the entities of each parameter that names one; the question is asked for each.
    """

    values: dict[str, Any] = field(default_factory=dict)
    understood: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    named: dict[str, list[NamedEntity]] = field(default_factory=dict)

    def runs(self, query: NamedQuery, related_to: Callable[[NamedEntity], Sequence[Related]]) -> Iterator[Run]:
        """Each time that the question is asked: for each entity, then for what is related to it."""
        about = asked_for(query)
        asked = self.named.get(about.name, []) if about else []
        others = {name: found for name, found in self.named.items() if not about or name != about.name}
        chosen = [dict(zip(others, one, strict=True)) for one in product(*others.values())]
        fixed = [{**self.values, **{name: entity.id for name, entity in one.items()}} for one in chosen]
        for entity in asked:
            for step in (None, *(related_to(entity) if query.widens and not self.values["exact"] else ())):
                for values in fixed:
                    yield Run({**values, str(about and about.name): step.id if step else entity.id}, entity.name, step)
        if not asked:
            yield from (Run(values) for values in fixed)


@dataclass
class Checked:
    """The given values, each of the type of its parameter, and what a synonym was understood as."""

    values: dict[str, Any] = field(default_factory=dict)
    understood: dict[str, str] = field(default_factory=dict)


def checked(query: NamedQuery, given: Mapping[str, Any]) -> Checked:
    """Check the given values without a database.

    Raises:
        ParameterError: a parameter is missing, unknown or of the wrong type.
    """
    refuse_unknown(query, given)
    found = Checked()
    for item in query.parameters:
        value = given.get(item.name)
        if value is None and item.required:
            raise ParameterError(f"{query.name} needs {item.name}.", remedy=f"{item.name}: {item.text}.")
        if value is not None:
            found.values[item.name] = item.check(value)
            if meant := item.type.meant(value, found.values[item.name]):
                found.understood[item.name] = meant
    return found


def filled(runner: Runner, catalogue: Catalogue, query: NamedQuery, given: Checked, scope: Scope) -> Filled:
    """The checked values as the database takes them.

    Raises:
        LookupFailedError: nothing in the graph has a name or an address; the error suggests similar ones.
    """
    found = Filled(understood=dict(given.understood))
    for item in query.parameters:
        value = given.values.get(item.name)
        if value is None:
            found.values[item.name] = item.default_value()
        elif isinstance(item.type, Entity):
            _name_entities(found, catalogue, item, item.type, value)
        elif isinstance(item.type, Search):
            found.values[item.name] = _searched(catalogue, value)
        elif isinstance(item.type, Reference):
            work = loaded_work(runner, value, scope.sources, scope.until)
            found.values[item.name], found.understood[item.name] = work.id, str(work)
        elif isinstance(item.type, Locator):
            found.values[item.name], found.understood[item.name] = _place(runner, item.type, value, scope)
        else:
            found.values[item.name] = _claims(runner, value, scope) if isinstance(item.type, Claims) else value
    return found


def _name_entities(found: Filled, catalogue: Catalogue, item: Parameter, kind: Entity, texts: Sequence[str]) -> None:
    """Fill a parameter with what its names mean; of several for one entity, those that are unknown are only noted."""
    listed = [names_in(catalogue, text, kind.classes) for text in texts]
    named: dict[str, NamedEntity] = {}
    failed = []
    for name, split in [(name, len(names) > 1) for names in listed for name in names]:
        try:
            resolved = entities_named(catalogue, name, kind.classes)
        except LookupFailedError as error:
            # A part of a text with commas may be the end of a name that is turned round: nothing is left out of it.
            if split:
                raise
            failed.append(error)
            continue
        named |= {entity.id: entity for entity in resolved.entities}
        found.notes += [resolved.note] if resolved.note else []
    if failed and (isinstance(kind, Entities) or not named):
        raise failed[0]
    found.notes += [f"Left out: {error.message}" for error in failed]
    found.understood[item.name] = ", ".join(entity.name for entity in named.values())
    ids, together = list(named), isinstance(kind, Entities)
    found.values[item.name] = ids if together or len(ids) > 1 else ids[0]
    if not together:
        found.named[item.name] = list(named.values())


def _searched(catalogue: Catalogue, text: str) -> list[dict[str, Any]]:
    """The entities that a text may mean, in order, as the query takes them."""
    return [
        {
            "place": place,
            "id": one.entity.id,
            "class": one.entity.label,
            "how": str(one.how),
            "matched": matched(one, text),
        }
        for place, one in enumerate(search(catalogue, text))
    ]


def _claims(runner: Runner, ids: list[str], scope: Scope) -> list[str]:
    """The node ids of claims; ``KEY:c0001`` is accepted for a source with bare claim ids too."""
    claims = [ClaimId.parse(claim) for claim in ids]
    rows = [{"id": one.node_id, "source": one.source, "bare": ClaimId("", one.local).node_id} for one in claims]
    asked = {"claims": rows, "sources": list(scope.sources) or None, "as_of": scope.until or None}
    records = runner.run(statement("resolve/claims"), asked).records()
    known = {record["asked"]: record["id"] for record in records}
    if unknown := [claim for claim in ids if claim not in known]:
        raise no_claim(runner, unknown, scope)
    return list(dict.fromkeys(known[claim] for claim in ids))


def _place(runner: Runner, kind: Locator, address: Address, scope: Scope) -> tuple[str, str]:
    """The passage or section, in the one loaded source that has it."""
    name = "resolve/sections" if isinstance(kind, Section) else "resolve/addresses"
    asked = {
        "source": address.source or None,
        "sources": list(scope.sources) or None,
        "as_of": scope.until or None,
        "before": kind.before,
        "local": address.local,
    }
    found = [(record["source"], record["id"]) for record in runner.run(statement(name), asked).records()]
    if len(found) == 1:
        return found[0][1], str(Address(found[0][0], address.local))
    if found:
        shown = [str(Address(source, address.local)) for source, _ in found]
        raise AmbiguousNameError(str(address), wanted=kind.word, suggestions=shown)
    raise no_place(runner, kind, address, scope)
