"""The shape of the code: who may import whom, where Cypher may stand, how long a module may be."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MODULES = sorted([*(ROOT / "kg").rglob("*.py"), *(ROOT / "loaders").rglob("*.py")])
NAMES = [path.relative_to(ROOT).as_posix() for path in MODULES]
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in zip(NAMES, MODULES, strict=True)}
CYPHER = re.compile(
    r"\b(?:MATCH|MERGE|CREATE|INSERT)\s*\(|\b(?:DETACH\s+)?DELETE\s+\w+\b|\bCREATE\s+(?:CONSTRAINT|INDEX|FULLTEXT)"
    r"|\bUNWIND\b.+\bAS\b|\bRETURN\s+\w+\.|\bLOAD CSV\b"
)
MAY_HOLD_CYPHER = {
    "kg/queries/check_file.py": "names the clauses that a query file may not hold",
}
STATEMENTS = {"schema", "load", "release", "resolve", "server", "evidence", "bridge", "export"}
GENERATED = "kg/questions/"


def imports(tree: ast.Module) -> Iterator[str]:
    """Every module that is imported when the code runs, in functions too; not what only a type checker reads."""
    typed = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in typed:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def strings(tree: ast.Module) -> Iterator[str]:
    """Every string that is no docstring; the constant parts of an f-string joined."""
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)


def packages(name: str) -> set[str]:
    """The top-level packages that a module imports."""
    return {module.partition(".")[0] for module in imports(TREES[name])}


def test_only_the_engine_imports_the_driver() -> None:
    assert [name for name in NAMES if "neo4j" in packages(name)] == ["kg/database/engine.py"]


def test_the_package_never_imports_the_loaders_but_for_the_command_line() -> None:
    assert [name for name in NAMES if "loaders" in packages(name)] == [], "import it as kg.loaders"
    elsewhere = [name for name in NAMES if not name.startswith(("loaders/", "kg/cli/"))]
    loading = {
        name: [module for module in imports(TREES[name]) if module.startswith("kg.loaders")] for name in elsewhere
    }
    assert {name: modules for name, modules in loading.items() if modules} == {}


def test_nothing_that_ships_imports_what_does_not() -> None:
    unshipped = {"tests", "tools", "pytest", "hypothesis"}
    assert {name: found for name in NAMES if (found := packages(name) & unshipped)} == {}


def test_only_the_command_line_imports_click() -> None:
    assert [name for name in NAMES if "click" in packages(name) and not name.startswith("kg/cli/")] == []


def callers(name: str) -> dict[str, list[str]]:
    """The calls of a function or method by module, as they are written."""
    found: dict[str, list[str]] = {}
    for module, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == name:
                found.setdefault(module, []).append(ast.unparse(node))
    return found


def test_a_graph_is_opened_and_a_password_is_read_in_one_place() -> None:
    assert set(callers("Graph")) == {"kg/graph.py"}
    assert {module for module, calls in callers("get").items() if "PASSWORD" in "".join(calls)} == {"kg/find_target.py"}
    assert not [call for calls in callers("read_text").values() for call in calls if "password" in call]
    assert set(callers("read_password")) == {"kg/find_target.py", "kg/local/home/home.py"}


def test_no_cypher_stands_in_python() -> None:
    found = {name: [text for text in strings(TREES[name]) if CYPHER.search(text)] for name in NAMES}
    assert {name: texts for name, texts in found.items() if texts and name not in MAY_HOLD_CYPHER} == {}


def test_the_search_for_cypher_finds_it() -> None:
    tree = ast.parse(
        '"""MATCH (n)"""\na = f"MATCH (n:{x}) RETURN n"\nb = "MERGE (n)"\nc = "DETACH DELETE n"\nd = "match"\n'
    )
    found = {text for text in strings(tree) if CYPHER.search(text)}
    assert {"MATCH (n:x) RETURN n", "MERGE (n)", "DETACH DELETE n"} <= found
    assert not {text for text in found if "match" in text}


def test_a_module_is_short() -> None:
    lines = {name: (ROOT / name).read_text(encoding="utf-8").count("\n") for name in NAMES}
    assert {name: count for name, count in lines.items() if count >= 300 and not name.startswith(GENERATED)} == {}


def test_a_module_says_what_it_is_for() -> None:
    assert [name for name in NAMES if not ast.get_docstring(TREES[name])] == []


def cypher_files() -> list[Path]:
    return sorted((ROOT / "cypher").rglob("*.cypher"))


def faults_of_form(text: str) -> list[str]:
    """What a Cypher file must not be, said of its text."""
    faults = {
        "does not begin with a comment": not text.startswith("// "),
        "does not end with one newline": not text.endswith("\n") or text.endswith("\n\n"),
        "holds a tab": "\t" in text,
        "holds a carriage return": "\r" in text,
        "has a blank at the end of a line": bool(re.search(r" +$", text, re.MULTILINE)),
        "holds {{": "{{" in text,
    }
    return [fault for fault, there in faults.items() if there]


def test_a_cypher_file_is_plain_and_has_one_form() -> None:
    found = {str(path.relative_to(ROOT)): faults_of_form(path.read_text(encoding="utf-8")) for path in cypher_files()}
    assert {name: faults for name, faults in found.items() if faults} == {}
    assert len(faults_of_form("MATCH\t(n)\r \n{{x}}")) == 6, "each fault is seen"


def test_every_statement_file_is_used_somewhere() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in MODULES)
    files = [path for path in cypher_files() if path.parent.name in STATEMENTS and path.parent.parent.name == "cypher"]
    assert len(files) > 30
    assert [path.stem for path in files if f"{path.parent.name}/{path.stem}" not in code] == []
