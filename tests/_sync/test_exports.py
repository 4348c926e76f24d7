# Made from tests/_async/test_exports.py by `python -m codegen unasync`. Change that file, not this one.
"""Exports: what is in the file, what is there before it is complete, and how another run goes on."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pyarrow
import pytest
from pyarrow import parquet

from pinecone import (
    Index,
    Pinecone,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
    RetryConfig,
    ServerlessSpec,
)
from pinecone.local import PineconeLocal
from tests.helpers.scripted_server import reply, serving

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")
RECORDS: list[dict[str, Any]] = [
    {
        "id": "all",
        "values": [0.1, -2.0, 3e-7],
        "sparse_values": {"indices": [7, 4_000_000_000], "values": [0.5, 0.25]},
        "metadata": {
            "text": 'a "ü" \n',
            "year": 1999,
            "half": 0.5,
            "yes": True,
            "tags": ["a", "b"],
        },
    },
    {"id": "bare", "values": [1.0, 2.0, 3.0]},
    {"id": "empty", "values": [4.0, 5.0, 6.0], "metadata": {"tags": []}},
]


@pytest.fixture(params=[False, True], ids=["rest", "grpc"])
def films(
    request: pytest.FixtureRequest, pc: Pinecone, unique_name: Callable[[str], str]
) -> Iterator[Index]:
    """Provide an index with 3 records in the default namespace and 250 in another, over each transport."""
    name = unique_name("films")
    pc.indexes.create(name=name, dimension=3, metric="dotproduct", spec=SPEC)
    with pc.index(name, grpc=request.param) as index:
        index.upsert(vectors=RECORDS)
        index.upsert(
            vectors=[(f"id-{number:03}", [1.0, 0.0, number]) for number in range(250)],
            namespace="many",
        )
        yield index
    pc.indexes.delete(name)


def rows(file: Path) -> list[dict[str, Any]]:
    """Return what is in a file, as `upsert` takes it."""
    if file.suffix == ".jsonl":
        return [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    if file.suffix == ".parquet":
        table = parquet.read_table(file)
    else:
        with pyarrow.memory_map(str(file)) as source:
            table = pyarrow.ipc.open_file(source).read_all()
    found = []
    for row in table.to_pylist():
        if row["metadata"] is not None:
            row["metadata"] = json.loads(row["metadata"])
        found.append({key: value for key, value in row.items() if value is not None})
    return found


def export(index: Index, file: Path, **arguments: Any) -> Any:
    """Export; nobody watches."""
    return index.export(file, **arguments)


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def ids_of(file: Path) -> list[str]:
    return [row["id"] for row in rows(file)]


# -- what is in the file -------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["parquet", "jsonl", "arrow"])
def test_a_file_gives_an_equal_index(films: Index, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"films.{suffix}"
    result = export(films, file)
    assert (result.path, result.record_count, result.missing_count) == (str(file), 3, 0)
    found = rows(file)
    assert [row["id"] for row in found] == ["all", "bare", "empty"]
    assert {key: row.keys() - {"id"} for row in found if (key := row["id"])} == {
        "all": {"values", "sparse_values", "metadata"},
        "bare": {"values"},
        "empty": {"values", "metadata"},
    }
    assert (films.load(file, namespace="copy")).loaded_count == 3
    before = (films.fetch(ids=["all", "bare", "empty"])).vectors
    after = (films.fetch(ids=["all", "bare", "empty"], namespace="copy")).vectors
    assert before == after
    assert names_in(tmp_path) == [file.name]


def test_json_lines_have_no_more_digits_than_needed(films: Index, tmp_path: Path) -> None:
    export(films, tmp_path / "films.jsonl", include_metadata=False)
    assert (tmp_path / "films.jsonl").read_text().splitlines()[0] == (
        '{"id":"all","values":[0.1,-2.0,3e-7],"sparse_values":{"indices":[7,4000000000],"values":[0.5,0.25]}}'
    )


@pytest.mark.parametrize("suffix", ["parquet", "jsonl", "feather"])
def test_all_namespaces(films: Index, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"films.{suffix}"
    films.create_namespace(name="nothing")
    assert (export(films, file, all_namespaces=True)).record_count == 253
    found = [(row["namespace"], row["id"]) for row in rows(file)]
    assert len(set(found)) == len(found) == 253
    assert {name for name, _ in found} == {"", "many"}
    before = (films.fetch(ids=["all", "bare", "empty"])).vectors
    for namespace in ("", "many"):
        films.delete(delete_all=True, namespace=namespace)
    assert (films.load(file)).loaded_count == 253
    counts = (films.describe_index_stats()).namespaces
    assert {name: counts[name].vector_count for name in ("__default__", "many")} == {
        "__default__": 3,
        "many": 250,
    }
    assert (films.fetch(ids=["all", "bare", "empty"])).vectors == before


@pytest.mark.parametrize("suffix", ["parquet", "jsonl", "arrow"])
def test_an_empty_namespace_is_a_file_without_records(
    films: Index, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"films.{suffix}"
    file.write_text("from before")
    assert (export(films, file, namespace="nobody")).record_count == 0
    assert rows(file) == []


def test_only_what_is_asked_for(films: Index, tmp_path: Path) -> None:
    file = tmp_path / "some"
    asked: dict[str, Any] = {"namespace": "many", "prefix": "id-01", "format": "jsonl"}
    assert (export(films, file, **asked)).record_count == 10
    assert json.loads(file.read_text().splitlines()[0])["id"] == "id-010"
    export(films, tmp_path / "bare.jsonl", include_metadata=False)
    assert not any("metadata" in row for row in rows(tmp_path / "bare.jsonl"))


def test_sparse_vectors_alone(
    pc: Pinecone, unique_name: Callable[[str], str], tmp_path: Path
) -> None:
    name = unique_name("sparse")
    pc.indexes.create(name=name, vector_type="sparse", metric="dotproduct", spec=SPEC)
    record = {"id": "a", "sparse_values": {"indices": [1, 5], "values": [0.5, 2.0]}}
    with pc.index(name) as index:
        index.upsert(vectors=[record])
        for suffix in ("parquet", "jsonl", "arrow"):
            export(index, tmp_path / f"sparse.{suffix}")
            assert rows(tmp_path / f"sparse.{suffix}") == [record]
    pc.indexes.delete(name)


def test_the_service_imports_an_exported_parquet_file(tmp_path: Path) -> None:
    with PineconeLocal(buckets={"s3://films": tmp_path}) as local:
        with local.client() as pc:
            pc.indexes.create(name="films", dimension=3, metric="dotproduct", spec=SPEC)
            with pc.index("films") as index:
                index.upsert(vectors=RECORDS)
                before = (index.fetch(ids=["all", "bare", "empty"])).vectors
                export(index, tmp_path / "films.parquet")
                index.delete(delete_all=True)
                started = index.start_import("s3://films/")
                while not (state := index.describe_import(started.id or "")).finished_at:
                    pass
                assert (state.status, state.records_imported) == ("Completed", 3)
                assert (index.fetch(ids=["all", "bare", "empty"])).vectors == before


def test_records_that_are_deleted_meanwhile_are_counted(
    films: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = films.list_paginated

    def list_and_delete(**arguments: Any) -> Any:
        page = listed(**arguments)
        films.delete(ids=[page[3].id, page[5].id], namespace="many")
        return page

    monkeypatch.setattr(films, "list_paginated", list_and_delete)
    result = export(films, tmp_path / "films.jsonl", namespace="many")
    assert (result.record_count, result.missing_count) == (244, 6)
    assert len(ids_of(tmp_path / "films.jsonl")) == 244


def test_a_busy_service_is_asked_again_and_again(tmp_path: Path) -> None:
    busy = reply(429, {"message": "busy"}, {"Retry-After": "0"})
    listed = reply(200, {"vectors": [{"id": "a"}]})
    fetched = reply(200, {"vectors": {"a": {"id": "a", "values": [1.0, 2.0]}}})
    retry = RetryConfig(max_retries=1, max_wait=0.01)
    with serving(*[busy] * 4, listed, *[busy] * 4, fetched) as server:
        with Index(host=server.url, api_key="k", retry_config=retry) as index:
            assert (export(index, tmp_path / "films.jsonl")).record_count == 1
    assert len(server.requests) == 10
    assert rows(tmp_path / "films.jsonl") == [{"id": "a", "values": [1.0, 2.0]}]


# -- before it is complete -----------------------------------------------------------------------


class Broken(Exception):
    """Ends an export in the middle."""


def broken_export(
    films: Index, file: Path, monkeypatch: pytest.MonkeyPatch, **arguments: Any
) -> None:
    """Let an export of three pages end when it asks for the last one, with a part on disk for every page."""
    listed = films.list_paginated

    def list_two_pages(**given: Any) -> Any:
        page = listed(**given)
        if page.pagination is None:
            raise Broken
        return page

    with monkeypatch.context() as patch:
        patch.setattr("pinecone._sync.exports._PART", 1)
        patch.setattr(films, "list_paginated", list_two_pages)
        with pytest.raises(Broken):
            export(films, file, namespace="many", max_concurrency=1, **arguments)


@pytest.mark.parametrize("suffix", ["parquet", "jsonl", "arrow"])
def test_another_run_goes_on(
    films: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    file = tmp_path / f"films.{suffix}"
    broken_export(films, file, monkeypatch)
    assert names_in(tmp_path) == [f"films.{suffix}.partial"]
    fetched: list[str] = []
    fetch = films.fetch

    def note(**given: Any) -> Any:
        fetched.extend(given["ids"])
        return fetch(**given)

    monkeypatch.setattr(films, "fetch", note)
    result = export(films, file, namespace="many")
    assert (result.record_count, result.resumed_count) == (250, 200)
    assert ids_of(file) == [f"id-{number:03}" for number in range(250)]
    assert fetched == ids_of(file)[200:]
    assert names_in(tmp_path) == [file.name]


def test_memory_is_bounded_by_parts(
    films: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "films.jsonl"
    broken_export(films, file, monkeypatch)
    state = json.loads((tmp_path / "films.jsonl.partial" / "state.json").read_text())
    assert state["counts"] == [100, 100]


def test_another_run_can_start_anew(
    films: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "films.jsonl"
    broken_export(films, file, monkeypatch)
    films.delete(ids=["id-000"], namespace="many")
    result = export(films, file, namespace="many", resume=False)
    assert (result.record_count, result.resumed_count) == (249, 0)


def test_another_export_is_not_gone_on_with(
    films: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "films.jsonl"
    broken_export(films, file, monkeypatch)
    for given, words in (
        ({"prefix": "id-1", "namespace": "many"}, "with prefix=None and not 'id-1'; resume=False"),
        ({"namespace": ""}, "with namespace='many' and not ''"),
        ({"all_namespaces": True}, "with namespace='many' and not None"),
    ):
        with pytest.raises(PineconeValueError, match=words):
            export(films, file, **given)
    state = tmp_path / "films.jsonl.partial" / "state.json"
    state.write_text("{")
    with pytest.raises(PineconeError, match=r"state\.json cannot be read: .*resume=False"):
        export(films, file, namespace="many")


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such locks")
def test_two_exports_do_not_write_one_file(
    films: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "films.jsonl"
    listed = films.list_paginated
    refused = []

    def export_too(**given: Any) -> Any:
        with pytest.raises(PineconeError, match=r"another export writes .*films\.jsonl") as caught:
            export(films, file, resume=False)
        refused.append(caught.value)
        return listed(**given)

    monkeypatch.setattr(films, "list_paginated", export_too)
    assert (export(films, file)).record_count == 3
    assert len(refused) == 1
    monkeypatch.undo()
    assert (export(films, file)).record_count == 3


def test_a_file_is_replaced_when_the_new_one_is_complete(
    films: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "films.jsonl"
    export(films, file)
    old = file.read_bytes()
    broken_export(films, file, monkeypatch)
    assert file.read_bytes() == old
    export(films, file, namespace="many")
    assert len(ids_of(file)) == 250


# -- what cannot work ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "arguments", "words"),
    [
        ("films.csv", {}, r"path: expected a name that ends in \.parquet, .* or format="),
        (
            "films.jsonl",
            {"format": "csv"},
            "format: expected one of 'parquet', 'jsonl', 'arrow', got 'csv'",
        ),
        ("nowhere/films.jsonl", {}, "path: expected the name of a file in a folder that exists"),
        (
            "films.jsonl",
            {"namespace": "a", "all_namespaces": True},
            "namespace: all_namespaces=True",
        ),
        ("films.jsonl", {"max_concurrency": 65}, "max_concurrency: expected .*64"),
    ],
)
def test_wrong_arguments_are_named(
    index: Index, tmp_path: Path, path: str, arguments: dict[str, Any], words: str
) -> None:
    with pytest.raises(PineconeValueError, match=words):
        export(index, tmp_path / path, **arguments)
    assert names_in(tmp_path) == []


def test_a_path_is_a_path(index: Index) -> None:
    wrong: Any = 3
    with pytest.raises(PineconeTypeError, match="path: expected the name of a file, got int: 3"):
        index.export(wrong)


def test_a_package_that_is_missing_is_named(
    index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(PineconeError, match=r"need pyarrow, .*pip install pyarrow"):
        export(index, tmp_path / "films.parquet")
    assert (export(index, tmp_path / "films.jsonl")).record_count == 0


def test_a_result_is_a_plain_value(index: Index, tmp_path: Path) -> None:
    result = export(index, tmp_path / "films.jsonl")
    assert msgspec.to_builtins(result) == result.to_dict()
