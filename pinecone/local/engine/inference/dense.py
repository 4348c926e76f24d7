"""Dense embeddings: a small real model with packaged weights, or hashed words without it."""

from __future__ import annotations

import logging
import threading
import warnings
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from pinecone.local.engine.inference.words import number, terms, weight
from pinecone.local.storage.segments import Floats

WORDS = "wordllama-l2-supercat-256"
HASHES = "hashed-words-and-trigrams"
_TRIGRAM_WEIGHT = 0.3
_SIGN = 1 << 31


class Embedder(Protocol):
    """Turns texts into vectors of length 1."""

    @property
    def name(self) -> str:
        """Return what made the vectors."""
        ...

    def __call__(self, texts: Sequence[str], dimension: int) -> Floats:
        """Return one float32 row per text."""
        ...


def best_available() -> str:
    """Return the name of the best embedder that this installation has."""
    return WORDS if find_spec("wordllama") is not None else HASHES


@cache
def embedder(name: str) -> Embedder:
    """Return an embedder by its name; its weights are loaded with its first texts.

    Raises:
        LookupError: It is not installed.
    """
    if name == HASHES:
        return _Hashes()
    if name == WORDS and best_available() == WORDS:
        return _Words()
    raise LookupError(
        f"The local embedding {name} is not installed: "
        'install it with pip install "pinecone[embed]"'
    )


class _Hashes:
    """Adds up one pseudo-random unit per word and per three letters of it.

    Texts are alike when they share words or word parts; meaning plays no role.
    """

    name = HASHES

    def __call__(self, texts: Sequence[str], dimension: int) -> Floats:
        rows = np.zeros((len(texts), dimension), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for term in terms(text):
                share = weight(term)
                _add(row, f"w:{term}", share)
                marked = f"<{term}>"
                for start in range(len(marked) - 2):
                    _add(row, f"g:{marked[start : start + 3]}", share * _TRIGRAM_WEIGHT)
            if not row.any():
                _add(row, f"t:{text}", 1.0)
        return _unit(rows)


class _Words:
    """Averages word vectors of 256 values, which are repeated until a row is full.

    Repeating keeps the cosine of two texts as it is where the dimension is a multiple of 256, and
    nearly so elsewhere.
    """

    name = WORDS

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._model: Any = None

    def __call__(self, texts: Sequence[str], dimension: int) -> Floats:
        with self._mutex, warnings.catch_warnings():
            # A text without any known word divides zero by zero in there; it is replaced below.
            warnings.simplefilter("ignore", RuntimeWarning)
            if self._model is None:
                self._model = _packaged_model()
            small = np.asarray(self._model.embed(list(texts), norm=True), np.float32)
        columns = np.arange(dimension) % small.shape[1]
        rows: Floats = small[:, columns]
        unknown = np.flatnonzero(~np.isfinite(rows).all(axis=1) | ~rows.any(axis=1))
        if len(unknown):
            rows[unknown] = embedder(HASHES)([texts[int(place)] for place in unknown], dimension)
        return _unit(rows)


def _packaged_model() -> Any:
    # Its import configures logging, for the whole program and on stderr, where nobody has: that is up to the program.
    root, nothing = logging.getLogger(), logging.NullHandler()
    root.addHandler(nothing)
    try:
        import wordllama
    finally:
        root.removeHandler(nothing)

    folder = Path(wordllama.__file__).parent
    return wordllama.WordLlama.load(cache_dir=folder, disable_download=True)


def _add(row: Floats, text: str, share: float) -> None:
    place = number(text)
    row[(place & ~_SIGN) % len(row)] += share if place & _SIGN else -share


def _unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    # Two words may cancel each other out in the same place.
    rows[lengths[:, 0] == 0, 0] = 1
    lengths[lengths == 0] = 1
    unit: Floats = np.ascontiguousarray(rows / lengths)
    return unit
