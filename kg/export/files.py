"""Files of an export: written aside, moved into place at the end, never over others unless the caller says so."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@contextmanager
def written_aside(folder: Path, names: Sequence[str], *, force: bool) -> Iterator[Path]:
    """A folder in which to write these files; they get into ``folder`` when the block ends without an error.

    Other files in the folder stay as they are. After an error or an interruption the old files are there, or none.

    Raises:
        UsageError: one of the files is there and ``force`` is not given, or the folder cannot be written.
    """
    _check_free(folder, names, force=force)
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".kg-export-", dir=folder))
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        yield aside
        for name in names:
            (aside / name).replace(folder / name)
        made = []
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritable(folder, error) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        for empty in made:
            with suppress(OSError):
                empty.rmdir()


def _check_free(folder: Path, names: Sequence[str], *, force: bool) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file, not a folder.", remedy="Name a folder.")
    there = [folder / name for name in names if (folder / name).exists()]
    if wrong := [path for path in there if path.is_dir()]:
        raise UsageError(f"{wrong[0]} is a folder, not a file.", remedy="Name a file.")
    if there and not force:
        raise UsageError(f"{there[0]} exists already.", remedy="Choose another place, or overwrite it with --force.")


def _unwritable(folder: Path, error: OSError) -> UsageError:
    return UsageError(f"{folder} cannot be written ({error.strerror or error}).", remedy="Choose another folder.")
