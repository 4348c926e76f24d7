"""Test what the pages show, read over real sockets by an HTML parser."""

from __future__ import annotations

import json

import httpx
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.console.reading import PAGE
from tests.helpers.programs import run_python
from tests.local.console.conftest import See
from tests.local.console.page import Element, parse
from tests.local.rest import AWS, Control, Data


def ids(page: Element) -> list[str]:
    return [link.text for link in page.all("a", "id")]


@pytest.mark.slow
def test_an_empty_service_says_what_to_do_next(http: httpx.Client) -> None:
    with PineconeLocal() as local:
        page = parse(http.get(f"{local.url}/", headers={"accept": "text/html"}))
        shell, python = (code.text for code in page.one("section", "empty").all("code"))
        assert shell == f"pinecone-local seed --url {local.url}"
        assert "No request yet" in page.text
        # What is offered to be copied works.
        run_python(python)
        page = parse(http.get(f"{local.url}/console"))
        assert page.one("a", "card").one("h2").text == "films"
        assert [b.text for b in page.one("a", "card").all("b")] == ["1", "1", "3"]


def test_the_root_is_the_console_for_browsers_only(control: Control) -> None:
    assert control.call("GET", "/").status_code == 404
    assert control.call("GET", "/", accept="application/json").status_code == 404
    assert control.call("POST", "/", accept="text/html").status_code == 404
    assert parse(control.call("GET", "/", accept="text/html")).one("h1").text == "Indexes"
    head = control.call("HEAD", "/", accept="text/html")
    assert (head.status_code, head.content) == (200, b"")


def test_an_index_is_no_console(films: Data) -> None:
    assert films.get("/console").status_code == 404


def test_an_index_shows_its_namespaces_and_settings(see: See, films: Data) -> None:
    films.upsert([{"id": "x", "values": [1, 2, 3]}])
    page = see(f"indexes/{films.name}")
    rows = [[cell.text for cell in row.all("td")] for row in page.one("tbody").all("tr")]
    assert [(row[0], row[1], row[3]) for row in rows] == [
        ("__default__", "1", ""),
        ("films", "3", "genreyear"),
    ]
    settings = {e.one("dt").text: e.one("dd").text for e in page.one("dl").all("div")}
    assert settings["Host"] == films.host
    assert "serverless, aws us-east-1" in settings.values()
    assert ids(see(page.links()["films"])) == ["alien", "heat", "up"]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["dense", "sparse", "integrated", "documents", "text"])
def test_the_snippet_of_an_empty_index_fills_it(see: See, control: Control, kind: str) -> None:
    if kind == "integrated":
        name = f"text-{kind}"
        embed = {"model": "multilingual-e5-large", "field_map": {"text": "it's"}}
        body = {"name": name, "cloud": "aws", "region": "us-east-1", "embed": embed}
        made = control.call("POST", "/indexes/create-for-model", body).json()
        data = Data(name, made["host"], control.http)
    elif kind in ("documents", "text"):
        fields = {"title": {"type": "string", "full_text_search": {}}}
        if kind == "documents":
            fields["look"] = {"type": "dense_vector", "dimension": 2, "metric": "cosine"}
            fields["terms"] = {"type": "sparse_vector"}
        body = {"name": f"shown-{kind}", "schema": {"fields": fields}}
        preview = {"X_Pinecone_Api_Version": "2026-01.alpha"}
        made = control.call("POST", "/indexes", body, **preview).json()
        data = Data(made["name"], made["host"], control.http)
    elif kind == "sparse":
        data = control.create(None, "dotproduct", vector_type="sparse")
    else:
        data = control.create(2)
    code = next(e.text for e in see(f"indexes/{data.name}").all("code") if "upsert" in e.text)
    run_python(code)
    assert ids(see(f"indexes/{data.name}/records")) == ["a"]
    if kind in ("documents", "text"):
        page = see(f"indexes/{data.name}/record", id="a")
        code = next(e.text for e in page.all("code") if "fetch" in e.text)
        assert "the first text" in run_python(code.replace("httpx.post", "print(httpx.post") + ")")
        similar = see(f"indexes/{data.name}/records", by="id", q="a")
        assert ids(similar) == (["a"] if kind == "documents" else [])
        assert "documents" in see("/console").text


