"""The console in a headless Chromium, where there is one: the script runs, and the policy lets it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import httpx
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.console import app, assets
from pinecone.local.http import Response
from tests.local.rest import Data

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync
    --disable-background-networking --disable-component-update --hide-scrollbars""".split()

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs a Chromium")


def browse(folder: Path, url: str, *flags: str) -> subprocess.CompletedProcess[str]:
    assert CHROMIUM is not None
    return subprocess.run(
        [CHROMIUM, *FLAGS, f"--user-data-dir={folder / 'profile'}", *flags, url],
        capture_output=True,
        text=True,
        timeout=90,
        check=True,
    )


def test_the_script_prepares_snippets_and_the_map(
    service: PineconeLocal, films: Data, tmp_path: Path
) -> None:
    url = f"{service.url}/console/indexes/{films.name}"
    flags = ("--dump-dom", "--enable-logging=stderr", "--virtual-time-budget=1000")
    done = browse(tmp_path, url, *flags)
    assert '<button type="button" class="copy">Copy</button>' in done.stdout
    done = browse(tmp_path, f"{url}/records?namespace=films", *flags)
    # Titles of points became names that show at once.
    assert 'aria-label="heat"' in done.stdout
    assert 'class="tip"' in done.stdout
    assert "Content Security Policy" not in done.stderr
    assert "CONSOLE" not in done.stderr


def test_new_requests_appear_by_themselves(
    http: httpx.Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with PineconeLocal() as local:

        def asset(name: str) -> Response | None:
            # Its script is loaded after a page was made: what is asked now is not on that page.
            if name == "console.js":
                http.get(f"{local.url}/indexes/asked-later")
            return assets.asset(name)

        monkeypatch.setattr(app, "asset", asset)
        flags = ("--dump-dom", "--virtual-time-budget=5000")
        shown = browse(tmp_path, f"{local.url}/console/requests", *flags).stdout
    assert "/indexes/asked-later" in shown
    assert "No request yet" not in shown


def test_it_is_painted(service: PineconeLocal, films: Data, tmp_path: Path) -> None:
    image = tmp_path / "console.png"
    url = f"{service.url}/console/indexes/{films.name}/records?namespace=films&by=id&q=heat"
    browse(tmp_path, url, f"--screenshot={image}", "--window-size=1200,800")
    data = image.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")) == (1200, 800)
    # An empty page of that size takes a few kilobytes.
    assert len(data) > 25_000
