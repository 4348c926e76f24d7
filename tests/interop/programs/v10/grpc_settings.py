"""Make gRPC indexes with settings of all kinds."""

import os

from pinecone import (
    ApiError,
    GrpcIndex,
    Pinecone,
    PineconeValueError,
    RetryConfig,
    ServerlessSpec,
)

pc = Pinecone()
pc.indexes.create(name="films", dimension=2, spec=ServerlessSpec(cloud="aws", region="us-east-1"))
url = pc.indexes.describe("films").host
host = url.partition("://")[2]


def use(**settings: object) -> None:
    """Write and read with an index that has these settings."""
    with GrpcIndex(api_key="local", **settings) as index:
        count = index.upsert(vectors=[("a", [1.0, 2.0])]).upserted_count
        print(sorted(settings), count, index.query(vector=[1, 2], top_k=1).matches[0].id)


def refused(**settings: object) -> None:
    """Show the error that settings cause."""
    try:
        GrpcIndex(api_key="local", **settings)
    except PineconeValueError as error:
        print(sorted(settings), type(error).__name__)


use(host=url, secure=False)
use(host=url, grpc_scheme="http")
use(host=host, grpc_scheme="http")
use(host=host, secure=False)
use(
    host=url,
    secure=False,
    timeout=5.0,
    connect_timeout=2.0,
    source_tag="tests",
    retry_config=RetryConfig(max_retries=2, backoff_factor=0.1),
    on_throttle=print,
)
refused(host="")
refused(host=host, grpc_scheme="ftp")
os.environ["PINECONE_GRPC_SCHEME"] = "http"
use(host=host)
os.environ["PINECONE_GRPC_SCHEME"] = "ftp"
refused(host=host)
os.environ["PINECONE_GRPC_SCHEME"] = "https"
use(host=host, grpc_scheme="http")
del os.environ["PINECONE_GRPC_SCHEME"]

with Pinecone(grpc_scheme="http").index("films", grpc=True) as index:
    written = index.upsert(
        vectors=[(f"v{n}", [1.0, n]) for n in range(7)], batch_size=3, show_progress=False
    )
    print(written.upserted_count, written.total_batch_count, written.has_errors)
    wrong = index.upsert_async(vectors=[("b", [1, 2, 3])])
    try:
        wrong.result()
    except ApiError as error:
        print(type(error) is type(wrong.exception()), error.status_code)
    print(index.create_namespace(name="n").name, index.describe_namespace(name="n").size_bytes)
    print([each.name for page in index.list_namespaces() for each in page.namespaces])
    print([each.name for each in index.list_namespaces_paginated(limit=1).namespaces])
    index.delete_namespace(name="n")
    print(list(index.list_imports()), len(index.list_imports_paginated()))