def test_pages_of_records_lead_to_each_other(see: See, control: Control) -> None:
    data = control.create(2)
    names = [f"r{n:03}" for n in range(2 * PAGE + 1)]
    data.upsert([{"id": name, "values": [1, n + 1]} for n, name in enumerate(names)])
    page, found = see(f"indexes/{data.name}/records"), []
    while "Next page" in page.links():
        found += ids(page)
        page = see(page.links()["Next page"])
    assert found + ids(page) == names
    assert len(ids(page)) == 1
    assert ids(see(f"indexes/{data.name}/records", by="prefix", q="r01")) == names[10:20]


def test_search_by_id_and_by_vector_with_scores(see: See, films: Data) -> None:
    where = f"indexes/{films.name}/records"
    expected = films.query(id="heat", namespace="films", topK=2)
    for by, q in (("id", "heat"), ("vector", "[0.9, 0.1, 0]"), ("vector", "0.9 0.1,0")):
        page = see(where, namespace="films", by=by, q=q, top_k=2)
        assert ids(page) == ["heat", "alien"]
        scores = [float(e.one("b").text) for e in page.all("span", "score")]
        assert scores == pytest.approx([match["score"] for match in expected], abs=1e-4)
        bars = [e.attributes["width"] for e in page.all("rect", "fill")]
        assert [float((width or "").rstrip("%")) for width in bars] == pytest.approx(
            [100 * score for score in scores], abs=0.1
        )


def test_filters_apply_to_searches_and_to_pages(see: See, films: Data) -> None:
    where = f"indexes/{films.name}/records"
    condition = json.dumps({"year": {"$lt": 2000}})
    assert ids(see(where, namespace="films", filter=condition)) == ["alien", "heat"]
    page = see(where, namespace="films", filter=condition, by="id", q="up")
    assert ids(page) == ["alien", "heat"]
    page = see(where, namespace="films", filter='{"genre": "none"}')
    assert page.all("h2")[0].text == "Nothing found"


def test_search_by_text_of_an_integrated_index(see: See, control: Control) -> None:
    embed = {"model": "llama-text-embed-v2", "field_map": {"text": "text"}}
    body = {"name": "texts", "cloud": "aws", "region": "us-east-1", "embed": embed}
    host = control.call("POST", "/indexes/create-for-model", body).json()["host"]
    texts = {"cat": "a cat purrs on the sofa", "ship": "a ship sails the sea", "tea": "hot tea"}
    lines = "\n".join(json.dumps({"_id": n, "text": t}) for n, t in texts.items())
    path = "/records/namespaces/n%2Fs/upsert"
    assert control.http.post(host + path, content=lines).status_code == 201
    page = see("indexes/texts/records", namespace="n/s", q="ship at sea", top_k=1)
    assert ids(page) == ["ship"]
    assert page.one("nav", "tabs").all("a")[0].text == "Text"
    assert "a ship sails the sea" in page.one("ol").text


def test_an_index_without_a_model_offers_no_text(see: See, films: Data) -> None:
    page = see(f"indexes/{films.name}/records", namespace="films", by="text", q="heat")
    assert [e.text for e in page.one("nav", "tabs").all("a")] == ["Like a record", "Vector", "Ids"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"filter": "{"}, "The filter must be a JSON object"),
        ({"filter": "[]"}, "The filter must be a JSON object"),
        ({"filter": '{"a": {"$no": 1}}'}, "$no"),
        ({"by": "id", "q": "nobody"}, 'No record of this namespace has the id "nobody"'),
        ({"by": "vector", "q": "[1, 2]"}, "Vector dimension 2 does not match"),
        ({"by": "vector", "q": "one two three"}, "The vector must be numbers"),
        ({"by": "vector", "q": "nan 0 0"}, "must fit a 32-bit float"),
        ({"by": "vector", "q": '{"indices": [1]}'}, "missing field `values`"),
        ({"by": "id", "q": "heat", "top_k": "-1"}, "The number of results must be between"),
        ({"by": "id", "q": "heat", "top_k": "0"}, "topK must be between"),
        ({"token": "?"}, "Invalid paginationToken"),
    ],
)
def test_what_is_not_understood_is_explained(
    see: See, films: Data, typed: dict[str, str], said: str
) -> None:
    page = see(f"indexes/{films.name}/records", 400, namespace="films", **typed)
    assert said in page.one("p", "alert").text
    # What was typed is still there to be corrected.
    fields = {e.attributes.get("name"): e.attributes.get("value") for e in page.all("input")}
    assert fields["filter"] == typed.get("filter", "")


