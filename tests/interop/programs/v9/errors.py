"""Go wrong in the ways that programs catch."""

from pinecone import (
    ApiError,
    Index,
    NotFoundException,
    Pinecone,
    PineconeApiException,
    PineconeConnectionError,
    PineconeError,
    PineconeException,
    PineconeTypeError,
    PineconeValueError,
    RetryConfig,
    ServerlessSpec,
)
from pinecone.errors import ConflictError, ForbiddenError, UnauthorizedError
from pinecone.errors.exceptions import NotFoundError
from pinecone.exceptions import ForbiddenException, UnauthorizedException


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
pc.create_index("films", spec, 3, deletion_protection="enabled")
missing = attempt(
    "missing", lambda: pc.describe_index("nothing"), NotFoundError, NotFoundException, ApiError
)
print(isinstance(missing.body, dict), missing.body["error"]["code"], missing.error_code)
print(missing.message == missing.body["error"]["message"], missing.headers is not None)
attempt("twice", lambda: pc.create_index("films", spec, 3), ConflictError, PineconeApiException)
attempt("kept", lambda: pc.delete_index("films"), ForbiddenError, ForbiddenException, ApiError)
index = pc.index("films")
length = attempt(
    "length", lambda: index.upsert(vectors=[("a", [1.0])]), ApiError, PineconeException
)
print(str(length).partition(" (request")[0], length.error_code, length.reason)
attempt("top_k", lambda: index.query(vector=[1, 2, 3], top_k=0), PineconeValueError, ValueError)
attempt(
    "both", lambda: index.query(vector=[1, 2, 3], id="a", top_k=1), PineconeValueError, ValueError
)
attempt("empty", lambda: pc.describe_index(""), PineconeValueError, ValueError)
attempt("no id", lambda: index.delete(), PineconeValueError, ValueError)
attempt("tuple", lambda: index.upsert(vectors=[("a",)]), PineconeTypeError, PineconeValueError)
host = pc.describe_index("films").host
stranger = Index(host=host, api_key="no-such-key" * 4)
attempt("host", lambda: pc.index("nothing"), NotFoundError)
nowhere = Pinecone(host="http://127.0.0.1:1", retry_config=RetryConfig(max_retries=1))
attempt("refused", lambda: nowhere.list_indexes(), PineconeConnectionError)
print(
    issubclass(UnauthorizedException, UnauthorizedError), issubclass(PineconeTypeError, TypeError)
)
error = ApiError("gone", 410, {"error": {"code": "GONE", "message": "gone"}}, reason="Gone")
print(
    error.status_code,
    error.body == {"error": {"code": "GONE", "message": "gone"}},
    error.reason,
    error.message,
)
pc.configure_index("films", deletion_protection="disabled")
pc.delete_index("films")
