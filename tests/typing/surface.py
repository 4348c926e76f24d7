"""Define what type checkers have to see; mypy reads this file, nothing runs it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

from typing_extensions import assert_type

from pinecone import (
    Admin,
    APIKeyWithSecret,
    AssistantModel,
    AsyncChatStream,
    AsyncGrpcIndex,
    AsyncIndex,
    AsyncPinecone,
    BackupList,
    ChatResponse,
    ChatStream,
    Condition,
    CreateIndexFromBackupResponse,
    EmbeddingsList,
    FetchResponse,
    Field,
    GrpcIndex,
    Index,
    IndexList,
    IndexModel,
    ListedIndexes,
    ListResponse,
    Paginator,
    Pinecone,
    PineconeAsyncio,
    PineconeError,
    PineconeException,
    PineconeFuture,
    PineconeGRPC,
    QueryNamespacesResults,
    QueryResponse,
    ScoredVector,
    SearchRecordsResponse,
    UpsertError,
    UpsertResponse,
    Vector,
)


def clients(pc: Pinecone, over_grpc: bool) -> None:
    assert_type(pc.index("films"), Index)
    assert_type(pc.index(host="films.example", grpc=False), Index)
    assert_type(pc.index("films", grpc=True), GrpcIndex)
    assert_type(pc.index("films", grpc=over_grpc), Index | GrpcIndex)
    assert_type(pc.with_options(timeout=1), Pinecone)
    with Pinecone() as opened, opened.index("films") as index:
        assert_type(opened, Pinecone)
        assert_type(index, Index)
        assert_type(index.with_options(max_retries=1), Index)


async def async_clients(pc: AsyncPinecone) -> None:
    assert_type(await pc.index("films"), AsyncIndex)
    assert_type(await pc.index("films", grpc=True), AsyncGrpcIndex)
    async with AsyncPinecone() as opened, await opened.index("films") as index:
        assert_type(await index.query(vector=[0.1], top_k=1), QueryResponse)
        assert_type(index.list(), AsyncIterator[ListResponse])
    stream = await pc.assistants.chat(assistant_name="guide", messages=[], stream=True)
    assert_type(stream, AsyncChatStream)


def data(index: Index, grpc_index: GrpcIndex) -> None:
    assert_type(index.upsert(vectors=[("a", [0.1]), Vector(id="b", values=[0.2])]), UpsertResponse)
    found = index.query(vector=[0.1], top_k=1, filter=Field("year") >= 1990)
    assert_type(found, QueryResponse)
    assert_type(found.matches, list[ScoredVector])
    assert_type(found.matches[0].id, str)
    assert_type(found.matches[0].score, float)
    assert_type(index.fetch(ids=["a"]), FetchResponse)
    assert_type(index.list(), Iterator[ListResponse])
    assert_type(index.search(inputs={"text": "a heist"}, top_k=1), SearchRecordsResponse)
    several = index.query_namespaces(vector=[0.1], namespaces=["a"], metric="cosine")
    assert_type(several, QueryNamespacesResults)
    assert_type(grpc_index.query(vector=[0.1], top_k=1), QueryResponse)
    assert_type(grpc_index.query_async(vector=[0.1], top_k=1), PineconeFuture[QueryResponse])
    assert_type((Field("a") == 1) & {"b": 2}, Condition)


def resources(pc: Pinecone, admin: Admin, error: UpsertError) -> None:
    spec = {"serverless": {"cloud": "aws", "region": "us-east-1"}}
    assert_type(pc.indexes.create(name="films", dimension=3, spec=spec), IndexModel)
    assert_type(pc.indexes.list(), ListedIndexes)
    restored = pc.create_index_from_backup(name="films", backup_id="b")
    assert_type(restored, CreateIndexFromBackupResponse | IndexModel)
    assert_type(pc.inference.embed("model", "text"), EmbeddingsList)
    assert_type(pc.assistants.list(), Paginator[AssistantModel])
    assert_type(pc.assistants.chat(assistant_name="guide", messages=[]), ChatResponse)
    stream = pc.assistants.chat(assistant_name="guide", messages=[], stream=True)
    assert_type(stream, ChatStream)
    assert_type(admin.api_keys.create(project_id="p", name="reader"), APIKeyWithSecret)
    assert_type(error.result, UpsertResponse)
    assert_type(error.failed_items, list[Any])


def older_names(pc: Pinecone, error: PineconeException) -> None:
    assert_type(pc.list_indexes(), IndexList)
    assert_type(pc.create_index("films", {"serverless": {}}, 3, "cosine"), IndexModel)
    assert_type(pc.Index("films", pool_threads=2), Index)
    assert_type(pc.IndexAsyncio(host="films.example"), AsyncIndex)
    assert_type(pc.assistants.describe_assistant("guide"), AssistantModel)
    assert_type(pc.assistants.list_assistants(), list[AssistantModel])
    assert_type(PineconeGRPC().list_backups(limit=1), BackupList)
    assert_type(error, PineconeError)


async def async_older_names(pc: PineconeAsyncio) -> None:
    assert_type(pc, AsyncPinecone)
    assert_type(await pc.describe_index("films"), IndexModel)
    assert_type(await pc.has_index("films"), bool)
    assert_type(await pc.assistants.list_assistants(), list[AssistantModel])
    assert_type(pc.IndexAsyncio(host="films.example"), AsyncIndex)


def mistakes(pc: Pinecone, index: Index) -> None:
    pc.nothing()  # type: ignore[attr-defined]
    pc.describe_index(1)  # type: ignore[arg-type]
    pc.create_backup("films")  # type: ignore[call-arg]
    index.delete(["a"])  # type: ignore[call-arg]
    pc.index(1)  # type: ignore[call-overload]
    index.query(vector=[0.1])  # type: ignore[call-arg]
    index.fetch(ids=[1])  # type: ignore[list-item]
    index.query(vector="0.1", top_k="1")  # type: ignore[arg-type]
    index.upsert(vectors=[("a", [0.1])], batchsize=1)  # type: ignore[call-arg]
