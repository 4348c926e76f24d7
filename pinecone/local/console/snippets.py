"""Code to copy: what to do next with what a page shows."""

from __future__ import annotations

import json
from urllib.parse import quote

from pinecone.local.catalog.entries import IndexEntry
from pinecone.local.catalog.schema import Field
from pinecone.local.console.layout import snippet
from pinecone.local.console.markup import Html
from pinecone.local.engine.namespaces import DEFAULT
from pinecone.local.http import PREVIEW

_IMPORT = "from pinecone import Pinecone\n\n"


class Snippets:
    """Writes code for one service."""

    def __init__(self, url: str, *, any_key: bool) -> None:
        """Write code for the service at a URL, which may take any key."""
        self._url = url
        # The page never shows the key that a service asks for.
        self._key = '"local"' if any_key else '"<your key>"'

    def seed(self) -> Html:
        """Return the command that fills an index."""
        return snippet(f"pinecone-local seed --url {self._url}", "Shell")

    def create(self) -> Html:
        """Return how to make an index."""
        return snippet(
            f"{_IMPORT}pc = Pinecone(api_key={self._key}, host={_text(self._url)})\n"
            "pc.indexes.create(\n"
            '    name="films",\n'
            "    dimension=3,\n"
            '    metric="cosine",\n'
            '    spec={"serverless": {"cloud": "aws", "region": "us-east-1"}},\n'
            ")\n"
            'pc.index("films").upsert(vectors=[("heat", [0.9, 0.1, 0.0], {"genre": "crime"})])',
            "Python",
        )

    def connect(self, entry: IndexEntry) -> Html:
        """Return how to reach an index."""
        return self._with_index(entry, "print(index.describe_index_stats())")

    def first_record(self, entry: IndexEntry, namespace: str) -> Html:
        """Return how to write a record into a namespace."""
        if entry.holds_documents:
            fields = "".join(
                f", {_text(name)}: {_value(field)}"
                for name, field in (entry.fields or {}).items()
                if field.searchable
            )
            body = f'{{"documents": [{{"_id": "a"{fields}}}]}}'
            return self._documents(entry, namespace, "upsert", body)
        if entry.embed is not None:
            fields = f'{{"_id": "a", {_text(entry.embed.field)}: "the first text"}}'
            code = f"index.upsert_records(records=[{fields}], namespace={_text(namespace)})"
        else:
            values = f'"values": [0.5] * {entry.dimension}'
            if entry.dimension is None:
                values = '"sparse_values": {"indices": [7], "values": [0.5]}'
            code = f'index.upsert(vectors=[{{"id": "a", {values}}}], namespace={_text(namespace)})'
        return self._with_index(entry, code)

    def fetch(self, entry: IndexEntry, namespace: str, record_id: str) -> Html:
        """Return how to read a record."""
        if entry.holds_documents:
            return self._documents(entry, namespace, "fetch", f'{{"ids": [{_text(record_id)}]}}')
        return self._with_index(
            entry, f"index.fetch(ids=[{_text(record_id)}], namespace={_text(namespace)})"
        )

    def _documents(self, entry: IndexEntry, namespace: str, action: str, body: str) -> Html:
        """Return a request about documents, whose API version is a preview."""
        path = f"namespaces/{quote(namespace or DEFAULT, safe='')}/documents/{action}"
        headers = f'{{"Api-Key": {self._key}, "X-Pinecone-Api-Version": "{PREVIEW}"}}'
        code = (
            "import httpx\n\n"
            f"httpx.post(\n    {_text(f'{entry.host}/{path}')},\n"
            f"    headers={headers},\n    json={body},\n).json()"
        )
        return snippet(code, "Python")

    def _with_index(self, entry: IndexEntry, code: str) -> Html:
        head = f"index = Pinecone(api_key={self._key}).index(host={_text(entry.host)})"
        return snippet(f"{_IMPORT}{head}\n{code}", "Python")


def _value(field: Field) -> str:
    """Return what a field of an example holds."""
    if field.type == "dense_vector":
        return f"[0.5] * {field.dimension}"
    if field.type == "sparse_vector":
        return '{"indices": [7], "values": [0.5]}'
    return '"the first text"'


def _text(value: str) -> str:
    """Return a Python literal in double quotes; JSON's is one."""
    return json.dumps(value, ensure_ascii=False)
