"""Hold programs as people write them; type checkers read this file in their strict modes, nothing runs it."""

# pyright: reportDeprecated=false
from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from pinecone import (
    ApiError,
    AsyncPinecone,
    AwsRegion,
    CloudProvider,
    ConflictError,
    DenseEmbedding,
    Document,
    Field,
    GrpcIndex,
    Index,
    IndexEmbed,
    IndexModel,
    ManagedDeployment,
    Metric,
    NotFoundError,
    Pinecone,
    PineconeApiException,
    PineconeAsyncio,
    PineconeConnectionError,
    PineconeError,
    PodSpec,
    QueryResponse,
    RateLimitError,
    RetryConfig,
    SchemaBuilder,
    ScoredVector,
    SearchQuery,
    SearchRerank,
    ServerlessSpec,
    SparseValues,
    StringField,
    UpsertError,
    Vector,
)
from pinecone.exceptions import NotFoundException
from pinecone.grpc import PineconeGRPC
from pinecone.models.assistant import Message
from pinecone.models.indexes.specs import IntegratedSpec


def make_a_client() -> Pinecone:
    return Pinecone(
        api_key="key",
        additional_headers={"x-team": "search"},
        timeout=20,
        retry_config=RetryConfig(max_retries=5),
    )


def make_indexes(pc: Pinecone) -> list[IndexModel]:
    spec = ServerlessSpec(cloud=CloudProvider.AWS, region=AwsRegion.US_EAST_1)
    made = [
        pc.indexes.create(name="a", dimension=1536, metric="cosine", spec=spec),
        pc.indexes.create(
            name="b",
            dimension=1536,
            metric=Metric.DOTPRODUCT,
            spec=ServerlessSpec(cloud="aws", region="us-east-1"),
            deletion_protection="enabled",
            tags={"team": "search"},
            timeout=60,
        ),
        pc.indexes.create(name="c", dimension=8, spec=PodSpec(environment="us-east1-gcp")),
        pc.indexes.create(
            name="d",
            spec=IntegratedSpec(
                cloud="aws",
                region="us-east-1",
                embed=IndexEmbed(model="multilingual-e5-large", field_map={"text": "body"}),
            ),
        ),
    ]
    if "e" not in pc.indexes.list().names() and not pc.indexes.exists("e"):
        schema = SchemaBuilder().add_string_field("title", full_text_search=True).build()
        made.append(pc.indexes.create(name="e", schema=schema))
    for index in pc.indexes.list():
        ready: bool = index.status.ready
        host: str | None = index.host
        print(index.name, index.dimension, index.metric, ready, host)
    pc.indexes.configure("a", deletion_protection="disabled", tags={"team": ""})
    pc.indexes.delete("a", timeout=None)
    return made


def query_in_a_loop(index: Index) -> dict[str, float]:
    scores: dict[str, float] = {}
    response = index.query(
        vector=[0.1, 0.2],
        top_k=10,
        namespace="films",
        filter={"year": {"$gte": 1990}, "$or": [{"genre": "drama"}, {"genre": "crime"}]},
        include_metadata=True,
        include_values=True,
        sparse_vector={"indices": [1, 2], "values": [0.5, 0.25]},
    )
    for match in response.matches:
        scores[match.id] = match.score
        if match.metadata:
            title: str = match.metadata["title"]
            print(title, match.metadata.get("year"), match.values[:3])
    for match in response["matches"]:
        print(match["id"], match["score"])
    if response.usage:
        units: int | None = response.usage.read_units
        print(units, response.response_info and response.response_info.request_id)
    return scores


def write_in_every_form(index: Index, embedding: np.ndarray[Any, Any]) -> int:
    index.upsert(vectors=[("a", [0.1, 0.2]), ("b", [0.3, 0.4], {"genre": "crime"})])
    index.upsert(vectors=[{"id": "a", "values": [0.1, 0.2], "metadata": {"year": 1995}}])
    index.upsert(
        vectors=[
            Vector(id="a", values=[0.1, 0.2], metadata={"tags": ["x", "y"]}),
            Vector(
                id="b", values=[0.1, 0.2], sparse_values=SparseValues(indices=[1], values=[0.5])
            ),
        ],
        namespace="films",
        batch_size=100,
        show_progress=False,
    )
    index.upsert(vectors=[("a", embedding), ("b", embedding.tolist())])
    index.query(vector=embedding, top_k=1)
    index.update(id="a", values=embedding)
    rows = [(f"row-{i}", [float(i)] * 2, {"i": i}) for i in range(10)]
    return index.upsert(vectors=rows).upserted_count


