"""Objects that programs for release 9 keep in files.

`python tests/_compat/published.py`, run where the published 9.0.1 is installed, writes `published.json`: name -> pickle in
base64. `test_published.py` reads it with the code of today, and compares with what these calls make there.
"""

from __future__ import annotations

import base64
import json
import pickle
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("published.json")
TIME = "2026-01-02T03:04:05Z"


def examples() -> dict[str, Any]:
    """Return objects that are made by the paths and keywords of release 9."""
    return {**_control(), **_data(), **_reads(), **_models(), **_others()}


def _control() -> dict[str, Any]:
    from pinecone.models.backups.list import BackupList, RestoreJobList
    from pinecone.models.backups.model import BackupModel, RestoreJobModel
    from pinecone.models.collections.list import CollectionList
    from pinecone.models.collections.model import CollectionModel
    from pinecone.models.indexes.index import (
        IndexModel,
        IndexSpec,
        IndexStatus,
        IndexTags,
        ModelIndexEmbed,
        PodSpecInfo,
        ServerlessSpecInfo,
    )
    from pinecone.models.indexes.list import IndexList

    ready = IndexStatus(ready=True, state="Ready")
    dense = IndexModel(
        name="films",
        metric="dotproduct",
        status=ready,
        spec=IndexSpec(serverless=ServerlessSpecInfo(cloud="aws", region="us-east-1")),
        host="https://films.example",
        dimension=2,
        tags=IndexTags({"team": "search"}),
        created_at=TIME,
    )
    pods = IndexModel(
        name="pods",
        metric="cosine",
        status=ready,
        spec=IndexSpec(pod=PodSpecInfo(environment="here", pod_type="p1.x1", replicas=1, shards=1)),
        host="https://pods.example",
        dimension=2,
    )
    text = IndexModel(
        name="text",
        metric="cosine",
        status=ready,
        spec=IndexSpec(serverless=ServerlessSpecInfo(cloud="aws", region="us-east-1")),
        host="https://text.example",
        dimension=1024,
        embed=ModelIndexEmbed(
            model="m", metric="cosine", dimension=1024, vector_type="dense", field_map={"text": "t"}
        ),
    )
    backup = BackupModel(
        backup_id="b",
        source_index_name="films",
        source_index_id="i",
        status="Ready",
        cloud="aws",
        region="us-east-1",
        name="weekly",
        dimension=2,
        metric="cosine",
        created_at=TIME,
    )
    job = RestoreJobModel(
        restore_job_id="r",
        backup_id="b",
        target_index_name="again",
        target_index_id="i",
        status="Completed",
        created_at=TIME,
        completed_at=TIME,
        percent_complete=100.0,
    )
    collection = CollectionModel(name="c", status="Ready", environment="here")
    return {
        "dense index": dense,
        "index on pods": pods,
        "index of text": text,
        "indexes": IndexList([dense, pods]),
        "backup": backup,
        "backups": BackupList([backup]),
        "restore jobs": RestoreJobList([job]),
        "collections": CollectionList([collection]),
    }


def _data() -> dict[str, Any]:
    from pinecone.models.namespaces.models import ListNamespacesResponse, NamespaceDescription
    from pinecone.models.response_info import ResponseInfo
    from pinecone.models.vectors.responses import (
        DescribeIndexStatsResponse,
        NamespaceSummary,
        UpdateResponse,
        UpsertResponse,
    )
    from pinecone.models.vectors.search import Hit
    from pinecone.models.vectors.sparse import SparseValues
    from pinecone.models.vectors.vector import ScoredVector, Vector

    sparse = SparseValues(indices=[1, 7], values=[0.5, 0.25])
    return {
        "vector": Vector("a", [1.0, 2.0], sparse, {"year": 1995}),
        "match": ScoredVector(id="a", score=0.5, values=[1.0], metadata={"year": 1995}),
        "hit": Hit(id_="a", score_=0.5, fields={"text": "t"}),
        "statistics": DescribeIndexStatsResponse(
            namespaces={"n": NamespaceSummary(vector_count=2)},
            dimension=2,
            index_fullness=0.5,
            total_vector_count=2,
            metric="cosine",
            vector_type="dense",
        ),
        "update": UpdateResponse(matched_records=2),
        "upsert": UpsertResponse(
            upserted_count=2, response_info=ResponseInfo(raw_headers={"x-request-id": "r"})
        ),
        "namespaces": ListNamespacesResponse(
            namespaces=[NamespaceDescription(name="n", record_count=2)], total_count=1
        ),
    }


