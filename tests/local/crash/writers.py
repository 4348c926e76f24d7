"""Clients of a service that will be killed: each knows what it was told is written, and what is open.

A writer has one request in the air at a time, and every request changes one namespace. What must be
found afterwards is therefore its state before the open request or its state after it, nothing else.
"""

from __future__ import annotations

import random
import threading
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple

import httpx
import numpy as np

from tests.helpers.waiting import LONGEST
from tests.local.rest import AWS, Json

DIMENSION = 32
_MOST = 300


class Held(NamedTuple):
    """Hold what a record consists of, besides its id and its owner."""

    version: int
    mark: int | None = None


#: The records of a namespace by id; None where there is no namespace.
Content = dict[str, Held] | None


def vectors(record_id: str, version: int) -> Json:
    """Return the values and sparse values of a record, which follow from its id and version."""
    chance = np.random.default_rng([version, *record_id.encode()])
    # Whole numbers below 2**24 are the same in float32 and in JSON.
    values = chance.integers(1, 2**24, DIMENSION + 8).astype(float).tolist()
    indices = chance.choice(2**32, 8, replace=False).tolist()
    sparse = {"indices": indices, "values": values[DIMENSION:]}
    return {"values": values[:DIMENSION], "sparseValues": sparse}


def record(owner: str, record_id: str, held: Held) -> Json:
    """Return a record as a fetch returns it: all its parts are of one version."""
    fields: Json = {"owner": owner, "group": record_id[-1], "version": held.version}
    fields["tags"] = ["all", f"v{held.version}"]
    if held.mark is not None:
        fields["mark"] = held.mark
    return {"id": record_id, **vectors(record_id, held.version), "metadata": fields}


class Client(threading.Thread, ABC):
    """Does one thing after another until the connection breaks."""

    def __init__(self, name: str, seed: int) -> None:
        super().__init__(name=name)
        self.chance = random.Random(seed)
        self.acknowledged: Counter[str] = Counter()
        self.open = ""
        self.failure: Exception | None = None
        self.http = httpx.Client(timeout=LONGEST, trust_env=False)

    def run(self) -> None:
        try:
            while True:
                self.act()
        except httpx.TransportError:
            return
        except Exception as error:
            self.failure = error
        finally:
            self.http.close()

    @abstractmethod
    def act(self) -> None:
        """Do one thing."""

    def call(self, what: str, method: str, url: str, body: Any = None) -> Json:
        self.open = what
        answer = self.http.request(method, url, json=body)
        assert answer.status_code < 300, f"{what}: {answer.status_code} {answer.text}"
        self.acknowledged[what] += 1
        found: Json = answer.json() if answer.content else {}
        return found

    def done(self) -> None:
        self.open = ""


