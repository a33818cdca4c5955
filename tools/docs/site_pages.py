"""Writes the sources of the documentation site to build/pages/: ``python -m tools.docs.site_pages``.

They are docs/ and the pages at the root, a page for each named query with the rows of its example, two indexes of the
questions, the picture of the model, and reference pages for the commands and for Python, which Sphinx fills from the
code. Sphinx makes the site of them (`make site`).
"""

from __future__ import annotations

import json
import posixpath
import re
import sys
from typing import TYPE_CHECKING

from kg.model.vocabulary import vocabulary
from kg.queries.registry import registry
from tools.docs.marked import DOCS
from tools.docs.model_picture import svg
from tools.docs.site_questions import by_class, index, page
from tools.docs.site_reference import pages as reference_pages

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ROOT = DOCS.parent
PAGES = ROOT / "build" / "pages"
# The path of a page in the site, if it differs from its path below docs/.
MOVED = {
    "docs/README.md": "index.md",
    "README.md": "readme.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "loaders/data/README.md": "data-dictionary.md",
    **{
        path.relative_to(ROOT).as_posix(): f"sources/{path.parent.name}.md"
        for path in sorted(ROOT.glob("loaders/data/sources/*/README.md"))
    },
}
# Pages of the section Reference that exist only in the site.
GENERATED = ("questions/index.md", "questions/by-class.md", "commands/index.md", "api/index.md")
QUERY = re.compile(r"cypher/queries/\w+/(\w+)\.cypher")
LINK = re.compile(r"(?<=\]\()([^)\s]+)(?=\))")
LINKED = re.compile(r"\[([^\]\[]*)\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
MERMAID = re.compile(r"^```mermaid\n.*?^```$", re.MULTILINE | re.DOTALL)


def pages(folder: Path = PAGES) -> dict[str, str]:
    """Every page of the site by its path below the output folder."""
    found: dict[str, str] = {}
    for source in sources():
        text = notebook(source) if source.suffix == ".ipynb" else source.read_text(encoding="utf-8")
        origin = source.relative_to(ROOT).as_posix()
        found[place(origin)] = relinked(text, origin, folder)
    found["model.md"] = drawn(found["model.md"])
    queries = registry().values()
    found |= {f"questions/{query.name}.md": page(query) for query in queries}
    found["questions/index.md"] = index(queries)
    found["questions/by-class.md"] = by_class(queries, vocabulary())
    found |= reference_pages()
    found["index.md"] += contents((DOCS / "README.md").read_text(encoding="utf-8"))
    return found


def sources() -> list[Path]:
    """The pages that come from the checkout."""
    return [*(ROOT / path for path in MOVED), *_below(".md", DOCS / "README.md"), *_below(".ipynb")]


def _below(suffix: str, *left_out: Path) -> Iterable[Path]:
    return sorted(path for path in DOCS.rglob(f"*{suffix}") if path not in left_out)


def place(origin: str) -> str:
    """The path in the site of a page of the checkout, or of the page of a named query."""
    if query := QUERY.fullmatch(origin):
        return f"questions/{query[1]}.md"
    return MOVED.get(origin, origin.removeprefix("docs/").replace(".ipynb", ".md"))


def relinked(text: str, origin: str, folder: Path = PAGES) -> str:
    """The page with its links rewritten for the site; a link to a folder becomes plain text."""
    here = posixpath.dirname(place(origin))

    def link(match: re.Match[str]) -> str:
        words, address = match[1], match[2]
        path, mark, anchor = address.partition("#")
        if re.match(r"[a-z]+:", address) or not path:
            return match[0]
        target = posixpath.normpath(posixpath.join(posixpath.dirname(origin), path))
        if (ROOT / target).is_dir():
            return words
        if ROOT / target in known or QUERY.fullmatch(target):
            return f"[{words}]({posixpath.relpath(place(target), here or '.')}{mark}{anchor})"
        return f"[{words}]({posixpath.relpath(ROOT / target, folder / here)})"

    known = set(sources())
    parts = re.split(f"({FENCE.pattern})", text, flags=FENCE.flags)
    return "".join(part if FENCE.fullmatch(part) else LINKED.sub(link, part) for part in parts)


def drawn(text: str) -> str:
    """The page with its Mermaid block as a picture."""
    picture = f'```{{raw}} html\n<div style="overflow-x:auto">\n{svg(vocabulary())}\n</div>\n```'
    return MERMAID.sub(lambda _: picture, text)


def notebook(path: Path) -> str:
    """A notebook as a page: its text and code. A test runs it, not this module."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    texts = [("".join(cell["source"]), cell["cell_type"]) for cell in cells]
    return "\n\n".join(f"```python\n{text}\n```" if kind == "code" else text for text, kind in texts) + "\n"


def contents(index: str) -> str:
    """The table of contents: the sections of docs/README.md and their links, in order."""
    known, listed = set(sources()), dict[str, None]()
    trees = []
    for heading, section in re.findall(r"^## (.+)\n((?:(?!## ).*\n?)*)", index, re.MULTILINE):
        links = [posixpath.normpath(posixpath.join("docs", link.split("#")[0])) for link in LINK.findall(section)]
        fresh = [place(link) for link in dict.fromkeys(links) if ROOT / link in known and place(link) not in listed]
        listed |= dict.fromkeys(fresh)
        if heading == "Reference":
            sources_too = [path for path in MOVED.values() if path.startswith("sources/") and path not in listed]
            fresh = [*GENERATED, *fresh, *sources_too]
        trees.append(toctree(heading, fresh))
    return "".join(trees)


def toctree(caption: str, paths: Iterable[str]) -> str:
    """A hidden table of contents, for the sidebar."""
    return "\n".join(["", "```{toctree}", ":hidden:", f":caption: {caption}", "", *paths, "```", ""])


def write(folder: Path, wanted: dict[str, str]) -> None:
    """Write changed pages, and remove old ones."""
    for path in [path for path in folder.rglob("*.md") if path.relative_to(folder).as_posix() not in wanted]:
        path.unlink()
    for name, text in wanted.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    found = pages()
    write(PAGES, found)
    sys.stdout.write(f"{len(found)} pages written to {PAGES.relative_to(ROOT)}\n")
