"""The error classes, and how answers become them."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
from typing import Any

import pytest

import pinecone
from pinecone import (
    ApiError,
    ConflictError,
    ForbiddenError,
    IndexInitFailedError,
    IndexTerminatedError,
    NotFoundError,
    PineconeConnectionError,
    PineconeError,
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
    ResponseParsingError,
    ServiceError,
    UnauthorizedError,
)
from pinecone._transport.protocol import api_error

SAMPLES: list[PineconeError] = [
    ApiError(
        "no", 418, {"a": 1}, error_code="TEAPOT", request_id="r", operation="query", attempts=2
    ),
    NotFoundError(),
    ConflictError("taken", 409, reason="Conflict", headers={"a": "b"}),
    ForbiddenError(),
    UnauthorizedError(),
    ServiceError("down", 503, elapsed=1.5),
    PineconeValueError("bad", "vectors[0]"),
    PineconeTypeError("bad", "vectors[0]"),
    PineconeTimeoutError("late"),
    PineconeConnectionError("gone"),
    ResponseParsingError("odd", ValueError("x")),
    IndexInitFailedError("films"),
    IndexTerminatedError("films", "Disabled"),
]


def test_the_hierarchy() -> None:
    for error in SAMPLES:
        assert isinstance(error, PineconeError)
    for kind in (NotFoundError, ConflictError, UnauthorizedError, ForbiddenError, ServiceError):
        assert issubclass(kind, ApiError)
    assert issubclass(PineconeValueError, ValueError)
    assert issubclass(PineconeTypeError, TypeError)
    assert issubclass(PineconeTimeoutError, TimeoutError)


def test_defaults() -> None:
    defaults = [(type(error)(), type(error)) for error in SAMPLES[1:2] + SAMPLES[3:5]]
    assert [(error.status_code, str(error)) for error, _ in defaults] == [
        (404, "[404] Resource not found"),
        (403, "[403] Forbidden"),
        (401, "[401] Invalid or missing API key"),
    ]
    assert (ConflictError().status_code, ConflictError().message) == (409, "Resource conflict")
    assert (ServiceError().status_code, ServiceError().message) == (500, "Internal server error")


@pytest.mark.parametrize("kind", [ApiError, NotFoundError, ServiceError])
def test_constructor_arguments_of_the_published_surface(kind: type[ApiError]) -> None:
    parameters = inspect.signature(kind).parameters
    assert list(parameters)[:3] == ["message", "status_code", "body"]
    for name in ("reason", "headers", "error_code", "request_id"):
        assert parameters[name].kind is inspect.Parameter.KEYWORD_ONLY


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_errors_survive_pickling_and_copying(error: PineconeError, protocol: int) -> None:
    for twin in (pickle.loads(pickle.dumps(error, protocol)), copy.deepcopy(error)):
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert {name: str(value) for name, value in vars(twin).items()} == {
            name: str(value) for name, value in vars(error).items()
        }


def answer(status: int, body: Any, headers: dict[str, str] | None = None) -> ApiError:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return api_error("query", status, "Reason", headers or {}, data, attempts=1, elapsed=0.1)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (400, ApiError),
        (401, UnauthorizedError),
        (403, ForbiddenError),
        (404, NotFoundError),
        (409, ConflictError),
        (422, ApiError),
        (429, ApiError),
        (500, ServiceError),
        (599, ServiceError),
    ],
)
def test_the_status_picks_the_class(status: int, expected: type[ApiError]) -> None:
    error = answer(status, {"message": "m"})
    assert type(error) is expected
    assert error.status_code == status


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        (
            {"error": {"code": "NOT_FOUND", "message": "Index films not found."}, "status": 404},
            "NOT_FOUND",
            "Index films not found.",
        ),
        ({"code": 5, "message": "Namespace not found", "details": []}, "5", "Namespace not found"),
        ({"detail": "in detail"}, None, "in detail"),
        ({"description": "described"}, None, "described"),
        ({"error": "plain words"}, None, "plain words"),
        ({"error": {"code": "X"}}, "X", '{"error": {"code": "X"}}'),
        ({"message": 5}, None, '{"message": 5}'),
        (["a"], None, '["a"]'),
        (b"<html>no</html>", None, "<html>no</html>"),
        (b"", None, "Reason"),
        (b"\xff\xfe", None, "\ufffd\ufffd"),
        (b"x" * 1000, None, "x" * 500),
    ],
)
def test_the_words_come_from_the_body(body: Any, code: str | None, message: str) -> None:
    error = answer(404, body)
    assert (error.error_code, error.message) == (code, message)
    assert error.body == (body if isinstance(body, dict) else None)


def test_the_request_id_comes_from_either_header() -> None:
    both = {"x-pinecone-request-id": "a", "x-request-id": "b"}
    assert answer(404, {}, both).request_id == "a"
    assert answer(404, {}, {"x-request-id": "b"}).request_id == "b"
    assert answer(404, {}).request_id is None
    assert str(answer(404, {"message": "m"}, both)) == "[404] m (request_id: a)"


def test_everything_public_is_importable_and_listed() -> None:
    assert len(pinecone.__all__) > 40
    for name in pinecone.__all__:
        assert getattr(pinecone, name) is not None
        assert name in dir(pinecone)
    with pytest.raises(AttributeError, match="no attribute 'Nonsense'"):
        pinecone.Nonsense  # noqa: B018
