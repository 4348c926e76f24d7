"""The SDK as other projects use it: their imports, calls and reads, against the embedded service.

One test per project or habit. None of their code is here; what they touch is.
"""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import pinecone
from pinecone.local import PineconeLocal
from tests._compat.worlds import is_gap
from tests.helpers.scripted_server import reply, serving

Names = Callable[[str], str]
SPEC = pinecone.ServerlessSpec(cloud="aws", region="us-east-1")
TEXTS = [
    ("1", [1.0, 0.0, 0.0], {"text": "one", "year": 2001}),
    ("2", [0.9, 0.1, 0.0], {"text": "two", "year": 2002}),
    ("3", [0.0, 0.0, 1.0], {"text": "three", "year": 2003}),
]


@pytest.fixture
def cloud(shared_local: PineconeLocal, monkeypatch: pytest.MonkeyPatch) -> PineconeLocal:
    """Start an embedded service that is found through the environment, as third-party test suites are pointed at it."""
    monkeypatch.setenv("PINECONE_API_KEY", "key-of-a-project")
    monkeypatch.setenv("PINECONE_CONTROLLER_HOST", shared_local.url)
    return shared_local


@pytest.fixture
def name(cloud: PineconeLocal, unique_name: Names) -> Iterator[str]:
    """Create an index of dimension 3, by cosine."""
    found = unique_name("eco")
    with pinecone.Pinecone() as pc:
        pc.create_index(name=found, dimension=3, metric="cosine", spec=SPEC)
        yield found
        pc.delete_index(found)


def older(path: str, attribute: str) -> Any:
    """`from path import attribute`, of a module that only older majors had."""
    names: dict[str, Any] = {}
    exec(f"from {path} import {attribute}", names)
    return names[attribute]


def test_langchain_imports() -> None:
    assert older("pinecone.db_data.index", "Index") is pinecone.Index
    assert older("pinecone.data", "_Index") is pinecone.Index
    assert older("pinecone.db_data.index_asyncio", "_IndexAsyncio") is pinecone.AsyncIndex
    from multiprocessing.pool import ApplyResult

    assert older("pinecone.db_data.index", "ApplyResult") is ApplyResult
    assert older("pinecone.data.index", "ApplyResult") is ApplyResult
    if not is_gap("EmbeddingsList"):
        path = "pinecone.core.openapi.inference.model.embeddings_list"
        assert older(path, "EmbeddingsList") is pinecone.EmbeddingsList  # type: ignore[attr-defined]


def test_langchain_vector_store(name: str) -> None:
    pc: Any = pinecone.Pinecone(api_key="key", pool_threads=4, source_tag="langchain")  # type: ignore[call-arg]
    assert name in [found.name for found in pc.list_indexes().index_list["indexes"]]
    index = pc.Index(name)
    apply_result = older("pinecone.db_data.index", "ApplyResult")
    written = [index.upsert(vectors=[record], namespace="docs", async_req=True) for record in TEXTS]
    for result in written:
        assert isinstance(result, apply_result)
        result.get()
    results = index.query(
        vector=[1.0, 0.0, 0.0],
        top_k=2,
        include_metadata=True,
        include_values=True,
        namespace="docs",
        filter={"year": {"$lte": 2002}},
    )
    for found in results["matches"]:
        metadata = found["metadata"]
        assert metadata.pop("text") in ("one", "two")
        assert "text" not in metadata
        assert found.get("id") == found["id"]
        assert len(found["values"]) == 3
        assert found["score"] > 0.9
    assert index.config.host == index._config.host
    assert index.config.api_key == "key"
    index.delete(ids=["1"], namespace="docs")
    index.delete(delete_all=True, namespace="docs")
    assert index.describe_index_stats()["total_vector_count"] == 0


async def test_langchain_asynchronously(name: str) -> None:
    async with pinecone.PineconeAsyncio(api_key="key", source_tag="langchain") as client:
        described = await client.describe_index(name)
        async with client.IndexAsyncio(host=described.host) as index:
            assert isinstance(index, older("pinecone.db_data.index_asyncio", "_IndexAsyncio"))
            await index.upsert(vectors=TEXTS, namespace="docs")
            found = await index.query(
                vector=[1.0, 0.0, 0.0], top_k=1, include_metadata=True, namespace="docs"
            )
            assert found["matches"][0]["metadata"]["text"] == "one"


