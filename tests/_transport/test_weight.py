"""What the first calls of a process import: numpy takes longer than the calls, and lists of numbers do not need it."""

from __future__ import annotations

from tests.helpers.programs import run_python

PROGRAM = """
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

import pinecone

with pinecone.Pinecone(api_key="key").index(host=f"http://127.0.0.1:{server.server_port}") as index:
    index.upsert(vectors=[("a", [0.1, 0.2], {"year": 1999})])
    index.query(vector=[0.1, 0.2], top_k=3, filter={"year": {"$gt": 1950}})
print("numpy" in sys.modules)
server.shutdown()
server.server_close()
"""


def test_calls_with_lists_do_not_import_numpy() -> None:
    assert run_python(PROGRAM) == "False\n"
