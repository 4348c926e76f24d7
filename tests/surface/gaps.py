"""Define what the public surface lacks of `facts/surface.json`, and why; `test_surface.py` keeps it true.

python -m tests.surface.gaps            what is lacking today
python -m tests.surface.gaps --prune    remove the lines that are true no longer
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

ON_PURPOSE = {
    "a class says its message and status when it is given none; its signature shows None": """
FailedPreconditionError.__init__(message)
FailedPreconditionError.__init__(status_code)
PayloadTooLargeError.__init__(message)
PayloadTooLargeError.__init__(status_code)
PaymentRequiredError.__init__(message)
PaymentRequiredError.__init__(status_code)
RateLimitError.__init__(message)
RateLimitError.__init__(status_code)
ConflictError.__init__(message)
ConflictError.__init__(status_code)
ForbiddenError.__init__(message)
ForbiddenError.__init__(status_code)
NotFoundError.__init__(message)
NotFoundError.__init__(status_code)
ServiceError.__init__(message)
ServiceError.__init__(status_code)
UnauthorizedError.__init__(message)
UnauthorizedError.__init__(status_code)
""",
    "release 10 has another default": """
RetryConfig.backoff_factor
""",
    "the class says it, and nobody has to": """
DenseEmbedding.vector_type
SparseEmbedding.vector_type
""",
    "an id is a string, and a page a list of them": """
ListItem.id
ListResponse._response_info
ListResponse.vectors
""",
    "given by position": """
DocumentRecord.__init__(data)
FetchDocumentsResponse.from_dict(data)
FetchDocumentsResponse.from_dict(d)
SearchDocumentsResponse.from_dict(data)
SearchDocumentsResponse.from_dict(d)
UpdateDocumentRecord.__init__(data)
SparseValues.from_dict(d)
SparseValues.from_dict(sparse_values_dict)
Vector.from_dict(d)
Vector.from_dict(vector_dict)
""",
    "it cannot be left out, unless it has its older name": """
Assistants.create(name)
Assistants.delete(name)
Assistants.describe(name)
Assistants.update(name)
AsyncAssistants.create(name)
AsyncAssistants.delete(name)
AsyncAssistants.describe(name)
AsyncAssistants.update(name)
""",
    "given by name; an answer that exists has it as an attribute": """
FetchDocumentsResponse.__init__(response_info)
SearchDocumentsResponse.__init__(response_info)
""",
    "its name is a method of every list; given by position": """
BackupScheduleHistoryList.__init__(items)
""",
    "the service refuses them there, and the published class does; its text names the fields": """
QueryStringQuery.field
QueryStringQuery.fields
""",
    "no document has it, and no method takes such a request": """
CreateIndexRequest.source_backup_id
CreateIndexRequest.source_collection
""",
    "what it takes is internal to the published package": """
AsyncGrpcIndex.__init__(limiter_registry)
GrpcIndex.__init__(limiter_registry)
""",
    "it is about async_req, which pc.Index(pool_threads=) of older code takes": """
Pinecone.index(pool_threads)
""",
    "None means the default version, and the default namespace": """
AsyncGrpcIndex.__init__(api_version)
AsyncGrpcIndex.upsert_from_dataframe(namespace)
GrpcIndex.__init__(api_version)
GrpcIndex.upsert_from_dataframe(namespace)
""",
    "a request must have it, and the request and the answer are one class": """
NamespaceFieldConfig.filterable
NamespaceSchema.fields
""",
    "it is left out unless it is given": """
ConfigureIndexRequest.tags
CreateIndexFromBackupRequest.tags
CreateIndexRequest.tags
""",
    "None is what the service takes for False": """
BooleanField.filterable
FloatField.filterable
IntegerField.filterable
NgramConfig.prefix_only
StringField.filterable
StringListField.filterable
""",
    "the document says its default": """
ModelIndexEmbed.vector_type
""",
}

GAPS = {line: reason for reason, lines in ON_PURPOSE.items() for line in lines.split("\n") if line}


def prune(found: Iterable[str]) -> None:
    """Remove from this file what is not in `found`."""
    gone = GAPS.keys() - set(found)
    here = Path(__file__)
    lines = here.read_text("utf-8").splitlines(keepends=True)
    here.write_text("".join(line for line in lines if line.rstrip("\n") not in gone), "utf-8")


if __name__ == "__main__":
    from tests.surface.test_surface import gaps

    lacking = gaps()
    if "--prune" in sys.argv:
        prune(lacking)
    for gap, why in lacking.items():
        print(f"{gap}: {why} ({GAPS.get(gap, 'not listed')})")
