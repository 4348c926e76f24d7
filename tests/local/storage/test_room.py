"""A disk that is full, a folder that cannot be used, and who may look into the files."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import numpy as np
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.cli.main import main
from tests.helpers.programs import environment
from tests.helpers.waiting import LONGEST
from tests.local.rest import Control, Data, Json

MEGABYTE = 1024 * 1024


def batch(first: int) -> list[Json]:
    return [
        {"id": str(n), "values": [n + 1.0] * 8, "metadata": {"text": "x" * 200, "n": n}}
        for n in range(first, first + 100)
    ]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a file system of a few megabytes, where this process may."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("mounting a file system needs more rights")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(data: Data) -> tuple[int, str]:
    """Write until there is no room left; return how many records were written, and the refusal."""
    for first in range(0, 100_000, 100):
        answer = data.post("/vectors/upsert", {"vectors": batch(first)})
        if answer.status_code != 200:
            assert (answer.status_code, answer.json()["code"]) == (400, 9)
            return first, answer.json()["message"]
    raise AssertionError("the disk never got full")


def test_on_a_full_disk_reads_and_deletes_go_on(small_disk: Path, http: httpx.Client) -> None:
    with PineconeLocal(small_disk / "data") as local:
        data = Control(local.url, http).create(8)
        count, refusal = fill(data)
        assert refusal.startswith("There is no room left for this write: ")
        assert refusal.endswith("Reads and deletes go on")
        (small_disk / "other").write_bytes(b"")
        assert data.fetch("7")["7"]["values"] == [8] * 8
        assert data.ids(vector=[1.0] * 8, filter={"n": {"$eq": 3}}) == ["3"]
        for first in range(0, 300, 100):
            ids = [str(n) for n in range(first, first + 100)]
            assert data.post("/vectors/delete", {"ids": ids}).status_code == 200
        assert data.counts() == {"__default__": count - 300}
    with PineconeLocal(small_disk / "data") as local:
        host = http.get(f"{local.url}/indexes/{data.name}").json()["host"]
        data = Data(data.name, host, http)
        assert data.counts() == {"__default__": count - 300}
        assert data.fetch("300")["300"]["values"] == [301] * 8
        assert data.post("/vectors/delete", {"deleteAll": True}).status_code == 200
        assert not any(data.counts().values())
        assert http.delete(f"{local.url}/indexes/{data.name}").status_code == 202


LIMITED = """
import resource, sys
import httpx
from pinecone.local import PineconeLocal
from tests.local.rest import Control
from tests.local.storage.test_room import fill

with PineconeLocal(sys.argv[1]) as local, httpx.Client(timeout=60, trust_env=False) as http:
    data = Control(local.url, http).create(8)
    data.upsert([{"id": "kept", "values": [1] * 8}])
    resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))
    count, refusal = fill(data)
    assert "no room left" in refusal, refusal
    assert data.fetch("kept", "7").keys() == {"kept", "7"}
    assert data.post("/vectors/delete", {"ids": ["7"]}).status_code == 200
    assert data.counts() == {"__default__": count}
with PineconeLocal(sys.argv[1]) as local:
    store = local._running.indexes.opened(local._running.indexes.entries()[0].port).operations.store
    assert store.counts() == {"": count}
    assert store.problems() == []
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of files")
def test_where_files_may_not_grow_reads_and_deletes_go_on(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LIMITED, str(tmp_path / "data")]
    done = subprocess.run(
        command, env=environment(), capture_output=True, text=True, timeout=LONGEST
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_write_of_vectors_that_finds_no_room_is_refused_and_changes_nothing(
    own: Control, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = own.create(8)
    data.upsert(batch(0))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("pinecone.local.storage.vector_file.VectorFile.write", full)
        answer = data.post("/vectors/upsert", {"vectors": batch(50)})
        assert (answer.status_code, answer.json()["code"]) == (400, 9)
        text = "There is no room left for this write: [Errno 28] No space left on device. Reads and deletes go on"
        assert answer.json()["message"] == text
        assert data.post("/vectors/delete", {"ids": ["1"]}).status_code == 200
    assert data.counts() == {"__default__": 99}
    data.upsert(batch(50))
    assert data.counts() == {"__default__": 149}


# -- the folder ------------------------------------------------------------------------------------


def test_a_path_that_is_a_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    with pytest.raises(FileExistsError, match=f"path: cannot keep data in {file}: it is a file"):
        PineconeLocal(file)
    with pytest.raises(
        NotADirectoryError, match=f"path: cannot keep data in {file}/data: Not a dir"
    ):
        PineconeLocal(file / "data")
    assert main(["start", "--port", "0", "--path", str(file)]) == 1
    assert f"path: cannot keep data in {file}: it is a file" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"

    def forbidden(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(folder / "lock"))

    monkeypatch.setattr("pinecone.local.project.indexes.FolderLock", forbidden)
    with pytest.raises(
        PermissionError, match=f"path: cannot keep data in {folder}: Permission denied"
    ):
        PineconeLocal(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_nobody_else_may_look_into_the_data(tmp_path: Path, http: httpx.Client) -> None:
    before = os.umask(0o022)
    try:
        folder = tmp_path / "new" / "data"
        with PineconeLocal(folder) as local:
            control = Control(local.url, http)
            data = control.create(512)
            values = np.ones((100, 512), np.float32).tolist()
            for first in range(0, 9_000, 100):
                data.upsert([{"id": str(first + n), "values": row} for n, row in enumerate(values)])
            data.query(vector=[1.0] * 512)
            backup = control.call("POST", f"/indexes/{data.name}/backups", {"name": "b"}).json()
            path = f"/backups/{backup['backup_id']}/create-index"
            assert control.call("POST", path, {"name": "again"}).status_code == 202
            copied = local.snapshot(tmp_path / "copy")
            names = {path.suffix for path in folder.rglob("*") if path.is_file()}
            assert names >= {".f32", ".i8", ".sqlite", ".sqlite-wal", ".json", ""}
            check_rights(folder)
        check_rights(folder)
        check_rights(copied)
    finally:
        os.umask(before)


def check_rights(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected, path


def test_no_socket_is_handed_to_other_programs() -> None:
    with PineconeLocal() as local, local.client() as pc:
        pc.indexes.create(
            name="a", dimension=2, spec={"serverless": {"cloud": "aws", "region": "us-east-1"}}
        )
        if not Path("/proc/self/fd").exists():
            assert not local._running.server._control.get_inheritable()
            return
        for name in os.listdir("/proc/self/fd"):
            descriptor = int(name)
            try:
                is_socket = stat.S_ISSOCK(os.fstat(descriptor).st_mode)
            except OSError:
                continue
            if descriptor > 2:
                assert not (is_socket and os.get_inheritable(descriptor))
