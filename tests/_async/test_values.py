"""What a value is: the same one over REST and gRPC, stored as it was given, or refused by name before anything is sent."""

from __future__ import annotations

import datetime
import enum
import uuid
from array import array
from collections import UserList
from collections.abc import AsyncIterator, Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas
import polars
import pyarrow
import pytest

from pinecone import (
    AsyncIndex,
    AsyncPinecone,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
    ServerlessSpec,
    SparseValues,
)

HALF = "bad\ud83d"
SPEC = ServerlessSpec(cloud="aws", region="us-east-1")


class Word(str, enum.Enum):
    """A string that `str()` and `format()` make something else of."""

    PROD = "prod"
    KEY = "key"


class Scalar:
    """A tensor of one number and no dimension."""

    ndim = 0
    dtype = "float32"

    def __init__(self, value: Any) -> None:
        self.value = value

    def __float__(self) -> float:
        return float(self.value)

    def item(self) -> Any:
        return self.value


@pytest.fixture(params=["rest", "grpc"])
async def index(
    request: pytest.FixtureRequest, pc: AsyncPinecone, unique_name: Callable[[str], str]
) -> AsyncIterator[AsyncIndex]:
    """Provide an empty index of dimension 2, over each of the wires."""
    name = unique_name("values")
    await pc.indexes.create(name=name, dimension=2, metric="dotproduct", spec=SPEC)
    async with await pc.index(name, grpc=request.param == "grpc") as handle:
        yield handle
    await pc.indexes.delete(name)


async def count(index: AsyncIndex) -> int:
    return (await index.describe_index_stats()).total_vector_count or 0


# -- one record of many --------------------------------------------------------------------------

BAD_METADATA: list[Any] = [
    {"t": HALF},
    {HALF: "t"},
    {"t": ["x", HALF]},
    {"t": 2**64},
    {"t": -(2**63) - 1},
    {"t": np.datetime64("2020-01-01")},
    {"t": np.timedelta64(1, "D")},
    {"t": np.void(b"12")},
    {"t": np.bytes_(b"12")},
    {"t": np.array([1.0])},
    {"t": 1j},
    {"t": b"bytes"},
    {"t": {1, 2}},
    {b"t": "x"},
]
BAD_ELEMENTS: list[Any] = [
    True,
    np.bool_(True),
    float("nan"),
    1e39,
    10**30,
    Decimal("NaN"),
    Decimal("sNaN"),
    Fraction(10) ** 400,
    np.longdouble("inf"),
    np.datetime64("2020-01-01"),
    np.timedelta64(1),
    np.array([1.0]),
    np.array("1"),
    np.void(b"1"),
    np.complex128(1 + 1j),
    1j,
    Scalar(True),
    Scalar(float("nan")),
    np.ma.masked,
    "1",
    None,
]


async def test_nothing_is_stored_if_the_metadata_of_one_record_cannot_be_sent(
    index: AsyncIndex,
) -> None:
    records: list[Any] = [(f"id-{i}", [1.0, 2.0], {"t": "ok"}) for i in range(2500)]
    for metadata in BAD_METADATA:
        records[2345] = ("id-2345", [1.0, 2.0], metadata)
        with pytest.raises(PineconeError, match=r"^vectors\[2345\]\.metadata") as caught:
            await index.upsert(vectors=records)
        assert isinstance(caught.value, (PineconeTypeError, PineconeValueError))
        with pytest.raises(PineconeError, match=r"^metadata\[1\]"):
            await index.upsert(ids=["a", "b"], values=[[1, 2], [3, 4]], metadata=[None, metadata])
        with pytest.raises(PineconeError, match=r"^set_metadata"):
            await index.update(id="a", set_metadata=metadata)
    assert await count(index) == 0


