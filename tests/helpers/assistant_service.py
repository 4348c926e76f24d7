"""A small assistant service on a real socket: it keeps assistants and files, and has one answer to everything."""

from __future__ import annotations

import contextlib
import email
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from tests.helpers.scripted_server import Received
from tests.helpers.waiting import LONGEST

MODEL = "gpt-4o"
ANSWER = ["The lighthouse ", "was built in 1812."]
USAGE = {"prompt_tokens": 20, "completion_tokens": 8, "total_tokens": 28}
NOW = "2026-04-01T10:00:00Z"


@dataclass
class Upload:
    """The parts of a form that arrived."""

    name: str
    content: bytes
    metadata: Any


@dataclass
class AssistantService:
    """Hold what the service knows, and the requests it got.

    `looks` says how many times it has to be asked before something it was told to do is done, and `whole` that it
    answers a change with the whole assistant. Not every service does.
    """

    looks: int = 1
    whole: bool = False
    url: str = ""
    requests: list[Received] = field(default_factory=list)
    assistants: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    uploads: list[Upload] = field(default_factory=list)
    operations: dict[str, dict[str, Any]] = field(default_factory=dict)
    page_size: int = 2
    failure: str | None = None
    """Why files cannot be processed; None when they can."""
    pending: dict[str, int] = field(default_factory=dict)

    def calls(self) -> list[str]:
        """Return the requests as "GET /assistants/guide", without query and common prefix."""
        return [
            f"{r.method} {r.target.partition('?')[0][len('/assistant') :]}" for r in self.requests
        ]

    def add(self, name: str, *file_names: str) -> None:
        """Return an assistant that is ready, with files file-1, file-2, ..."""
        self.assistants[name] = self._assistant({"name": name}, "Ready")
        self.files[name] = {
            f"file-{number}": _file(f"file-{number}", file_name, b"text", {"number": number})
            for number, file_name in enumerate(file_names, 1)
        }

    def _assistant(self, given: dict[str, Any], status: str) -> dict[str, Any]:
        facts = {"region": "us", "instructions": None, "metadata": None}
        return {
            **facts,
            **given,
            "status": status,
            "host": self.url,
            "created_at": NOW,
            "updated_at": NOW,
        }

    # -- routing ------------------------------------------------------------------------------

    def answer(self, request: Received) -> tuple[int, Any]:
        """Status and body (JSON, or a list of events) of the answer to a request."""
        parts = urlsplit(request.target)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        match [request.method, *map(unquote, parts.path.split("/")[2:])]:
            case [method, "assistants"]:
                return self._assistants(method, request, query)
            case [method, "assistants", name]:
                return self._named(method, name, request)
            case ["POST", "evaluation", "metrics", "alignment"]:
                return 200, _alignment(request.json())
            case [method, kind, name, *rest]:
                if name not in self.assistants:
                    return _missing("assistant", name)
                if kind == "operations":
                    return self._operations(rest, request, query)
                if kind == "chat":
                    return 200, _chat(rest, request.json())
                return self._files(method, name, rest, request, query)
        return _missing("path", parts.path)

    def _assistants(self, method: str, request: Received, query: dict[str, str]) -> tuple[int, Any]:
        if method == "POST":
            given = request.json()
            if given["name"] in self.assistants:
                return 409, _error(409, "ALREADY_EXISTS", "there is one of that name")
            self.assistants[given["name"]] = self._assistant(given, "Initializing")
            self.files[given["name"]] = {}
            self.pending[given["name"]] = self.looks
            return 200, self.assistants[given["name"]]
        return 200, self._page("assistants", list(self.assistants.values()), request, query)

    def _page(
        self, key: str, items: list[Any], request: Received, query: dict[str, str]
    ) -> dict[str, Any]:
        if request.headers["x-pinecone-api-version"] == "2025-10":
            return {key: items}
        start = int(query.get("pagination_token", 0))
        stop = start + int(query.get("limit", self.page_size))
        page: dict[str, Any] = {key: items[start:stop]}
        return {**page, "pagination": {"next": str(stop)}} if stop < len(items) else page

    def _named(self, method: str, name: str, request: Received) -> tuple[int, Any]:
        if name not in self.assistants:
            return _missing("assistant", name)
        assistant = self.assistants[name]
        if method == "PATCH":
            assistant |= request.json()
            return 200, assistant if self.whole else {"assistant_name": name, **request.json()}
        if method == "DELETE":
            assistant["status"] = "Terminating"
            self.pending[name] = self.looks
            return 200, None
        if self._done(name):
            if assistant["status"] == "Terminating":
                del self.assistants[name]
                return _missing("assistant", name)
            assistant["status"] = "Ready"
        return 200, assistant

    def _done(self, key: str) -> bool:
        self.pending[key] = self.pending.get(key, 0) - 1
        return self.pending[key] <= 0

    # -- files --------------------------------------------------------------------------------

    def _files(
        self,
        method: str,
        name: str,
        rest: list[str],
        request: Received,
        query: dict[str, str],
    ) -> tuple[int, Any]:
        files = self.files[name]
        if method in ("POST", "PUT"):
            upload = _form(request)
            self.uploads.append(upload)
            id_ = rest[0] if rest else f"file-{len(files) + 1}"
            facts = json.loads(query["metadata"]) if "metadata" in query else upload.metadata
            files[id_] = _file(id_, upload.name, upload.content, facts) | {"status": "Processing"}
            files[id_]["multimodal"] = query.get("multimodal") == "true"
            return self._begun(request, "upsert_file" if rest else "upload_file", id_, files[id_])
        if not rest:
            wanted = json.loads(query.get("filter", "{}"))
            found = [f for f in files.values() if wanted.items() <= (f["metadata"] or {}).items()]
            return 200, self._page("files", found, request, query)
        if rest[0] not in files:
            return _missing("file", rest[0])
        if method == "DELETE":
            files[rest[0]]["status"] = "Deleting"
            return self._begun(request, "delete_file", rest[0], None)
        return self._file(files, rest[0], query)

    def _begun(self, request: Received, kind: str, id_: str, file: Any) -> tuple[int, Any]:
        self.pending[id_] = self.looks
        if request.headers["x-pinecone-api-version"] == "2025-10":
            return 200, file
        operation = {
            "id": f"operation-{len(self.operations) + 1}",
            "operation_type": kind,
            "status": "Processing",
            "created_on": NOW,
            "file_id": id_,
        }
        self.operations[operation["id"]] = operation
        return 202, operation

    def _operations(
        self, rest: list[str], request: Received, query: dict[str, str]
    ) -> tuple[int, Any]:
        if rest:
            return self._operation(rest[0])
        wanted = {k: query[k] for k in ("operation_type", "status") if k in query}
        found = [o for o in self.operations.values() if wanted.items() <= o.items()]
        return 200, self._page("operations", found, request, query)

    def _operation(self, id_: str) -> tuple[int, Any]:
        if id_ not in self.operations:
            return _missing("operation", id_)
        operation = self.operations[id_]
        if self._done(operation["file_id"]):
            operation["status"] = "Failed" if self.failure else "Completed"
            operation["error_message"] = self.failure
        return 200, operation

    def _file(self, files: dict[str, Any], id_: str, query: dict[str, str]) -> tuple[int, Any]:
        file = files[id_]
        if self._done(id_):
            if file["status"] == "Deleting":
                del files[id_]
                return _missing("file", id_)
            file["status"] = "ProcessingFailed" if self.failure else "Available"
            file["error_message"] = self.failure
        if query.get("include_url") == "true":
            return 200, {**file, "signed_url": "https://files.test/secret-link"}
        return 200, file


