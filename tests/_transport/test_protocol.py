"""Decisions without I/O: addresses, headers, waits."""

from __future__ import annotations

import re

import msgspec
import pytest

from pinecone import (
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
    RetryConfig,
    ServiceError,
    __version__,
)
from pinecone._transport.attempts import Attempts, drawn_wait
from pinecone._transport.protocol import request_headers, retry_after
from pinecone.config import PineconeConfig, masked, normalise_host, normalised_tag
from pinecone_api import DEFAULT
from pinecone_api.default.db_data.operations import QUERY_VECTORS


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("films-1.svc.pinecone.io", "https://films-1.svc.pinecone.io"),
        ("https://films-1.svc.pinecone.io/", "https://films-1.svc.pinecone.io"),
        ("http://films-1.internal/", "http://films-1.internal"),
        ("https://http://127.0.0.1:80", "http://127.0.0.1:80"),
        ("localhost", "https://localhost"),
        ("localhost:5081", "https://localhost:5081"),
        ("emulator:5081", "https://emulator:5081"),
        ("http://emulator", "http://emulator"),
        ("my_emulator:5081", "https://my_emulator:5081"),
        ("[::1]:5081", "https://[::1]:5081"),
        ("http://[::1]:5081", "http://[::1]:5081"),
        ("127.0.0.1:5081", "https://127.0.0.1:5081"),
        ("https://gateway.example/pinecone/", "https://gateway.example/pinecone"),
        ("  films.example  ", "https://films.example"),
    ],
)
def test_hosts(given: str, expected: str) -> None:
    assert normalise_host("host", given) == expected


@pytest.mark.parametrize(
    "given",
    ["", "   ", "films", "http://", "://x", "ftp://a.b", "a b.c", "a..b", "a.b:0", "a.b:70000", "a.b:x",
     "-a.b", "user:pw@a.b", "a.b?x=1", "a.b#c", "[::1", "a.b\n.c", "häuser.de", "https://", "."],
)  # fmt: skip
def test_what_is_not_a_host(given: str) -> None:
    with pytest.raises(PineconeValueError, match="host: ") as caught:
        normalise_host("host", given)
    assert repr(given) in str(caught.value)
    assert "http://127.0.0.1:5081" in str(caught.value)


@pytest.mark.parametrize(
    "given", ["http://films-1.svc.pinecone.io", "http://8.8.8.8:80", "http://[2606:4700::1111]"]
)
def test_plain_http_to_a_public_host_warns(given: str) -> None:
    with pytest.warns(RuntimeWarning, match=f"host: {re.escape(given)} is a public host") as caught:
        assert normalise_host("host", given) == given
    assert caught[0].filename == __file__


@pytest.mark.parametrize(
    "given",
    ["http://10.0.0.7", "http://192.168.1.1", "http://172.16.0.1", "http://169.254.1.1", "http://[::1]",
     "http://host.docker.internal", "http://pinecone.local", "http://emulator", "http://a.localhost:1"],
)  # fmt: skip
def test_plain_http_to_a_host_of_ones_own_does_not(given: str) -> None:
    assert normalise_host("host", given) == given


def test_a_host_is_a_string() -> None:
    with pytest.raises(PineconeTypeError, match="host: expected a string, got int"):
        normalise_host("host", 5)


def test_headers() -> None:
    config = PineconeConfig(api_key="k", additional_headers={"ACCEPT": "x", "X-Mine": "1"})
    assert request_headers(config, QUERY_VECTORS) == {
        "User-Agent": f"python-client-{__version__}",
        "Api-Key": "k",
        "X-Pinecone-Api-Version": DEFAULT,
        "Content-Type": "application/json",
        "ACCEPT": "x",
        "X-Mine": "1",
    }


def test_the_key_goes_only_where_it_is_asked_for() -> None:
    config = PineconeConfig(api_key="k")
    bearer = msgspec.structs.replace(QUERY_VECTORS, security="bearer")
    assert request_headers(config, bearer)["Authorization"] == "Bearer k"
    assert "Api-Key" not in request_headers(config, bearer)
    assert "k" not in request_headers(config, msgspec.structs.replace(bearer, security="")).values()


@pytest.mark.parametrize(
    ("tag", "expected"),
    [(None, ""), ("", ""), ("My Tag!", "my_tag"), ("a:b_c", "a:b_c"), (" x ", "x"), ("é", "")],
)
def test_source_tags(tag: str | None, expected: str) -> None:
    assert normalised_tag(tag) == expected