def _reads() -> dict[str, Any]:
    from pinecone.models.response_info import ResponseInfo
    from pinecone.models.vectors.query_aggregator import QueryNamespacesResults
    from pinecone.models.vectors.responses import (
        FetchByMetadataResponse,
        FetchResponse,
        ListItem,
        ListResponse,
        Pagination,
        QueryResponse,
    )
    from pinecone.models.vectors.search import (
        Hit,
        SearchRecordsResponse,
        SearchResult,
        SearchUsage,
    )
    from pinecone.models.vectors.usage import Usage
    from pinecone.models.vectors.vector import ScoredVector, Vector

    match = ScoredVector(id="a", score=0.5, values=[1.0, 2.0], metadata={"year": 1995})
    vectors = {"a": Vector("a", [1.0, 2.0])}
    usage, info = Usage(read_units=5), ResponseInfo(raw_headers={"x-request-id": "r"})
    return {
        "matches": QueryResponse(matches=[match], namespace="n", usage=usage, response_info=info),
        "fetched": FetchResponse(vectors=vectors, namespace="n", usage=usage),
        "fetched by metadata": FetchByMetadataResponse(
            vectors=vectors, namespace="n", usage=usage, pagination=Pagination(next="t")
        ),
        "ids": ListResponse(
            vectors=[ListItem(id="a"), ListItem(id="b")], namespace="n", usage=usage
        ),
        "of namespaces": QueryNamespacesResults(
            matches=[match], usage=usage, ns_usage={"n": usage}
        ),
        "hits": SearchRecordsResponse(
            result=SearchResult(hits=[Hit(id_="a", score_=0.5, fields={"text": "t"})]),
            usage=SearchUsage(read_units=1),
        ),
    }


def _models() -> dict[str, Any]:
    from pinecone.models.assistant.file_model import AssistantFileModel
    from pinecone.models.inference.embed import (
        DenseEmbedding,
        EmbeddingsList,
        EmbedUsage,
        SparseEmbedding,
    )
    from pinecone.models.inference.model_list import ModelInfoList
    from pinecone.models.inference.models import ModelInfo
    from pinecone.models.inference.rerank import RankedDocument, RerankResult, RerankUsage

    info = ModelInfo(
        model="m", short_description="d", type="embed", supported_parameters=[], vector_type="dense"
    )
    return {
        "embeddings": EmbeddingsList(
            model="m",
            vector_type="dense",
            usage=EmbedUsage(total_tokens=3),
            data=[DenseEmbedding(values=[1.0, 2.0], vector_type="dense")],
        ),
        "sparse embedding": SparseEmbedding(
            sparse_values=[1.0], sparse_indices=[7], sparse_tokens=None, vector_type="sparse"
        ),
        "models": ModelInfoList([info]),
        "ranking": RerankResult(
            model="m",
            usage=RerankUsage(rerank_units=1),
            data=[RankedDocument(index=0, score=0.5, document={"id": "a", "text": "t"})],
        ),
        "file": AssistantFileModel(name="f", id="1", status="Available", content_hash="h"),
    }


def _others() -> dict[str, Any]:
    from pinecone.errors.exceptions import NotFoundError
    from pinecone.utils.filter_builder import Field

    return {
        "filter": Field("year").gte(1990) & (Field("genre") == "drama"),
        "error": NotFoundError(
            message="gone", status_code=404, body={"error": {"code": "NOT_FOUND"}}
        ),
    }


if __name__ == "__main__":
    stored = {
        name: base64.b64encode(pickle.dumps(thing, protocol=4)).decode()
        for name, thing in examples().items()
    }
    FILE.write_text(json.dumps(stored, indent=1, sort_keys=True) + "\n", "utf-8")