def _file(id_: str, name: str, content: bytes, metadata: Any) -> dict[str, Any]:
    return {
        "id": id_,
        "name": name,
        "size": len(content),
        "metadata": metadata,
        "status": "Available",
        "created_on": NOW,
        "updated_on": NOW,
        "crc32c_hash": "9a71bb4c",
    }


def _form(request: Received) -> Upload:
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    parts = {
        part.get_param("name", header="content-disposition"): part
        for part in email.message_from_bytes(head + request.body).get_payload()
    }
    metadata = parts.get("metadata")
    return Upload(
        name=parts["file"].get_filename(),
        content=parts["file"].get_payload(decode=True),
        metadata=None if metadata is None else json.loads(metadata.get_payload(decode=True)),
    )


# -- answers ----------------------------------------------------------------------------------


def _citation() -> dict[str, Any]:
    file = _file("file-1", "guide.pdf", b"text", None)
    highlight = {"type": "text", "content": "built in 1812"}
    return {"position": 30, "references": [{"file": file, "pages": [3], "highlight": highlight}]}


def _chat(kind: list[str], body: dict[str, Any]) -> Any:
    common = {"id": "answer-1", "model": body.get("model") or MODEL}
    if kind == ["context"]:
        reference = {"type": "pdf", "file": _file("file-1", "guide.pdf", b"", None), "pages": [3]}
        picture = {"type": "base64", "mime_type": "image/jpeg", "data": "AAAA"}
        blocks = [
            {"type": "text", "text": "See the picture."},
            {"type": "image", "caption": "A lighthouse", "image": picture},
        ]
        text = {"type": "text", "content": "".join(ANSWER), "score": 0.9, "reference": reference}
        return {
            "id": "context-1",
            "snippets": [text, {**text, "type": "multimodal", "content": blocks, "score": 0.5}],
            "usage": USAGE,
        }
    message = {"role": "assistant", "content": "".join(ANSWER)}
    if kind == ["chat", "completions"]:
        if body.get("stream"):
            return [
                *(
                    {**common, "choices": [{"index": 0, "delta": {"content": piece}}]}
                    for piece in ANSWER
                ),
                {**common, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]},
            ]
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        return {**common, "choices": [choice], "usage": USAGE}
    if body.get("stream"):
        return [
            {**common, "type": "message_start", "role": "assistant"},
            *({**common, "type": "content_chunk", "delta": {"content": p}} for p in ANSWER),
            {**common, "type": "of_the_future", "news": True},
            {**common, "type": "citation", "citation": _citation()},
            {**common, "type": "message_end", "finish_reason": "stop", "usage": USAGE},
        ]
    return {
        **common,
        "message": message,
        "finish_reason": "stop",
        "citations": [_citation()],
        "usage": USAGE,
    }


