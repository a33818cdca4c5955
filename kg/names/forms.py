"""The usual forms of a name: plural, British spelling, word order, and words such as *antibody* or *blockade*.

The words are in ``loaders/data/vocabulary/words.tsv``, with the classes of entities where they count.
"""

from __future__ import annotations

import csv
import re
from functools import cache

from kg.model.vocabulary import FOLDER, vocabulary
from kg.names.spelling import GREEK, parts

ANTI = "anti"
EVERY = "*"
CELL, TUMOR, GENES = "IRCell", "IRTumor", frozenset({"IRGene", "IRGeneGroup"})
CELL_WORD, LYMPHOID = "cell", frozenset("tb")
INITIALS = {greek: latin[0] for greek, latin in GREEK.items()} | {"ß": "b"}
# A Greek letter with what joins it to the word before: IFN-γ is IFNG.
LETTER = re.compile(rf"[-‐–\s]?([{''.join(INITIALS)}])")
OF = re.compile(r"(?P<what>.+)\s+of\s+(?:the\s+)?(?P<whom>.+)", re.IGNORECASE)
# A receptor is not its pathway.
NO_PATHWAY = "receptor"
# αPD-1, and aPD-1 where the case shows that the letter is not part of the name.
ALPHA = re.compile(r"α[-‐–\s]?(?=[A-Z0-9])|a(?=[A-Z]{2,})")
# MAPKi, PD-1i: the last letter is lower case after capitals or digits.
SHORT_INHIBITOR = re.compile(r"(?P<target>(?:.*[\s-])?[A-Z][A-Z0-9-]*[A-Z0-9])is?")
KEEP_S = ("ss", "us", "is", "ras", "gas", "ias")
SHORTEST_PLURAL = 3


@cache
def words_of(label: str) -> dict[str, str]:
    """The words that a class of entities reads as others; an empty text for a word that says nothing."""
    with (FOLDER / "words.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {row["word"]: row["means"] for row in rows if row["classes"] == EVERY or label in row["classes"].split("|")}


@cache
def styles() -> dict[str, str]:
    """Of every class of entities, the first one that reads words in the same way."""
    first: dict[tuple[object, ...], str] = {}
    found = {}
    for label in vocabulary().entities:
        way = (tuple(words_of(label).items()), label == CELL, label in GENES)
        found[label] = first.setdefault(way, label)
    return found


def style(label: str) -> str:
    """The class whose way of reading words a class shares; a class of another copy of the tables has its own."""
    return styles().get(label, label)


def singular(word: str) -> str:
    """The singular of a regular plural; ``loss``, ``virus``, ``axis`` and ``KRAS`` stay."""
    if len(word) > SHORTEST_PLURAL and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) >= SHORTEST_PLURAL and word.endswith("s") and not word.endswith(KEEP_S) and not word[-2].isdigit():
        return word[:-1]
    return word


def forms(text: str, label: str) -> set[str]:
    """The spellings of a name in which its usual forms are one, for entities of a class; empty if none is left."""
    texts = [text]
    if ANTI in words_of(label).values():
        texts += _against(text)
    if label in GENES:
        texts.append(LETTER.sub(lambda match: INITIALS[match[1]], text))
    if match := OF.fullmatch(text):
        texts.append(f"{match['whom']} {match['what']}")
    return {_form(one, label) for one in texts} - {""}


def _against(text: str) -> list[str]:
    """``αPD-1`` and ``PD-1i`` written out."""
    found = []
    if match := ALPHA.match(text):
        found.append(f"{ANTI}-{text[match.end() :]}")
    if match := SHORT_INHIBITOR.fullmatch(text):
        found.append(f"{match['target']} inhibitor")
    return found


def _form(text: str, label: str) -> str:
    known = words_of(label)
    words = parts(text)
    found = [_word(word, known) for word in words]
    if next((word for word in reversed(found) if word), "") == NO_PATHWAY:
        found = [word or words[place] for place, word in enumerate(found)]
    if len(words) == 1 and label == TUMOR:
        found = [_word(words[0], words_of(EVERY))]
    if label == CELL:
        found = [CELL_WORD if _is_lymphocyte(found, place) else word for place, word in enumerate(found)]
    telling = "".join(word for word in found if word and word != ANTI)
    if not telling:
        return "".join(parts(text))
    return (ANTI if ANTI in found else "") + telling


def _is_lymphocyte(words: list[str], place: int) -> bool:
    """Whether a word is the lymphocyte of a T lymphocyte, which is a T cell."""
    return words[place] == "lymphocyte" and place > 0 and words[place - 1] in LYMPHOID


def _word(word: str, known: dict[str, str]) -> str:
    plain = known.get(word, word)
    if plain == word:
        one = singular(word)
        plain = known.get(one, one)
    return known.get(plain, plain)
