"""Do with VectorDBBench what a benchmark does: load in a process, search in others, filter, tenants, readiness."""

from __future__ import annotations

import os
import pickle

from vectordb_bench.backend.clients import DB
from vectordb_bench.backend.filter import IntFilter
from words import DIMENSION, embed  # a stand-in for a data set

from pinecone import Pinecone, ServerlessSpec

spec = ServerlessSpec("aws", "us-east-1")
Pinecone().create_index("bench", dimension=DIMENSION, metric="cosine", spec=spec)

settings = DB.Pinecone.config_cls(api_key=os.environ["PINECONE_API_KEY"], index_name="bench")
database = DB.Pinecone.init_cls(
    dim=DIMENSION, db_config=settings.to_dict(), db_case_config=None, drop_old=True
)
with database.init():
    numbers = list(range(1000))
    vectors = [embed(f"film {'number ' * n}") for n in range(1000)]
    assert database.insert_embeddings(vectors, numbers) == (1000, None)
    assert database.poll_insert_readiness(1000)["fully_searchable"]
    database.prepare_filter(IntFilter(int_value=990, filter_rate=0.99))
    found = database.search_embedding(vectors[0], k=100)
    assert sorted(found) == list(range(990, 1000))

# Beyond the page
from multiprocessing import get_context

from vectordb_bench.backend.filter import LabelFilter, NonFilter
from vectordb_bench.backend.payload import PayloadProfile


def search(database) -> list[int]:
    with database.init():
        database.prepare_filter(NonFilter())
        return database.search_embedding(vectors[0], k=1)


if __name__ == "__main__":
    # A benchmark hands its databases to processes of its own.
    del database.index
    copied = pickle.loads(pickle.dumps(database))
    with get_context("fork").Pool(2) as pool:
        assert pool.map(search, [copied] * 4) == [[0]] * 4
    labelled = DB.Pinecone.init_cls(
        dim=DIMENSION,
        db_config=settings.to_dict(),
        db_case_config=None,
        drop_old=False,
        with_scalar_labels=True,
        multitenant_tenant_labels=["a", "b"],
    )
    with labelled.init():
        labels, tenants = ["odd", "even"] * 10, ["a"] * 10 + ["b"] * 10
        written = labelled.insert_embeddings(vectors[:20], numbers[:20], labels, tenants)
        assert written == (20, None), written
        assert labelled.poll_insert_readiness(20)["fully_indexed"]
        labelled.prepare_filter(LabelFilter(label_percentage=0.5))
        labelled.expr = {"label": {"$eq": "even"}}
        for profile in (PayloadProfile.SCALAR_LABEL, PayloadProfile.VECTOR):
            found = labelled.search_embedding(vectors[0], k=20, payload_profile=profile, tenant="b")
            assert sorted(found) == [11, 13, 15, 17, 19]
    print("1000 vectors loaded, searched from other processes, with filters and tenants")
