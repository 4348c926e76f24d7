"""kill -9 under concurrent writers: nothing acknowledged is lost, nothing is there by half.

``CRASH_ROUNDS`` says how often; ``make crash`` does it 50 times. ``CRASH_SEED`` chooses the moments.
"""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections import Counter
from pathlib import Path

import httpx
import pytest

from tests.helpers.waiting import LONGEST
from tests.local.crash.served import ROWS, WATCHED
from tests.local.crash.writers import DIMENSION, Content, Held, Operator, Tide, Writer, record
from tests.local.process import Process
from tests.local.rest import AWS, Control, Data, Json

pytestmark = pytest.mark.slow

ROUNDS = int(os.environ.get("CRASH_ROUNDS", "5"))
SEED = int(os.environ.get("CRASH_SEED", "7"))
#: When a round ends: at any moment, or while one of these is being done.
MOMENTS = ["compaction", "backup", "any", "creation", "deletion"]
NAMES = ["a", "b", "c", "d"]


class Check:
    """Compares what a service holds with what its clients know, and counts what it saw."""

    def __init__(self, folder: Path, http: httpx.Client) -> None:
        self.folder = folder
        self.http = http
        self.seen: Counter[str] = Counter()

    def everything(self, url: str, writers: list[Writer], operator: Operator) -> None:
        control = Control(url, self.http)
        data = Data("kept", control.call("GET", "/indexes/kept").json()["host"], self.http)
        found = {name: self.contents(data, name) for name in self.namespaces(data)}
        assert data.counts() == {name: len(records) for name, records in found.items()}
        for writer in writers:
            self.writer(writer, found)
        owners = {writer.name: writer for writer in writers}
        for name, records in found.items():
            assert {each["metadata"]["owner"] for each in records.values()} <= owners.keys()
            self.filters(data, name, records)
        self.operator(control, operator)
        self.files(control)

    def namespaces(self, data: Data) -> list[str]:
        answer = data.get("/namespaces", limit=100).json()
        assert "pagination" not in answer
        return [each["name"] for each in answer["namespaces"]]

    def contents(self, data: Data, namespace: str) -> dict[str, Json]:
        """Every record of a namespace, none of which mixes the parts of two versions."""
        ids = [each for page in data.pages(namespace=namespace) for each in page]
        found: dict[str, Json] = {}
        for start in range(0, len(ids), 500):
            found |= data.fetch(*ids[start : start + 500], namespace=namespace)
        assert sorted(found) == sorted(ids)
        for key, stored in found.items():
            fields = stored["metadata"]
            assert stored == record(fields["owner"], key, held(stored))
        self.seen["records read"] += len(found)
        return found

    def writer(self, writer: Writer, found: dict[str, dict[str, Json]]) -> None:
        """Check that a writer's namespaces are as acknowledged, but for what its open request changes."""
        name, after = writer.pending or ("", None)
        for namespace in sorted({*writer.held, name} - {""}):
            present = self.of_owner(found.get(namespace), writer.name)
            before = writer.held.get(namespace)
            if namespace == writer.shared:  # it exists because of others
                present, before = present or {}, before or {}
            if namespace == name:
                assert present in (before, after), f"{writer.open} of {writer.name} is half there"
                if before != after:
                    there = "open writes wholly there" if present == after else "wholly absent"
                    self.seen[there] += 1
                writer.held[namespace] = present
            else:
                assert present == before, f"{namespace} lost writes of {writer.name}"
        strays = {each for each in found if each.startswith(f"own-{writer.name}-")}
        assert strays <= {each for each, content in writer.held.items() if content is not None}
        writer.pending = None

    def of_owner(self, records: dict[str, Json] | None, owner: str) -> Content:
        """Return what one writer's records in a namespace consist of; None where there is no namespace."""
        if records is None:
            return None
        mine = {key: one for key, one in records.items() if one["metadata"]["owner"] == owner}
        return {key: held(one) for key, one in mine.items()}

    def filters(self, data: Data, namespace: str, records: dict[str, Json]) -> None:
        """Check that the rows that filters use agree with the records: no match is lost, none is left over."""
        if not records:
            return
        for stored in list(records.values())[:: len(records) // 4 + 1]:
            for key in ("group", "version", "mark"):
                value = stored["metadata"].get(key, -1)
                expected = {
                    each for each, one in records.items() if one["metadata"].get(key) == value
                }
                wanted = {"vector": [1.0] * DIMENSION, "topK": 10_000, "filter": {key: value}}
                matches = data.query(**wanted, namespace=namespace)
                assert {match["id"] for match in matches} == expected

    def operator(self, control: Control, operator: Operator) -> None:
        """Indexes and backups are as acknowledged, but for what the open request changes."""
        listed = {each["name"] for each in control.call("GET", "/indexes").json()["indexes"]}
        assert {*operator.indexes, "kept"} ^ listed <= {operator.pending}
        operator.indexes = listed - {"kept"}
        for name in operator.indexes:
            data = Data(name, control.call("GET", f"/indexes/{name}").json()["host"], self.http)
            counts = {each: len(self.contents(data, each)) for each in self.namespaces(data)}
            assert data.counts() == counts
            assert sum(counts.values()) == operator.restored.get(name, 0)
        backups = {
            each["backup_id"]: each["record_count"]
            for each in control.call("GET", "/backups").json()["data"]
        }
        new = backups.keys() - operator.backups.keys()
        assert len(new) <= (operator.open == "create backup")
        assert operator.backups.keys() - backups.keys() <= {operator.pending}
        operator.backups = backups
        operator.pending = ""

    def files(self, control: Control) -> None:
        """There is one folder for each index and each backup, and in it nothing that is not used."""
        folders = sorted((self.folder / "indexes").iterdir())
        assert len(folders) == len(control.call("GET", "/indexes").json()["indexes"])
        backups = {each["backup_id"] for each in control.call("GET", "/backups").json()["data"]}
        archive = self.folder / "archive"
        assert {each.name for each in archive.glob("*")} == backups
        for folder in folders:
            names = {each.name for each in folder.iterdir()}
            vectors = {name for name in names if name.startswith("vectors-")}
            database = "records.sqlite"
            assert names - vectors <= {
                database,
                f"{database}-wal",
                f"{database}-shm",
                "records.ack",
                "records.crc",
            }
            assert len(vectors) <= files_needed(folder)
        self.seen["folders looked at"] += len(folders) + len(backups)


def files_needed(folder: Path) -> int:
    """Return how many vector files the records of an index need, wherever they are."""
    connection = sqlite3.connect(folder / "records.sqlite")
    [(last,)] = connection.execute("SELECT coalesce(max(slot), -1) FROM record")
    connection.close()
    return (int(last) + ROWS) // ROWS


def held(stored: Json) -> Held:
    mark = stored["metadata"].get("mark")
    return Held(int(stored["metadata"]["version"]), None if mark is None else int(mark))


def wait_for(moment: str, marks: Path, writers: list[Writer], chance: random.Random) -> None:
    """Return when everybody has written something and the moment has come."""
    deadline = time.monotonic() + LONGEST
    while not all(writer.acknowledged for writer in writers):
        assert time.monotonic() < deadline, "a writer got no answer"
        time.sleep(0.002)
    time.sleep(chance.uniform(0, 0.4))
    if moment in WATCHED:
        while not (marks / moment).exists() and time.monotonic() < deadline:
            time.sleep(0.0005)
        time.sleep(chance.uniform(0, 0.012))


def test_kill_9_loses_nothing_and_leaves_nothing_by_half(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    folder, marks = tmp_path / "data", tmp_path / "marks"
    marks.mkdir()
    module = ("tests.local.crash.served", str(marks))
    contents: dict[str, dict[str, Content]] = {name: {} for name in [*NAMES, "tide"]}
    writers: list[Writer] = []
    operator = Operator("o0", 0, "", "kept")
    with httpx.Client(timeout=LONGEST, trust_env=False) as http:
        check = Check(folder, http)
        for turn in range(ROUNDS + 1):
            for mark in marks.iterdir():
                mark.unlink()
            with Process("--path", str(folder), "--port", "0", module=module) as process:
                url = process.wait_ready()
                control = Control(url, http)
                if turn == 0:
                    body = {"name": "kept", "dimension": DIMENSION, "metric": "dotproduct"}
                    assert control.call("POST", "/indexes", {**body, "spec": AWS}).is_success
                check.everything(url, writers, operator)
                if turn == ROUNDS:
                    break
                host = control.call("GET", "/indexes/kept").json()["host"]
                seed = 10 * turn + 1
                writers = [
                    Writer(name, seed + place, host, f"shared-{place % 2}", contents[name])
                    for place, name in enumerate(NAMES)
                ]
                writers.append(Tide("tide", seed + 8, host, "shared-0", contents["tide"]))
                operator = Operator(f"o{turn}", seed + 9, url, "kept").after(operator)
                for client in (*writers, operator):
                    client.start()
                wait_for(MOMENTS[turn % len(MOMENTS)], marks, writers, chance)
                process.process.kill()
                for client in (*writers, operator):
                    client.join(LONGEST)
                    assert not client.is_alive()
                    assert client.failure is None, client.failure
                    check.seen.update(client.acknowledged)
                assert process.finish()[2] == ""
                check.seen.update(f"killed during {mark.name}" for mark in marks.iterdir())
                check.seen["killed"] += 1
        report(check.seen)
    if len(MOMENTS) <= ROUNDS:
        assert check.seen["open writes wholly there"] + check.seen["wholly absent"] > 0


def report(seen: Counter[str]) -> None:
    """Print the numbers, which `make crash` shows."""
    print()
    for name, count in sorted(seen.items()):
        print(f"{count:10,}  {name}")
