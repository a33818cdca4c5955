"""The command line as a user runs it: in this process, and in one of its own where only that tells."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kg.loaders.build import build
from kg.loaders.database.apply import load
from kg.loaders.tables.read import read_tables
from kg.model.hash import graph_hash
from tests import small as tools
from tests.command import RUN, kg, process
from tests.conftest import ROOT, empty, free_port
from tests.folded import folded
from tests.small import CLAIMS_FILE, write_small
from tests.unit.kg.cli.test_documents import documented

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.database.engine import Engine
    from tests.conftest import Server

FLAGSHIP = ("query", "countermeasures_for_pathway", "pathway=PI3K-AKT")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small(tmp_path_factory.mktemp("small") / "data")


@pytest.fixture
def env(own_server: Server, engine: Engine) -> dict[str, str]:
    """The environment that points at an empty database."""
    return own_server.environment()


@pytest.fixture(scope="module")
def loaded_env(own_server: Server, data: Path) -> Iterator[dict[str, str]]:
    """The environment that points at the small graph, for tests that only ask."""
    tables = read_tables(data)
    rows = build(tables)
    with own_server.engine() as opened:
        empty(opened)
        load(opened, rows, tables.vocabulary, wanted_hash=graph_hash(rows.nodes, rows.relationships))
        yield own_server.environment()


class TestQuestions:
    """These only ask, and share one load."""

    def test_json_is_a_list_of_row_objects(self, loaded_env: dict[str, str]) -> None:
        done = process(*FLAGSHIP, "--format", "json", env=loaded_env)
        assert (done.returncode, done.stderr) == (0, "")
        assert kg(*FLAGSHIP, "--format", "json", env=loaded_env) == done
        (row,) = json.loads(done.stdout)
        assert row["countermeasure"] == "PI3Kβ inhibition"
        assert row["claims"] == ["ir:claim/c0001", "ir:claim/c0002"]

    def test_tsv_has_a_header_and_rows(self, loaded_env: dict[str, str]) -> None:
        done = kg(*FLAGSHIP, "--format", "tsv", env=loaded_env)
        header, row = done.stdout.splitlines()
        assert (done.returncode, done.stderr) == (0, "")
        cells = dict(zip(header.split("\t"), row.split("\t"), strict=True))
        assert cells["claims"] == "ir:claim/c0001|ir:claim/c0002"

    def test_csv_and_the_full_document_are_offered_wherever_there_is_a_format(self, loaded_env: dict[str, str]) -> None:
        for words in (FLAGSHIP, ("find", "pi3k"), ("receipt", "c0001"), ("ask", "what targets PI3K-AKT")):
            told = json.loads(kg(*words, "--format", "json-full", env=loaded_env).stdout)
            assert told["release"] == "2001-01-01"
            assert {claim for row in told["rows"] for claim in row["claims"]} == set(told["evidence"])
            header, *rows = kg(*words, "--format", "csv", env=loaded_env).stdout.splitlines()
            assert "claims" in header.split(",")
            assert len(rows) == len(told["rows"])

    def test_a_table_shows_rows_claims_and_the_disclaimer(self, loaded_env: dict[str, str]) -> None:
        done = kg(*FLAGSHIP, env=loaded_env, COLUMNS="200")
        assert (done.returncode, done.stderr) == (0, "")
        said = "c0001  asserted   PTEN loss works"
        for words in ("PI3Kβ inhibition", said, "kg receipt c0001 c0002", "Not medical advice"):
            assert words in done.stdout
        assert "\x1b" not in done.stdout

    @folded("width", ["40", "80", "200"])
    def test_no_line_is_wider_than_the_terminal(self, loaded_env: dict[str, str], width: str) -> None:
        done = kg(*FLAGSHIP, env=loaded_env, COLUMNS=width)
        assert done.returncode == 0
        assert max(map(len, done.stdout.splitlines())) <= int(width)

    def test_status_finds_the_graph_where_the_questions_go(self, loaded_env: dict[str, str]) -> None:
        told = json.loads(kg("status", "--json", env=loaded_env).stdout)
        assert (told["origin"], told["uri"]) == ("environment", loaded_env["KG_NEO4J_URI"])
        assert (told["release"], told["nodes"], told["load_state"]) == ("2001-01-01", 25, "current")
        assert "release 2001-01-01: 25 nodes" in kg("status", env=loaded_env).stdout
        assert kg("status", env=loaded_env, KG_NEO4J_PASSWORD="not-this-one").returncode == 12

    def test_a_lone_value_is_the_first_parameter_and_dashes_are_underscores(self, loaded_env: dict[str, str]) -> None:
        short = kg("query", "countermeasures-for-pathway", "hsa04151", "--format", "json", env=loaded_env)
        assert short.stdout == kg(*FLAGSHIP, "--format", "json", env=loaded_env).stdout

    def test_a_cut_answer_says_so_beside_the_rows(self, loaded_env: dict[str, str]) -> None:
        words = ("query", "mechanism_profile", "loss of PTEN", "limit=2", "--format", "tsv")
        done = kg(*words, env=loaded_env)
        assert len(done.stdout.splitlines()) == 3
        assert done.stderr == "There are more rows: raise `limit`.\n"

    @folded("word", ["contextual=true", "contextual=YES"])
    def test_flags_are_said_in_words(self, loaded_env: dict[str, str], word: str) -> None:
        assert len(json.loads(kg(*FLAGSHIP, word, "--format", "json", env=loaded_env).stdout)) == 2

    def test_find_and_receipt_answer(self, loaded_env: dict[str, str]) -> None:
        found = kg("find", "pi3k", "akt", "--format", "json", env=loaded_env)
        assert json.loads(found.stdout)[0]["entity_id"] == "KEGG:hsa04151"
        receipt = kg("receipt", "c0003,", "c0001", env=loaded_env)
        assert (receipt.returncode, receipt.stderr) == (0, "")
        assert "(loss of PTEN) -[causes_resistance_to −]-> (anti-PD-1 therapy)" in receipt.stdout
        assert "Peng 2016 [1]" in receipt.stdout
        unknown = kg("receipt", "c0003,c9999", env=loaded_env)
        assert (unknown.returncode, unknown.stdout) == (5, "")
        assert "no claim called 'c9999'" in unknown.stderr

    def test_a_synonym_is_shown_as_what_it_was_understood_as(self, loaded_env: dict[str, str]) -> None:
        done = kg("query", "mechanisms_in_compartment", "Tumour", env=loaded_env)
        assert done.returncode == 0
        assert "compartment: tumor_cell" in done.stdout

    @folded("words", [("find", "PTEN"), ("ask", "what do the sources say about loss of PTEN")])
    def test_find_and_ask_take_a_limit(self, loaded_env: dict[str, str], words: tuple[str, ...]) -> None:
        done = kg(*words, "--limit", "1", "--format", "json", env=loaded_env)
        assert (done.returncode, len(json.loads(done.stdout))) == (0, 1)
        assert kg(*words, "--limit", "0", env=loaded_env).returncode == 2

    def test_a_receipt_shows_the_users_own_sentences(self, loaded_env: dict[str, str], tmp_path: Path) -> None:
        file = tmp_path / "text.tsv"
        file.write_text("locator\ttext\npten-loss.1\tA \x1b[31msentence.\n", encoding="utf-8")
        done = kg("receipt", "c0001", "--text", str(file), env=loaded_env)
        assert "A  [31msentence." in done.stdout
        assert "\x1b" not in done.stdout

    @folded(
        ("words", "code", "said"),
        [
            (("query", "nothing_of_that"), 2, "There is no named query"),
            (("query", "mechanism_profile", "x", "y"), 2, "must have the form PARAM=VALUE"),
            (("query", "mechanism_profile", "--format", "yaml"), 2, "Invalid value for '--format'"),
            ((*FLAGSHIP, "--as", "graph", "--format", "json"), 2, "exclude each other"),
            (("nothing",), 2, "No such command"),
            (("find",), 2, "Missing argument"),
            (("query", "mechanism_profile", "mechanism=PTEN los"), 5, "Did you mean: loss of PTEN"),
            (("query", "countermeasures_for_pathway", "PI3K"), 5, "Did you mean: PI3K-AKT pathway; PI3K-mTOR pathway"),
            (("query", "mechanism_profile"), 6, "needs mechanism"),
            (("query", "mechanism_profile", "mechanism="), 6, "must be a name"),
            (("query", "mechanism_profile", "loss of PTEN", "limit=many"), 6, "must be an integer"),
            (("query", "mechanism_profile", "loss of PTEN", "limit=--5"), 6, "must be an integer"),
            (("query", "mechanism_profile", "loss of PTEN", f"limit={'9' * 5000}"), 6, "must be an integer"),
            (("query", "mechanism_profile", "loss of PTEN", "limit=0"), 6, "from 1 to 10000, got 0"),
            (("query", "mechanism_profile", "loss of PTEN", "depth=2"), 6, "no parameter depth"),
            ((*FLAGSHIP, "contextual=perhaps"), 6, "must be true or false"),
            (("receipt", "c1"), 6, "must be one or more claim ids"),
            (("find", "???"), 6, "must be text with a letter"),
            (("query", "mechanism_profile", "loss of PTEN", "--database", "nothing"), 11, "no database called"),
        ],
    )
    def test_a_refusal_is_one_line_and_an_exit_code(
        self, loaded_env: dict[str, str], words: tuple[str, ...], code: int, said: str
    ) -> None:
        done = kg(*words, env=loaded_env)
        assert done.returncode == code, done.stderr
        assert done.stdout == ""
        assert said in done.stderr
        assert code == 2 or len(done.stderr.splitlines()) == 1

    def test_bytes_that_are_no_text_are_refused_in_words(self, loaded_env: dict[str, str]) -> None:
        assert process("find", b"\xff\xfe", env=loaded_env).returncode == 6

    def test_a_reader_that_stops_early_is_no_error(self, loaded_env: dict[str, str]) -> None:
        for form in ("table", "tsv", "json"):
            words = f"query mechanism_profile 'loss of PTEN' --format {form}"
            line = f"'{sys.executable}' -W error -c '{RUN}' {words} | head -1"
            done = subprocess.run(
                ["bash", "-c", line], env=loaded_env, cwd=ROOT, capture_output=True, timeout=60, check=False
            )
            assert done.stderr == b""
            assert len(done.stdout.splitlines()) == 1

    def test_a_password_among_the_words_is_refused(self, loaded_env: dict[str, str]) -> None:
        for words in (FLAGSHIP, ("load",), ("remove", "--yes")):
            done = kg(*words, "--password", "hunter2-secret", env=loaded_env)
            assert done.returncode == 2
            assert "KG_NEO4J_PASSWORD" in done.stderr
            assert "hunter2-secret" not in done.stderr

    def test_a_wrong_password_is_told_apart_and_not_repeated(self, loaded_env: dict[str, str]) -> None:
        done = process(*FLAGSHIP, env=loaded_env, KG_NEO4J_PASSWORD="hunter2-secret")
        assert done.returncode == 12
        assert loaded_env["KG_NEO4J_PASSWORD"] not in done.stderr
        assert kg(*FLAGSHIP, env=loaded_env).returncode == 0

    def test_a_password_file_serves_as_well(self, loaded_env: dict[str, str], tmp_path: Path) -> None:
        (tmp_path / "password").write_text(loaded_env["KG_NEO4J_PASSWORD"] + "\n", encoding="utf-8")
        env = {name: value for name, value in loaded_env.items() if name != "KG_NEO4J_PASSWORD"}
        assert kg(*FLAGSHIP, env=env, KG_NEO4J_PASSWORD_FILE=str(tmp_path / "password")).returncode == 0
        assert kg(*FLAGSHIP, env=env).returncode == 12

    def test_a_dead_address_is_told_at_once(self, loaded_env: dict[str, str]) -> None:
        for scheme in ("bolt", "neo4j"):
            done = kg(*FLAGSHIP, env=loaded_env, KG_NEO4J_URI=f"{scheme}://127.0.0.1:{free_port()}")
            assert done.returncode == 11
            assert len(done.stderr.splitlines()) == 1

    def test_an_address_with_a_password_in_it_is_not_repeated(self, loaded_env: dict[str, str]) -> None:
        done = kg(*FLAGSHIP, env=loaded_env, KG_NEO4J_URI="bolt://neo4j:hunter2-secret@127.0.0.1:7687")
        assert done.returncode == 11
        assert "hunter2-secret" not in done.stderr


def test_a_graph_is_planned_loaded_damaged_mended_and_removed(env: dict[str, str], data: Path, engine: Engine) -> None:
    small = ("--data", str(data))
    planned = kg("plan", *small, env=env)
    assert "add     IRClaim" in planned.stdout
    assert engine.read("MATCH (n) RETURN count(n)").rows == [(0,)]
    assert kg("plan", "--detailed-exitcode", *small, env=env).returncode == 2

    first = kg("load", *small, env=env)
    assert first.stdout.startswith("Loaded release 2001-01-01: 25 nodes, 51 relationships")
    assert "Nothing to do" in kg("plan", *small, env=env).stdout
    assert kg("plan", "--detailed-exitcode", *small, env=env).returncode == 0
    assert json.loads(kg("load", "--json", *small, env=env).stdout)["written"] is False
    told = json.loads(kg("verify", "--json", env=env).stdout)
    assert sorted(documented("kg verify")) == sorted(told)
    second = kg("load", *small, env=env)
    assert second.stdout.startswith("Already up to date; nothing written.")
    verified = kg("verify", env=env)
    assert (verified.returncode, verified.stderr) == (0, "")
    assert "current" in verified.stdout

    engine.write(lambda tx: tx.run("MATCH ()-[r:IR_COUNTERS_MECHANISM]->() WITH r LIMIT 1 DELETE r"))
    damaged = kg("verify", env=env)
    assert damaged.returncode == 17
    assert "kg load --verify" in damaged.stderr
    assert kg("load", *small, env=env).stdout.startswith("Already up to date")
    mended = kg("load", "--verify", *small, env=env)
    assert "1 relationships added" in mended.stdout
    assert kg("verify", env=env).returncode == 0

    assert kg("remove", "--yes", env=env).stdout.startswith("Removed 26 nodes and 51 relationships")
    assert engine.read("MATCH (n) RETURN count(n)").rows == [(0,)]
    assert engine.read("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").rows == []
    assert kg(*FLAGSHIP, env=env).returncode == 13


def test_a_release_that_alone_differs_is_planned_and_recorded(
    env: dict[str, str], tmp_path: Path, engine: Engine
) -> None:
    folder = write_small(tmp_path / "data")
    kg("load", "--data", str(folder), env=env)
    engine.write(lambda tx: tx.run("MATCH (r:IRRelease) SET r.state = 'loading'"))
    assert kg("plan", "--data", str(folder), env=env).stdout.split() == ["change", "IRRelease", "1"]
    assert "(no row differs)" in kg("load", "--data", str(folder), env=env).stdout
    assert "Nothing to do" in kg("plan", "--data", str(folder), env=env).stdout


def test_remove_asks_first(env: dict[str, str], data: Path, engine: Engine) -> None:
    kg("load", "--data", str(data), env=env)
    refused = kg("remove", env=env, text="n\n")
    assert refused.returncode == 130
    assert "Remove this graph" in refused.stdout + refused.stderr
    assert kg("remove", env=env, text="").returncode == 130
    assert engine.read("MATCH (n) RETURN count(n)").rows == [(26,)]
    assert kg("remove", env=env, text="y\n").returncode == 0
    assert engine.read("MATCH (n) RETURN count(n)").rows == [(0,)]


def test_a_strangers_relationship_is_in_the_way_until_it_is_let_go(
    env: dict[str, str], data: Path, engine: Engine
) -> None:
    kg("load", "--data", str(data), env=env)
    engine.write(lambda tx: tx.run("MATCH (n:IRGene {key: 'gene/PTEN'}) CREATE (:Note {id: 'mine'})-[:ABOUT]->(n)"))
    refused = kg("remove", "--yes", env=env)
    assert refused.returncode == 14
    assert "ABOUT on HGNC:9588" in refused.stderr
    assert kg("remove", "--yes", "--with-foreign", env=env).returncode == 0
    assert engine.read("MATCH (n) RETURN labels(n)").rows == [(["Note"],)]


@pytest.mark.parametrize("command", ["load", "plan"])
def test_tables_with_problems_are_listed_and_nothing_is_written(
    env: dict[str, str], tmp_path: Path, bare_engine: Engine, command: str
) -> None:
    folder = write_small(tmp_path / "data")
    size = tools.put(folder, "entities/study.tsv", 2, "size", "many")
    certainty = tools.put(folder, CLAIMS_FILE, 2, "certainty", "sure")
    done = kg(command, "--data", str(folder), env=env)
    assert (done.returncode, done.stdout) == (3, "")
    lines = done.stderr.splitlines()
    assert [line.split(": ")[:2] for line in lines[:2]] == [
        [f"entities/study.tsv:2:{size}", "integer"],
        [f"{CLAIMS_FILE}:2:{certainty}", "unknown-term"],
    ]
    assert lines[2].startswith("2 problems in the tables; nothing was written.")
    assert bare_engine.read("MATCH (n) RETURN count(n)").rows == [(0,)]
    assert bare_engine.read("SHOW CONSTRAINTS YIELD name RETURN name").rows == []


def test_a_foreign_constraint_of_our_name_is_an_error(env: dict[str, str], data: Path, bare_engine: Engine) -> None:
    bare_engine.write(lambda tx: tx.run("CREATE CONSTRAINT ir_id FOR (g:Gene) REQUIRE g.identifier IS UNIQUE"))
    done = kg("load", "--data", str(data), env=env)
    assert done.returncode == 14
    assert len(done.stderr.splitlines()) == 1


def test_plain_cypher_gives_the_same_graph_through_the_driver(env: dict[str, str], data: Path, engine: Engine) -> None:
    done = kg("cypher", "--data", str(data), env=env)
    for text in done.stdout.split(";\n\n"):
        if text.strip():
            engine.write(lambda tx, text=text: tx.run(text))
    assert kg("verify", env=env).returncode == 0
    assert kg("load", "--verify", "--data", str(data), env=env).stdout.startswith("Already up to date")