def test_secrets_are_masked() -> None:
    assert masked("pcsk-12345678") == "...5678"
    assert masked("short") == "..."
    config = PineconeConfig(
        api_key="pcsk-12345678",
        additional_headers={"Authorization": "hush"},
        proxy_headers={"Proxy-Authorization": "hush"},
        proxy_url="http://user:hush@proxy:1",
    )
    assert "hush" not in repr(config)
    assert "pcsk" not in repr(config)
    assert "...@proxy:1" in repr(config)


def test_waits_grow_and_are_bounded() -> None:
    retry = RetryConfig(backoff_factor=2, max_wait=30)
    for before, longest in [(0, 6), (2, 6), (6, 18), (20, 30)]:
        waits = [drawn_wait(retry, before, None) for _ in range(200)]
        assert 2 <= min(waits) < 2 + 0.2 * longest
        assert 0.8 * longest < max(waits) <= longest
    assert drawn_wait(RetryConfig(backoff_factor=0), 0, None) == 0
    assert drawn_wait(RetryConfig(backoff_factor=5, max_wait=1), 0, None) == 1


class Clock:
    """A clock that stands still until a test moves it."""

    now = 100.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def test_the_deadline_is_one_for_all_attempts() -> None:
    clock = Clock()
    config = PineconeConfig(host="h:1", retry_config=RetryConfig(max_retries=9, max_wait=0))
    attempts = Attempts(QUERY_VECTORS, config, 0.7, clock)
    for left in (0.7, 0.5, 0.3):
        assert attempts.begin() == pytest.approx(left)
        clock.now += 0.2
        assert attempts.answered(503, "Busy", {}, b"") == 0
    clock.now += 0.1
    with pytest.raises(PineconeTimeoutError, match=r"within 0\.7 s \(3 attempts\)"):
        attempts.begin()


def test_a_wait_leaves_time_for_the_attempt() -> None:
    clock = Clock()
    attempts = Attempts(QUERY_VECTORS, PineconeConfig(host="h:1"), 60, clock)
    attempts.begin()
    assert 30 <= attempts.answered(503, "Busy", {"retry-after": "30"}, b"") <= 45
    clock.now += 50
    assert attempts.answered(503, "Busy", {"retry-after": "30"}, b"") == 5
    assert 0.25 <= attempts.answered(503, "Busy", {}, b"") <= 0.75
    clock.now += 10
    with pytest.raises(ServiceError, match="Busy") as caught:
        attempts.answered(503, "Busy", {"retry-after": "30"}, b"")
    assert caught.value.elapsed == 60


def test_a_service_may_not_ask_for_more_than_the_longest_wait() -> None:
    config = PineconeConfig(host="h:1", retry_config=RetryConfig(max_wait=10))
    attempts = Attempts(QUERY_VECTORS, config, 100, Clock())
    attempts.begin()
    assert 10 <= attempts.answered(429, "", {"retry-after": "3600"}, b"") <= 15


def test_each_piece_of_an_answer_has_a_deadline_of_its_own() -> None:
    clock = Clock()
    attempts = Attempts(QUERY_VECTORS, PineconeConfig(host="h:1"), 5, clock)
    assert attempts.deadline == 105
    clock.now += 4
    assert attempts.extend() == 109


@pytest.mark.parametrize(
    ("value", "expected"),
    [("5", 5), ("0.5", 0.5), ("-1", 0), ("nan", None), ("", None), ("soon", None)],
)
def test_retry_after(value: str, expected: float | None) -> None:
    assert retry_after({"retry-after": value}) == expected
    assert retry_after({}) is None


@pytest.mark.parametrize(
    ("arguments", "kind", "message"),
    [
        ({"max_retries": -1}, PineconeValueError, "max_retries: expected repetitions .*got -1"),
        ({"max_retries": 2.5}, PineconeTypeError, "max_retries: .*got float: 2.5"),
        ({"max_retries": True}, PineconeTypeError, "max_retries: "),
        ({"backoff_factor": -0.5}, PineconeValueError, "backoff_factor: .*got -0.5"),
        ({"backoff_factor": "1"}, PineconeTypeError, "backoff_factor: .*got str: '1'"),
        ({"max_wait": -1}, PineconeValueError, "max_wait: .*got -1"),
        ({"max_wait": float("inf")}, PineconeValueError, "max_wait: .*got inf"),
    ],
)
def test_bad_retry_settings(
    arguments: dict[str, float], kind: type[Exception], message: str
) -> None:
    with pytest.raises(kind, match=message):
        RetryConfig(**arguments)  # type: ignore[arg-type]


def test_statuses_may_come_in_any_collection() -> None:
    assert RetryConfig(retryable_status_codes=[503]).retryable_status_codes == {503}