def test_langchain_sparse_vectors(cloud: PineconeLocal, unique_name: Names) -> None:
    pc: Any = pinecone.Pinecone()
    name = unique_name("sparse")
    pc.create_index(name=name, metric="dotproduct", vector_type="sparse", spec=SPEC)
    index = pc.Index(host=pc.describe_index(name).host)
    words = pinecone.SparseValues(indices=[1, 5], values=[0.5, 2.0])
    index.upsert(vectors=[pinecone.Vector(id="a", sparse_values=words, metadata={"text": "one"})])
    found = index.query(
        sparse_vector=pinecone.SparseValues(indices=[5], values=[1.0]),
        top_k=1,
        include_metadata=True,
        include_values=True,
    )
    match = found["matches"][0]
    assert match["sparse_values"]["indices"] == [1, 5]
    assert match["metadata"] == {"text": "one"}
    pc.delete_index(name)


def test_langchain_community_hybrid_retriever(name: str) -> None:
    """Records by position, and a score looked for with `in`."""
    pc: Any = pinecone.Pinecone()
    index = pc.Index(name)
    records = [{"id": "1", "values": [1.0, 0.0, 0.0], "metadata": {"context": "one"}}]
    with pytest.warns(DeprecationWarning, match=r"upsert\(vectors=\.\.\., namespace=\.\.\.\)"):
        index.upsert(records, namespace="n")
    found = index.query(vector=[1.0, 0.0, 0.0], top_k=1, include_metadata=True, namespace="n")
    for match in found["matches"]:
        assert match["metadata"].pop("context") == "one"
        assert "score" in match


def test_llama_index(name: str) -> None:
    import pinecone.db_data  # type: ignore[import-not-found]
    import pinecone.pinecone_asyncio  # type: ignore[import-not-found]

    index_class = getattr(pinecone, "Index", None) or pinecone.db_data.Index
    pc: Any = pinecone.Pinecone(api_key="key", source_tag="llamaindex")
    index = pc.Index(name)
    assert isinstance(index, index_class)
    entries = [
        {"id": f"doc#{i}", "values": [1.0, i, 0.0], "metadata": {"doc_id": "doc"}} for i in range(5)
    ]
    response = index.upsert(vectors=entries, namespace="n", batch_size=2, show_progress=False)
    assert not response.errors
    assert (response.failed_item_count, response.total_item_count) == (0, 5)
    assert index.describe_index_stats()["dimension"] == 3
    found = index.query(
        vector=[1.0, 0.0, 0.0],
        sparse_vector=None,
        top_k=2,
        include_values=True,
        include_metadata=True,
        namespace="n",
        filter={"doc_id": {"$eq": "doc"}},
    )
    for match in found.matches:
        assert type(match.metadata) is dict
        assert (match.id[:4], len(match.values), match.score > 0) == ("doc#", 3, True)
    ids = [
        item if isinstance(item, str) else item.id
        for page in index.list(prefix="doc#", namespace="n")
        for item in page
    ]
    index.delete(ids=ids, namespace="n")
    assert index.describe_index_stats().total_vector_count == 0


def test_haystack(name: str) -> None:
    not_found = older("pinecone.exceptions", "NotFoundException")
    pc: Any = pinecone.Pinecone(api_key="key", source_tag="haystack")
    assert name in pc.list_indexes().names()
    index = pc.Index(name=name)
    assert isinstance(index, older("pinecone.db_data", "_Index"))
    assert index.describe_index_stats().get("dimension") == 3
    written = index.upsert(vectors=TEXTS, namespace="n", batch_size=2, show_progress=False)
    assert written.upserted_count == 3
    assert index.describe_index_stats()["namespaces"]["n"]["vector_count"] == 3
    found = index.query(
        vector=[1.0, 0.0, 0.0],
        top_k=1,
        namespace="n",
        filter=None,
        include_values=True,
        include_metadata=True,
    )
    assert found.matches[0]["metadata"].pop("text") == "one"
    with pytest.raises(not_found):
        index.delete(delete_all=True, namespace="nowhere")
    index.close()
    pc.close()


async def test_haystack_asynchronously(cloud: PineconeLocal, unique_name: Names) -> None:
    """The client is no context manager there, and is closed by hand."""
    name = unique_name("async")
    client: Any = pinecone.PineconeAsyncio(api_key="key", source_tag="haystack")
    host = (await client.create_index(name=name, dimension=3, spec=SPEC, metric="cosine"))["host"]
    hosts = {index["name"]: index["host"] for index in await client.list_indexes()}
    assert hosts[name] == host
    index = client.IndexAsyncio(host=host)
    assert isinstance(index, older("pinecone.db_data", "_IndexAsyncio"))
    await index.upsert(vectors=TEXTS, namespace="n")
    await index.delete(delete_all=True, namespace="n")
    await index.close()
    await client.delete_index(name)
    await client.close()


