"""A release into a database: constraints first, then everything in one transaction that reads, plans and writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.database.statements import statement
from kg.loaders.database.actual import Actual, read_actual
from kg.loaders.database.plan import Plan, make_plan
from kg.loaders.database.preflight import look_before, naming_closed, refuse_foreign
from kg.loaders.database.release import marked_loading, release_status
from kg.loaders.database.schema import ensure_schema
from kg.loaders.database.write import delete_bridges, write_plan
from kg.model.release import release_values

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.database.protocols import Database, Runner
    from kg.model.rows import GraphRows
    from kg.model.vocabulary import Vocabulary

EMPTY = Actual((), (), (), ())


@dataclass(frozen=True)
class Loaded:
    """What a load found and did; ``recorded`` if the release itself was new, or its state was not ``current``."""

    plan: Plan | None
    previous: str
    hash: str
    recorded: bool = False

    @property
    def unchanged(self) -> bool:
        """Whether every row was already what it should be."""
        return self.plan is None or self.plan.empty

    @property
    def written(self) -> bool:
        """Whether anything was written: rows, or the release alone."""
        return self.recorded or not self.unchanged


def load(
    database: Database,
    desired: GraphRows,
    vocabulary: Vocabulary,
    *,
    wanted_hash: str,
    verify: bool = False,
    with_foreign: bool = False,
    say: Callable[[str], None] = lambda _: None,
) -> Loaded:
    """Make the database hold this release; a crash at any point leaves the old one or the new.

    ``say`` is called with a line of text before each step that takes time.

    Raises:
        DatabaseError: the server is too old, or the database takes no writes.
        ForeignObjectError: a constraint, label or relationship of others is in the way.
        LandingError: a row that was sent did not land; nothing was kept.
    """
    status = release_status(database)
    previous = status["version"] if status else ""
    known = _is_recorded(status, desired, wanted_hash)
    if known and not verify:
        return Loaded(None, previous, wanted_hash)
    say("Looking for what could be in the way …")
    look_before(database, desired, vocabulary, reload=bool(status), with_foreign=with_foreign)
    with naming_closed(database):
        ensure_schema(database)
        with marked_loading(database, reload=bool(status)):
            plan = database.write(
                lambda tx: _load_in(
                    tx, desired, vocabulary, wanted_hash=wanted_hash, with_foreign=with_foreign, say=say
                )
            )
    return Loaded(plan, previous, wanted_hash, recorded=not known)


def release_change(database: Database, desired: GraphRows, wanted_hash: str) -> str:
    """What a load would do to the release node: ``add``, ``change``, or nothing (empty)."""
    status = release_status(database)
    if _is_recorded(status, desired, wanted_hash):
        return ""
    return "change" if status else "add"


def _is_recorded(status: dict[str, Any] | None, desired: GraphRows, wanted_hash: str) -> bool:
    recorded = status and (status["hash"], status["version"], status["state"])
    return recorded == (wanted_hash, desired.release, "current")


def plan_against(database: Database, desired: GraphRows, vocabulary: Vocabulary) -> Plan:
    """What a load would do, without doing it."""
    return make_plan(desired, database.read_all(lambda tx: read_actual(tx, vocabulary)))


def _load_in(
    tx: Runner,
    desired: GraphRows,
    vocabulary: Vocabulary,
    *,
    wanted_hash: str,
    with_foreign: bool,
    say: Callable[[str], None],
) -> Plan:
    say("Comparing with what the database holds …")
    actual = _locked(tx, vocabulary)
    plan = make_plan(desired, actual)
    going = {node.id for node in plan.remove_nodes}
    if not with_foreign:
        refuse_foreign(actual, going)
    if not plan.empty:
        say(f"Writing {sum(plan.counts().values())} nodes and relationships …")
    delete_bridges(tx, actual, going)
    write_plan(tx, plan, vocabulary, with_foreign=with_foreign)
    tx.run(statement("release/current"), release_values(desired, vocabulary, wanted_hash))
    return plan


def _locked(tx: Runner, vocabulary: Vocabulary) -> Actual:
    """What is there once the release node is locked: a first load finds that node alone, and reads nothing."""
    ((nodes,),) = tx.run(statement("release/lock")).rows
    return read_actual(tx, vocabulary) if nodes > 1 else EMPTY
