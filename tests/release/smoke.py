"""Write and read over every transport, with nothing but an installed package; ``make smoke`` runs it in fresh environments."""

from __future__ import annotations

import asyncio
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np

import pinecone
from pinecone.local import PineconeLocal

RECORDS = [(f"record-{i}", [float(i), 1.0, 0.0], {"even": i % 2 == 0}) for i in range(20)]
QUERY = {"vector": [3.0, 1.0, 0.0], "top_k": 2, "filter": {"even": True}, "include_metadata": True}


def use(index: pinecone.Index) -> None:
    """Write, search and delete through one handle."""
    index.upsert(vectors=RECORDS)
    index.upsert(ids=["array"], values=np.ones((1, 3), np.float32))
    found = index.query(**QUERY)
    assert len(found.matches) == 2
    assert found.matches[0].metadata == {"even": True}
    assert set(index.fetch(ids=["array", "record-1"]).vectors) == {"array", "record-1"}
    index.delete(delete_all=True)


async def use_async(host: str) -> None:
    """Write and search through one asynchronous handle."""
    async with pinecone.AsyncIndex(host=host, api_key="key") as index:
        await index.upsert(vectors=RECORDS)
        assert len((await index.query(**QUERY)).matches) == 2


def main() -> None:
    """Run everything on one embedded service."""
    assert "site-packages" in Path(pinecone.__file__).parts, pinecone.__file__
    with PineconeLocal() as service, service.client() as pc:
        spec = pinecone.ServerlessSpec(cloud="aws", region="us-east-1")
        host = pc.indexes.create(name="smoke", dimension=3, spec=spec).host
        for grpc in (False, True):
            with pc.index("smoke", grpc=grpc) as index:
                use(index)
        asyncio.run(use_async(host))
        try:
            pc.indexes.describe("absent")
        except pinecone.NotFoundError:
            pass
        else:
            raise AssertionError("an index that is not there was found")
    names = ("grpcio", "httpx", "msgspec", "orjson", "protobuf", "numpy")
    releases = ", ".join(f"{name} {version(name)}" for name in names)
    print(
        f"pinecone {version('pinecone')} works on Python {sys.version.split()[0]} with {releases}"
    )


if __name__ == "__main__":
    main()