async def test_nothing_is_stored_if_one_number_of_one_record_cannot_be_sent(
    index: AsyncIndex,
) -> None:
    records: list[Any] = [(f"id-{i}", [1.0, 2.0]) for i in range(1500)]
    for element in BAD_ELEMENTS:
        given: Any = [0.5, element]
        records[1234] = ("id-1234", given)
        with pytest.raises(PineconeError, match=r"^vectors\[1234\]\.values\[1\]: expected"):
            await index.upsert(vectors=records)
        with pytest.raises(PineconeError, match=r"^values\[1\]\[1\]: expected"):
            await index.upsert(ids=["a", "b"], values=[[0.5, 1], given])
        with pytest.raises(PineconeError, match=r"^vector\[1\]: expected"):
            await index.query(vector=given, top_k=1)
        with pytest.raises(PineconeError, match=r"^values\[1\]: expected"):
            await index.update(id="a", values=given)
        sparse = {"indices": [1, 2], "values": given}
        with pytest.raises(PineconeError, match=r"^sparse_vector\.values\[1\]: expected"):
            await index.query(sparse_vector=sparse, top_k=1)
        with pytest.raises(PineconeError, match=r"^vectors\[0\]\.sparse_values\.values\[1\]: exp"):
            await index.upsert(vectors=[{"id": "a", "values": [1, 2], "sparse_values": sparse}])
        frame = pandas.DataFrame({"id": ["a", "b"], "values": [[0.5, 1.0], [0.5, element]]})
        with pytest.raises(PineconeError, match=r"^df\[1\]\.values\[1\]: expected"):
            await index.upsert_from_dataframe(frame, show_progress=False)
    assert await count(index) == 0


async def test_what_is_no_vector_is_refused(index: AsyncIndex) -> None:
    for vector in (
        {1.0, 2.0},
        frozenset([1.0, 2.0]),
        {1.0: 2.0}.keys(),
        bytearray(b"12"),
        np.array([True, False]),
        np.array([1 + 1j, 2]),
        np.array(["2020-01-01", "2020-01-02"], "M8[D]"),
        np.array([1, 2], "m8[s]"),
        np.ma.masked_array([1.0, 2.0], [False, True]),
        pandas.array([1.0, None], "Float64"),
    ):
        anything: Any = vector
        with pytest.raises(PineconeError, match=r"^vectors\[0\]\.values"):
            await index.upsert(vectors=[("a", anything)])
        with pytest.raises(PineconeError, match=r"^vector"):
            await index.query(vector=anything, top_k=1)
        with pytest.raises(PineconeError, match=r"^values\[1\]"):
            await index.upsert(ids=["a", "b"], values=[[1.0, 2.0], anything])
        with pytest.raises(PineconeError, match=r"^set_fields\['v'\]"):
            await index.documents.update(filter={"a": 1}, set_fields={"v": anything})
    assert await count(index) == 0


async def test_a_matrix_hides_nothing(index: AsyncIndex) -> None:
    matrix = np.ma.masked_array([[1.0, 2.0], [3.0, 4.0]], [[False, False], [False, True]])
    with pytest.raises(
        PineconeValueError, match=r"^values: expected numbers of which a mask hides"
    ):
        await index.upsert(ids=["a", "b"], values=matrix)
    assert await count(index) == 0


async def test_a_frame_is_stored_as_a_whole_or_not_at_all(index: AsyncIndex) -> None:
    metadata = [{"t": HALF if i == 2345 else "ok"} for i in range(3000)]
    frame = pandas.DataFrame(
        {
            "id": [str(i) for i in range(3000)],
            "values": [[1.0, 2.0]] * 3000,
            "metadata": metadata,
        }
    )
    with pytest.raises(PineconeValueError, match=r"^df\[2345\]\.metadata\['t'\]: expected text"):
        await index.upsert_from_dataframe(frame, show_progress=False)
    assert await count(index) == 0


# -- what is stored ------------------------------------------------------------------------------

