"""The request log: bounded, complete, and free of keys, bodies and query strings."""

from __future__ import annotations

import threading

import grpc
import httpx
import pytest

from pinecone.local import PineconeLocal, Simulation
from pinecone.local.server.request_log import KEPT, Line, RequestLog
from pinecone_api.default.grpc.client import VectorService
from pinecone_api.default.grpc.messages import QueryRequest
from tests.local.console.conftest import See
from tests.local.console.page import Element, parse
from tests.local.rest import Control, Data


def add(log: RequestLog, path: str = "/query") -> None:
    log.add(Line(1.0, 80, "POST", path, "200", 1.0, 2, 3))


def lines(page: Element) -> list[list[str]]:
    """Where, request, status, received and sent of every row, newest first."""
    rows = [[cell.text for cell in row.all("td")] for row in page.one("tbody").all("tr")]
    return [[*row[1:4], *row[5:]] for row in rows]


def test_only_the_latest_are_kept() -> None:
    log = RequestLog()
    for n in range(KEPT + 20):
        add(log, f"/{n}")
    assert log.count == KEPT + 20
    numbers = [line.number for line in log.latest()]
    assert numbers == list(range(KEPT + 20, 20, -1))
    assert [line.number for line in log.latest(after=KEPT + 18)] == [KEPT + 20, KEPT + 19]
    assert [line.path for line in log.latest(2)] == [f"/{KEPT + 19}", f"/{KEPT + 18}"]


def test_a_path_is_bounded() -> None:
    log = RequestLog()
    add(log, "/" + "x" * 100_000)
    (line,) = log.latest()
    assert len(line.path) == 160
    assert line.path.endswith("x...")


def test_several_threads_may_write_and_read() -> None:
    log = RequestLog(50)
    threads = [threading.Thread(target=lambda: [add(log) for _ in range(500)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        numbers = [line.number for line in log.latest()]
        assert numbers == sorted(numbers, reverse=True)
    assert log.count == 2000
    assert [line.number for line in log.latest()] == list(range(2000, 1950, -1))


def test_requests_are_shown_with_their_sizes(see: See, control: Control, films: Data) -> None:
    sent = b'{"vector": [1, 0, 0], "topK": 1, "namespace": "films"}'
    answer = control.http.post(f"{films.host}/query", content=sent)
    none = control.call("GET", "/indexes/none")
    page = see("requests")
    assert lines(page)[:2] == [
        ["control", "GET /indexes/none", "404", "0 B", f"{len(none.content)} B"],
        [films.name, "POST /query", "200", f"{len(sent)} B", f"{len(answer.content)} B"],
    ]
    assert all(float(row.all("td")[4].text) > 0 for row in page.one("tbody").all("tr"))


def test_keys_bodies_and_queries_are_not_kept(control: Control, films: Data, see: See) -> None:
    secret = "topsecret"
    control.call("GET", f"/indexes?x={secret}", api_key=secret)
    control.http.get(f"{films.host}/vectors/fetch?ids={secret}", headers={"api-key": secret})
    films.post("/query", {"id": secret, "topK": 1, "filter": {"a": secret}})
    for path in ("requests", "requests/rows", "/console"):
        page = see(path)
        assert "/vectors/fetch" in page.text
        assert secret not in page.text


def test_rows_that_follow_a_number(see: See, control: Control, http: httpx.Client) -> None:
    control.call("GET", "/indexes")
    newest = see("requests").one("tbody").all("tr")[0].attributes["data-number"]
    assert see("requests/rows", after=newest).text == ""
    control.call("GET", "/collections")
    # The console itself is not in the log: looking does not fill it.
    (row,) = see("requests/rows", after=newest).all("tr")
    assert int(row.attributes["data-number"] or "") == int(newest or "") + 1
    assert "/collections" in row.text
    for nonsense in ("x", "-1", "", "9" * 40):
        assert len(see("requests/rows", after=nonsense).all("tr")) > 1


def test_grpc_calls_have_their_own_status(see: See, films: Data) -> None:
    with grpc.insecure_channel(films.host.removeprefix("http://")) as channel:
        client = VectorService(channel)
        client.query(QueryRequest(id="heat", top_k=1, namespace="films"))
        with pytest.raises(grpc.RpcError):
            client.query(QueryRequest(id="heat", top_k=0))
    shown = lines(see("requests"))
    assert [line[:3] for line in shown[:2]] == [
        [films.name, "POST /VectorService/Query", "grpc 3"],
        [films.name, "POST /VectorService/Query", "grpc 0"],
    ]


def test_a_dropped_connection_is_told_from_an_answer(http: httpx.Client) -> None:
    with PineconeLocal(simulate=Simulation(drop_every=2)) as local:
        http.get(f"{local.url}/indexes")
        with pytest.raises(httpx.RemoteProtocolError):
            http.get(f"{local.url}/indexes")
        shown = lines(parse(http.get(f"{local.url}/console/requests")))
    assert [line[2] for line in shown] == ["dropped", "200"]


def test_a_deleted_index_keeps_its_name_in_the_log(see: See, control: Control) -> None:
    data = control.create(2)
    data.upsert([{"id": "a", "values": [1, 2]}])
    see("requests")
    control.call("DELETE", f"/indexes/{data.name}")
    assert [data.name, "POST /vectors/upsert"] in [line[:2] for line in lines(see("requests"))]