def test_a_record_shows_all_of_it(see: See, films: Data) -> None:
    page = see(f"indexes/{films.name}/record", namespace="films", id="heat")
    shown = {e.one("dt").text: e.one("dd").text for e in page.one("dl").all("div")}
    assert shown == {"genre": "crime", "year": "1995"}
    assert len(page.one("svg", "values").all("rect")) == 3
    assert "[0.9, 0.1, 0]" in page.text
    assert ids(see(page.links()["Find what is near it"])) == ["heat", "alien", "up"]


def test_names_in_the_map_do_not_cover_each_other(see: See, control: Control) -> None:
    data = control.create(2, "euclidean")
    # The second is where the first is, the third elsewhere, the fourth not among the best three.
    places = {"one": [1, 1], "two": [1, 1], "three": [1, 9], "four": [40, 1]}
    data.upsert([{"id": name, "values": values} for name, values in places.items()])
    page = see(f"indexes/{data.name}/records", by="vector", q="1 1")
    assert len([e for e in page.all("circle") if "hit" in e.classes]) == 4
    names = [e.text for e in page.one("svg", "scatter").all("text")]
    assert len(names) == 2
    assert "3 three" in names


def test_a_record_with_sparse_values(see: See, control: Control) -> None:
    data = control.create(None, "dotproduct", vector_type="sparse")
    sparse = {"indices": [7, 4_000_000_000], "values": [0.25, 0.5]}
    data.upsert([{"id": "s", "sparseValues": sparse}])
    page = see(f"indexes/{data.name}/record", id="s")
    rows = [[cell.text for cell in row.all("td")[:2]] for row in page.one("tbody").all("tr")]
    assert rows == [["4000000000", "0.5"], ["7", "0.25"]]
    page = see(f"indexes/{data.name}/records", by="vector", q=json.dumps(sparse))
    assert ids(page) == ["s"]
    assert "at least three records" in page.text


@pytest.mark.parametrize(
    "path",
    ["nope", "indexes/none", "indexes/none/records", "static/none.css", "static/..%2fapp.py"],
)
def test_what_does_not_exist_is_not_found(see: See, path: str) -> None:
    assert see(path, 404).one("p", "alert").text


def test_a_record_that_does_not_exist(see: See, films: Data) -> None:
    page = see(f"indexes/{films.name}/record", 404, namespace="films", id="gone")
    assert "no record of this id" in page.one("p", "alert").text


def test_states_are_shown(http: httpx.Client) -> None:
    from pinecone.local import Simulation

    with PineconeLocal(simulate=Simulation(initializing=60)) as local:
        body = {"name": "slow", "dimension": 2, "metric": "cosine", "spec": AWS}
        http.post(f"{local.url}/indexes", json=body)
        page = parse(http.get(f"{local.url}/console"))
        assert page.one("span", "initializing").text == "Initializing"


def test_the_console_has_no_part_in_simulated_trouble(http: httpx.Client) -> None:
    from pinecone.local import Simulation

    with PineconeLocal(simulate=Simulation(fail_every=2, drop_every=3)) as local:
        for _ in range(7):
            parse(http.get(f"{local.url}/console"))
        assert http.get(f"{local.url}/indexes").status_code == 200
        assert http.get(f"{local.url}/indexes").status_code == 503


@pytest.mark.slow
def test_nothing_of_it_is_loaded_before_somebody_looks() -> None:
    code = """if True:
        import sys
        import httpx
        from pinecone.local import PineconeLocal
        def loaded():
            return sorted(n for n in sys.modules if n.startswith("pinecone.local.console"))
        with PineconeLocal() as local:
            httpx.get(local.url + "/indexes", trust_env=False)
            print(loaded())
            httpx.get(local.url + "/console", trust_env=False).raise_for_status()
            print("pinecone.local.console.app" in loaded())
    """
    assert run_python(code).splitlines() == [
        "['pinecone.local.console']",
        "True",
    ]