GOOD_VECTORS: dict[str, Callable[[], Any]] = {
    "decimals": lambda: [Decimal("0.5"), Decimal(2)],
    "fractions": lambda: [Fraction(1, 2), 2],
    "longdouble": lambda: np.array([0.5, 2], "longdouble"),
    "longdoubles": lambda: [np.longdouble(0.5), np.longdouble(2)],
    "half": lambda: np.array([0.5, 2], "f2"),
    "numpy numbers": lambda: [np.float32(0.5), np.int8(2)],
    "tensors": lambda: [Scalar(0.5), Scalar(2)],
    "objects": lambda: np.array([Decimal("0.5"), 2], dtype=object),
    "a mask that hides nothing": lambda: np.ma.masked_array([0.5, 2.0], [False, False]),
    "a Series": lambda: pandas.Series([0.5, 2.0]),
    "nullable numbers": lambda: pandas.array([0.5, 2.0], "Float64"),
    "an array": lambda: array("d", [0.5, 2.0]),
    "a generator": lambda: (number for number in (0.5, 2.0)),
    "a dict's values": lambda: {"a": 0.5, "b": 2.0}.values(),
    "no dimension": lambda: [np.array(0.5), np.array(2)],
}


async def test_numbers_of_every_kind_are_stored(index: AsyncIndex) -> None:
    for kind, make in GOOD_VECTORS.items():
        await index.upsert(vectors=[(kind, make())])
    found = (await index.fetch(ids=list(GOOD_VECTORS))).vectors
    assert sorted(found) == sorted(GOOD_VECTORS)
    for kind, vector in found.items():
        assert list(vector.values) == [0.5, 2.0], kind


GOOD_METADATA: list[tuple[Any, Any]] = [
    (Word.PROD, "prod"),
    (np.str_("x"), "x"),
    ("naïve 😀", "naïve 😀"),
    (True, True),
    (np.bool_(False), False),
    (7, 7),
    (2**63, 2.0**63),
    (-(2**63), -(2.0**63)),
    (np.int64(-7), -7),
    (np.float32(0.5), 0.5),
    (np.longdouble(0.5), 0.5),
    (np.array(0.5), 0.5),
    (Decimal("0.5"), 0.5),
    (Fraction(1, 2), 0.5),
    (Scalar(0.5), 0.5),
    (["a", Word.PROD, np.str_("c")], ["a", "prod", "c"]),
    (("a", "b"), ["a", "b"]),
    (UserList(["a"]), ["a"]),
    (np.array(["a", "b"]), ["a", "b"]),
    (pandas.Series(["a", "b"]), ["a", "b"]),
    ([], []),
]


async def test_values_of_every_kind_are_stored(index: AsyncIndex) -> None:
    for value, stored in GOOD_METADATA:
        metadata = {Word.KEY: value, np.str_("other"): 1}
        await index.upsert(vectors=[("a", [1.0, 2.0], metadata), ("b", [1.0, 2.0])])
        await index.update(id="b", set_metadata=metadata)
        found = (await index.fetch(ids=["a", "b"])).vectors
        for record in found.values():
            assert record.metadata == {"key": stored, "other": 1}
            assert type(record.metadata["key"]) in (type(stored), float)
        if not isinstance(stored, list):
            answer = await index.query(vector=[1, 1], top_k=5, filter={Word.KEY: {"$eq": value}})
            assert sorted(match.id for match in answer.matches) == ["a", "b"]


