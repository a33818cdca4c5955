"""Every error that this project raises on purpose.

Each says what is wrong and what to do, and has its own exit code on the command line::

    KgError                       1
    ├── UsageError                2   a wrong argument
    ├── DataError                 3   the tables have problems (all of them listed)
    ├── QueryFileError            4   a named-query file is malformed
    ├── LookupFailedError         5   a name that no entity has
    │   └── AmbiguousNameError    5   a name that several entities have
    ├── ParameterError            6   a parameter of a named query: missing, unknown, of the wrong type
    ├── BridgeFileError           7   a file that describes another graph is malformed
    ├── DatabaseError             10  the database refused or failed
    │   ├── UnreachableError      11  nothing answers at the URI
    │   ├── CredentialsError      12  it answers, but rejects this user and password
    │   ├── NotLoadedError        13  it answers, but this graph is not loaded
    │   ├── ForeignObjectError    14  something that is not part of this graph is in the way
    │   ├── LandingError          15  a row that was sent did not arrive
    │   ├── TimedOutError         16  the query took longer than the time limit
    │   └── VerificationError     17  the database differs from its release
    └── LocalServerError          20  the managed local Neo4j
        ├── JavaError             21  no suitable Java
        ├── DownloadError         22  a download failed, or does not match its SHA-256
        ├── PortError             23  no free port, or the chosen one is taken
        ├── SpaceError            24  too little disk space
        └── StartError            25  the server did not start
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence


class KgError(Exception):
    """The root of all errors of this project.

    Attributes:
        message: what is wrong, in one line.
        remedy: what to do about it; may be empty.
        exit_code: the exit code of the command line.
    """

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
    """The tables have problems.

    Attributes:
        problems: all of them, each with file, line, column and rule.
    """

    exit_code = 3

    def __init__(self, problems: Sequence[object]) -> None:
        self.problems = list(problems)
        count = len(self.problems)
        super().__init__(
            f"{count} problem{'s' if count != 1 else ''} in the tables; nothing was written.",
            remedy="`kg check` lists them with file, line and remedy.",
        )


class QueryFileError(KgError):
    """A named-query file is malformed.

    Attributes:
        path: the file.
        line: the line.
        rule: the rule that it breaks.
    """

    exit_code = 4

    def __init__(self, path: object, line: int, rule: str) -> None:
        self.path, self.line, self.rule = path, line, rule
        super().__init__(f"{path}:{line}: {rule}")


class LookupFailedError(KgError):
    """A name that no entity in the graph has, or the id of a claim, section, sentence or work that is not there.

    Attributes:
        text: the name that was given.
        wanted: what it was looked up as, such as `pathway`.
        suggestions: the most similar names.
        note: what else is known about the name, such as another class that has it; may be empty.

    The remedy says which claims, sections, sentences or works there are.

    Example:
        >>> try:
        ...     graph.mechanism_profile("PTEN los")
        ... except kg.LookupFailedError as error:
        ...     print(error.suggestions[0])
        loss of PTEN
    """

    exit_code = 5

    def __init__(
        self,
        text: str,
        *,
        wanted: str,
        suggestions: Sequence[str] = (),
        message: str = "",
        note: str = "",
        remedy: str = "",
    ) -> None:
        self.text, self.wanted, self.suggestions, self.note = text, wanted, list(suggestions), note
        similar = f"Did you mean: {'; '.join(self.suggestions)}?" if self.suggestions else ""
        hint = " ".join(filter(None, (similar, remedy))) or "Try `kg find`."
        told = message or f"This graph has no {wanted} called {text!r}."
        super().__init__(f"{told} {note}".rstrip(), remedy=hint)


class AmbiguousNameError(LookupFailedError):
    """A name that several entities have; ``suggestions`` lists them."""

    def __init__(self, text: str, *, wanted: str, suggestions: Sequence[str]) -> None:
        super().__init__(text, wanted=wanted, suggestions=suggestions)
        self.message = f"{text!r} matches more than one {wanted} in this graph."
        self.remedy = f"Use one of these: {'; '.join(self.suggestions)}."


class ParameterError(KgError):
    """A parameter of a named query that is missing, unknown or of the wrong type."""

    exit_code = 6


class BridgeFileError(KgError):
    """A file that describes another graph is malformed.

    Attributes:
        path: the file.
        rule: the rule that it breaks.
    """

    exit_code = 7

    def __init__(self, path: object, rule: str) -> None:
        self.path, self.rule = path, rule
        super().__init__(f"{path}: {rule}", remedy="docs/neighbours.md describes the format.")


class DatabaseError(KgError):
    """The database refused or failed."""

    exit_code = 10


class UnreachableError(DatabaseError):
    """Nothing answers at the URI."""

    exit_code = 11


class CredentialsError(DatabaseError):
    """The server answers, but rejects this user and password."""

    exit_code = 12


class NotLoadedError(DatabaseError):
    """The server answers, but this graph is not loaded in it."""

    exit_code = 13


class ForeignObjectError(DatabaseError):
    """Something that is not part of this graph is in the way. It was not changed."""

    exit_code = 14


class LandingError(DatabaseError):
    """A row that was sent did not arrive. The transaction was rolled back."""

    exit_code = 15


class TimedOutError(DatabaseError):
    """The query took longer than the time limit."""

    exit_code = 16


class VerificationError(DatabaseError):
    """The database differs from what its release recorded."""

    exit_code = 17


class LocalServerError(KgError):
    """The managed local Neo4j cannot be used."""

    exit_code = 20


class JavaError(LocalServerError):
    """No suitable Java was found or could be downloaded."""

    exit_code = 21


class DownloadError(LocalServerError):
    """A download failed, or does not match its pinned SHA-256."""

    exit_code = 22


class PortError(LocalServerError):
    """No port is free, or the chosen one is taken."""

    exit_code = 23


class SpaceError(LocalServerError):
    """There is too little disk space."""

    exit_code = 24


class StartError(LocalServerError):
    """The server did not start."""

    exit_code = 25
