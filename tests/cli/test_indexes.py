"""`pinecone index` and `pinecone namespace`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pinecone import Pinecone
from tests.cli.conftest import answer, rows, run


def test_indexes_are_listed_as_a_document_and_as_lines(pc: Pinecone, films: str) -> None:
    found = {one["name"]: one for one in answer("index", "list")["indexes"]}
    host = pc.indexes.describe(films).host
    assert (found[films]["dimension"], found[films]["host"]) == (3, host)
    assert [films, "3", "cosine", "dense", "Ready", host] in rows("index", "list")


def test_an_index_is_created_described_changed_and_deleted(
    pc: Pinecone, unique_name: Callable[[str], str]
) -> None:
    name = unique_name("made")
    options = "--dimension 8 --metric euclidean --deletion-protection enabled --tag team=a=b"
    made = answer("index", "create", name, *options.split())
    assert (made["dimension"], made["metric"], made["tags"]) == (8, "euclidean", {"team": "a=b"})
    shown = dict(rows("index", "describe", name))
    assert shown["deletion protection"] == "enabled"
    assert (shown["cloud"], shown["region"]) == ("aws", "us-east-1")
    refused = run("index", "delete", name, "--yes", code=1)
    assert "[403" in refused.stderr
    changed = answer(
        "index", "configure", name, "--deletion-protection", "disabled", "--tag", "x=y"
    )
    assert changed["tags"] == {"team": "a=b", "x": "y"}
    assert answer("index", "delete", name, "--yes") == {"deleted": name}
    assert not pc.indexes.exists(name)


def test_an_index_of_text_and_one_of_documents_are_created(
    pc: Pinecone, unique_name: Callable[[str], str]
) -> None:
    text, documents = unique_name("text"), unique_name("documents")
    embeds = answer("index", "create", text, "--model", "llama-text-embed-v2", "--field", "chunk")
    assert embeds["embed"]["field_map"] == {"text": "chunk"}
    schema = '{"fields": {"body": {"type": "string", "full_text_search": {}}}}'
    holds = answer("index", "create", documents, "--schema", schema)
    assert list(holds["schema"]["fields"]) == ["body"]
    pods = unique_name("pods")
    spec = '{"pod": {"environment": "us-east1-gcp", "pod_type": "p1.x1"}}'
    assert (
        dict(rows("index", "create", pods, "--dimension", "2", "--spec", spec))["pods"] == "p1.x1"
    )
    for name in (text, documents, pods):
        pc.indexes.delete(name)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--dimension", "0"], "--dimension"),
        (["--dimension", "many"], "--dimension"),
        (["--tag", "loose"], "KEY=VALUE"),
        (["--schema", "{"], "expected JSON"),
        (["--schema", "[]"], "expected a JSON object"),
        (["--schema", "@/nowhere.json"], "cannot read /nowhere.json"),
        (["--model", "m", "--dimension", "3"], "--model"),
        (["--metric", "cubic", "--dimension", "3"], "metric"),
        (["--dimension", "3", "--nonsense"], "--nonsense"),
    ],
)
def test_arguments_that_cannot_work_end_with_status_2_before_anything_is_sent(
    service: object, options: list[str], said: str
) -> None:
    result = run("index", "create", "never-made", *options, code=2)
    assert said in result.stderr
    assert result.stdout == ""


def test_what_the_service_refuses_ends_with_status_1(service: object) -> None:
    result = run("index", "describe", "nowhere", code=1)
    first, second = result.stderr.splitlines()
    assert first.startswith("error: [404 NOT_FOUND]")
    assert second == "help: python -m pinecone explain not-found"
    assert result.stdout == ""


def test_an_error_is_a_document_too(service: object) -> None:
    import json

    result = run("index", "describe", "nowhere", "--json", code=1)
    error = json.loads(result.stderr)["error"]
    assert (error["type"], error["status_code"]) == ("NotFoundError", 404)
    assert error["help"] == "python -m pinecone explain not-found"
    assert result.stdout == ""


def test_records_are_counted_by_namespace(pc: Pinecone, films: str) -> None:
    with pc.index(films) as index:
        index.upsert(vectors=[("up", [0.0, 0.2, 0.9])], namespace="family")
    expected = [["__default__", "2"], ["family", "1"], ["TOTAL", "3"]]
    assert sorted(rows("index", "stats", films)[:2]) == expected[:2]
    assert rows("index", "stats", films)[2] == expected[2]
    assert answer("index", "stats", films)["total_vector_count"] == 3


def test_an_index_can_be_named_by_its_host(pc: Pinecone, films: str) -> None:
    host = pc.indexes.describe(films).host
    assert answer("index", "stats", host) == answer("index", "stats", films)


def test_namespaces_are_listed_and_deleted(pc: Pinecone, films: str) -> None:
    with pc.index(films) as index:
        for name in ("family", "farce"):
            index.upsert(vectors=[("up", [0.0, 0.2, 0.9])], namespace=name)
    assert sorted(rows("namespace", "list", films, "--prefix", "fa")) == [
        ["family", "1"],
        ["farce", "1"],
    ]
    assert answer("namespace", "delete", films, "farce", "--yes") == {"deleted": "farce"}
    names = [one["name"] for one in answer("namespace", "list", films)["namespaces"]]
    assert sorted(names) == ["__default__", "family"]


@pytest.mark.parametrize("command", [("index", "delete"), ("namespace", "delete")])
def test_nothing_is_deleted_unless_somebody_says_yes(
    pc: Pinecone, films: str, command: tuple[str, str]
) -> None:
    names = [films] if command[0] == "index" else [films, "__default__"]
    result = run(*command, *names, code=2, stdin="y\n")
    assert "--yes" in result.stderr
    with pc.index(films) as index:
        assert index.describe_index_stats().total_vector_count == 2
