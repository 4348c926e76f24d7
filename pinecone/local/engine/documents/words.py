"""Text as words: what is left out of an index of words, and the terms that SQLite makes of the rest.

Words are cut out here, because SQLite leaves nothing out by itself. Its FTS5 then folds their case
and, where a field says so, reduces them to stems; the words of a query go the same way.
"""

from __future__ import annotations

import re
import sqlite3
import threading
import unicodedata
import weakref
from collections.abc import Iterator
from functools import cache, lru_cache

from pinecone.local.catalog.schema import FullText, Ngram

LONGEST = 40  # characters of a word that can be found
_KEPT_CHARACTERS = 200  # of a query whose terms are worth remembering

#: Languages whose words stand between spaces, by their code, with the names that are taken too.
LANGUAGES = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
#: Languages that stems and stop words are known of.
ANALYSED = ("en",)

_STOP_WORDS = frozenset(
    "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this "
    "to was will with".split()
)


def available() -> bool:
    """Return whether this interpreter's SQLite has FTS5."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE probe USING fts5(words)")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return True


def tokenizer(settings: FullText) -> str:
    """Return the FTS5 tokenizer of a field."""
    plain = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
    return f"porter {plain}" if settings.stemming else plain


def words(text: str, settings: FullText) -> list[str]:
    """Return the words of a text that count, in order: neither too long nor stop words.

    Where pieces of words are searched, they are those pieces.
    """
    found = [
        word
        for word in one_word().findall(unicodedata.normalize("NFC", text.lower()))
        if len(word) <= LONGEST and not (settings.stop_words and word in _STOP_WORDS)
    ]
    if settings.ngram is None:
        return found
    return [piece for word in found for piece in _pieces(word, settings.ngram)]


def _pieces(word: str, ngram: Ngram) -> Iterator[str]:
    """Return the pieces of a word, in the order of where they begin."""
    for start in range(1 if ngram.prefix_only else len(word)):
        for size in range(ngram.min_gram, min(ngram.max_gram, len(word) - start) + 1):
            yield word[start : start + size]


@cache
def one_word() -> re.Pattern[str]:
    """Return what one word matches: letters and digits, with the marks that belong to them."""
    marks = "".join(
        re.escape(chr(code))
        for code in range(0x300, 0x10000)
        if unicodedata.category(chr(code)).startswith("M")
    )
    return re.compile(rf"[^\W_](?:[^\W_]|[{marks}])*")


def terms(text: str, settings: FullText) -> tuple[str, ...]:
    """Return the terms that an index of words has for a text, in order."""
    return (_kept_terms if len(text) <= _KEPT_CHARACTERS else _terms)(text, settings)


def _terms(text: str, settings: FullText) -> tuple[str, ...]:
    found = words(text, settings)
    return _terms_of(settings.stemming)(" ".join(found)) if found else ()


_kept_terms = lru_cache(maxsize=4096)(_terms)


class _Tokenizer:
    """Lets SQLite take texts apart, in a database in memory."""

    def __init__(self, settings: FullText) -> None:
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(
            ":memory:", isolation_level=None, check_same_thread=False
        )
        self._connection.execute(
            f'CREATE VIRTUAL TABLE text USING fts5(words, tokenize = "{tokenizer(settings)}")'
        )
        self._connection.execute("CREATE VIRTUAL TABLE term USING fts5vocab(text, instance)")
        # Also at the exit of the interpreter: from 3.13 on it warns of a connection that is still open.
        weakref.finalize(self, self._connection.close)

    def __call__(self, text: str) -> tuple[str, ...]:
        with self._lock:
            self._connection.execute("INSERT INTO text(rowid, words) VALUES(1, ?)", (text,))
            try:
                found = self._connection.execute("SELECT term FROM term ORDER BY offset").fetchall()
            finally:
                self._connection.execute("DELETE FROM text")
        return tuple(term for (term,) in found)


@lru_cache(maxsize=2)
def _terms_of(stemming: bool) -> _Tokenizer:
    return _Tokenizer(FullText(stemming=stemming))
