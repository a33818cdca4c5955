"""The command line without a database: instant, one screen, and complete help."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from kg.cli import COMMANDS, GROUPS, cli
from kg.model.vocabulary import vocabulary
from kg.queries.registry import registry
from kg.queries.types import Term
from tests import small as tools
from tests.command import PLAIN, RUN, kg, process
from tests.conftest import ROOT
from tests.folded import folded
from tests.small import COVERAGE, REFERENCES, write_small

if TYPE_CHECKING:
    from pathlib import Path

    from kg.queries.named_query import NamedQuery

PROMISED = {
    "demo", "up", "status", "down", "logs", "check", "plan", "load", "verify", "remove", "cypher", "query", "find",
    "receipt",
}  # fmt: skip
HEAVY = ("neo4j", "pandas", "numpy", "rich", "loaders", "rapidfuzz", "psutil", "jgo")
CALL = "import sys; sys.argv[1:] = {words}\nfrom kg.cli import main\ntry: main()\nexcept SystemExit: pass"


def test_every_promised_command_is_there() -> None:
    assert set(COMMANDS) >= PROMISED


@folded("name", COMMANDS)
def test_a_command_is_imported_by_its_name_and_gives_an_example(name: str) -> None:
    context = click.Context(cli, info_name="kg")
    command = cli.get_command(context, name)
    assert command is not None
    assert command.name == name
    shown = command.get_help(click.Context(command, info_name=name, parent=context))
    assert f"Example: kg {name}" in shown
    assert all(len(line) <= 80 for line in shown.splitlines())


@folded("name", COMMANDS)
def test_help_of_a_command_needs_no_database(name: str) -> None:
    done = kg(name, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Usage: kg ")


def test_help_fits_one_screen() -> None:
    done = process("--help", COLUMNS="80")
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert kg("--help", COLUMNS="80") == done
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    for name, text in COMMANDS.items():
        assert any(line[8:].split(maxsplit=1) == [name, text] for line in lines), name


def test_help_groups_the_commands_and_ends_with_an_example() -> None:
    lines = kg("--help").stdout.splitlines()
    margins = [line[:8].strip() for line in lines if line[8:].split(maxsplit=1)[:1] and line[8:].split()[0] in COMMANDS]
    assert margins == [
        name if place == 0 else "" for name, commands in GROUPS.items() for place, _ in enumerate(commands)
    ]
    assert lines[-2].startswith("Example: kg ask ")
    assert lines[-1].startswith("Exit codes: ")


def test_a_misspelled_command_is_answered_with_similar_ones() -> None:
    done = kg("laod")
    assert (done.returncode, done.stdout) == (2, "")
    assert "No such command 'laod'. Did you mean load?" in done.stderr
    assert "No such command 'qqqq'.\n" in kg("qqqq").stderr


def test_short_texts_of_bridges_are_whole_sentences() -> None:
    shown = kg("bridge", "--help", COLUMNS="80").stdout.split("Commands:\n")[1].splitlines()
    assert len(shown) == 4
    assert [line for line in shown if not line.endswith(".") or line.endswith("..")] == []


def test_short_texts_of_commands_are_whole_sentences_that_fit_a_line() -> None:
    for name, text in COMMANDS.items():
        assert text.endswith("."), name
        assert len(text) < 60, name


@pytest.mark.parametrize(
    "code",
    [
        "import kg",
        "import kg.cli",
        "import kg.errors",
        CALL.format(words=["--help"]),
        CALL.format(words=["--version"]),
        CALL.format(words=["query"]),
        CALL.format(words=["query", "mechanism_profile", "--help"]),
        CALL.format(words=["load", "--help"]),
    ],
    ids=["kg", "kg.cli", "kg.errors", "help", "version", "query", "query help", "load help"],
)
def test_nothing_heavy_is_imported_before_it_is_needed(code: str) -> None:
    tell = f"{code}\nimport json, sys\nsys.stderr.write(json.dumps(sorted(sys.modules)))"
    done = process(code=tell)
    modules = {name.partition(".")[0] for name in json.loads(done.stderr)}
    assert modules & set(HEAVY) == set()


def test_the_version_is_printed() -> None:
    import kg as package

    for run in (kg, process):
        assert run("--version").stdout.strip() == f"kg, version {package.__version__}"


def test_all_queries_are_listed_by_family() -> None:
    shown = kg("query").stdout
    for query in registry().values():
        assert f"  {query.name} " in shown
        assert query.title in shown
        assert f"{query.family}:\n" in shown


@folded("query", registry().values(), ids=list(registry()))
def test_help_of_a_query_names_every_parameter_and_column(query: NamedQuery) -> None:
    for words in ((query.name, "--help"), (query.name.replace("_", "-"), "-h")):
        done = kg("query", *words)
        assert (done.returncode, done.stderr) == (0, "")
        for item in query.parameters:
            assert f"  {item.name} " in done.stdout
            assert item.text in done.stdout
        for column in query.columns:
            assert f"  {column.name} " in done.stdout
            assert column.text in done.stdout
        assert done.stdout.splitlines()[-1].split()[:4] == ["Example:", "kg", "query", query.name]


def test_help_of_an_unknown_query_is_refused() -> None:
    assert kg("query", "nothing", "--help").returncode == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_is_printed(shell: str) -> None:
    done = kg(_KG_COMPLETE=f"{shell}_source")
    assert done.returncode == 0
    assert "_KG_COMPLETE" in done.stdout


def test_commands_and_names_of_queries_are_completed() -> None:
    def completed(words: str, place: int) -> list[str]:
        shown = kg(_KG_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(place)).stdout
        return [line.partition(",")[2] for line in shown.splitlines()]

    assert completed("kg ver", 1) == ["verify"]
    assert completed("kg query countermeasures_for_pa", 2) == ["countermeasures_for_pathway"]
    # bash makes three words of system=mo.
    systems = list(vocabulary().terms["system"])
    assert completed("kg query claims_by_model_system system =", 4) == systems
    assert completed("kg query claims_by_model_system system = mo", 5) == ["mouse_model"]
    assert not any(completed("kg query nothing system =", 4))


@folded("query", [query for query in registry().values() if any(type(item.type) is Term for item in query.parameters)])
def test_help_of_a_query_lists_the_values_of_a_closed_list_with_their_meaning(query: NamedQuery) -> None:
    shown = kg("query", query.name, "--help").stdout
    for item in query.parameters:
        for value, meaning in vocabulary().terms[item.type.of[0]].items() if isinstance(item.type, Term) else ():
            assert re.search(rf"^    {value} +{re.escape(meaning)}", shown, re.MULTILINE)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("mechanisms_in_phase", "tertiary"), "phase must be one of primary, acquired, adaptive, got 'tertiary'"),
        (("claims_by_model_system", "system=in vitro"), "system must be cell_line or cell_culture ("),
        (("mechanisms_in_tumor", "tumour=melanoma"), "Did you mean tumor?"),
    ],
)
def test_a_wrong_word_is_an_error_before_a_database_is_looked_for(words: tuple[str, ...], said: str) -> None:
    done = kg("query", *words, KG_NEO4J_URI="bolt://localhost:1")
    assert (done.returncode, done.stdout) == (6, "")
    assert said in done.stderr


def test_check_of_clean_tables_counts_them(tmp_path: Path) -> None:
    done = kg("check", "--data", str(write_small(tmp_path / "data")))
    assert (done.returncode, done.stderr) == (0, "")
    assert "sentences    4/4 accounted for, 3 with claims" in done.stdout
    assert "graph        25 nodes, 51 relationships" in done.stdout


def test_check_lists_every_problem_and_exits_with_three(tmp_path: Path) -> None:
    folder = write_small(tmp_path / "data")
    column = tools.put(folder, "entities/study.tsv", 2, "size", "many")
    (folder / COVERAGE).write_bytes(b"\xff")
    done = kg("check", "--data", str(folder))
    assert (done.returncode, done.stdout) == (3, "")
    assert f"entities/study.tsv:2:{column}: integer: 'many' is not an integer. Use digits only." in done.stderr
    assert f"{COVERAGE}:1:1: encoding: " in done.stderr


def test_check_fix_tidies_what_can_be_tidied(tmp_path: Path) -> None:
    folder = write_small(tmp_path / "data")
    path = folder / REFERENCES
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert kg("check", "--data", str(folder)).returncode == 3
    done = kg("check", "--fix", "--data", str(folder))
    assert done.returncode == 0
    assert f"tidied {REFERENCES}" in done.stdout
    assert b"\r" not in path.read_bytes()


def test_cypher_is_printed_without_a_database_and_is_the_same_each_time(tmp_path: Path) -> None:
    folder = str(write_small(tmp_path / "data"))
    first, second = (process("cypher", "--data", folder, PYTHONHASHSEED=seed).stdout for seed in ("1", "2"))
    assert first == second
    assert first.startswith("// immunoresistance-kg, release 2001-01-01, hash ")


def test_a_reader_of_the_script_that_stops_early_is_no_error(tmp_path: Path) -> None:
    folder = write_small(tmp_path / "data")
    line = f"'{sys.executable}' -W error -c '{RUN}' cypher --data '{folder}' | head -1"
    done = subprocess.run(["bash", "-c", line], env=PLAIN, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.stderr == b""
    assert len(done.stdout.splitlines()) == 1


def test_a_folder_that_is_not_there_is_a_wrong_argument(tmp_path: Path) -> None:
    assert kg("check", "--data", str(tmp_path / "none")).returncode == 2


def test_without_any_database_a_question_says_how_to_start_one(tmp_path: Path) -> None:
    done = kg("query", "claim_receipt", "c0001", KG_HOME=str(tmp_path / "home"))
    assert done.returncode == 11
    assert "kg up" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", [("query", "claim_receipt", "c0001"), ("plan",), ("load",), ("remove", "--yes")])
def test_a_password_among_the_words_is_refused(words: tuple[str, ...]) -> None:
    done = kg(*words, "--password=hunter2-secret")
    assert done.returncode == 2
    assert "hunter2-secret" not in done.stdout + done.stderr
    assert "--password" not in kg(words[0], "--help").stdout