@pytest.mark.parametrize(
    "value", [datetime.datetime(2020, 1, 1), uuid.UUID(int=1), pandas.NaT], ids=repr
)
async def test_dates_and_uuids_are_refused_wherever_they_are_given(
    index: AsyncIndex, value: Any
) -> None:
    with pytest.raises(PineconeTypeError, match=r"^vectors\[0\]\.metadata\['t'\]: expected"):
        await index.upsert(vectors=[("a", [1.0, 2.0], {"t": value})])
    with pytest.raises(PineconeTypeError, match=r"^records\[0\]\['t'\]: expected"):
        await index.upsert_records(records=[{"_id": "a", "t": value}])
    with pytest.raises(PineconeTypeError, match=r"^documents\[0\]\['t'\]: expected"):
        await index.documents.upsert(documents=[{"_id": "a", "t": value}])
    with pytest.raises(PineconeTypeError, match=r"^set_metadata\['t'\]: expected"):
        await index.update(id="a", set_metadata={"t": value})
    with pytest.raises(PineconeTypeError, match=r"^filter\['t'\]: expected"):
        await index.query(vector=[1, 2], top_k=1, filter={"t": value})


# -- what is missing -----------------------------------------------------------------------------

MISSING = [None, float("nan"), np.float32("nan"), pandas.NA, pandas.NaT, np.datetime64("NaT")]
SPARSE = {"indices": [1], "values": [0.5]}


async def test_what_is_missing_in_a_record_is_left_out(index: AsyncIndex) -> None:
    for missing in MISSING:
        cell: Any = missing
        rows = [
            {"id": "a", "values": [1.0, 2.0], "sparse_values": cell, "metadata": cell},
            {"id": "b", "values": [1.0, 2.0], "sparse_values": SPARSE, "metadata": {"t": "x"}},
        ]
        frame = pandas.DataFrame(rows, dtype=object)
        ways: dict[str, dict[str, Any]] = {
            "dicts": {"vectors": rows},
            "frame": {"vectors": frame.to_dict("records")},
            "tuples": {"vectors": [("a", [1.0, 2.0], cell), ("b", [1.0, 2.0], {"t": "x"})]},
            "columns": {"ids": ["a", "b"], "values": [[1, 2]] * 2, "metadata": [cell, {"t": "x"}]},
        }
        for way, given in ways.items():
            await index.upsert(**given, namespace=way)
        await index.upsert_from_dataframe(frame, namespace="df", show_progress=False)
        for way in (*ways, "df"):
            found = (await index.fetch(ids=["a", "b"], namespace=way)).vectors
            assert not found["a"].metadata
            assert not found["a"].sparse_values
            assert found["b"].metadata == {"t": "x"}, way


async def test_what_is_missing_elsewhere_is_refused(index: AsyncIndex) -> None:
    for missing in MISSING:
        cell: Any = missing
        with pytest.raises(PineconeError, match=r"^vectors\[0\]\.metadata\['t'\]: expected"):
            await index.upsert(vectors=[("a", [1.0, 2.0], {"t": cell})])
        with pytest.raises(PineconeError, match=r"^vectors\[0\]\.metadata\['t'\]\[0\]: expected"):
            await index.upsert(vectors=[("a", [1.0, 2.0], {"t": [cell]})])
        with pytest.raises(PineconeError, match=r"^vectors\[0\]\.values: expected"):
            await index.upsert(vectors=[{"id": "a", "values": cell}])
        with pytest.raises(PineconeError, match=r"^vectors\[0\]\.id: expected"):
            await index.upsert(vectors=[{"id": cell, "values": [1.0, 2.0]}])
        with pytest.raises(PineconeError, match=r"^records\[0\]\['t'\]: expected"):
            await index.upsert_records(records=[{"_id": "a", "t": cell}])
        with pytest.raises(PineconeError, match=r"^documents\[0\]\['t'\]: expected"):
            await index.documents.upsert(documents=[{"_id": "a", "t": cell}])
        with pytest.raises(PineconeError, match=r"^set_metadata\['t'\]: expected"):
            await index.update(id="a", set_metadata={"t": cell})
        with pytest.raises(PineconeError, match=r"^set_fields\['t'\]: expected"):
            await index.documents.update(filter={"a": 1}, set_fields={"t": cell})
        with pytest.raises(PineconeError, match=r"^filter\['t'\]: expected"):
            await index.query(vector=[1, 2], top_k=1, filter={"t": cell})
    with pytest.raises(PineconeTypeError, match="leave the key out"):
        await index.upsert(vectors=[("a", [1.0, 2.0], {"t": None})])
    assert await count(index) == 0