def generate_vectors() -> Iterator[tuple[str, list[float]]]:
    for number in range(1000):
        yield f"row-{number}", [0.1, 0.2]


def write_from_a_generator(index: Index) -> None:
    try:
        result = index.upsert(vectors=generate_vectors(), batch_size=200)
    except UpsertError as error:
        failed: list[Any] = error.failed_items
        print(error.result.upserted_count, len(failed), error.result.errors[0].error_message)
        index.upsert(vectors=error.failed_items)
    else:
        print(result.upserted_count, result.total_batch_count)


def change_and_delete(index: Index) -> None:
    index.update(id="a", set_metadata={"year": 1996}, namespace="films")
    index.update(id="a", values=[0.1, 0.2], sparse_values={"indices": [1], "values": [0.5]})
    index.delete(ids=["a", "b"], namespace="films")
    index.delete(filter={"genre": {"$in": ["crime"]}})
    index.delete(delete_all=True, namespace="old")
    for ids in index.list(prefix="row-", namespace="films"):
        index.delete(ids=ids)
        fetched = index.fetch(ids=ids, namespace="films")
        print([vector.values for vector in fetched.vectors.values()], ",".join(ids))
    stats = index.describe_index_stats()
    print(stats.total_vector_count, stats.namespaces["films"].vector_count)


def use_filters(index: Index) -> QueryResponse:
    wanted = (Field("year") >= 1990) & Field("genre").is_in(["crime", "drama"])
    recent = Field("tags").exists() | (Field("year") != 2000)
    return index.query(vector=[0.1, 0.2], top_k=1, filter=wanted & recent)


def search_records(index: Index) -> list[str]:
    index.upsert_records(namespace="notes", records=[{"_id": "a", "body": "text", "year": 1}])
    found = index.search(
        namespace="notes",
        inputs={"text": "a heist"},
        top_k=3,
        rerank={"model": "bge-reranker-v2-m3", "rank_fields": ["body"], "top_n": 1},
        fields=["body"],
    )
    again = index.search(
        namespace="notes",
        query=SearchQuery(inputs={"text": "a heist"}, top_k=3),
        rerank=SearchRerank(model="bge-reranker-v2-m3", rank_fields=["body"]),
    )
    print(again.usage.read_units, again.usage.embed_total_tokens)
    return [f"{hit.id} {hit.score:.2f} {hit.fields['body']}" for hit in found.result.hits]


def use_documents(index: Index) -> list[Document]:
    index.documents.upsert(namespace="n", documents=[{"_id": "a", "title": "Heist"}])
    found = index.documents.search(
        namespace="n",
        top_k=5,
        score_by=[{"type": "text", "field": "title", "query": "heist"}],
        include_fields=["title"],
    )
    for document in found.matches:
        score: float | None = document.score
        print(document.id, score, document["title"], document.title)
    fetched = index.documents.fetch(namespace="n", ids=["a"])
    return [*found.matches, *fetched.documents.values()]


def handle_errors(pc: Pinecone, index: Index) -> None:
    try:
        pc.indexes.describe("films")
        index.query(vector=[0.1], top_k=1)
    except NotFoundError as error:
        print(error.status_code, error.message, error.request_id)
    except ConflictError as error:
        print("ALREADY_EXISTS" in error.body if error.body else error.text)
    except RateLimitError as error:
        wait: float = error.retry_after or 1.0
        print(wait, error.attempts, error.headers)
    except ApiError as error:
        print(error.status, error.reason, error.error_code, error.operation)
    except PineconeConnectionError as error:
        print(error)
    except PineconeError:
        raise


def handle_errors_of_older_releases(pc: Pinecone) -> int:
    try:
        pc.describe_index("films")
    except NotFoundException as error:
        return error.status
    except PineconeApiException as error:
        return error.status
    return 200


