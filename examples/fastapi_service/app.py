"""Notes that are found by meaning: a web service over Pinecone.

One client for the whole process, made when it starts and closed when it ends; handlers share its connections.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field as Described

from pinecone import AsyncIndex, AsyncPinecone, EmbedConfig, Field, IntegratedSpec
from pinecone.errors import PineconeTimeoutError, RateLimitError, ServiceError

NAME = "examples-notes"
EMBED = EmbedConfig(model="llama-text-embed-v2", field_map={"text": "text"})


class Note(BaseModel):
    """What is stored."""

    id: str = Described(pattern=r"^[\w.-]{1,80}$")
    text: str = Described(min_length=1, max_length=2000)
    topic: str = "none"


class Found(Note):
    """A note, and how near it is to what was asked."""

    score: float


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Hold the client while the service runs: its key and host are in the environment."""
    async with AsyncPinecone() as pc:
        if not await pc.indexes.exists(NAME):
            spec = IntegratedSpec(cloud="aws", region="us-east-1", embed=EMBED)
            await pc.indexes.create(name=NAME, spec=spec)
        async with await pc.index(NAME) as index:
            app.state.index = index
            yield


def current_index(request: Request) -> AsyncIndex:
    """Return the index that all requests share."""
    index: AsyncIndex = request.app.state.index
    return index


Notes = Annotated[AsyncIndex, Depends(current_index)]
app = FastAPI(title="Notes", lifespan=lifespan)


@app.exception_handler(RateLimitError)
@app.exception_handler(ServiceError)
@app.exception_handler(PineconeTimeoutError)
async def busy(request: Request, error: Exception) -> JSONResponse:
    """Tell the caller to come back: the client has tried again already."""
    return JSONResponse({"detail": "the search is busy"}, 503, headers={"Retry-After": "1"})


@app.put("/notes", status_code=201)
async def store(notes: list[Note], index: Notes) -> dict[str, int]:
    """Store notes; one with the same id is replaced."""
    records = [{"_id": note.id, **note.model_dump(exclude={"id"})} for note in notes]
    written = await index.upsert_records(records=records)
    await index.wait_until_fresh(written)
    return {"stored": written.record_count}


@app.get("/notes")
async def search(
    index: Notes,
    q: Annotated[str, Query(min_length=1)],
    topic: str | None = None,
    limit: Annotated[int, Query(ge=1, le=20)] = 3,
) -> list[Found]:
    """Return the notes nearest to a question."""
    wanted = None if topic is None else Field("topic") == topic
    answer = await index.search(inputs={"text": q}, top_k=limit, filter=wanted)
    return [Found(id=hit.id, score=round(hit.score, 3), **hit.fields) for hit in answer.result.hits]


@app.get("/notes/{note_id}")
async def read(note_id: str, index: Notes) -> Note:
    """Return one note."""
    vector = (await index.fetch(ids=[note_id])).vectors.get(note_id)
    if vector is None:
        raise HTTPException(404, f"there is no note {note_id!r}")
    return Note(id=note_id, **(vector.metadata or {}))


@app.delete("/notes/{note_id}", status_code=204)
async def forget(note_id: str, index: Notes) -> None:
    """Delete one note, if it is there."""
    await index.delete(ids=[note_id])
