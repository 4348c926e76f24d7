"""Run the service with an embedded Pinecone behind it, and use it as a client would: over a socket.

With the cloud there is nothing to change: set PINECONE_API_KEY and run `uvicorn app:app`.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn

from pinecone.local import PineconeLocal

sys.path.insert(0, str(Path(__file__).parents[1]))
from stdlib_docs import docstrings


@contextmanager
def serving() -> Iterator[str]:
    """Serve the application on a free port of this machine; yield its address."""
    server = uvicorn.Server(uvicorn.Config("app:app", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            thread.join(timeout=0.05)
            if not thread.is_alive():
                raise RuntimeError("the service did not start; its messages are above")
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


def main() -> None:
    with PineconeLocal() as local:
        os.environ |= {"PINECONE_CONTROLLER_HOST": local.url, "PINECONE_API_KEY": "local"}
        with serving() as address, httpx.Client(base_url=address) as http:
            notes = [
                {"id": entry.name, "text": entry.text, "topic": entry.module}
                for entry in docstrings()
            ]
            print("PUT /notes", http.put("/notes", json=notes).json())
            for question in (
                {"q": "a calendar of the month as a web page"},
                {"q": "wait a moment", "topic": "asyncio"},
            ):
                answer = http.get("/notes", params=question)
                print(f"\nGET {answer.request.url.raw_path.decode()}")
                for note in answer.json():
                    print(f"  {note['score']:.3f}  {note['id']:<24}  {note['text'][:60]}")
            print()
            for method, path in (
                ("DELETE", "/notes/gzip.compress"),
                ("GET", "/notes/gzip.compress"),
                ("GET", "/notes?q=file&limit=1000"),
            ):
                answer = http.request(method, path)
                print(method, path, answer.status_code, answer.text[:60])


if __name__ == "__main__":
    main()
