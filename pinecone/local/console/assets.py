"""The files that pages load: one stylesheet, one script, one icon."""

from __future__ import annotations

from pathlib import Path

from pinecone.local.http import Response

_FOLDER = Path(__file__).parent / "static"
_TYPES = {
    "console.css": "text/css; charset=utf-8",
    "console.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}


def asset(name: str) -> Response | None:
    """Return a file; None when there is none of this name."""
    kind = _TYPES.get(name)
    if kind is None:
        return None
    return Response(200, (_FOLDER / name).read_bytes(), {"content-type": kind})
