"""Pages while other things happen: indexes come and go, the service stops, reads lag behind."""

from __future__ import annotations

import signal
import threading
from contextlib import suppress

import httpx
import pytest

from pinecone.local import PineconeLocal, Simulation
from tests.local.console.conftest import See
from tests.local.console.page import parse
from tests.local.process import Process
from tests.local.rest import Control


@pytest.mark.slow
def test_pages_of_an_index_that_is_being_deleted(control: Control, see: See) -> None:
    shown: list[int] = []
    names: list[str] = []
    over = threading.Event()

    def look() -> None:
        with httpx.Client(trust_env=False) as client:
            while not over.is_set():
                for name in names[-2:]:
                    for page in ("", "/records?by=id&q=r1", "/record?id=r1"):
                        answer = client.get(f"{control.url}/console/indexes/{name}{page}")
                        shown.append(answer.status_code)
                        parse(answer, answer.status_code)

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(15):
        data = control.create(8)
        names.append(data.name)
        data.upsert([{"id": f"r{n}", "values": [n + 1] * 8} for n in range(50)])
        assert control.call("DELETE", f"/indexes/{data.name}").status_code == 202
    over.set()
    for thread in threads:
        thread.join()
    assert set(shown) <= {200, 400, 404}  # 400: no record has the id yet
    assert 404 in shown
    see("/console")


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows ends a process in another way")
def test_a_stop_is_quiet_while_pages_are_looked_at() -> None:
    with Process("--port", "0") as process:
        url = process.wait_ready()
        over = threading.Event()

        def look() -> None:
            with suppress(httpx.HTTPError), httpx.Client(trust_env=False) as client:
                while not over.is_set():
                    client.get(f"{url}/console/requests/rows")

        threads = [threading.Thread(target=look) for _ in range(4)]
        for thread in threads:
            thread.start()
        over.wait(0.3)
        process.process.terminate()
        status, _, err = process.finish()
        over.set()
        for thread in threads:
            thread.join()
    assert (status, err) == (0, "")


def test_a_service_whose_reads_lag_is_shown_too(http: httpx.Client) -> None:
    with PineconeLocal(simulate=Simulation(consistency_lag=0.05)) as local:
        data = Control(local.url, http).create(2)
        data.upsert([{"id": str(n), "values": [1, n + 1]} for n in range(5)])
        where = f"{local.url}/console/indexes/{data.name}/records"
        while True:
            page = parse(http.get(where))
            if page.all("a", "id"):
                break
        assert len(page.one("svg", "scatter").all("a")) == 5