async def test_keys_that_a_row_of_a_frame_lacks_are_left_out(index: AsyncIndex) -> None:
    columns = {"id": ["a", "b"], "values": [[1.0, 2.0]] * 2}
    cells = [{"t": "x", "n": None, "l": None}, {"t": None, "n": 1, "l": ["y"]}]
    frames = [
        pandas.DataFrame({**columns, "metadata": cells}),
        polars.DataFrame({**columns, "metadata": cells}),
        pyarrow.table({**columns, "metadata": cells}),
        pyarrow.RecordBatch.from_pydict({**columns, "metadata": cells}),
        pyarrow.table({**columns, "metadata": cells}).to_pandas(),
        *(
            pandas.DataFrame(
                {**columns, "metadata": [{"t": "x", "n": it}, {"t": it, "n": 1, "l": ["y"]}]}
            )
            for it in MISSING
        ),
    ]
    for frame in frames:
        await index.upsert_from_dataframe(frame, show_progress=False)
        found = (await index.fetch(ids=["a", "b"])).vectors
        assert found["a"].metadata == {"t": "x"}
        assert found["b"].metadata == {"n": 1, "l": ["y"]}
        await index.delete(delete_all=True)


async def test_lists_of_a_frame_are_lists_however_its_rows_are_given(index: AsyncIndex) -> None:
    cells = [{"l": np.array(["x", "y"])}, {"l": ["z"]}]
    frame = pandas.DataFrame({"id": ["a", "b"], "values": [[1.0, 2.0]] * 2, "metadata": cells})
    await index.upsert(vectors=frame.to_dict("records"), namespace="dicts")
    await index.upsert_from_dataframe(frame, namespace="frame", show_progress=False)
    for space in ("dicts", "frame"):
        found = (await index.fetch(ids=["a", "b"], namespace=space)).vectors
        assert [found[id_].metadata for id_ in "ab"] == [{"l": ["x", "y"]}, {"l": ["z"]}]


async def test_frames_that_are_none_or_have_a_column_twice(index: AsyncIndex) -> None:
    columns = {"id": ["a", "b"], "values": [[1.0, 2.0]] * 2}
    frame = pandas.DataFrame(columns)
    table = pyarrow.table(columns)
    twice = [
        pandas.concat([frame, frame[["values"]]], axis=1),
        table.append_column("values", table["values"]),
    ]
    for doubled in twice:
        with pytest.raises(PineconeValueError, match=r"^df: expected one column 'values', got 2"):
            await index.upsert_from_dataframe(doubled, show_progress=False)
    for other in (polars.DataFrame(columns).lazy(), frame["values"], columns, None):
        with pytest.raises(PineconeTypeError, match=r"^df: expected a pandas or polars DataFrame"):
            await index.upsert_from_dataframe(other, show_progress=False)

    own: Any = type("Own", (pandas.DataFrame,), {})  # someone's own kind of frame
    await index.upsert_from_dataframe(own(columns), show_progress=False)
    assert await count(index) == 2


# -- strings that are more than strings ----------------------------------------------------------


