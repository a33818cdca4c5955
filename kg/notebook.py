"""Pictures of one notebook that share one script: the drawing library's page is sent once, not with every picture.

A picture is a frame of its own, made from that page and its own data. Pictures that shared a document would all show
the data of the first one.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import sys
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

DATA = re.compile(r'(<script type="application/json" id="neo4j-viz-data">)(.*?)(</script>)', re.DOTALL)
HERE = "<!-- the data -->"
HEIGHT = 600
MISSING = (
    "This picture shares its script with another picture of this notebook, which is not on this page. "
    "Restart the kernel and run the notebook again, or write the picture to a file: draw('answer.html')."
)
# The page is unpacked once; pictures that were shown before it came wait for it.
SHARED = """\
<script>(() => {{
  const shared = window.{name} ??= {{waiting: []}};
  const packed = Uint8Array.from(atob("{packed}"), letter => letter.charCodeAt(0));
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  shared.page ??= new Response(plain).text();
  shared.waiting.splice(0).forEach(draw => shared.page.then(draw));
}})()</script>"""
PICTURE = """\
<div id="{place}" style="height: {height}px">{missing}</div>
<script>(() => {{
  const shared = window.{name} ??= {{waiting: []}};
  const data = JSON.stringify({data}).replaceAll("<", "\\\\u003c");
  const draw = page => {{
    const frame = document.createElement("iframe");
    frame.style.cssText = "width: 100%; height: 100%; border: 0";
    frame.srcdoc = page.replace("{here}", () => data);
    document.getElementById("{place}").replaceChildren(frame);
  }};
  shared.page ? shared.page.then(draw) : shared.waiting.push(draw);
}})()</script>"""


@dataclass(frozen=True)
class CellRun:
    """One run of a cell: which cell, if that is known, and the how-manieth run of the kernel."""

    cell: str
    count: int


class Picture:
    """A picture that a notebook shows; ``data`` is a whole HTML page that needs nothing else."""

    def __init__(self, page: str, about: str = "") -> None:
        self.data = page
        self._about = about

    def __repr__(self) -> str:
        return f"<Picture: {self._about}>"

    def _repr_html_(self) -> str:
        parts = split(self.data)
        if parts is None:
            return self.data
        page, data = parts
        name = f"kgPicture{hashlib.sha256(page.encode()).hexdigest()[:12]}"
        own = PICTURE.format(
            place=f"kg-{uuid4().hex[:12]}", height=HEIGHT, missing=MISSING, name=name, data=data, here=HERE
        )
        if not carriers.carries(name, this_run()):
            return own
        packed = base64.b64encode(gzip.compress(page.encode(), 9, mtime=0)).decode()
        return f"{SHARED.format(name=name, packed=packed)}{own}"


def split(page: str) -> tuple[str, str] | None:
    """The page with a place for the data, and the data as JSON; None if the library writes pages of another form."""
    found = DATA.findall(page)
    if len(found) != 1:
        return None
    data = json.dumps(json.loads(found[0][1])).replace("<", "\\u003c")
    shared = DATA.sub(lambda match: f"{match[1]}{HERE}{match[3]}", page)
    # The library gives each page another name for its container, and each page is a frame of its own.
    return re.sub(r"neo4j-viz-container-[0-9a-f]{12}|neo4j-viz-[0-9a-f]{12}", "neo4j-viz-container", shared), data


class Carriers:
    """Which cell of the notebook carries each page."""

    def __init__(self) -> None:
        self._runs: dict[str, CellRun] = {}

    def carries(self, name: str, run: CellRun | None) -> bool:
        """Whether this run of a cell is to carry the page.

        The first one does, and the same cell again when it is run again, because its output is replaced. Outside a
        kernel, and where each output is a document of its own, every picture carries it.
        """
        known = self._runs.get(name)
        if run is None or known is None or (known.cell == run.cell and known.count != run.count):
            if run:
                self._runs[name] = run
            return True
        return False


carriers = Carriers()


def this_run() -> CellRun | None:
    """The run of the cell that shows something now; None if it is not known, or shares no page with others."""
    interactive = sys.modules.get("IPython")
    shell = interactive.get_ipython() if interactive else None
    if shell is None or not hasattr(shell, "kernel") or "google.colab" in sys.modules:
        return None
    request: dict[str, Any] = shell.get_parent() if hasattr(shell, "get_parent") else {}
    cell = request.get("metadata", {}).get("cellId")
    # A front end that does not name its cells: the same text is taken for the same cell.
    return CellRun(str(cell or shell.user_ns.get("In", [""])[-1]), shell.execution_count)
