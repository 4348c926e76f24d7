"""Whatever people really pass: both transports say the same about it, and what they store is read back equal.

`PINECONE_EXAMPLES=5000 pytest tests/_requests/test_every_value.py` tries more than a build does.
"""

from __future__ import annotations

import contextlib
import datetime
import enum
import os
import uuid
from array import array
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import Any

import numpy as np
import pandas
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from pinecone import ApiError, Index, Pinecone, PineconeError, ServerlessSpec
from pinecone.local import PineconeLocal

some = settings(
    max_examples=int(os.environ.get("PINECONE_EXAMPLES", "60")),
    derandomize="PINECONE_EXAMPLES" not in os.environ,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


class Word(str, enum.Enum):
    """A string whose `str()` is another one."""

    A = "a"
    B = "b"


class Tensor:
    """A number as torch has it."""

    ndim = 0
    dtype = "float32"

    def __init__(self, value: Any) -> None:
        self._value = value

    def __float__(self) -> float:
        return float(self._value)

    def item(self) -> Any:
        return self._value

    def __repr__(self) -> str:
        return f"Tensor({self._value!r})"


FLOATS = st.floats() | st.floats(-9, 9, width=32)
NUMBERS = st.one_of(
    FLOATS,
    st.integers(),
    st.integers(-9, 9),
    st.decimals(),
    st.fractions(),
    st.builds(np.float32, st.floats(width=32)),
    st.builds(np.float64, FLOATS),
    st.builds(np.longdouble, FLOATS),
    st.builds(np.int16, st.integers(-99, 99)),
    st.builds(np.array, st.floats(-9, 9)),
    st.builds(Tensor, FLOATS | st.integers() | st.booleans()),
)
TEXTS = st.one_of(
    st.text(max_size=6),
    st.text(st.characters(exclude_categories=()), max_size=6),
    st.sampled_from(["a", "b", "..", "a/b", "ünï", "😀", "\ud83d"]),
    st.sampled_from([Word.A, Word.B, np.str_("a")]),
)
ODD = st.sampled_from(
    [
        *(
            None,
            True,
            np.bool_(False),
            1j,
            b"a",
            np.bytes_(b"a"),
            np.void(b"a"),
            object(),
            {},
            set(),
        ),
        *(
            pandas.NA,
            pandas.NaT,
            np.datetime64("2020-01-01"),
            np.timedelta64(1, "D"),
            np.array([1.0]),
        ),
        *(datetime.datetime(2020, 1, 1), uuid.UUID(int=1), np.ma.masked, np.complex64(1)),
    ]
)
SCALARS = NUMBERS | TEXTS | ODD
LISTS = st.lists(TEXTS, max_size=3) | st.lists(SCALARS, max_size=3)
METADATA = st.dictionaries(TEXTS | st.integers(0, 1), SCALARS | LISTS, max_size=3) | ODD
#: The same elements in each container people keep numbers in; made anew for each call, since one may be used up.
CONTAINERS: dict[str, Callable[[list[Any]], Any]] = {
    "list": list,
    "tuple": tuple,
    "generator": iter,
    "dict's values": lambda row: dict(enumerate(row)).values(),
    "objects": lambda row: np.array([*row, None], dtype=object)[:-1],
    "set": lambda row: dict.fromkeys(map(str, row)).keys(),
}
ARRAYS: dict[str, Callable[[list[float]], Any]] = {
    "float64": lambda row: np.array(row, "f8"),
    "big-endian": lambda row: np.array(row, ">f8"),
    "longdouble": lambda row: np.array(row, "longdouble"),
    "array": lambda row: array("d", row),
    "Series": pandas.Series,
    "masked": lambda row: np.ma.masked_invalid(row),
    "numpy floats": lambda row: list(np.array(row)),
}
VECTORS = st.one_of(
    st.tuples(
        st.sampled_from(list(CONTAINERS.items())), st.lists(NUMBERS | ODD, min_size=2, max_size=2)
    ),
    st.tuples(st.sampled_from(list(CONTAINERS.items())), st.lists(NUMBERS, min_size=2, max_size=2)),
    st.tuples(st.sampled_from(list(ARRAYS.items())), st.lists(FLOATS, min_size=2, max_size=2)),
)
IDS = st.text("abc", min_size=1, max_size=4) | TEXTS | ODD


@pytest.fixture(scope="module")
def client(shared_local: PineconeLocal) -> Iterator[Pinecone]:
    with shared_local.client() as pc:
        spec = ServerlessSpec(cloud="aws", region="us-east-1")
        pc.indexes.create(name="every-value", dimension=2, metric="dotproduct", spec=spec)
        pc.indexes.create(
            name="every-field",
            schema={"fields": {"title": {"type": "string", "full_text_search": {}}}},
        )
        yield pc
        pc.indexes.delete("every-value")
        pc.indexes.delete("every-field")


@pytest.fixture(scope="module")
def handles(client: Pinecone) -> Iterator[list[Index]]:
    with client.index("every-value") as rest, client.index("every-value", grpc=True) as grpc:
        yield [rest, grpc]


def tried(call: Callable[[], Any]) -> Any:
    """Return what a call gives, or the class of its error and the place that it names."""
    try:
        return call()
    except ApiError as error:
        return f"refused by the service with {error.status_code}"
    except PineconeError as error:
        # The encoder of gRPC checks the numbers of lists by itself, and says the same in its own words.
        words = str(error).removeprefix("upsert_vectors: ")
        place = words.removeprefix("an argument cannot be sent: ").partition(": ")[0]
        return f"{type(error).__name__}: {place}"


def plain(value: Any) -> Any:
    """Return what a value of metadata, once it has passed the check, is read back as."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    return [plain(item) for item in value] if isinstance(value, list) else float(value)


def read_back(metadata: Any) -> dict[str, Any]:
    return {
        key: float(value) if type(value) is int else value
        for key, value in (metadata or {}).items()
    }


NUMBER = count()


@pytest.mark.slow
@given(VECTORS, METADATA)
@some
def test_records(handles: list[Index], vector: Any, metadata: Any) -> None:
    (_, container), row = vector
    name = f"record-{next(NUMBER)}"

    def store(index: Index, space: str) -> Any:
        record = (name, container(row), metadata)
        index.upsert(vectors=[record], namespace=space)
        found = index.fetch(ids=[name], namespace=space).vectors[name]
        index.delete(ids=[name], namespace=space)
        return list(found.values), read_back(found.metadata)

    rest, grpc = (tried(partial(store, it, "records")) for it in handles)
    if isinstance(rest, str):
        # Of a record with two mistakes, gRPC may find the other one first.
        assert rest == grpc or (".values" in rest and ".metadata" in grpc)
        return
    numbers = [float(np.float32(float(number))) for number in row]
    assert [float(np.float32(x)) for x in rest[0]] == list(grpc[0]) == numbers
    expected = (
        {str.__str__(k): plain(v) for k, v in metadata.items()}
        if isinstance(metadata, dict)
        else {}
    )
    assert rest[1] == grpc[1] == expected


@pytest.mark.slow
@given(VECTORS, METADATA)
@some
def test_queries_and_updates(handles: list[Index], vector: Any, metadata: Any) -> None:
    (_, container), row = vector
    outcomes = []
    for space, index in zip(("rest", "grpc"), handles, strict=True):
        index.upsert(vectors=[("a", [1.0, 2.0], {"a": "x"}), ("b", [2.0, 1.0])], namespace=space)

        def ask(index: Index = index, space: str = space) -> Any:
            found = index.query(vector=container(row), top_k=2, filter=metadata, namespace=space)
            return sorted(match.id for match in found.matches)

        def change(index: Index = index, space: str = space) -> Any:
            index.update(id="a", values=container(row), set_metadata=metadata, namespace=space)
            found = index.fetch(ids=["a"], namespace=space).vectors["a"]
            return [float(np.float32(x)) for x in found.values], read_back(found.metadata)

        outcomes.append((tried(ask), tried(change)))
    assert outcomes[0] == outcomes[1]


@pytest.mark.slow
@given(IDS, TEXTS | ODD)
@some
def test_ids_and_namespaces(handles: list[Index], id_: Any, space: Any) -> None:
    def there_and_back(index: Index) -> Any:
        index.upsert(vectors=[(id_, [1.0, 2.0])], namespace=space)
        found = list(index.fetch(ids=[id_], namespace=space).vectors)
        listed = [it for page in index.list(prefix=id_, namespace=space) for it in page]
        assert found == [str.__str__(id_)]
        assert found[0] in listed
        index.delete(ids=[id_], namespace=space)
        assert not index.fetch(ids=[id_], namespace=space).vectors
        return found

    rest, grpc = (tried(partial(there_and_back, it)) for it in handles)
    assert rest == grpc


@pytest.mark.slow
@given(TEXTS, SCALARS | LISTS, METADATA)
@some
def test_documents_and_text(client: Pinecone, key: Any, value: Any, metadata: Any) -> None:
    with client.index("every-field") as index:
        name = f"document-{next(NUMBER)}"

        def store() -> Any:
            index.documents.upsert(documents=[{"_id": name, key: value}])
            found = index.documents.fetch(ids=[name]).documents[name].to_dict()
            return {it: found[it] for it in found if not it.startswith("_")}

        stored = tried(store)
        if not isinstance(stored, str) and str.__str__(key) in stored:
            found = stored[str.__str__(key)]
            if not isinstance(value, (dict, list, np.ndarray)):
                assert read_back({"it": found}) == {"it": plain(value)}
        for call in (
            lambda: index.documents.fetch(filter=metadata),
            lambda: index.documents.update(filter={"title": "x"}, set_fields=metadata),
            lambda: index.upsert_records(records=[{"_id": name, key: value}, metadata]),
            lambda: index.search(inputs=value, top_k=1, filter=metadata, fields=[key]),
        ):
            with contextlib.suppress(PineconeError):
                call()
