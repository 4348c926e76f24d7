"""Image search: handwritten digits, found by an image that looks alike.

The images are those that scikit-learn brings, 8 by 8 pixels each: the pixels are the vector.
With the cloud only the client changes: `with Pinecone() as pc:` in `main`, and a key in PINECONE_API_KEY.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy
from pictures import Pictures
from show import show
from sklearn.datasets import load_digits

from pinecone import Field, QueryResponse, ServerlessSpec
from pinecone.local import PineconeLocal

NAME = "examples-image-search"
NEIGHBOURS = 4


def digit_of(image_id: str) -> int:
    """Return the digit that an id such as "4-0123" begins with."""
    return int(image_id.partition("-")[0])


def read(ids: numpy.ndarray[Any, Any]) -> list[int]:
    """Return, for each row of ids, the digit that most of them show."""
    return [Counter(map(digit_of, row)).most_common(1)[0][0] for row in ids]


def sheet(images: dict[str, Any], asked: list[str], answers: Iterable[QueryResponse]) -> Pictures:
    """Return a row of pictures for each question: what was asked, then what was found."""
    rows = []
    for name, answer in zip(asked, answers, strict=True):
        found = [(images[match.id], f"{match.score:.0f}") for match in answer.matches]
        rows.append([(images[name], "asked"), *found])
    return Pictures(rows)


def main() -> None:
    # %% Read the images, and keep each tenth to ask with.
    digits = load_digits()
    names = [f"{digit}-{number:04}" for number, digit in enumerate(digits.target)]
    images = dict(zip(names, digits.images, strict=True))
    asked, stored = names[::10], [name for n, name in enumerate(names) if n % 10]
    questions = numpy.array([images[name].ravel() for name in asked])
    matrix = numpy.array([images[name].ravel() for name in stored])

    with PineconeLocal() as local, local.client() as pc:
        # %% Store the others.
        # Ids, a matrix and metadata: the numbers never become Python objects one by one.
        if not pc.indexes.exists(NAME):
            spec = ServerlessSpec(cloud="aws", region="us-east-1")
            pc.indexes.create(name=NAME, dimension=64, metric="euclidean", spec=spec)
        with pc.index(NAME) as index:
            metadata = [{"digit": digit_of(name)} for name in stored]
            result = index.upsert(ids=stored, values=matrix, metadata=metadata, wait=True)
            print(f"{result.upserted_count} images are stored, {len(asked)} are asked about")

            # %% Which images look like this one?
            # The first of each row is asked about; below the others are squared distances.
            first = slice(12, 15)
            found = index.query_many(vectors=questions[first], top_k=NEIGHBOURS)
            show(sheet(images, asked[first], found))

            # %% Read them: the digit that most neighbours show.
            guesses = read(index.query_many(vectors=questions, top_k=5).ids)
            wrong = [n for n, guess in enumerate(guesses) if guess != digit_of(asked[n])]
            print(f"\n{len(asked) - len(wrong)} of {len(asked)} are read right, and these are not:")
            for n in wrong:
                print(f"  {digit_of(asked[n])} was read as {guesses[n]}")
            found = index.query_many(vectors=questions[wrong], top_k=NEIGHBOURS)
            show(sheet(images, [asked[n] for n in wrong], found))

            # %% Which sevens look most like a one?
            # Like the mean of all ones, rather: any vector can be asked with.
            one = matrix[[name.startswith("1-") for name in stored]].mean(axis=0)
            sevens = Field("digit") == 7
            answer = index.query(vector=one, top_k=NEIGHBOURS, filter=sevens, include_metadata=True)
            print("\nthe sevens that are most like a one")
            show(sheet({**images, "one": one.reshape(8, 8)}, ["one"], [answer]))
            show(answer)


if __name__ == "__main__":
    main()
