"""Test what importing the embedded service costs, and what it says when its extra is missing."""

from __future__ import annotations

import pytest

from tests.helpers.programs import run_python


@pytest.mark.parametrize(
    ("hidden", "named"),
    [
        (["numpy"], "numpy"),
        (["hypercorn"], "hypercorn"),
        (["hypercorn", "numpy"], "hypercorn and numpy"),
    ],
)
def test_a_missing_extra_is_named(hidden: list[str], named: str) -> None:
    out = run_python(
        f"import sys\nsys.modules.update(dict.fromkeys({hidden}))\n"
        "try:\n    from pinecone.local import PineconeLocal\nexcept ImportError as error:\n    print(error)"
    )
    assert out == f'pinecone.local needs {named}: install them with pip install "pinecone[local]"\n'


def test_importing_the_package_loads_neither_server_nor_numpy() -> None:
    out = run_python(
        "import sys, pinecone.local\n"
        "print([name for name in ('numpy', 'hypercorn', 'sqlite3') if name in sys.modules])"
    )
    assert out == "[]\n"


@pytest.mark.slow
def test_starting_loads_nothing_that_the_first_answers_do_not_need() -> None:
    late = ["pyarrow", "wordllama", "grpc", "urllib.request", "pinecone.local.console.app", "httpx"]
    out = run_python(
        "import sys, http.client\nfrom pinecone.local import PineconeLocal\n"
        "with PineconeLocal() as local:\n"
        "    client = http.client.HTTPConnection(local.url.removeprefix('http://'))\n"
        "    client.request('GET', '/indexes')\n"
        "    assert client.getresponse().status == 200\n"
        "    client.close()\n"
        f"    print([name for name in {late} if name in sys.modules])"
    )
    assert out == "[]\n"
