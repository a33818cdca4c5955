"""The favourites: a zip with a folder per family and a file per question, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from tools.browser.asked import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tools.browser.asked import Asked

LONG_AGO = (1980, 1, 1, 0, 0, 0)
LESSONS = "ask your own"


def files(questions: Iterable[Asked]) -> dict[str, str]:
    """Every favourite by its path in the zip; a folder becomes a folder in Browser."""
    found = {f"{item.query.family}/{item.query.name}.cypher": f"{item.text}\n" for item in questions}
    for path in sorted((FOLDER / "teach").glob("*.cypher")):
        found[f"{LESSONS}/{path.name}"] = path.read_text(encoding="utf-8").rstrip().removesuffix(";") + "\n"
    return found


def packed(texts: Mapping[str, str]) -> bytes:
    """The zip, stored and not deflated, because the output of zlib differs between its versions."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, text in texts.items():
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text)
    return buffer.getvalue()
