"""Look names up in the authorities' files: candidates for the identifier of an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.loaders.tables.records import DATA
from tools.identifiers.authorities import open_file, read_authorities
from tools.identifiers.authority_formats import READERS
from tools.identifiers.compare_names import keys, words
from tools.identifiers.entity_tables import read_rows
from tools.identifiers.prefixes import class_prefixes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tools.identifiers.authorities import Authority
    from tools.identifiers.authority_formats import AuthorityTerm


def candidates(name: str, slug: str, sources: list[tuple[Authority, list[AuthorityTerm]]]) -> Iterator[tuple[int, str]]:
    """Entries whose label or synonym is the name (0, 1), holds all its words (2, 3), or whose id it is (0)."""
    wanted, needed = keys(name, slug), set(words(name).split())
    for authority, terms in sources:
        for term in terms:
            texts = (term.label, *term.synonyms)
            for place, text in enumerate(texts):
                same = term.curie.casefold() == name.casefold() or bool(keys(text, slug) & wanted)
                if same or needed <= set(words(text).split()):
                    rank = (0 if same else 2) + (place > 0)
                    kind = ("label", "synonym", "in label", "in synonym")[rank]
                    shown = f"{term.label} = {text}" if place else term.label
                    yield rank * 1000 + len(text), f"{kind}\t{term.curie}\t{shown}\t{term.status}\t{authority.name}"
                    break


def lookup(names: Sequence[str], label: str | None, limit: int, cache_dir: Path) -> None:
    """Print candidates for each name."""
    slugs = {row["label"]: row["slug"] for _, row in read_rows(DATA / "vocabulary" / "classes.tsv")}
    slug = slugs.get(label or "", label or "")
    allowed = {*class_prefixes(DATA).get(slug, []), "MESH", "NCIT", "EFO", "HP"} if slug else None
    sources = [
        (authority, list(READERS[authority.reader](open_file(authority, cache_dir).data)))
        for authority in read_authorities()
        if authority.reader in READERS and (allowed is None or allowed & set(authority.prefixes))
    ]
    for name in names:
        print(f"# {name}")
        shown = sorted(set(candidates(name, slug, sources)))
        for _, line in shown[:limit]:
            print(line)
        if len(shown) > limit:
            print(f"  … {len(shown) - limit} more")