def test_mem0(cloud: PineconeLocal, unique_name: Names) -> None:
    name = unique_name("mem0")
    pc: Any = pinecone.Pinecone(api_key="key")
    if name not in pc.list_indexes().names():
        pc.create_index(name=name, dimension=3, metric="cosine", spec=SPEC)
    assert pc.describe_index(name).dimension == 3
    index = pc.Index(name)
    entries = [{"id": "1", "values": [1.0, 0.0, 0.0], "metadata": {"user": "a"}}]
    index.upsert(vectors=entries, namespace=None)
    found = index.query(
        vector=[1.0, 0.0, 0.0],
        top_k=1,
        include_metadata=True,
        include_values=False,
        filter={"user": {"$eq": "a"}},
        namespace=None,
    )
    match = found.matches[0]
    assert (match.get("id"), match.get("metadata")) == ("1", {"user": "a"})
    assert match.get("score") == pytest.approx(1)
    assert found.to_dict()["matches"][0]["id"] == "1"
    assert isinstance(index.fetch(ids=["1"], namespace=None).vectors["1"], pinecone.Vector)
    assert index.describe_index_stats().namespaces.get("missing") is None
    index.delete(ids=["1"], namespace=None)
    pc.delete_index(name)


def test_airflow(cloud: PineconeLocal, unique_name: Names) -> None:
    name = unique_name("airflow")
    pc: Any = pinecone.Pinecone(api_key="key", host=cloud.url, source_tag="apache_airflow")
    pc.create_index(name=name, dimension=3, spec=SPEC, metric="cosine", timeout=30)
    assert name in pc.list_indexes().names()
    with pc.Index(name) as index:
        assert not index.upsert(vectors=TEXTS, max_concurrency=2, batch_size=1).has_errors
    index = pc.Index(name)
    found = index.query(
        vector=[1.0, 0.0, 0.0],
        id=None,
        top_k=1,
        namespace="",
        filter=None,
        include_values=None,
        include_metadata=None,
        sparse_vector=None,
    )
    assert found.matches[0].id == "1"
    pc.delete_index(name=name, timeout=30)
    assert pinecone.PodType("p1.x1") is pinecone.PodType.P1_X1


