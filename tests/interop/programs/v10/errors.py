"""Go wrong in the ways that release 10 tells apart."""

from pinecone import (
    ApiError,
    FailedPreconditionError,
    NotFoundError,
    PayloadTooLargeError,
    PaymentRequiredError,
    Pinecone,
    PineconeConnectionError,
    PineconeError,
    PineconeTimeoutError,
    PineconeValueError,
    RateLimitError,
    RateLimitException,
    RetryConfig,
    ServerlessSpec,
)
from pinecone.errors.exceptions import ConflictError, ForbiddenError
from pinecone.exceptions import PineconeApiException


def attempt(label, act, *kinds):
    """Say which of the errors was raised, and what it knows."""
    try:
        act()
    except PineconeError as error:
        print(label, [kind.__name__ for kind in kinds if isinstance(error, kind)], end=" ")
        print(getattr(error, "status_code", None), bool(str(error)))
        return error
    print(label, "nothing was raised")
    return None


pc = Pinecone()
spec = ServerlessSpec(cloud="aws", region="us-east-1")
pc.indexes.create(name="films", dimension=3, spec=spec, deletion_protection="enabled")
missing = attempt("missing", lambda: pc.indexes.describe("nothing"), NotFoundError, ApiError)
print(
    isinstance(missing.body, dict),
    missing.body["error"]["code"],
    missing.error_code,
    bool(missing.headers),
)
attempt(
    "twice",
    lambda: pc.indexes.create(name="films", dimension=3, spec=spec),
    ConflictError,
    ApiError,
)
attempt("kept", lambda: pc.indexes.delete("films"), ForbiddenError, PineconeApiException)
index = pc.index("films")
length = attempt("length", lambda: index.upsert(vectors=[("a", [1.0])]), ApiError)
print(str(length).partition(" (request")[0], length.error_code, length.reason)
attempt("top_k", lambda: index.query(vector=[1, 2, 3], top_k=0), PineconeValueError, ValueError)
attempt(
    "both", lambda: index.query(vector=[1, 2, 3], id="a", top_k=1), PineconeValueError, ValueError
)
attempt("empty", lambda: pc.indexes.describe(""), PineconeValueError, ValueError)
attempt("nothing", lambda: index.delete(), PineconeValueError, ValueError)
attempt(
    "documents", lambda: index.documents.search(namespace="n", score_by=[], top_k=1), ValueError
)
nowhere = Pinecone(host="http://127.0.0.1:1", retry_config=RetryConfig(max_retries=0))
attempt("refused", lambda: nowhere.indexes.describe("films"), PineconeConnectionError)
for kind in (RateLimitError, FailedPreconditionError, PayloadTooLargeError, PaymentRequiredError):
    error = kind()
    print(kind.__name__, isinstance(error, ApiError), error.status_code, error.message)
print(RateLimitError("slowly", retry_after=2.5).retry_after, RateLimitException is RateLimitError)
print(PineconeTimeoutError("late", response=None).response)
pc.indexes.configure("films", deletion_protection="disabled")
pc.indexes.delete("films")
