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
    FailedPreconditionError,
    ForbiddenError,
    IndexInitFailedError,
    IndexTerminatedError,
    NotFoundError,
    PayloadTooLargeError,
    PaymentRequiredError,
    PineconeConnectionError,
    PineconeError,
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
    RateLimitError,
    ResponseParsingError,
    ServiceError,
    UnauthorizedError,
)
from pinecone._compat.tables import ALIASES
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
    PineconeTimeoutError("late", response={"failed_items": [1]}),
    RateLimitError(retry_after=1.5, body={"a": 1}, text='{"a":  1}'),
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
    assert issubclass(PineconeTypeError, PineconeValueError)
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
        (402, PaymentRequiredError),
        (412, FailedPreconditionError),
        (413, PayloadTooLargeError),
        (429, RateLimitError),
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
        ({"code": 5, "message": "Namespace not found", "details": []}, None, "Namespace not found"),
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


def test_a_body_is_a_dict_and_the_text_that_older_code_looks_into() -> None:
    raw = b'{"error":  {"code":"ALREADY_EXISTS", "message": "Resource movies exists"}}'
    error = answer(409, raw)
    assert isinstance(error.body, dict)
    assert error.body == json.loads(raw)
    assert error.body["error"]["code"] == "ALREADY_EXISTS"
    assert "error" in error.body
    assert "ALREADY_EXISTS" in error.body
    assert "Resource movies" in error.body
    assert "NOT_FOUND" not in error.body
    assert None not in error.body
    assert str(error.body) == error.text == raw.decode()
    twin = pickle.loads(pickle.dumps(error))
    assert (twin.body, str(twin.body), twin.text) == (error.body, raw.decode(), raw.decode())
    assert answer(502, b"<html>" + b"x" * 1000).text == "<html>" + "x" * 1000


def test_errors_are_made_as_older_code_makes_them() -> None:
    error = ApiError(status=429, reason="Too Many Requests")
    assert (error.status, error.status_code, error.reason) == (429, 429, "Too Many Requests")
    assert str(error) == "[429] Too Many Requests"
    assert (error.body, error.text) == (None, "")
    plain = ApiError("no", 400, {"code": "X"})
    assert str(plain.body) == plain.text == '{"code": "X"}'
    assert NotFoundError(status=410).status == 410


def test_the_wait_that_the_service_asks_for() -> None:
    assert answer(429, {}, {"retry-after": "7.5"}).retry_after == 7.5
    assert answer(503, {}, {"retry-after": "1"}).retry_after == 1.0
    assert answer(429, {}, {"retry-after": "soon"}).retry_after is None
    assert answer(429, {}).retry_after is None
    assert RateLimitError().retry_after is None


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
        assert (name in dir(pinecone)) != (name in ALIASES)  # completion offers names of today
    with pytest.raises(AttributeError, match="no attribute 'Nonsense'"):
        pinecone.Nonsense  # noqa: B018
