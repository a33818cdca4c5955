"""`kg bridge` as a user runs it: recognise, link, report, link again, a neighbour of one's own, and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.command import kg
from tests.integration.test_cli import env
from tests.neighbours.stand_ins import load_neighbours
from tests.small import write_small

if TYPE_CHECKING:
    from pathlib import Path

    from kg.database.engine import Engine

__all__ = ["env"]
MINE = """name = "mine"
title = "Mine"
licence = "mine"
url = "https://example.org"
version = 3
[seen]
labels = ["Target"]
[[nodes]]
label = "Target"
key = "entrez"
form = "curie"
prefixes = ["HGNC"]
classes = ["IRGene"]
"""


def test_bridges_in_and_out(env: dict[str, str], tmp_path: Path, engine: Engine) -> None:
    load_neighbours(engine, ["hetionet", "kgx"])
    early = kg("bridge", "apply", "hetionet", env=env)
    assert (early.returncode, "kg load" in early.stderr) == (13, True)
    kg("load", "--data", str(write_small(tmp_path / "data")), env=env)
    seen = {line.split()[0]: line for line in kg("bridge", "detect", env=env).stdout.splitlines() if line[0] != " "}
    assert [name for name, line in seen.items() if " sure " in line] == ["hetionet", "kgx"]
    assert seen["ckg"].split()[1] in {"absent", "likely"}
    assert "would link 0 of" in seen["hetionet"]
    assert "would link 2 of" in seen["kgx"]
    first = kg("bridge", "apply", env=env).stdout.splitlines()
    assert [line.split()[:3] for line in first] == [["hetionet", "0", "added,"], ["kgx", "2", "added,"]]
    assert [line.split()[1] for line in kg("bridge", "apply", env=env).stdout.splitlines()] == ["0", "0"]
    head, *rows = [line.split("\t") for line in kg("bridge", "report", "kgx", env=env).stdout.splitlines()]
    assert head == ["neighbour", "what", "entity", "name", "node", "identifier", "reason"]
    assert {len(row) for row in rows} == {len(head)}
    assert ["kgx", "exact", "HGNC:9588", "PTEN", "biolink:Gene HGNC:9588", "HGNC:9588", "identifier"] in rows
    assert all(row[6] for row in rows if row[1] in {"unmatched", "refused"})
    assert kg("verify", env=env).stdout.count("bridges") == 1
    assert "removed" in kg("bridge", "remove", "hetionet", env=env).stdout
    gone = kg("remove", "--yes", env=env)
    assert "bridges to neighbours" in gone.stdout
    assert kg("bridge", "remove", env=env).stdout == "There are no bridges.\n"


def test_a_neighbour_of_ones_own_is_one_file(env: dict[str, str], tmp_path: Path, engine: Engine) -> None:
    engine.write(lambda tx: tx.run("CREATE (:Target {entrez: 'hgnc:9588'}), (:Target {entrez: 'PTEN'})"))
    kg("load", "--data", str(write_small(tmp_path / "data")), env=env)
    file = tmp_path / "mine.toml"
    file.write_text(MINE, encoding="utf-8")
    assert "sure" in kg("bridge", "detect", "--file", str(file), env=env).stdout
    assert kg("bridge", "apply", "--file", str(file), env=env).stdout.split()[:3] == ["mine", "1", "added,"]
    found = engine.read(
        "MATCH (n:ImmunoResistance)-[b:IR_SAME_AS]->(t:Target) RETURN n.key, t.entrez, b.identifier, b.mapping_version"
    ).rows
    assert [row[:3] for row in found] == [("gene/PTEN", "hgnc:9588", "HGNC:9588")]
    assert found[0][3].endswith("/mine-3")
    file.write_text(MINE.replace('form = "curie"', 'form = "roman"'), encoding="utf-8")
    bad = kg("bridge", "detect", "--file", str(file), env=env)
    assert bad.returncode == 7
    assert bad.stderr.count("\n") == 1
    assert "mine.toml" in bad.stderr
    assert kg("bridge", "apply", "neptune", env=env).returncode == 2