class Writer(Client):
    """Writes its own records into a namespace shared with others, and into namespaces of its own."""

    def __init__(self, name: str, seed: int, host: str, shared: str, held: dict[str, Content]):
        super().__init__(name, seed)
        self.host = host
        self.shared = shared
        self.held: dict[str, Content] = held
        self.pending: tuple[str, Content] | None = None
        self.number = seed * 100_000

    def act(self) -> None:
        steps: list[Callable[[str], None]] = [
            self.insert,
            self.insert,
            self.overwrite,
            self.overwrite,
            self.update,
            self.mark,
            self.remove,
        ]
        here = self.chance.choice(
            [self.shared, *(name for name in self.held if self.held[name] is not None)]
        )
        if len(self.held.get(here) or {}) > _MOST:
            self.remove_groups(here, 7)
        elif self.chance.random() < 0.2:
            self.make_or_drop()
        else:
            self.chance.choice(steps)(here)

    # -- one request each ----------------------------------------------------------------------

    def insert(self, namespace: str, count: int | None = None) -> None:
        ids = [self.new_id() for _ in range(count or self.chance.randint(1, 60))]
        self.upsert("insert", namespace, ids)

    def overwrite(self, namespace: str) -> None:
        if ids := self.some(namespace):
            # Some of them are new: the request is one all the same.
            self.upsert("overwrite", namespace, [*ids, self.new_id()])

    def upsert(self, what: str, namespace: str, ids: list[str]) -> None:
        held = Held(self.new_number())
        body = {
            "vectors": [record(self.name, each, held) for each in ids],
            "namespace": namespace,
        }
        after = {**(self.held.get(namespace) or {}), **dict.fromkeys(ids, held)}
        self.change(what, namespace, after, "POST", "/vectors/upsert", body)

    def update(self, namespace: str) -> None:
        """Give one record all parts of another version, which keeps its mark."""
        for each in self.some(namespace)[:1]:
            before = (self.held[namespace] or {})[each]
            held = before._replace(version=self.new_number())
            new = record(self.name, each, held)
            fields = new.pop("metadata")
            body = {**new, "setMetadata": fields, "namespace": namespace}
            after = {**(self.held[namespace] or {}), each: held}
            self.change("update", namespace, after, "POST", "/vectors/update", body)

    def mark(self, namespace: str) -> None:
        """Change the metadata of all records of a group."""
        number, group = self.new_number(), self.chance.choice("0123456789")
        before = self.held.get(namespace)
        if not before:
            return
        after = {
            key: held._replace(mark=number) if key[-1] == group else held
            for key, held in before.items()
        }
        body = {
            "filter": {"owner": self.name, "group": group},
            "setMetadata": {"mark": number},
            "namespace": namespace,
        }
        self.change("update by filter", namespace, after, "POST", "/vectors/update", body)

    def remove(self, namespace: str) -> None:
        if ids := self.some(namespace):
            after = {
                key: held for key, held in (self.held[namespace] or {}).items() if key not in ids
            }
            body = {"ids": ids, "namespace": namespace}
            self.change("delete by id", namespace, after, "POST", "/vectors/delete", body)

    def remove_groups(self, namespace: str, count: int) -> None:
        groups = self.chance.sample("0123456789", count)
        after = {
            key: held for key, held in (self.held[namespace] or {}).items() if key[-1] not in groups
        }
        condition = {"owner": self.name, "group": {"$in": groups}}
        body = {"filter": condition, "namespace": namespace}
        self.change("delete by filter", namespace, after, "POST", "/vectors/delete", body)

    def make_or_drop(self) -> None:
        own = [name for name in self.held if name != self.shared and self.held[name] is not None]
        if len(own) > 2:
            name = self.chance.choice(own)
            if self.chance.random() < 0.3:
                body = {"deleteAll": True, "namespace": name}
                self.change("delete all", name, {}, "POST", "/vectors/delete", body)
            else:
                path = f"/namespaces/{name}"
                self.change("delete namespace", name, None, "DELETE", path)
            return
        name = f"own-{self.name}-{self.new_number()}"
        body = {"name": name, "schema": {"fields": {"group": {"filterable": True}}}}
        self.change("create namespace", name, {}, "POST", "/namespaces", body)

    # -- internals -----------------------------------------------------------------------------

    def change(
        self, what: str, namespace: str, after: Content, method: str, path: str, body: Any = None
    ) -> None:
        self.pending = namespace, after
        self.call(what, method, self.host + path, body)
        self.held[namespace] = after
        self.pending = None
        self.done()

    def some(self, namespace: str) -> list[str]:
        ids = sorted(self.held.get(namespace) or {})
        return self.chance.sample(ids, min(len(ids), self.chance.randint(1, 40)))

    def new_number(self) -> int:
        self.number += 1
        return self.number

    def new_id(self) -> str:
        return f"{self.name}-{self.new_number()}"


class Tide(Writer):
    """Writes many records and deletes nearly all of them, so that the store has to compact."""

    def act(self) -> None:
        if len(self.held.get(self.shared) or {}) < 1_500:
            self.insert(self.shared, 250)
        else:
            self.remove_groups(self.shared, 9)


class Operator(Client):
    """Makes and deletes indexes, backups, and indexes from backups."""

    def __init__(self, name: str, seed: int, url: str, index: str) -> None:
        super().__init__(name, seed)
        self.url = url
        self.index = index
        self.indexes: set[str] = set()
        self.backups: dict[str, int] = {}
        self.restored: dict[str, int] = {}
        #: The index that the open request makes or deletes, the backup that it deletes.
        self.pending = ""

    def after(self, earlier: Operator) -> Operator:
        """Go on with what an earlier one made."""
        self.indexes, self.backups = earlier.indexes, earlier.backups
        self.restored = earlier.restored
        return self

    def act(self) -> None:
        if len(self.indexes) > 2:
            name = self.pending = self.chance.choice(sorted(self.indexes))
            self.call("delete index", "DELETE", f"{self.url}/indexes/{name}")
            self.indexes.remove(name)
        elif len(self.backups) > 2:
            gone = self.pending = self.chance.choice(sorted(self.backups))
            self.call("delete backup", "DELETE", f"{self.url}/backups/{gone}")
            del self.backups[gone]
        elif self.chance.random() < 0.5:
            path = f"/indexes/{self.index}/backups"
            made = self.call("create backup", "POST", self.url + path, {"name": "b"})
            self.backups[made["backup_id"]] = made["record_count"]
        else:
            name = self.pending = f"{self.name}-{self.chance.randrange(10**9)}"
            if self.backups and self.chance.random() < 0.5:
                backup = self.chance.choice(sorted(self.backups))
                path = f"/backups/{backup}/create-index"
                self.restored[name] = self.backups[backup]
                self.call("restore backup", "POST", self.url + path, {"name": name})
            else:
                body = {"name": name, "dimension": 2, "metric": "cosine", "spec": AWS}
                self.call("create index", "POST", f"{self.url}/indexes", body)
            self.indexes.add(name)
        self.pending = ""
        self.done()