def test_telemetry_wraps_methods_of_the_class(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module = __import__("pinecone.db_data.index", fromlist=["Index"])
    seen: list[Any] = []
    original = module.Index.query

    def wrapper(instance: Any, *args: Any, **kwargs: Any) -> Any:
        response = original(instance, *args, **kwargs)
        seen.append((instance._config.host, response.get("usage").get("read_units")))
        seen.append([match.get("score") for match in response.get("matches")])
        return response

    monkeypatch.setattr(module.Index, "query", wrapper)
    pc: Any = pinecone.Pinecone()
    index = pc.Index(name)
    index.upsert(vectors=TEXTS)
    index.query(vector=[1.0, 0.0, 0.0], top_k=1)
    assert seen[0][0] == index.config.host
    assert isinstance(seen[0][1], int)
    assert seen[1] == [pytest.approx(1)]


def test_semantic_router(name: str, cloud: PineconeLocal, monkeypatch: pytest.MonkeyPatch) -> None:
    protocol_error = older("pinecone.utils.error_handling", "ProtocolError")
    assert issubclass(protocol_error, pinecone.PineconeError)
    for path in ("pinecone.pinecone", "pinecone.pinecone_asyncio"):
        monkeypatch.setattr(f"{path}.check_realistic_host", lambda host: None)
    with pytest.warns(DeprecationWarning, match="namespace=.* has no effect"):
        pc: Any = pinecone.Pinecone(
            api_key="key",
            source_tag="semantic-router",
            host=cloud.url,
            namespace="n",  # type: ignore[call-arg]
        )
    assert pc.has_index(name=name)
    index = pc.Index(name, host=pc.describe_index(name).host)
    index.upsert(vectors=[("route#1", [1.0, 0.0, 0.0], {"sr_route": "route"})], namespace="n")
    assert index.query(vector=[1.0, 0.0, 0.0], top_k=1, namespace="n")["matches"]
    assert index.fetch(ids=["route#1"], namespace="n").vectors.get("route#1") is not None
    assert index.describe_index_stats()["namespaces"]["n"]["vector_count"] == 1
    index.delete(ids=["route#1"], namespace="n")


async def test_semantic_kernel(cloud: PineconeLocal, unique_name: Names) -> None:
    """Records and vectors by position, with a namespace by name."""
    name = unique_name("kernel")
    client: Any = pinecone.PineconeAsyncio(api_key="key")
    async with client:
        model = await client.create_index(
            name=name, dimension=3, metric=pinecone.Metric.COSINE, spec=SPEC
        )
        assert isinstance(model, pinecone.IndexModel)
        assert model.embed is None
        assert await client.has_index(name)
        index = client.IndexAsyncio(host=model.host)
        records = [pinecone.Vector(id="1", values=[1.0, 0.0, 0.0], metadata={"text": "one"})]
        with pytest.warns(DeprecationWarning, match=r"upsert\(vectors=\.\.\., namespace="):
            assert (await index.upsert(records, namespace="n")).upserted_count == 1
        fetched = await index.fetch(ids=["1"], namespace="n")
        assert [vector.id for vector in fetched.vectors.values()] == ["1"]
        await index.close()
        await client.delete_index(name)


async def test_semantic_kernel_search() -> None:
    """The query is one dict, as releases 7 and 8 took it."""
    answer = {
        "result": {"hits": [{"_id": "1", "_score": 0.5, "fields": {}}]},
        "usage": {"read_units": 1},
    }
    with serving(reply(200, answer)) as server:
        async with pinecone.AsyncIndex(host=server.url, api_key="key") as index:
            query = {"inputs": {"text": "boats"}, "top_k": 3, "filter": {"year": 2000}}
            found = await index.search_records(namespace="n", query=query)
            assert found.result.hits[0]["_id" if "_id" in found.result.hits[0] else "id"] == "1"
    assert server.requests[0].target == "/records/namespaces/n/search"
    assert server.requests[0].json()["query"] == query


def test_embedchain(name: str) -> None:
    pc: Any = pinecone.Pinecone(api_key="key")
    assert name in pc.list_indexes().names()
    index = pc.Index(name)
    with pytest.warns(DeprecationWarning, match=r"write upsert\(vectors=\.\.\.\)"):
        index.upsert(TEXTS)
    assert index.fetch(ids=["1"])["vectors"]["1"]["metadata"]["text"] == "one"
    assert len(index.query(vector=[1.0, 0.0, 0.0], top_k=2)["matches"]) == 2
    assert index.describe_index_stats()["total_vector_count"] == 3
    index.delete(filter={"year": {"$gt": 2001}})
    assert index.describe_index_stats()["total_vector_count"] == 1


def test_vectordb_bench(name: str) -> None:
    """The client crosses processes; counts are read through `get` alone."""
    pc: Any = pickle.loads(pickle.dumps(pinecone.Pinecone(api_key="key")))
    index = pc.Index(name)
    index.upsert(vectors=TEXTS, namespace="n")
    statistics = index.describe_index_stats()
    assert statistics.get("namespaces", {}).get("n").get("vector_count") == 3
    index.delete(delete_all=True, namespace="n")


def test_pandasai(name: str) -> None:
    pc: Any = pinecone.Pinecone(api_key="key")
    index = pc.Index(name)
    index.upsert(vectors=TEXTS, namespace="n")
    index.update(id="1", values=[0.0, 1.0, 0.0], set_metadata={"text": "changed"}, namespace="n")
    assert index.fetch(ids=["1"], namespace="n").vectors["1"].metadata["text"] == "changed"


def test_canopy_reads_the_body_of_an_error(name: str) -> None:
    error = older("pinecone", "PineconeApiException")
    pc: Any = pinecone.Pinecone(api_key="key")
    with pytest.raises(error) as caught:
        pc.Index(name).query(vector=[1.0], top_k=1)
    assert "dimension" in str(caught.value.body)


def test_agno_and_phidata(name: str) -> None:
    config = older("pinecone.config", "Config")
    with pytest.warns(DeprecationWarning, match=r"(config|index_api)=\.\.\.\) has no effect"):
        pc: Any = pinecone.Pinecone(
            api_key="key",
            host=None,
            additional_headers={},
            config=config(),  # type: ignore[call-arg]
            pool_threads=1,
            index_api=None,
        )
    assert name in pc.list_indexes().names()
    assert pinecone.__version__


def test_streamlit_explains_itself() -> None:
    with pytest.raises(AttributeError, match=r"pinecone.init\(\) .* write Pinecone\(api_key="):
        pinecone.init(api_key="key", environment="us-west1-gcp")  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        pinecone.Index("films")  # type: ignore[misc]


def test_one_asynchronous_client_in_two_loops(name: str) -> None:
    client: Any = pinecone.PineconeAsyncio(api_key="key")
    for _ in range(2):
        assert asyncio.run(client.has_index(name))
