"""The docs say what the code does: tables, commands, options, errors, rules, links, figures."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg import errors
from kg._version import __version__
from kg.cli import COMMANDS, cli
from kg.loaders.tables.quantity import parse_quantity
from kg.loaders.tables.read import TableReader
from kg.model.vocabulary import vocabulary
from kg.queries.registry import named_query, registry
from tests.folded import folded
from tools.docs import marked, model_tables, query_docs, teach_page
from tools.docs.__main__ import pages

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("loaders/data/**/README.md")])
FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
COMMAND = re.compile(r"(?:^|[/ ])kg(?: +|$)([^#>|]*)")
VARIABLE = re.compile(r"\bKG_[A-Z0-9_]+\b")
RULE = re.compile(r"[a-z]+(?:-[a-z]+)*")
README_LINES = 110


@cache
def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def fenced(page: Path, *languages: str) -> list[str]:
    return [body for language, body in FENCED.findall(text(page)) if language in languages]


def command_lines() -> Iterator[tuple[str, list[str]]]:
    """Every `kg …` that a reader may type: page, words after `kg`."""
    for page in PAGES:
        shell = [line for body in fenced(page, "sh") for line in body.splitlines()]
        inline = INLINE.findall(FENCED.sub("", text(page)))
        for line in [*shell, *inline]:
            code = line.split("  #")[0]
            if (match := COMMAND.search(code)) and (code.startswith("kg") or line in shell):
                yield page.relative_to(ROOT).as_posix(), match[1].split()


LINES = [line for line in command_lines() if line[1]]


def all_rules() -> set[str]:
    """Names of rules: what stands where a problem takes its rule, also by way of functions that pass it on."""
    modules = [ROOT / "loaders" / "tables" / "read.py", *(ROOT / "loaders" / "check").glob("*.py")]
    trees = [ast.parse(text(path)) for path in modules]
    functions = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    places, found = {"Problem": 3, "problem": 1}, set[str]()
    for _ in functions:
        known = dict(places)
        for function in functions:
            found |= _rules_in(function, places)
        if places == known:
            break
    return found


def _rules_in(function: ast.FunctionDef, places: dict[str, int]) -> set[str]:
    """The rules that a function names; one that it takes as a parameter makes it a place to look at."""
    found: set[str] = set()
    parameters = [argument.arg for argument in function.args.args if argument.arg != "self"]
    values = _values(function)
    for call in ast.walk(function):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        place = places.get(name, len(call.args))
        for argument in call.args[place : place + 1]:
            if isinstance(argument, ast.Name) and argument.id in parameters:
                places[function.name] = parameters.index(argument.id)
            else:
                found |= values.get(argument.id, set()) if isinstance(argument, ast.Name) else _strings(argument)
    return found


def _values(function: ast.FunctionDef) -> dict[str, set[str]]:
    """Strings that a name may stand for: assigned, or walked through by a loop."""
    values: dict[str, set[str]] = {}
    for node in ast.walk(function):
        pairs: list[tuple[ast.expr, ast.expr]] = []
        if isinstance(node, ast.For):
            pairs = [(node.target, node.iter)]
        elif isinstance(node, ast.Assign):
            value = node.value
            parts = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
            pairs = [(target, part) for target in node.targets for part in parts]
        for target, part in pairs:
            for name in ast.walk(target):
                if isinstance(name, ast.Name):
                    values.setdefault(name.id, set()).update(_strings(part))
    return values


def _strings(node: ast.expr) -> set[str]:
    constants = (item.value for item in ast.walk(node) if isinstance(item, ast.Constant))
    return {value for value in constants if isinstance(value, str) and RULE.fullmatch(value)}


def all_errors() -> list[type[errors.KgError]]:
    return [item for item in vars(errors).values() if isinstance(item, type) and issubclass(item, errors.KgError)]


def slug(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.replace("`", "").strip().lower()).replace(" ", "-")


def anchors(page: Path) -> set[str]:
    return {slug(heading) for heading in HEADING.findall(FENCED.sub("", text(page)))}


def test_the_tables_of_the_model_are_those_of_the_vocabulary() -> None:
    page = text(model_tables.PAGE)
    assert marked.replaced(page, model_tables.parts(vocabulary())) == page, "run `make docs`"
    page = text(model_tables.DATA_PAGE)
    assert marked.replaced(page, {"claim": model_tables.claim_columns(vocabulary())}) == page, "run `make docs`"


def test_the_catalogue_of_queries_is_the_registry() -> None:
    page = text(query_docs.PAGE)
    assert marked.replaced(page, query_docs.parts(registry().values())) == page, "run `make docs`"
    page = text(query_docs.NEIGHBOURS)
    assert marked.replaced(page, query_docs.across(registry().values())) == page, "run `make docs`"


def test_the_queries_that_are_taught_are_the_files() -> None:
    page = text(teach_page.PAGE)
    assert marked.replaced(page, teach_page.parts()) == page, "run `make docs`"


def test_make_docs_writes_every_marked_part() -> None:
    marks = {(page, name) for page in PAGES for name in re.findall(r"^<!-- /([\w-]+) -->$", text(page), re.MULTILINE)}
    written = {(page.resolve(), name) for page, parts in pages().items() for name in parts}
    measured = {(ROOT / "README.md", "demo")} | {
        (ROOT / "docs" / "performance.md", name) for name in ("ratios", "cold-load", "large-neighbour")
    }
    assert {(page.resolve(), name) for page, name in marks} == written | measured


def test_the_readme_has_exactly_two_commands_and_is_short() -> None:
    readme = ROOT / "README.md"
    assert fenced(readme, "sh")[0].split("\n") == ["make demo", "make test", ""]
    assert len(marked.replaced(text(readme), {"demo": ""}).splitlines()) <= README_LINES


@folded(("page", "words"), LINES, ids=[f"{page}: kg {' '.join(words)}" for page, words in LINES])
def test_a_command_that_is_shown_exists(page: str, words: list[str]) -> None:
    name, *rest = words
    if name.startswith("-"):
        assert name in {"--help", "--version", "-h"}
        return
    assert name in COMMANDS
    command = cli.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    known = {option for parameter in command.params for option in parameter.opts} | {"--help", "-h"}
    assert {word.split("=")[0] for word in rest if word.startswith("-")} <= known
    if name == "query" and rest and rest[0].islower():
        query = named_query(rest[0])
        given = {word.split("=")[0] for word in rest[1:] if "=" in word}
        assert given <= {item.name for item in query.parameters}


def test_enough_commands_were_found_to_mean_something() -> None:
    assert {words[0] for _, words in LINES} >= set(COMMANDS)


def test_every_make_target_that_is_shown_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text(ROOT / "Makefile"), re.MULTILINE))
    shown = [
        line.split("#")[0].split("make ", 1)[1]
        for page in PAGES
        for line in [*INLINE.findall(text(page)), *"\n".join(fenced(page, "sh")).splitlines()]
        if re.match(r"(?:[A-Z_]+=\S+ )?make ", line)
    ]
    assert shown
    assert {word for words in shown for word in words.split()} <= targets


def test_every_error_is_in_the_catalogue() -> None:
    rows = [line for line in text(ROOT / "docs" / "errors.md").splitlines() if line.startswith("| `")]
    for error in all_errors():
        assert any(row.startswith(f"| `{error.exit_code}` | `{error.__name__}`") for row in rows), error


def test_every_rule_is_in_the_catalogue_and_no_other() -> None:
    page = text(ROOT / "docs" / "errors.md").split("## Problems of the tables")[1]
    listed = re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)
    assert sorted(listed) == sorted(all_rules())


def test_every_link_leads_somewhere() -> None:
    broken = []
    for page in PAGES:
        for link in LINK.findall(FENCED.sub("", text(page))):
            if re.match(r"[a-z]+:", link):
                continue
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            if not target.exists() or (anchor and anchor not in anchors(target)):
                broken.append(f"{page.relative_to(ROOT)}: {link}")
    assert broken == []


def test_every_page_and_decision_is_in_the_index() -> None:
    index = ROOT / "docs" / "README.md"
    linked = {(index.parent / link.split("#")[0]).resolve() for link in LINK.findall(text(index))}
    assert {page for page in PAGES if page.is_relative_to(index.parent)} - {index} <= linked


def test_every_variable_that_is_shown_is_read_by_something() -> None:
    places = [
        ROOT / "docker-compose.yml",
        *(path for top in ("kg", "tools", "tests") for path in (ROOT / top).rglob("*.py")),
    ]
    read = {name for path in places if path != Path(__file__) for name in VARIABLE.findall(text(path))}
    shown = {name for page in PAGES for name in VARIABLE.findall(text(page))}
    assert shown - read == set()


def test_every_figure_that_is_shown_parses() -> None:
    section = text(ROOT / "docs" / "data.md").split("## Quantities")[1].split("## ")[0]
    rows = [line.split(" | ")[0] for line in section.splitlines() if line.startswith("| `")]
    figures = [figure for row in rows for figure in INLINE.findall(row)]
    assert figures
    assert [figure for figure in figures if parse_quantity(figure) is None] == []


def test_python_that_is_shown_compiles() -> None:
    for page in PAGES:
        for body in fenced(page, "python"):
            compile(body, str(page), "exec")


def test_one_version_everywhere() -> None:
    assert f"\nversion: {__version__}\n" in text(ROOT / "CITATION.cff")
    assert f"### [{__version__}] - " in text(ROOT / "CHANGELOG.md")


def test_each_data_release_is_in_the_changelog() -> None:
    for record in TableReader().table("release.tsv", ("release", "changes")).records:
        assert f"### [{record['release']}]" in text(ROOT / "CHANGELOG.md")


def test_each_prefix_has_its_terms_in_the_notice() -> None:
    lines = text(ROOT / "loaders" / "data" / "vocabulary" / "prefixes.tsv").splitlines()[1:]
    notice = re.findall(r"[\w.]+", text(ROOT / "NOTICE"))
    assert {line.split("\t")[0] for line in lines} - set(notice) == set()


def test_the_licences_are_those_of_the_metadata() -> None:
    project = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]
    assert project["license"] == "Apache-2.0"
    assert "Apache License" in text(ROOT / "LICENSE")
    assert "creativecommons.org/licenses/by/4.0/legalcode" in text(ROOT / "LICENSE-DATA")
