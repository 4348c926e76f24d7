"""The console in headless Chromium: its style and its script pass its own content policy and work."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from pinecone.local import PineconeLocal
from tests.local.service.wire import Control, Data

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")


@pytest.fixture(scope="module")
def ours(http: httpx.Client) -> Iterator[Control]:
    with PineconeLocal() as local:
        yield Control(local.url, http)


@pytest.fixture(scope="module")
def films(ours: Control) -> Data:
    data = ours.create(3, "dotproduct", name="films")
    data.upsert([{"id": f"f{n}", "values": [n + 1, n % 3, 1]} for n in range(9)], "n")
    return data


def browse(url: str, folder: Path, *options: str) -> tuple[str, str]:
    """Open a page; return its elements after two seconds of its own time, and what was logged."""
    assert CHROMIUM is not None
    done = subprocess.run(
        [
            CHROMIUM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--enable-logging=stderr",
            f"--user-data-dir={folder}",
            "--virtual-time-budget=2500",
            *options,
            url,
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    console = [line for line in done.stderr.splitlines() if ":CONSOLE" in line]
    return done.stdout, "\n".join(console)


def test_the_request_log_refreshes_itself(ours: Control, films: Data, tmp_path: Path) -> None:
    content, logged = browse(f"{ours.url}/console/log", tmp_path, "--dump-dom")
    assert logged == ""
    found = re.search(r'<tbody id="requests" data-refreshed="(\d+)">', content)
    assert found is not None, content[:2000]
    assert int(found[1]) >= 1
    assert "POST /vectors/upsert" in content


def test_pages_load_without_complaint(ours: Control, films: Data, tmp_path: Path) -> None:
    for path in ("/", "/console/indexes/films", '/console/indexes/films?vector=[1,0,0]&id="<b>'):
        content, logged = browse(ours.url + path, tmp_path, "--dump-dom")
        assert logged == "", path
        assert "films" in content
    assert content.count("<circle") == 9


def test_the_style_is_applied(ours: Control, films: Data, tmp_path: Path) -> None:
    shot = tmp_path / "shot.png"
    url = f"{ours.url}/console/indexes/films"
    browse(url, tmp_path / "profile", f"--screenshot={shot}", "--window-size=800,1400")
    styled = shot.stat().st_size
    assert styled > 10_000
    plain = tmp_path / "plain.html"
    content = httpx.get(url).text.replace('<link rel="stylesheet" href="/console/style.css">', "")
    plain.write_text(content, encoding="utf-8")
    browse(plain.as_uri(), tmp_path / "profile", f"--screenshot={shot}", "--window-size=800,1400")
    assert shot.stat().st_size != styled
