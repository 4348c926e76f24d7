"""Write in batches some of which fail, look at what became of them, and send those again."""

import json
import warnings

from pinecone import ApiError, BatchError, BatchResult, Pinecone, SchemaBuilder, ServerlessSpec
from pinecone.models.vectors.responses import UpsertResponse

warnings.simplefilter("ignore")  # about batches that fail
pc = Pinecone()
schema = SchemaBuilder().add_dense_vector_field("look", dimension=3, metric="cosine").build()
pc.indexes.create(name="films", schema=schema)
documents = pc.index("films").documents
films = [{"_id": f"d{n}", "look": [1.0, n, 0.5]} for n in range(5)]
result = documents.batch_upsert(namespace="n", documents=films, batch_size=2, show_progress=False)
print(isinstance(result, BatchResult), result.total_item_count, result.successful_item_count)
print(result.total_batch_count, result.successful_batch_count, result.failed_batch_count)
print(result.failed_item_count, result.errors, result.has_errors, result.error_count)
print(result.success_count, result.failed_items, result.timed_out, result.stalled)
print(result.response_info.lsn_committed is not None, sorted(json.loads(result.to_json())))

films[3]["look"] = [1.0] * 4
result = documents.batch_upsert(
    namespace="n", documents=films, batch_size=2, show_progress=False, max_concurrency=2
)
print(result.successful_item_count, result.failed_item_count, result.failed_batch_count)
print(result.has_errors, result.error_count, [each["_id"] for each in result.failed_items])
(error,) = result.errors
print(isinstance(error, BatchError), error.batch_index, [each["_id"] for each in error.items])
print(isinstance(error.error, ApiError), error.error.status_code, bool(error.error_message))
print(error.disposition, error.retryable, bool(error.group_key), sorted(error.to_dict()))
films[3]["look"] = [1.0, 3.0, 0.5]
again = documents.batch_upsert(namespace="n", documents=films[2:4], show_progress=False)
print(again.successful_item_count, again.has_errors)

pc.indexes.create(name="vectors", dimension=2, spec=ServerlessSpec(cloud="aws", region="us-east-1"))
index = pc.index("vectors")
written = index.upsert(
    vectors=[(f"v{n}", [1.0, n]) for n in range(5)], batch_size=2, show_progress=False
)
print(isinstance(written, UpsertResponse), written.upserted_count, written.total_item_count)
print(written.total_batch_count, written.successful_batch_count, written.failed_batch_count)
print(written.failed_item_count, written.errors, written.has_errors, written.error_count)
print(written["upserted_count"], written.to_dict()["errors"])
