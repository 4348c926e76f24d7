"""Stand in for an embedding model: texts that share words have similar vectors, on every machine and every day."""

from __future__ import annotations

import re
import zlib

DIMENSION = 256


def embed(text: str) -> list[float]:
    """Return a vector of length 1: each word counts in a place of its own, as far as there are places."""
    vector = [0.0] * DIMENSION
    for word in re.findall(r"[a-z]+", text.lower()):
        vector[zlib.crc32(word.encode()) % DIMENSION] += 1.0
    length = sum(value * value for value in vector) ** 0.5 or 1.0
    return [value / length for value in vector]
