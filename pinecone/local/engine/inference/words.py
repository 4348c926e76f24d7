"""Texts as words: counting and cutting for limits, and the terms that texts share."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache

_PIECE = re.compile(r"\w+|[^\w\s]")
_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
_WORD = re.compile(rf"\w+(?:[{_APOSTROPHES}]\w+)?")
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}]s?$")
_MARKERS = 2

# Words that say little about a text; they keep a small weight, so that a query of them finds something.
_COMMON = frozenset(
    "a about after all also an and any are as at be because been but by can could did do does for from had has have "
    "he her his how i if in into is it its just like me more most my no not of on one only or other our out over "
    "she so some such than that the their them then there these they this to up us was we were what when where "
    "which who why will with would you your".split()
)
COMMON_WEIGHT = 0.1


def count_tokens(text: str) -> int:
    """Count words and punctuation, and the two markers that a model adds."""
    return sum(1 for _ in _PIECE.finditer(text)) + _MARKERS


def cut(text: str, most: int) -> str:
    """Return the beginning of a text that has at most this many tokens."""
    for position, piece in enumerate(_PIECE.finditer(text), _MARKERS + 1):
        if position > most:
            return text[: piece.start()].rstrip()
    return text


def terms(text: str) -> Iterator[str]:
    """Yield the words of a text in a form that equals across case, possessive and plural."""
    for found in _WORD.finditer(text.casefold()):
        yield _plain(found[0])


def weight(term: str) -> float:
    """Return how much a term says about a text that has it once."""
    return COMMON_WEIGHT if term in _COMMON else 1.0


@lru_cache(maxsize=65_536)
def number(text: str) -> int:
    """Return the same 32-bit number for a text in every process and on every machine."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=4).digest(), "little")


def _plain(word: str) -> str:
    word = _POSSESSIVE.sub("", word).replace(_APOSTROPHES[1], _APOSTROPHES[0])
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
