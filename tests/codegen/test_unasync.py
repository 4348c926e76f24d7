"""The sync code is made from the async code, faithfully and completely."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from codegen import unasync

ROOT = Path(__file__).parents[2]

SOURCE = '''\
"""Waits."""

from collections.abc import AsyncIterator  # async only

from pinecone._async.transport.http import AsyncHttp
from pinecone._transport.synchronization import async_sleep


class AsyncThing:
    """An AsyncThing.

    Example:
        async with AsyncThing() as thing:
            await thing.go(1)
    """

    async def go(self, n: int) -> str:
        # A comment about `await thing.go()` and AsyncThing.
        await async_sleep(
            n
        )
        text = f"{await self.name()} awaits"
        braces = f"{{await x}} {n!r:>{n}} {{{await self.name()}}}"
        return (await self.name()) + text + braces

    async def __aenter__(self) -> "AsyncThing":
        return self

    async def pages(self) -> AsyncIterator[int]:
        async for page in self._pages():
            yield page
        numbers = [n async for n in self._pages()]
        await self.aclose()


asynchronous = awaited = 1
'''

MADE = '''\
"""Waits."""

from collections.abc import Iterator  # async only

from pinecone._sync.transport.http import Http
from pinecone._transport.synchronization import sleep


class Thing:
    """An Thing.

    Example:
        with Thing() as thing:
            thing.go(1)
    """

    def go(self, n: int) -> str:
        # A comment about `thing.go()` and Thing.
        sleep(
            n
        )
        text = f"{self.name()} awaits"
        braces = f"{{x}} {n!r:>{n}} {{{self.name()}}}"
        return (self.name()) + text + braces

    def __enter__(self) -> "Thing":
        return self

    def pages(self) -> Iterator[int]:
        for page in self._pages():
            yield page
        numbers = [n for n in self._pages()]
        self.close()


asynchronous = awaited = 1
'''


def test_the_transform() -> None:
    header, _, made = unasync.render(SOURCE, "pinecone/_async/thing.py").partition("\n")
    assert header.startswith("# Made from pinecone/_async/thing.py by `python -m codegen unasync`")
    assert made == MADE


def test_what_cannot_be_made_is_an_error() -> None:
    with pytest.raises(SyntaxError):
        unasync.render("async def f(:): ...\n", "x.py")


@pytest.mark.slow
def test_the_committed_code_is_current() -> None:
    made = unasync.outputs(ROOT)
    for path, text in made.items():
        assert (ROOT / path).read_text(encoding="utf-8") == text, f"{path}: run `make generate`"
    assert unasync.strays(ROOT, made) == []


def test_nothing_async_is_left_in_the_made_package() -> None:
    for path in (ROOT / "pinecone/_sync").rglob("*.py"):
        code = path.read_text(encoding="utf-8").partition("\n")[2]
        assert not re.search(
            r"\bawait\b|\basync (def|with|for)\b|_async\b|\bAsync[A-Z]|asyncio", code
        )


def test_run_writes_changes_and_removes_strays(tmp_path: Path) -> None:
    (tmp_path / "pinecone/_async").mkdir(parents=True)
    (tmp_path / "pinecone/_sync").mkdir(parents=True)
    (tmp_path / "pinecone/_async/thing.py").write_text(SOURCE)
    (tmp_path / "pinecone/_sync/stray.py").write_text("x = 1\n")
    changed = {path.name for path in unasync.run(tmp_path)}
    assert changed == {"thing.py", "stray.py"}
    assert not (tmp_path / "pinecone/_sync/stray.py").exists()
    assert unasync.run(tmp_path) == []
