"""Test what the wire layer weighs: bytes of a version in a wheel, and modules that one service's models load."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

import pinecone_api
from pinecone_api import VERSIONS
from tests.generated.services import SERVICES, Service

pytestmark = pytest.mark.slow

PACKAGE = Path(pinecone_api.__file__).parent
LARGEST = 120_000
PROGRAM = """
import json, sys
import msgspec
before = set(sys.modules)
import {module}
print(json.dumps(sorted(set(sys.modules) - before)))
"""


def packed(path: Path) -> int:
    """Bytes of a file in a wheel: deflated as zip does it, with its two entries in the archive."""
    compressor = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    data = compressor.compress(path.read_bytes()) + compressor.flush()
    name = len(path.relative_to(PACKAGE.parent).as_posix())
    return len(data) + 30 + 46 + 2 * name


@pytest.mark.parametrize("version", VERSIONS)
def test_a_version_in_the_wheel(version: str) -> None:
    files = [p for p in (PACKAGE / VERSIONS[version]).rglob("*") if p.suffix in (".py", ".pyi")]
    assert len(files) > 40
    assert sum(map(packed, files)) < LARGEST


@pytest.mark.parametrize("service", SERVICES, ids=repr)
def test_models_of_one_service_load_nothing_else(service: Service) -> None:
    module = service.models.__name__
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(module=module)],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = json.loads(done.stdout)
    assert module in loaded
    ours = {name for name in loaded if name.count(".") == 2 and name.startswith("pinecone_api.")}
    homes = {f"pinecone_api.{package}.{service.name}" for package in VERSIONS.values()}
    assert ours <= homes
    heavy = {"httpx", "httpcore", "grpc", "google", "numpy", "anyio", "attrs", "asyncio", "ssl"}
    assert heavy.isdisjoint(name.partition(".")[0] for name in loaded)
