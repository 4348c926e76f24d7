"""Limits of the service: those its API documents state, those its guides add, and those of this process."""

from __future__ import annotations

from pinecone_api.default.db_control import limits as control
from pinecone_api.default.db_data import limits as data
from pinecone_api.default.db_data.operations import UPSERT_VECTORS
from pinecone_api.v2026_04.db_control import limits as older

# Stated by the API documents.
MAX_DIMENSION = control.DenseVectorField.dimension.high
MAX_INDEX_NAME_LENGTH = control.CreateIndexRequest.name.high
METRICS = older.CreateIndexRequest.metric.known
PROTECTION = control.CreateIndexRequest.deletion_protection.known
VECTOR_TYPES = older.CreateIndexRequest.vector_type.known
MAX_TOP_K = data.QueryRequest.top_k.high
SCAN_FACTOR = data.QueryRequest.scan_factor
CANDIDATES = data.QueryRequest.max_candidates
MAX_UPSERT_VECTORS = data.UpsertRequest.vectors.high
MAX_UPSERT_BYTES = UPSERT_VECTORS.max_body
MAX_IDS = data.DeleteRequest.ids.high
MAX_ID_LENGTH = data.Vector.id.high
ALIAS_NAME = data.CreateNamespaceAliasRequest.name
MAX_NAMESPACE_LENGTH = data.CreateNamespaceRequest.name.high
MAX_LIST_LIMIT = data.list_vectors.limit.high
MAX_FETCH_LIMIT = data.FetchByMetadataRequest.limit.high
MAX_SPARSE_VALUES = data.SparseValues.values.high
MAX_RECORDS = data.upsert_records_namespace.body.high
MAX_SEARCH_FIELDS = data.SearchRecordsRequest.fields.high

# Stated elsewhere: in words, about parts of a value, or about answers. Documents have no member for them.
DEFAULT_FETCH_LIMIT = 100
MAX_METADATA_BYTES = 40 * 1024
MAX_LIST_VALUES = 10_000
MAX_RESULT_BYTES = 4 * 1024 * 1024
MAX_SCORING_METHODS = 100
MAX_TAGS = 20
MAX_TAG_KEY_LENGTH = 80
MAX_TAG_VALUE_LENGTH = 120

# Not the service's; they only keep a bad client from stopping this process.
MAX_BODY_BYTES = 4 * 1024 * 1024
MAX_DRAINED_BYTES = 256 * 1024 * 1024
MAX_HEADER_BYTES = 2 * 1024 * 1024
MAX_CONNECTIONS = 400
MAX_UNREAD_BYTES = 64 * 1024 * 1024
MAX_FILTER_DEPTH = 32
MAX_PAGE_BYTES = 32 * 1024 * 1024