def older_methods(pc: Pinecone) -> None:
    if "films" not in pc.list_indexes().names() and not pc.has_index("films"):
        pc.create_index(
            name="films",
            dimension=2,
            metric="cosine",
            spec=ServerlessSpec(cloud="aws", region="us-east-1"),
        )
    index = pc.Index("films")
    by_host = pc.Index(host=pc.describe_index("films").host or "")
    print(index.describe_index_stats(), by_host.describe_index_stats())
    pc.configure_index("films", replicas=2)
    pc.delete_index("films")
    with PineconeGRPC(api_key="key") as over_grpc:
        grpc_index = over_grpc.Index("films")
        grpc_index.upsert(vectors=[("a", [0.1])], async_req=True)


def use_grpc(index: GrpcIndex) -> list[ScoredVector]:
    future = index.query_async(vector=[0.1, 0.2], top_k=1, include_values=True)
    response = future.result(timeout=10)
    matrix = np.array([match.values for match in response.matches])
    print(matrix.mean(), list(response.matches[0].values))
    return response.matches


def use_models(pc: Pinecone) -> list[float]:
    embeddings = pc.inference.embed(
        model="multilingual-e5-large",
        inputs=["a heist", "a ship"],
        parameters={"input_type": "passage", "truncate": "END"},
    )
    ranked = pc.inference.rerank(
        model="bge-reranker-v2-m3",
        query="a heist",
        documents=["one", "two"],
        top_n=1,
        return_documents=True,
    )
    print(ranked.data[0].index, ranked.data[0].score, ranked.usage.rerank_units)
    first = embeddings.data[0]
    return first.values if isinstance(first, DenseEmbedding) else []


def use_assistants(pc: Pinecone) -> str:
    assistant = pc.assistants.create(name="guide", instructions="Be brief.", timeout=60)
    uploaded = pc.assistants.upload_file(assistant_name=assistant.name, file_path="a.txt")
    print(uploaded.id, uploaded.status)
    answer = pc.assistants.chat(
        assistant_name="guide", messages=[Message(role="user", content="Who?")]
    )
    for citation in answer.citations:
        print(citation.position, [it.file.name for it in citation.references if it.file])
    for chunk in pc.assistants.chat(
        assistant_name="guide", messages=[{"role": "user", "content": "Who?"}], stream=True
    ):
        if chunk.type == "content_chunk":
            piece: str = chunk.delta.content
            print(piece, end="")
    return answer.message.content or "" if answer.message else ""


async def use_the_async_client(vectors: Sequence[Vector]) -> int:
    async with AsyncPinecone(api_key="key") as pc:
        print([index.name for index in await pc.indexes.list()])
        async for index_model in pc.indexes.list():
            print(index_model.name)
        async with await pc.index("films") as index:
            await index.upsert(vectors=vectors, batch_size=100)
            first, second = await asyncio.gather(
                index.query(vector=[0.1], top_k=1), index.query(id="a", top_k=1)
            )
            async for ids in index.list(prefix="row-"):
                await index.delete(ids=ids)
            print(first.matches[0].id, second.namespace)
            stats = await index.describe_index_stats()
    return stats.total_vector_count


async def use_the_async_client_of_older_releases() -> None:
    async with PineconeAsyncio(api_key="key") as pc:
        description = await pc.describe_index("films")
        async with pc.IndexAsyncio(host=description.host or "") as index:
            found = await index.query(vector=[0.1], top_k=1)
            print(found.matches[0].score)


def look_at_an_index(index: IndexModel) -> str:
    deployment = index.deployment
    if isinstance(deployment, ManagedDeployment):
        return f"{deployment.cloud} {deployment.region}"
    if index.spec is not None and index.spec.serverless is not None:
        return index.spec.serverless.region
    fields = index.schema.fields if index.schema else {}
    return ", ".join(name for name, field in fields.items() if isinstance(field, StringField))


def page_through(pc: Pinecone, index: Index) -> list[str]:
    names = [namespace.name for page in index.list_namespaces() for namespace in page.namespaces]
    for backup in pc.backups.list():
        print(backup.backup_id, backup.status)
    names += [assistant.name for assistant in pc.assistants.list()]
    page = index.list_paginated(prefix="row-", limit=10)
    token = page.pagination.next if page.pagination else None
    print(token, [item.id for item in page.vectors])
    return names


def keep_answers(response: QueryResponse) -> dict[str, Any]:
    text: str = response.to_json()
    again = QueryResponse.from_dict(response.to_dict())
    print(text, again == response, dict(response.matches[0]))
    return again.to_dict()