def _alignment(body: dict[str, str]) -> dict[str, Any]:
    fact = {
        "fact": {"content": body["ground_truth_answer"]},
        "entailment": "entailed",
        "reasoning": "Both name the year.",
    }
    return {
        "metrics": {"correctness": 1.0, "completeness": 0.5, "alignment": 0.667},
        "reasoning": {"evaluated_facts": [fact]},
        "usage": USAGE,
    }


def _error(status: int, code: str, message: str) -> dict[str, Any]:
    return {"status": status, "error": {"code": code, "message": message}}


def _missing(kind: str, name: str) -> tuple[int, Any]:
    return 404, _error(404, "NOT_FOUND", f"there is no {kind} {name}")


# -- the socket -------------------------------------------------------------------------------


@contextlib.contextmanager
def assistant_service(looks: int = 1, *, whole: bool = False) -> Iterator[AssistantService]:
    """Provide a running service without assistants."""
    service = AssistantService(looks, whole)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # one packet per answer: two of them wait for each other's acknowledgement

        def handle_one_request(self) -> None:
            with contextlib.suppress(ConnectionError):
                super().handle_one_request()

        def respond(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = Received(self.command, self.path, headers, body)
            service.requests.append(request)
            status, answer = service.answer(request)
            self.send_response(status)
            if isinstance(answer, list):
                data = b"".join(b"data: %s\n\n" % json.dumps(event).encode() for event in answer)
                self.send_header("Content-Type", "text/event-stream")
                data += b"data: [DONE]\n\n"
            else:
                data = b"" if answer is None else json.dumps(answer).encode()
                self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = respond

        def version_string(self) -> str:
            return "scripted"

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join(LONGEST)
