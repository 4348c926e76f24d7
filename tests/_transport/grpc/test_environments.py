"""Without numpy, with protobuf in pure Python, and without protobuf at all: the client does the same."""

from __future__ import annotations

import pytest

from tests.helpers.programs import run_python

pytestmark = pytest.mark.slow

#: Every kind of vector that needs no numpy, there and back through a real server.
PROGRAM = """
import asyncio, math
from array import array
from pinecone import AsyncGrpcIndex, GrpcIndex, PineconeValueError, Vector
from pinecone_api._values import Values
from tests.helpers.grpc_server import match, pb, serving

rows = [[0.1, 2.0, -3.5], [1, 2.5, 3], [0.25] * 3]
vectors = [
    ("list", rows[0], {"year": 2020, "tags": ["x", "\\u00e9"]}),
    ("mixed", rows[1]),
    ("tuple", tuple(rows[2])),
    ("f", array("f", rows[0])),
    ("d", array("d", rows[0])),
    Vector(id="values", values=Values("f", rows[0])),
    {"id": "sparse", "sparse_values": {"indices": [7], "values": [0.5]}},
]
with serving() as served:
    served.script("Upsert", pb.UpsertResponse(upserted_count=len(vectors)))
    served.script("Query", pb.QueryResponse(matches=[match("a", rows[0], year=2020, tags=["x"])]))
    with GrpcIndex(host=served.url, api_key="k") as index:
        assert index.upsert(vectors=vectors).upserted_count == len(vectors)
        assert index.upsert(ids=["a", "b", "c"], values=rows, metadata=[None, {}, {"a": 1}])
        (best,) = index.query(vector=rows[0], top_k=1, include_values=True).matches
        assert best.values == rows[0] and best.values != rows[1]
        assert best.metadata == {"year": 2020.0, "tags": ["x"]}
        assert repr(best.values) == "Values([0.1, 2.0, -3.5])"
        for bad in ([1.0, math.nan, 2.0], [1.0, 1e39, 2.0]):
            for make in (list, tuple, lambda row: array("d", row)):
                for call in (
                    lambda: index.query(vector=make(bad), top_k=1),
                    lambda: index.upsert(vectors=[("a", rows[0]), ("b", make(bad))]),
                ):
                    try:
                        call()
                    except PineconeValueError as error:
                        assert "finite number" in str(error), error
                    else:
                        raise SystemExit(f"{bad} was sent")

    async def use():
        async with AsyncGrpcIndex(host=served.url, api_key="k") as index:
            return await index.query(vector=rows[0], top_k=1, include_values=True)

    assert asyncio.run(use()).matches[0].values == rows[0]
    first, second = (call.message for call in served.calls[:2])
    f32 = list(array("f", rows[0]))
    assert [list(v.values) for v in first.vectors] == [f32, rows[1], rows[2], f32, f32, f32, []]
    assert [list(v.values) for v in second.vectors] == [f32, rows[1], rows[2]]
    assert first.vectors[0].metadata.fields["year"].number_value == 2020
    assert list(first.vectors[6].sparse_values.indices) == [7]
"""

NO_NUMPY = "import sys; sys.modules['numpy'] = None\n"


@pytest.mark.parametrize("numpy", ["with numpy", "without numpy"])
@pytest.mark.parametrize("protobuf", ["upb", "python"])
def test_the_same_everywhere(numpy: str, protobuf: str) -> None:
    before = "import numpy\n" if numpy == "with numpy" else NO_NUMPY
    kind = (
        "from google.protobuf.internal import api_implementation as implementation\n"
        "print(implementation.Type())\n"
    )
    shown = run_python(before + PROGRAM + kind, PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION=protobuf)
    assert shown.split() == [protobuf]


def test_the_client_needs_neither_numpy_nor_protobuf() -> None:
    program = """
import sys
from pinecone import GrpcIndex, PineconeConnectionError, RetryConfig
once = RetryConfig(max_retries=0)
with GrpcIndex(host="http://127.0.0.1:9", api_key="k", retry_config=once) as index:
    for call in (
        lambda: index.upsert(vectors=[("a", [0.5], {"x": 1}), ("b", [1.5])]),
        lambda: index.query(vector=[0.5], top_k=1),
    ):
        try:
            call()
        except PineconeConnectionError:
            pass
from pinecone_api.default.grpc.wire import WIRE
answer = b"\\x12\\x0f\\x0a\\x01a\\x22\\x0a\\x0a\\x08\\x0a\\x01k\\x12\\x03\\x1a\\x01v"
assert WIRE["/VectorService/Query"][1](answer).matches[0].metadata == {"k": "v"}
print([name for name in ("numpy", "google.protobuf", "pandas") if name in sys.modules])
"""
    assert run_python(program).strip() == "[]"


def test_grpc_is_imported_when_it_is_asked_for() -> None:
    program = """
import sys, pinecone
from pinecone import Pinecone
Pinecone(api_key="k").index(host="http://127.0.0.1:9")
assert "grpc" not in sys.modules
Pinecone(api_key="k").index(host="http://127.0.0.1:9", grpc=True)
assert "grpc" in sys.modules
"""
    run_python(program)
