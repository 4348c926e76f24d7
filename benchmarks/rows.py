"""State what is measured: a row for each call, and how many times cheaper than the published client it shall be.

A row has a target for our client as it comes; over gRPC there is one for it with the setting of grpcio that docs/grpc.md names, too.
A row without a target of its own must at least cost no more than there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

#: The published client over REST, beside which a gRPC row is put as well.
REST = "published REST"
PUBLISHED, OURS, TUNED = "published", "ours", "tuned"
MEGABYTES, THREADS, GROWTH = "extra MB", "threads", "growth"


@dataclass(frozen=True)
class Target:
    """A number that a client has to reach: against another client at least, of a limit at most."""

    client: str
    what: str
    value: float

    @property
    def at_most(self) -> bool:
        """Tell whether less is better."""
        return self.what in (MEGABYTES, GROWTH)


@dataclass(frozen=True)
class Row:
    """One measurement, done with every client in turn."""

    name: str
    title: str
    #: sync, async or grpc.
    wire: str
    #: A call of `client.Calls`; or bulk, start, handles.
    call: str
    answer: str
    targets: tuple[Target, ...]
    #: What is done with the answer: nothing, every value as it comes, or one matrix of them.
    read: str = ""
    flight: int = 1
    #: Milliseconds that the server waits before each answer.
    delay: int = 0
    tls: bool = False
    dimension: int = 1536
    #: What is compared: cpu_us, wall_us or a number that the client gives.
    unit: str = "cpu_us"
    #: Why a target may be missed; shown beside it.
    why: str = ""
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def clients(self) -> list[str]:
        """Return who takes part."""
        return [OURS, TUNED, PUBLISHED, REST] if self.wire == "grpc" else [OURS, PUBLISHED]


def against_published(ours: float = 1.0) -> tuple[Target, ...]:
    """Return the target of a row over REST."""
    return (Target(OURS, PUBLISHED, ours),)


def against_both(grpc: float, rest: float) -> tuple[Target, ...]:
    """Return the targets of a row over gRPC."""
    return tuple(
        Target(client, other, value)
        for client in (OURS, TUNED)
        for other, value in ((PUBLISHED, grpc), (REST, rest))
    )


def _sync() -> list[Row]:
    query = ("sync", "query_10", "query_10")
    hundred, thousand = ("sync", "query_100", "query_100"), ("sync", "query_1000", "query_1000")
    upsert_60, upsert_100 = (
        ("sync", "upsert_60_lists", "upsert_60"),
        ("sync", "upsert_100_lists", "upsert_counted"),
    )
    return [
        Row("sync_query_10", "query, 10 ids", *query, against_published(2.0)),
        Row("sync_query_10_d128", "the same, 128 dimensions", *query, against_published(2.0), dimension=128),
        Row("sync_query_10_d3072", "the same, 3,072 dimensions", *query, against_published(), dimension=3072),
        Row("sync_query_10_tls", "the same, TLS", *query, against_published(), tls=True),
        Row("sync_query_10_16", "the same, 16 threads", *query, against_published(), flight=16),
        Row("sync_query_10_64", "the same, 64 threads", *query, against_published(), flight=64),
        Row("sync_query_10_30ms_16", "the same, 16 threads, 30 ms", *query, against_published(0.95),
            flight=16, delay=30, unit="wall_us", why="both wait"),
        Row("sync_query_1000_ids", "query, 1,000 ids", "sync", "query_1000_ids", "query_1000_ids", against_published(1.3)),
        Row("sync_query_100_unread", "query, 100 with values and metadata, unread", *hundred, against_published(5.0)),
        Row("sync_query_100_read", "the same, read as lists", *hundred, against_published(), read="lists"),
        Row("sync_query_1000_unread", "query, 1,000 with values, unread", *thousand, against_published(6.0)),
        Row("sync_query_1000_read", "the same, read as lists", *thousand, against_published(), read="lists"),
        Row("sync_query_1000_arrays", "the same, read as a matrix", *thousand, against_published(0.8),
            read="arrays", why="1.8 with pysimdjson"),
        Row("sync_fetch_100", "fetch, 100 with values and metadata, read", "sync", "fetch_100", "fetch_100",
            against_published(), read="lists"),
        Row("sync_upsert_60_lists", "upsert, 60 lists", *upsert_60, against_published(0.95),
            why="both give the same lists to orjson"),
        Row("sync_upsert_100_lists", "upsert, 100 lists", *upsert_100, against_published(0.8),
            why="the published client sends 3 MB at once, which the service refuses; two requests are made here"),
        Row("sync_upsert_numpy", "upsert, 100 numpy rows", "sync", "upsert_numpy", "upsert_100", against_published(1.6)),
        Row("sync_list_100", "list_paginated, 100 ids", "sync", "list_100", "list_100", against_published(1.5)),
    ]  # fmt: skip


def _async() -> list[Row]:
    query = ("async", "query_10", "query_10")
    busy = [
        Row(f"async_query_10_{flight}", f"query, 10 ids, {flight} in flight", *query,
            (*against_published(ours), *limits), flight=flight)
        for flight, ours, limits in (
            (1, 5.0, ()),
            (16, 8.0, ()),
            (64, 8.0, ()),
            (256, 10.0, (Target(OURS, GROWTH, 1.3),)),
        )
    ]  # fmt: skip
    far = [
        Row(f"async_query_10_30ms_{flight}", f"the same at 30 ms, {flight} in flight", *query,
            targets, flight=flight, delay=30, unit="wall_us", why=why)
        for flight, targets, why in (
            (1, against_published(0.95), "both wait"),
            (16, against_published(0.95), "both wait, and 16 calls at 30 ms are 533 per second"),
            (64, against_published(3.0), "64 calls at 30 ms are 2,133 per second at most"),
            (256, against_published(3.0), ""),
        )
    ]  # fmt: skip
    secure = [
        Row("async_query_10_tls_64", "query, 10 ids, TLS, 64 in flight", *query, against_published(), flight=64, tls=True),
        Row("async_query_10_tls_30ms_64", "the same at 30 ms", *query, against_published(3.0),
            flight=64, delay=30, tls=True, unit="wall_us"),
    ]  # fmt: skip
    return [
        *busy,
        *far,
        *secure,
        Row("async_query_1000_ids", "query, 1,000 ids", "async", "query_1000_ids", "query_1000_ids", against_published()),
        Row("async_query_100_unread", "query, 100 with values and metadata, unread", "async", "query_100", "query_100",
            against_published(5.0)),
        Row("async_upsert_numpy", "upsert, 100 numpy rows", "async", "upsert_numpy", "upsert_100", against_published(1.6)),
    ]  # fmt: skip


def _grpc() -> list[Row]:
    sending = "grpcio takes half of it to send 600 KB; checking and encoding take some 180 us"
    receiving = "grpcio takes half of it to receive 600 KB, which leaves little to decode in"
    small = "grpcio's own machinery in Python is most of a small call; theirs is compiled"
    query, hundred = ("grpc", "query_10", "query_10"), ("grpc", "query_100", "query_100")
    tiny = against_both(1 / 1.8, 1.3)
    return [
        Row("grpc_query_10", "query, 10 ids", *query, tiny, why=small),
        Row("grpc_query_10_16", "the same, 16 threads", *query, tiny, flight=16, why=small),
        Row("grpc_query_10_30ms_16", "the same, 16 threads, 30 ms", *query, against_both(0.95, 0.95),
            flight=16, delay=30, unit="wall_us", why="all wait"),
        Row("grpc_query_100_unread", "query, 100 with values and metadata, unread", *hundred, against_both(8.0, 12.0), why=receiving),
        Row("grpc_query_100_read", "the same, read", *hundred, against_both(3.0, 5.0), read="lists"),
        Row("grpc_query_1000", "query, 1,000 with values, unread", "grpc", "query_1000", "query_1000", against_both(8.0, 12.0)),
        Row("grpc_fetch_100_unread", "fetch, 100, unread", "grpc", "fetch_100", "fetch_100", against_both(8.0, 15.0), why=receiving),
        Row("grpc_fetch_100_read", "the same, read", "grpc", "fetch_100", "fetch_100", against_both(3.5, 7.0),
            read="lists", why=receiving),
        Row("grpc_upsert_lists", "upsert, 100 lists", "grpc", "upsert_100_lists", "upsert_counted", against_both(2.0, 3.0),
            why="150,000 Python floats have to become 32 bits, whoever does it"),
        Row("grpc_upsert_numpy", "upsert, 100 numpy rows", "grpc", "upsert_numpy", "upsert_100", against_both(10.0, 15.0), why=sending),
        Row("grpc_upsert_metadata", "the same with metadata", "grpc", "upsert_metadata", "upsert_100", against_both(6.0, 8.0),
            why=f"{sending}, metadata 400 us more"),
        Row("grpc_upsert_dataframe", "upsert_from_dataframe, 100 rows", "grpc", "upsert_dataframe", "upsert_100",
            against_both(12.0, 15.0), why=f"{sending}; the rows of a data frame come as Python objects"),
    ]  # fmt: skip


def _whole(rows: int) -> list[Row]:
    """Return what each time takes a process of its own; `rows` is how many records the large load has."""

    def no_more(megabytes: float, *clients: str) -> tuple[Target, ...]:
        return tuple(Target(client, MEGABYTES, megabytes) for client in clients)

    few = max(rows // 10, 1)
    return [
        Row("start", "process start to the first answer", "sync", "start", "query_10", against_published(2.0)),
        Row("sync_handles", "20 open handles", "sync", "handles", "query_10", against_published(), unit="extra_mb"),
        Row("grpc_handles", "20 open handles", "grpc", "handles", "query_10", against_both(1.0, 1.0), unit="extra_mb"),
        Row("sync_bulk", f"load {rows:,} x 768 from a memory map, concurrency 8", "sync", "bulk", "upsert_counted",
            (*against_published(2.0), *no_more(60.0, OURS)), dimension=768, unit="wall_us",
            options={"rows": rows, "concurrency": 8, "method": "load"}),
        Row("grpc_bulk", f"upsert {few:,} x 1,536 from a memory map, concurrency 4", "grpc", "bulk", "upsert_counted",
            (*against_both(7.0, 10.0), *no_more(25.0, OURS, TUNED)), dimension=1536, unit="wall_us",
            options={"rows": few, "concurrency": 4, "method": "upsert"}),
    ]  # fmt: skip


def every_row(bulk_rows: int = 100_000) -> list[Row]:
    """Return all rows, in the order of the table."""
    return [*_sync(), *_async(), *_grpc(), *_whole(bulk_rows)]
