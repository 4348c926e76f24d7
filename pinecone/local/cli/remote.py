"""Commands about a service that is running: what it holds, forgetting it, and filling an index."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from pinecone.errors import PineconeError
from pinecone.local.api.status import SERVICE
from pinecone.local.cli.corpus import standard_library

if TYPE_CHECKING:
    from pinecone import Pinecone

_SECONDS = 30
_DOCSTRINGS = 1000
_PLACE = {"cloud": "aws", "region": "us-east-1"}


class _Refused(Exception):
    """A command cannot do what it was asked to; the text says why."""


def run(options: argparse.Namespace) -> int:
    """Run a command and return its exit status."""
    command = {"status": _status, "reset": _reset, "seed": _seed}[options.command]
    try:
        command(options)
    except (_Refused, OSError, PineconeError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _status(options: argparse.Namespace) -> None:
    found = _service(options.url)
    print(f"Pinecone Local at {options.url}")
    print(f"Data: {found['path']}")
    print(f"Embedding: {found['embedding']}")
    print(f"Backups: {found['backups']}   Collections: {found['collections']}\n")
    rows = [("INDEX", "RECORDS", "NAMESPACES", "DIMENSION", "METRIC", "HOST")]
    for index in found["indexes"]:
        counts = (f"{index['records']:,}", str(index["namespaces"]), str(index["dimension"] or "-"))
        rows.append((index["name"], *counts, index["metric"] or "-", index["host"]))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(f"{text:<{width}}" for text, width in zip(row, widths, strict=True)))


def _reset(options: argparse.Namespace) -> None:
    found = _service(options.url)
    records = sum(index["records"] for index in found["indexes"])
    what = f"{len(found['indexes'])} indexes with {records:,} records at {options.url}"
    if not options.yes:
        if not sys.stdin.isatty():
            raise _Refused(f"pass --yes to delete {what}")
        if input(f"Delete {what}? [y/N] ").strip().lower() not in ("y", "yes"):
            raise _Refused("nothing was deleted")
    _call("POST", f"{options.url}/local/reset")
    print(f"Deleted {what}")


def _seed(options: argparse.Namespace) -> None:
    from pinecone import Pinecone

    _service(options.url)
    records = list(islice(_records(options), options.limit))
    if not records:
        raise _Refused(f"{options.file} has no records")
    with Pinecone(api_key=_key(), host=options.url) as pc:
        if "values" in records[0] or "sparse_values" in records[0]:
            written = _seed_vectors(pc, options, records)
        else:
            written = _seed_texts(pc, options, records)
    print(f'{written:,} records in index "{options.index}" at {options.url}')


def _seed_vectors(pc: Pinecone, options: argparse.Namespace, records: list[Any]) -> int:
    if not pc.indexes.exists(options.index):
        dense = records[0].get("values")
        spec = {"serverless": _PLACE}
        if dense:
            pc.indexes.create(name=options.index, dimension=len(dense), spec=spec)
        else:
            pc.indexes.create(name=options.index, vector_type="sparse", spec=spec)
    with pc.index(options.index) as index:
        done = index.upsert(vectors=records, namespace=options.namespace)
        return done.upserted_count


def _seed_texts(pc: Pinecone, options: argparse.Namespace, records: list[Any]) -> int:
    if not pc.indexes.exists(options.index):
        embed = {"model": options.model, "field_map": {"text": options.field}}
        body = {"name": options.index, **_PLACE, "embed": embed}
        _call("POST", f"{options.url}/indexes/create-for-model", body)
    with pc.index(options.index) as index:
        done = index.upsert_records(records=records, namespace=options.namespace)
        return done.record_count


def _records(options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    if options.file is None:
        for entry in standard_library(options.limit or _DOCSTRINGS):
            yield {
                "_id": entry.name,
                options.field: entry.text,
                "module": entry.module,
                "kind": entry.kind,
            }
        return
    with Path(options.file).open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
            except ValueError as error:
                raise _Refused(f"{options.file}:{number} is not JSON: {error}") from None
            if not isinstance(record, dict):
                raise _Refused(f"{options.file}:{number} is not a JSON object")
            yield record


def _service(url: str) -> Any:
    """Return what a service holds, once it is certain that it is one of ours."""
    try:
        found = _call("GET", f"{url}/local")
    except _Refused as refused:
        if "CERTIFICATE_VERIFY_FAILED" in str(refused):
            raise _Refused(f"{refused}; name what to trust with SSL_CERT_FILE") from None
        found = None
    if not isinstance(found, dict) or found.get("service") != SERVICE:
        raise _Refused(
            f"no embedded Pinecone answers at {url}; start one with: pinecone-local start"
        )
    return found


def _call(method: str, url: str, body: Any = None) -> Any:
    # The environment may name certificates to trust, but no proxy: the service is on this machine.
    verify = httpx.create_ssl_context() if url.startswith("https:") else False
    try:
        answer = httpx.request(
            method,
            url,
            json=body,
            headers={"Api-Key": _key()},
            timeout=_SECONDS,
            trust_env=False,
            verify=verify,
        )
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise _Refused(f"{url}: {error}") from None
    try:
        found = answer.json()
    except ValueError:
        raise _Refused(f"{url} answered {answer.status_code} and no JSON") from None
    if answer.status_code >= 400:
        raise _Refused(f"{url} answered {answer.status_code}: {answer.text[:300]}")
    return found


def _key() -> str:
    return os.environ.get("PINECONE_API_KEY") or "local"
