"""Every error that this project raises on purpose.

Each carries fields, says what to do next, and has an exit code of its own for the command line::

    KgError                       1
    ├── UsageError                2   a wrong argument
    ├── DataError                 3   the tables have problems (all of them listed)
    ├── QueryFileError            4   a named-query file is malformed
    ├── LookupFailedError         5   a name that nothing in the graph answers to
    │   └── AmbiguousNameError    5   a name that several things answer to
    ├── ParameterError            6   a parameter of a named query: missing, unknown, of the wrong type
    ├── BridgeFileError           7   a file that describes a neighbour's graph is malformed
    ├── DatabaseError             10  the database refused or failed
    │   ├── UnreachableError      11  nothing answers at the address
    │   ├── CredentialsError      12  it answers, but not to this user and password
    │   ├── NotLoadedError        13  it answers, but our graph is not in it
    │   ├── ForeignObjectError    14  a stranger's constraint, node or relationship is in the way
    │   ├── LandingError          15  a row that was sent did not land
    │   ├── TimedOutError         16  the time limit passed before the answer
    │   └── VerificationError     17  the database is not what its release says
    └── LocalServerError          20  the managed local Neo4j
        ├── JavaError             21  no fit Java
        ├── DownloadError         22  a file could not be fetched, or is not what its lock says
        ├── PortError             23  no free port, or a wanted one is taken
        ├── SpaceError            24  too little disk
        └── StartError            25  the server did not come up
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence


class KgError(Exception):
    """The root: what is wrong in one line, and what to do about it in another."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class UsageError(KgError):
    """A wrong argument."""

    exit_code = 2


class DataError(KgError):
    """The tables have problems; all of them are in ``problems``."""

    exit_code = 3

    def __init__(self, problems: Sequence[object]) -> None:
        self.problems = list(problems)
        count = len(self.problems)
        super().__init__(
            f"{count} problem{'s' if count != 1 else ''} in the tables; nothing was written.",
            remedy="`kg check` lists them with file, line and remedy.",
        )


class QueryFileError(KgError):
    """A named-query file is malformed: its place, the rule it breaks."""

    exit_code = 4

    def __init__(self, path: object, line: int, rule: str) -> None:
        self.path, self.line, self.rule = path, line, rule
        super().__init__(f"{path}:{line}: {rule}")


class LookupFailedError(KgError):
    """A name that nothing in the graph answers to, with the nearest that do."""

    exit_code = 5

    def __init__(self, text: str, *, wanted: str, suggestions: Sequence[str] = ()) -> None:
        self.text, self.wanted, self.suggestions = text, wanted, list(suggestions)
        hint = f"Did you mean: {'; '.join(self.suggestions)}?" if self.suggestions else "Try `kg find`."
        super().__init__(f"This graph has no {wanted} called {text!r}.", remedy=hint)


class AmbiguousNameError(LookupFailedError):
    """A name that several things answer to."""

    def __init__(self, text: str, *, wanted: str, suggestions: Sequence[str]) -> None:
        super().__init__(text, wanted=wanted, suggestions=suggestions)
        self.message = f"{text!r} fits more than one {wanted} in this graph."
        self.remedy = f"Use one of these: {'; '.join(self.suggestions)}."


class ParameterError(KgError):
    """A parameter of a named query that is missing, unknown or of the wrong type."""

    exit_code = 6


class BridgeFileError(KgError):
    """A file that describes a neighbour's graph is malformed."""

    exit_code = 7

    def __init__(self, path: object, rule: str) -> None:
        self.path, self.rule = path, rule
        super().__init__(f"{path}: {rule}", remedy="docs/neighbours.md says what such a file holds.")


class DatabaseError(KgError):
    """The database refused or failed."""

    exit_code = 10


class UnreachableError(DatabaseError):
    """Nothing answers at the address."""

    exit_code = 11


class CredentialsError(DatabaseError):
    """The server answers, but not to this user and password."""

    exit_code = 12


class NotLoadedError(DatabaseError):
    """The server answers, but our graph is not in it."""

    exit_code = 13


class ForeignObjectError(DatabaseError):
    """Something of a stranger's is in the way; it was left as it is."""

    exit_code = 14


class LandingError(DatabaseError):
    """A row that was sent did not land; the transaction was rolled back."""

    exit_code = 15


class TimedOutError(DatabaseError):
    """The time limit passed before the answer."""

    exit_code = 16


class VerificationError(DatabaseError):
    """The database is not what its release says."""

    exit_code = 17


class LocalServerError(KgError):
    """The managed local Neo4j."""

    exit_code = 20


class JavaError(LocalServerError):
    """No fit Java."""

    exit_code = 21


class DownloadError(LocalServerError):
    """A file could not be fetched, or is not what its lock says."""

    exit_code = 22


class PortError(LocalServerError):
    """No free port, or a wanted one is taken."""

    exit_code = 23


class SpaceError(LocalServerError):
    """Too little disk."""

    exit_code = 24


class StartError(LocalServerError):
    """The server did not come up."""

    exit_code = 25
