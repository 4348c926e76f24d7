"""What the first calls of a process import: numpy and httpx take longer than the calls, which need neither.

Tools that replace parts of httpx see every call nevertheless, whether they do it before, afterwards or once it is imported.
"""

from __future__ import annotations

from tests.helpers.programs import run_python

SERVER = """
import sys, threading
from http.server import BaseHTTPRequestHandler, HTTPServer

class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        body = b'{"upsertedCount": 1}' if "upsert" in self.path else b'{"matches": [], "namespace": ""}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
"""
CALLS = """
import pinecone

heavy = ("anyio", "asyncio", "grpc", "httpcore", "httpx", "numpy")
with pinecone.Pinecone(api_key="key").index(host=f"http://127.0.0.1:{server.server_port}") as index:
    index.upsert(vectors=[("a", [0.1, 0.2], {"year": 1999})])
    found = index.query(vector=[0.1, 0.2], top_k=3, filter={"year": {"$gt": 1950}})
    print(found.namespace, [name for name in heavy if name in sys.modules])
"""
MOCK = """
    import httpx

    fake = lambda *_: httpx.Response(200, json={"matches": [], "namespace": "faked"})
    genuine, httpx.HTTPTransport.handle_request = httpx.HTTPTransport.handle_request, fake
    print(index.query(id="a", top_k=3).namespace)
    httpx.HTTPTransport.handle_request = genuine
    print(repr(index.query(id="a", top_k=3).namespace))
"""
HOOK = """
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "httpx":
            sys.meta_path.remove(self)
            import httpx
            httpx.HTTPTransport.handle_request = lambda *_: httpx.Response(
                200, json={"matches": [], "namespace": "faked", "upsertedCount": 1}
            )
            return httpx.__spec__

sys.meta_path.insert(0, Finder())
"""
END = """
server.shutdown()
server.server_close()
"""


def test_calls_with_lists_import_little_and_a_mock_that_comes_later_sees_them() -> None:
    assert run_python(SERVER + CALLS + MOCK + END) == " []\nfaked\n''\n"


def test_a_tool_that_waits_for_the_import_of_httpx_sees_the_first_call() -> None:
    assert run_python(SERVER + HOOK + CALLS + END).startswith("faked [")
