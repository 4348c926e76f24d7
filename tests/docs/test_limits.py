"""Numbers in docstrings of the SDK are those of the API documents: who raises a limit there is told what to rewrite."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module

import pytest

import pinecone
from codegen.config import REPO
from codegen.ir import refs
from codegen.share import named, refers_to
from pinecone._requests.batches import MAX_CONCURRENCY
from pinecone._requests.columns import MAX_REQUEST
from pinecone.local import limits as local
from pinecone_api._limits import Limits
from pinecone_api.default.assistant_data import limits as assistant
from pinecone_api.default.db_control import limits as control
from pinecone_api.default.db_data import limits as data
from tests.surface.test_requests import CALLED, methods, operations

#: What bounds something: "1 to 100", "up to 1,000", "at most 64", "at least 1", "0 or more".
BOUND = re.compile(
    r"(?P<low>\d[\d,.]*) to (?P<high>\d(?:[\d,.]*\d)?)"
    r"|(?:[Uu]p to|[Aa]t most) (?P<most>\d(?:[\d,]*\d)?)"
    r"|[Aa]t least (?P<least>\d[\d,]*\d|\d)"
    r"|(?P<more>\d[\d,]*) or more"
)
ARGUMENT = re.compile(r"^    (\w+): ", re.MULTILINE)
MEGABYTE = 2**20
#: Documents bound the name of a new index or collection; the description of an existing one repeats it in words.
INDEX_NAME = (control.CreateIndexRequest.name.low, control.CreateIndexRequest.name.high)

#: Numbers that are not a limit of a member of the request; "" is what is said outside of the arguments.
OTHER: dict[str, tuple[float, ...]] = {
    "AsyncAssistantChat.chat.context_options": (
        assistant.ContextOptions.top_k.low,
        assistant.ContextOptions.top_k.high,
        assistant.ContextOptions.snippet_size.low,
        assistant.ContextOptions.snippet_size.high,
    ),
    "AsyncAssistants.evaluate_alignment.": (0, 1),  # scores
    "AsyncCollections.delete.name": INDEX_NAME,
    "AsyncCollections.describe.name": INDEX_NAME,
    "AsyncBackups.list.limit": (1,),  # no document bounds it
    "AsyncRestoreJobs.list.limit": (1,),
    **dict.fromkeys(
        [
            f"AsyncBackupSchedules.{name}.index_name"
            for name in ("create", "list", "iter_schedules")
        ],
        INDEX_NAME,
    ),
    **dict.fromkeys(
        [
            f"AsyncBackupSchedules.{name}"
            for name in (
                "create.retention_days",
                "history.limit",
                "list.limit",
                "update.retention_days",
            )
        ],
        (1,),
    ),
    "AsyncIndexes.create.tags": (
        local.MAX_TAGS,
        local.MAX_TAG_KEY_LENGTH,
        local.MAX_TAG_VALUE_LENGTH,
    ),
    "AsyncPinecone.create_index_from_backup.tags": (
        local.MAX_TAGS,
        local.MAX_TAG_KEY_LENGTH,
        local.MAX_TAG_VALUE_LENGTH,
    ),
    "AsyncInference.embed.inputs": (96,),  # the model decides
    "AsyncInference.rerank.documents": (100,),  # the model decides
    "AsyncPlainBackups.create.index_name": INDEX_NAME,
    "AsyncProjects.delete_with_cleanup.max_attempts": (1,),
    "AsyncSearches.query_namespaces.timeout": (16,),  # queries at a time
    "AsyncDocuments.upsert.": (
        data.UpsertDocumentsRequest.documents.high,
        MAX_REQUEST / MEGABYTE,
    ),
    "AsyncDocuments.upsert.batch_size": (
        1,
        data.UpsertDocumentsRequest.documents.high,
        MAX_REQUEST / MEGABYTE,
    ),
    "AsyncDocuments.upsert.documents": (data.Vector.id.low, data.Vector.id.high),
    "AsyncDocuments.upsert.max_concurrency": (1, MAX_CONCURRENCY),
    "AsyncExports.export.max_concurrency": (1, MAX_CONCURRENCY),
    "AsyncLoads.load.batch_size": (1, data.UpsertRequest.vectors.high),
    "AsyncLoads.load.max_concurrency": (1, MAX_CONCURRENCY),
    "AsyncSearches.query_many.max_concurrency": (1, MAX_CONCURRENCY),
    "AsyncUpserts.upsert.": (data.UpsertRequest.vectors.high, MAX_REQUEST / MEGABYTE),
    "AsyncUpserts.upsert.batch_size": (1, data.UpsertRequest.vectors.high, MAX_REQUEST / MEGABYTE),
    "AsyncUpserts.upsert.max_concurrency": (1, MAX_CONCURRENCY),
    "AsyncUpserts.upsert.vectors": (data.Vector.id.low, data.Vector.id.high),
    "AsyncUpserts.upsert_from_dataframe.batch_size": (1, data.UpsertRequest.vectors.high),
    "AsyncUpserts.upsert_from_dataframe.max_concurrency": (1, MAX_CONCURRENCY),
    "AsyncUpserts.upsert_records.max_concurrency": (1, MAX_CONCURRENCY),
    "AsyncUpserts.upsert_records.records": (
        data.upsert_records_namespace.body.high,
        MAX_REQUEST / MEGABYTE,
    ),
}


@cache
def stated() -> dict[str, dict[str, list[Limits[float]]]]:
    """Return the limits of each argument of each method that sends requests, those of nested members included."""
    found: dict[str, dict[str, list[Limits[float]]]] = {}
    for name, (service, operation) in operations().items():
        home = f"pinecone_api.default.{service.name}"
        models = {thing.name: thing for thing in named(service)}
        owners, todo = {name}, [*(refs(operation.body.type) if operation.body else ())]
        while todo:
            model = todo.pop()
            if model not in owners:
                owners.add(model)
                todo += refers_to(models[model])
        limits = import_module(f"{home}.limits") if has_limits(home) else None
        for owner in owners:
            for member, allowed in vars(getattr(limits, owner, object)).items():
                if isinstance(allowed, Limits):
                    argument = CALLED.get(f"{name}.{member}", member)
                    for method in methods().get(name, set()) | named_in_docstrings(name):
                        found.setdefault(method, {}).setdefault(argument, []).append(allowed)
    return found


def has_limits(home: str) -> bool:
    return (REPO / "generated" / home.replace(".", "/") / "limits.py").exists()


@cache
def docstrings() -> dict[str, str]:
    """Return the docstring of each method of each async class of the SDK."""
    return {
        f"{kind.name}.{method.name}": ast.get_docstring(method) or ""
        for path in sorted((REPO / "pinecone/_async").rglob("*.py"))
        for kind in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(kind, ast.ClassDef)
        for method in kind.body
        if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def named_in_docstrings(operation: str) -> set[str]:
    """Return the methods whose docstring says that they send an operation, perhaps by another method."""
    return {name for name, text in docstrings().items() if f"(operation `{operation}`)" in text}


def bounds() -> Iterator[tuple[str, set[float]]]:
    """Return the numbers of each bound in a docstring, with the method and the argument it is said of."""
    for method, docstring in docstrings().items():
        for argument, text in said(docstring):
            for match in BOUND.finditer(" ".join(text.split())):
                numbers = {number.replace(",", "") for number in match.groups() if number}
                yield f"{method}.{argument}", {float(number) for number in numbers}


def said(docstring: str) -> Iterator[tuple[str, str]]:
    """Return what is said of each argument, and of none."""
    before, _, rest = docstring.partition("Args:\n")
    arguments, _, after = rest.partition("\n\n")
    _, *pairs = ARGUMENT.split(arguments)
    yield from zip(pairs[::2], pairs[1::2], strict=True)
    yield "", f"{before} {after}"


FOUND = list(bounds())


def test_docstrings_state_bounds() -> None:
    assert len(FOUND) > 40
    assert OTHER.keys() <= {place for place, _ in FOUND}


@pytest.mark.parametrize("place", sorted({place for place, _ in FOUND}))
def test_bounds_in_a_docstring_are_those_of_the_documents(place: str) -> None:
    method, _, argument = place.rpartition(".")
    allowed = stated().get(method, {}).get(argument, [])
    numbers = {number for limit in allowed for number in (limit.low, limit.high)}
    for there, said_there in FOUND:
        if there == place:
            assert said_there <= numbers | {*OTHER.get(place, ())}, numbers


def test_the_aggregator_bounds_top_k_as_a_query_does() -> None:
    allowed = data.QueryRequest.top_k
    assert f"{allowed.low} to {allowed.high:,}" in (pinecone.QueryResultsAggregator.__doc__ or "")