@pytest.mark.parametrize("word", [Word.PROD, np.str_("prod")], ids=repr)
async def test_a_string_is_its_value_wherever_it_is_given(index: AsyncIndex, word: Any) -> None:
    await index.upsert(vectors=[(word, [1.0, 2.0], {"a": "b"})], namespace=word)
    await index.upsert(ids=["prodx", word], values=[[1, 1], [1, 2]], namespace=word)
    found = await index.fetch(ids=[word], namespace=word)
    assert (found.namespace, list(found.vectors)) == ("prod", ["prod"])
    assert type(next(iter(found.vectors))) is str
    assert [p async for p in index.list(prefix=word, namespace=word)] == [["prod", "prodx"]]
    assert len((await index.list_paginated(prefix=word, namespace=word)).vectors) == 2
    answer = await index.query(id=word, top_k=1, namespace=word)
    assert (answer.namespace, len(answer.matches)) == ("prod", 1)
    await index.update(id=word, set_metadata={"c": word}, namespace=word)
    page = await index.fetch_by_metadata(filter={"c": word}, namespace=word)
    assert list(page.vectors) == ["prod"]
    assert (await index.describe_namespace(name=word)).name == "prod"
    spaces = [s.name async for page in index.list_namespaces(prefix=word) for s in page.namespaces]
    assert spaces == ["prod"]
    await index.delete(ids=[word], namespace=word)
    assert list((await index.fetch(ids=[word], namespace=word)).vectors) == []
    await index.delete_namespace(name=word)
    assert await count(index) == 0


async def test_names_of_indexes_and_tags_are_their_values(
    pc: AsyncPinecone, unique_name: Callable[[str], str]
) -> None:
    plain = unique_name("values")
    names: Any = enum.Enum
    name: Any = names("Names", {"NAME": plain}, type=str).NAME
    await pc.indexes.create(name=name, dimension=2, spec=SPEC, tags={Word.KEY: Word.PROD})
    described = await pc.indexes.describe(name)
    assert (described.name, described.tags) == (plain, {"key": "prod"})
    assert await pc.indexes.exists(name)
    async with await pc.index(name) as handle:
        await handle.upsert(vectors=[("a", [1.0, 2.0])])
    await pc.indexes.configure(name, tags={"key": np.str_("test")})
    assert (await pc.indexes.describe(name)).tags == {"key": "test"}
    await pc.indexes.delete(name)
    assert not await pc.indexes.exists(plain)


# -- vectors without numbers ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "nothing",
    [
        {"indices": [], "values": []},
        SparseValues([], []),
        {"indices": np.array([], "u4"), "values": np.array([], "f4")},
    ],
    ids=["dict", "model", "arrays"],
)
async def test_a_vector_without_numbers_is_none(index: AsyncIndex, nothing: Any) -> None:
    # Encoders of sparse vectors give one for a text that has no word they know.
    record = {"id": "a", "values": [1.0, 2.0], "sparse_values": nothing, "metadata": {"n": "1"}}
    await index.upsert(vectors=[record, ("b", [2.0, 1.0])])
    found = await index.query(vector=[0.0, 1.0], sparse_vector=nothing, top_k=2)
    assert [match.id for match in found.matches] == ["a", "b"]
    await index.update(id="a", values=[], sparse_values=nothing, set_metadata={"n": "2"})
    await index.update(id="a")
    await index.update(id="b", values=[3.0, 1.0], sparse_values=nothing)
    fetched = (await index.fetch(ids=["a", "b"])).vectors
    assert fetched["a"].metadata == {"n": "2"}
    assert fetched["a"].values == [1.0, 2.0]
    assert fetched["a"].sparse_values is None
    assert fetched["b"].values == [3.0, 1.0]
    with pytest.raises(PineconeValueError, match="expected at least one number"):
        await index.query(sparse_vector=nothing, top_k=1)
    with pytest.raises(PineconeTypeError, match="or sparse_values, got None"):
        await index.upsert(vectors=[{"id": "c", "sparse_values": nothing}])


async def test_a_vector_without_numbers_beside_a_sparse_one(index: AsyncIndex) -> None:
    sparse = {"indices": [1], "values": [1.0]}
    with pytest.raises(PineconeError) as refused:  # as with no vector at all: the index is dense
        await index.query(vector=None, sparse_vector=sparse, top_k=1)
    with pytest.raises(PineconeError) as again:
        await index.query(vector=[], sparse_vector=sparse, top_k=1)
    assert (type(again.value), str(again.value)[:40]) == (
        type(refused.value),
        str(refused.value)[:40],
    )
