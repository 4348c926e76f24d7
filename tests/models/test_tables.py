"""Answers as tables of pandas, polars and pyarrow."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

from pinecone.models import (
    APIKeyModel,
    APIKeyWithSecret,
    DescribeIndexStatsResponse,
    DocumentFetchUsage,
    DocumentSearchUsage,
    FetchDocumentsResponse,
    FetchResponse,
    Hit,
    ListNamespacesResponse,
    ListResponse,
    NamespaceDescription,
    NamespaceSummary,
    QueryManyResults,
    QueryNamespacesResults,
    QueryResponse,
    ScoredVector,
    SearchDocumentsResponse,
    SearchRecordsResponse,
    SearchResult,
    SearchUsage,
    SparseValues,
    Vector,
)

MATCHES = [
    ScoredVector(id="a", score=0.5, values=[1.0, 2.0], metadata={"genre": "crime", "year": 1999}),
    ScoredVector(id="b", score=0.25, metadata={"year": 2001.5, "id": "own", "tags": ["x"]}),
]
ROWS = {
    "id": ["a", "b"],
    "score": [0.5, 0.25],
    "values": [[1.0, 2.0], []],
    "genre": ["crime", None],
    "year": [1999, 2001.5],
    "metadata.id": [None, "own"],
    "tags": [None, ["x"]],
}


def rows(answer: Any, **options: Any) -> dict[str, list[Any]]:
    """Return the columns of a table, after making sure that the three libraries agree on them."""
    table = answer.to_arrow(**options)
    found: dict[str, list[Any]] = table.to_pydict()
    assert answer.to_polars(**options).to_dict(as_series=False) == found
    frame = answer.to_pandas(**options)
    assert list(frame.columns) == table.column_names
    assert len(frame) == table.num_rows
    return found


def test_matches_with_a_column_for_each_key_of_their_metadata() -> None:
    assert rows(QueryResponse(matches=MATCHES)) == ROWS
    frame = QueryResponse(matches=MATCHES).to_pandas()
    assert frame["tags"].tolist() == [None, ["x"]]
    assert frame["year"].sum() == 4000.5
    assert rows(QueryNamespacesResults(matches=MATCHES)) == ROWS


def test_metadata_in_one_column_is_what_an_upsert_takes() -> None:
    frame = QueryResponse(matches=MATCHES).to_pandas(flatten=False)
    assert frame["metadata"].tolist() == [match.metadata for match in MATCHES]
    assert QueryResponse(matches=MATCHES).to_polars(flatten=False)["metadata"].to_list() == [
        {"genre": "crime", "year": 1999.0, "id": None, "tags": None},
        {"genre": None, "year": 2001.5, "id": "own", "tags": ["x"]},
    ]


def test_values_of_several_types_are_json_in_typed_columns() -> None:
    cells = ["é", 2, None, True, ["x"]]
    found = rows(
        QueryResponse(
            matches=[
                ScoredVector(id=str(n), score=1.0, metadata={} if cell is None else {"of": cell})
                for n, cell in enumerate(cells)
            ]
        )
    )
    assert found["of"] == ['"é"', "2", None, "true", '["x"]']
    assert found["id"] == ["0", "1", "2", "3", "4"]


def test_large_whole_numbers() -> None:
    matches = [ScoredVector(id="a", score=1.0, metadata={"n": 2**70}), MATCHES[0]]
    assert QueryResponse(matches=matches).to_arrow()["n"].to_pylist() == [str(2**70), None]


def test_no_rows_have_the_columns_of_any() -> None:
    assert rows(QueryResponse()) == {"id": [], "score": []}
    assert rows(ListResponse()) == {"id": []}
    assert rows(QueryManyResults(responses=[QueryResponse()])) == {
        "query": [],
        "id": [],
        "score": [],
    }


def test_fetched_records_with_sparse_values() -> None:
    sparse = SparseValues(indices=[3, 5], values=[0.5, 0.25])
    answer = FetchResponse(vectors={"a": Vector(id="a", values=[1.0], sparse_values=sparse)})
    assert rows(answer) == {
        "id": ["a"],
        "values": [[1.0]],
        "sparse_values": [{"indices": [3, 5], "values": [0.5, 0.25]}],
    }


def test_hits_of_a_search() -> None:
    hits = [Hit(id="a", score=0.5, fields={"text": "one", "score": 3})]
    answer = SearchRecordsResponse(
        result=SearchResult(hits=hits), usage=SearchUsage(read_units=1), namespace="n"
    )
    assert rows(answer) == {"id": ["a"], "score": [0.5], "text": ["one"], "fields.score": [3]}


def test_namespaces_have_their_names() -> None:
    stats = DescribeIndexStatsResponse(
        namespaces={
            "": NamespaceSummary(vector_count=2),
            "films": NamespaceSummary(vector_count=3),
        }
    )
    assert rows(stats) == {"namespace": ["", "films"], "vector_count": [2, 3]}
    assert cells_of(stats) == [["namespace", "vector_count"], ["", "2"], ["films", "3"]]
    listed = ListNamespacesResponse(namespaces=[NamespaceDescription(name="films", record_count=3)])
    assert rows(listed) == {"name": ["films"], "record_count": [3], "size_bytes": [0]}


def test_documents() -> None:
    found = SearchDocumentsResponse(
        matches=[
            {"_id": "a", "_score": 0.5, "title": "Heat", "id": 7},
            {"_id": "b", "_score": 0.25},
        ],
        namespace="n",
        usage=DocumentSearchUsage(read_units=1),
    )
    assert rows(found) == {
        "_id": ["a", "b"],
        "_score": [0.5, 0.25],
        "title": ["Heat", None],
        "id": [7, None],
    }
    assert cells_of(found)[1:] == [["a", "0.5", "Heat", "7"], ["b", "0.25", "", ""]]
    assert "namespace &#x27;n&#x27;" in found._repr_html_()
    fetched = FetchDocumentsResponse(
        documents={"a": {"_id": "a", "title": "Heat"}},
        namespace="n",
        usage=DocumentFetchUsage(read_units=1),
    )
    assert rows(fetched) == {"_id": ["a"], "title": ["Heat"]}


def cells_of(answer: Any) -> list[list[str]]:
    lines = answer._repr_html_().split("<tr>")[1:]
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line) for line in lines]


def test_notebooks_show_the_table_of_pandas_with_its_namespace() -> None:
    matches = [
        ScoredVector(id="a", score=0.54921997, values=[0.5] * 9, metadata={"<b>": "x" * 300}),
        ScoredVector(id="b", score=1234567.5, values=[], metadata={"year": 1995.0, "seen": True}),
    ]
    page = QueryResponse(matches=matches, namespace="<films>")
    assert cells_of(page) == [
        ["id", "score", "values", "&lt;b&gt;", "year", "seen"],
        ["a", "0.54922", "[0.5, 0.5, 0.5, ... 6 more]", "x" * 200 + "...", "", ""],
        ["b", "1234567.5", "", "", "1995", "True"],
    ]
    shown = page._repr_html_()
    assert "QueryResponse, namespace &#x27;&lt;films&gt;&#x27;</caption>" in shown
    sides = dict(re.findall(r'<th style="text-align: (\w+)">([\w;&]+)', shown)[:6])
    assert sides == {"left": "seen", "right": "year"}
    assert "QueryResponse, the default namespace<" in QueryResponse(matches=[])._repr_html_()
    many = QueryManyResults(responses=[page] * 30)
    assert cells_of(many)[50:] == [
        ["24", "b", "1234567.5", "", "", "1995", "True"],
        ["... 10 more"],
    ]


def test_ids_of_a_page() -> None:
    assert rows(ListResponse(vectors=["a", "b"])) == {"id": ["a", "b"]}


def test_answers_to_many_queries() -> None:
    found = QueryManyResults(
        responses=[QueryResponse(matches=MATCHES), QueryResponse(matches=MATCHES[:1])]
    )
    assert found.ids.tolist() == [["a", "b"], ["a", ""]]
    assert np.array_equal(found.scores, [[0.5, 0.25], [0.5, np.nan]], equal_nan=True)
    assert rows(found)["query"] == [0, 0, 1]
    assert [len(answer.matches) for answer in found] == [2, 1]
    assert QueryManyResults(responses=[]).ids.shape == (0, 0)


def test_one_object_is_one_row_without_its_secrets() -> None:
    key = APIKeyModel(id="k", name="n", project_id="p", roles=["ProjectEditor"])
    found = rows(APIKeyWithSecret(key=key, value="pcsk_secret"))
    assert found["value"] == ["***"]
    assert found["key"][0]["roles"] == ["ProjectEditor"]


@pytest.mark.parametrize("library", ["pandas", "polars", "arrow"])
def test_a_missing_library_is_named(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module = "pyarrow" if library == "arrow" else library
    monkeypatch.setitem(__import__("sys").modules, module, None)
    with pytest.raises(ImportError, match=module):
        getattr(QueryResponse(), f"to_{library}")()
