"""Documents through the generated clients of the preview, asynchronously."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from pinecone import AsyncIndex, AsyncPinecone
from pinecone._async.transport.http import AsyncHttp
from pinecone.local import PineconeLocal
from pinecone_api.v2026_01_alpha.db_control import models as c
from pinecone_api.v2026_01_alpha.db_control.aio import AsyncDbControlClient
from pinecone_api.v2026_01_alpha.db_data import models as d
from pinecone_api.v2026_01_alpha.db_data.aio import AsyncDbDataClient
from tests.local.engine.documents.papers import FIELDS, dense, query_string, text


async def test_documents(shared_local: PineconeLocal, unique_name: Callable[[str], str]) -> None:
    name = unique_name("async")
    above = AsyncHttp(AsyncPinecone("key", host=shared_local.url).config)
    control = AsyncDbControlClient(above)
    schema = c.CreateIndexSchema(fields=FIELDS)
    made = await control.create_index(c.CreateIndexRequest(name=name, schema=schema))
    http = AsyncHttp(AsyncIndex(host=made.host, api_key="key").config)
    data = AsyncDbDataClient(http)
    batches = [
        [{"_id": f"{part}-{n}", "look": [n, 1], "body": f"part{part} words"} for n in range(20)]
        for part in range(5)
    ]
    done = await asyncio.gather(
        *(
            data.upsert_documents("n", d.UpsertDocumentsRequest(documents=batch))
            for batch in batches
        )
    )
    assert [answer.upserted_count for answer in done] == [20] * 5
    found = await asyncio.gather(
        *(
            data.search_documents("n", d.SearchDocumentsRequest(score_by=[method], top_k=100))
            for method in (
                text("body", "part3"),
                query_string("part1 OR part2"),
                dense("look", 1, 0),
            )
        )
    )
    assert [len(answer.matches) for answer in found] == [20, 40, 100]
    one = await data.fetch_documents("n", d.FetchDocumentsRequest(ids=["2-3"]))
    assert one.documents["2-3"] == {"_id": "2-3", "look": [3.0, 1.0], "body": "part2 words"}
    await data.delete_documents("n", d.DeleteDocumentsRequest(delete_all=True))
    gone = await data.fetch_documents("n", d.FetchDocumentsRequest(ids=["2-3"]))
    assert gone.documents == {}
    await control.delete_index(name)
    await http.aclose()
    await above.aclose()
