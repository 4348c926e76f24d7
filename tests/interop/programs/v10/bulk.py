"""Load many vectors in batches, go through them in pages, and start an import."""

import os

from pinecone import Pinecone, ServerlessSpec
from pinecone.models.batch import BatchError, BatchResult
from pinecone.models.imports import ImportModel, StartImportResponse

pc = Pinecone()
pc.indexes.create(name="many", dimension=4, spec=ServerlessSpec(cloud="aws", region="us-east-1"))
index = pc.index("many")
vectors = [(f"v{number:04}", [float(number), 1.0, 2.0, 3.0]) for number in range(1000)]
done = index.upsert(
    vectors=vectors, batch_size=200, show_progress=False, namespace="a", total_timeout=60
)
print(
    done.upserted_count, done.total_item_count, done.failed_item_count, done.successful_batch_count
)
print(done.has_errors, done.errors, done.failed_items)
print(index.describe_index_stats().namespaces["a"].vector_count)
pages = list(index.list(prefix="v00", namespace="a", limit=30))
print(len(pages), sum(len(page.vectors) for page in pages))
folder = os.environ["IMPORTED_FOLDER"]
started = index.start_import(uri=f"file://{folder}", error_mode="continue")
print(type(started) is StartImportResponse, bool(started.id))
described = index.describe_import(started.id)
print(type(described) is ImportModel, described.id == started.id, described.uri.endswith(folder))
print([found.uri.endswith(folder) for found in index.list_imports()])
index.delete(ids=[f"v{number:04}" for number in range(900)], namespace="a")
print(index.describe_index_stats().namespaces["a"].vector_count)
failed = BatchError(batch_index=0, items=[1, 2], error=ValueError("no"), error_message="no")
print(failed.disposition, failed.retryable, failed.error_message, len(failed.items))
print(BatchResult.__name__)
