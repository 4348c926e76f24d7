"""pydantic and FastAPI take what the SDK answers: as the type of a field, of an argument, of what a route returns."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.encoders import jsonable_encoder
from fastapi.testclient import TestClient
from pydantic import BaseModel, TypeAdapter, ValidationError

from pinecone import (
    DescribeIndexStatsResponse,
    Document,
    DocumentRecord,
    FetchResponse,
    GrpcIndex,
    Index,
    IndexDeployment,
    IndexModel,
    ListedIndexes,
    ListNamespacesResponse,
    ListResponse,
    ManagedDeployment,
    Pinecone,
    QueryResponse,
    ScoredVector,
    Vector,
)
from pinecone.local import PineconeLocal
from tests.models.making import examples, public
from tests.models.test_round_trips import IN_JSON

#: It has a meaning in OpenAPI, which two models of one name would not.
VECTORS = [
    Vector(id="a", values=[0.5, 0.25], metadata={"year": 2010.0, "tags": ["x", "y"]}),
    Vector(id="b", values=[1.0, 0.125], metadata={"nested": "é"}),
]


@pytest.mark.parametrize("kind", public())
def test_pydantic_takes_every_model(kind: type[Any]) -> None:
    adapter = TypeAdapter(kind)
    for model in examples(kind):
        plain = model.to_dict()
        assert adapter.validate_python(model) is model
        assert adapter.dump_python(model) == plain
        assert json.loads(adapter.dump_json(model)) == json.loads(model.to_json())
        if kind in IN_JSON:
            assert adapter.validate_python(plain) == model
            assert adapter.validate_json(adapter.dump_json(model)) == model
    for mode in ("validation", "serialization"):
        schema = adapter.json_schema(mode=mode)
        assert schema.get("properties", {}).keys() == plain.keys() | _left_out(kind)
        assert schema["description"]


def _left_out(kind: type[Any]) -> set[str]:
    """Fields that are not in the dict of the last example: it has the required ones only."""
    return {key for model in examples(kind) for key in model.to_dict()}


def test_what_is_no_model_is_refused() -> None:
    adapter = TypeAdapter(ScoredVector)
    with pytest.raises(ValidationError, match="expected a ScoredVector or a dict, got int"):
        adapter.validate_python(1)
    with pytest.raises(ValidationError, match="ScoredVector: Object missing required field `id`"):
        adapter.validate_python({"score": 1.0})


class Answer(BaseModel):
    """A model of a program, with models of the SDK in it."""

    best: ScoredVector
    others: list[ScoredVector] = []
    place: IndexDeployment | None = None  # type: ignore[valid-type]
    documents: dict[str, Document] = {}


def test_models_in_a_model_of_pydantic() -> None:
    answer = Answer(
        best={"id": "a", "score": 0.5},  # type: ignore[arg-type]
        others=[ScoredVector(id="b", score=0.25)],
        place={"deployment_type": "managed", "cloud": "aws", "region": "r"},
        documents={"a": Document({"_id": "a", "title": "Heist"})},
    )
    assert answer.best == ScoredVector(id="a", score=0.5)
    assert answer.place == ManagedDeployment(cloud="aws", region="r")
    assert answer.documents["a"].title == "Heist"
    again = Answer.model_validate_json(answer.model_dump_json())
    assert again == answer
    assert type(again.documents["a"]) is Document
    unknown = Answer(best=answer.best, place={"deployment_type": "later"})
    assert unknown.model_dump()["place"] == {"deployment_type": "later"}
    assert Answer.model_json_schema()["properties"].keys() == Answer.model_fields.keys()


def test_documents_and_pages() -> None:
    page = ListResponse(vectors=["a", "b"], namespace="n")
    adapter = TypeAdapter(ListResponse)
    assert adapter.dump_python(page) == page.to_dict()
    assert adapter.validate_json(adapter.dump_json(page)) == page
    assert TypeAdapter(DocumentRecord).validate_python({"_id": "a"}).id == "a"


@pytest.fixture(scope="module")
def service() -> Iterator[tuple[Pinecone, Index, GrpcIndex]]:
    with PineconeLocal() as local, local.client() as pc:
        pc.indexes.create(
            name="films",
            dimension=2,
            metric="dotproduct",
            spec={"serverless": {"cloud": "aws", "region": "us-east-1"}},
        )
        with pc.index("films") as index, pc.index("films", grpc=True) as over_grpc:
            index.upsert(vectors=VECTORS)
            yield pc, index, over_grpc


@pytest.fixture
def client(service: tuple[Pinecone, Index, GrpcIndex]) -> TestClient:
    return TestClient(_app(*service))


def _app(pc: Pinecone, index: Index, over_grpc: GrpcIndex) -> FastAPI:
    app = FastAPI()
    handles: dict[str, Index | GrpcIndex] = {"rest": index, "grpc": over_grpc}

    @app.get("/{wire}/query")
    def query(wire: str) -> QueryResponse:
        return handles[wire].query(
            vector=[1.0, 0.0], top_k=2, include_values=True, include_metadata=True
        )

    @app.get("/{wire}/model", response_model=QueryResponse)
    def model(wire: str) -> Any:
        return handles[wire].query(vector=[1.0, 0.0], top_k=2, include_metadata=True)

    @app.get("/{wire}/plain", response_model=None)
    def plain(wire: str) -> Any:
        return handles[wire].query(vector=[1.0, 0.0], top_k=2, include_metadata=True)

    @app.get("/{wire}/fetch")
    async def fetch(wire: str) -> FetchResponse:
        return handles[wire].fetch(ids=["a", "b"])

    @app.get("/{wire}/namespaces")
    def namespaces(wire: str) -> ListNamespacesResponse:
        return handles[wire].list_namespaces_paginated()

    @app.get("/{wire}/stats")
    def stats(wire: str) -> DescribeIndexStatsResponse:
        return handles[wire].describe_index_stats()

    @app.get("/{wire}/ids")
    def ids(wire: str) -> ListResponse:
        return handles[wire].list_paginated()

    @app.get("/index")
    def describe() -> IndexModel:
        return pc.indexes.describe("films")

    @app.get("/indexes")
    def indexes() -> ListedIndexes:
        return pc.indexes.list()

    @app.post("/vectors")
    def upsert(vectors: list[Vector]) -> list[Vector]:
        index.upsert(vectors=vectors, namespace="posted")
        return vectors

    return app


@pytest.mark.parametrize("wire", ["rest", "grpc"])
def test_routes_return_answers(client: TestClient, wire: str) -> None:
    found = client.get(f"/{wire}/query").json()
    assert [match["id"] for match in found["matches"]] == ["b", "a"]
    assert found["matches"][1]["values"] == VECTORS[0].values
    assert found["matches"][1]["metadata"] == VECTORS[0].metadata
    for way in ("model", "plain"):
        answer = client.get(f"/{wire}/{way}").json()
        assert [match["metadata"] for match in answer["matches"]] == [
            match["metadata"] for match in found["matches"]
        ]
    fetched = client.get(f"/{wire}/fetch").json()
    assert fetched["vectors"]["b"]["metadata"] == VECTORS[1].metadata
    assert client.get(f"/{wire}/namespaces").json()["namespaces"][0]["record_count"] == 2
    assert client.get(f"/{wire}/stats").json()["total_vector_count"] == 2
    assert client.get(f"/{wire}/ids").json()["vectors"] == [{"id": "a"}, {"id": "b"}]


def test_routes_of_the_control_plane_and_bodies(client: TestClient) -> None:
    index = client.get("/index").json()
    assert IndexModel.from_dict(index).dimension == index["dimension"] == 2
    assert [item["name"] for item in client.get("/indexes").json()["data"]] == ["films"]
    sent = [vector.to_dict() for vector in VECTORS]
    assert client.post("/vectors", json=sent).json() == sent
    refused = client.post("/vectors", json=[{"values": [1.0, 2.0]}])
    assert refused.status_code == 422
    assert "missing required field `id`" in refused.text


def test_the_openapi_document_describes_the_models(client: TestClient) -> None:
    found = client.get("/openapi.json").json()
    schemas = found["components"]["schemas"]
    answers = found["paths"]["/{wire}/query"]["get"]["responses"]["200"]["content"]
    reference = answers["application/json"]["schema"]["$ref"]
    assert schemas[reference.rpartition("/")[2]]["properties"].keys() >= {"matches", "usage"}
    assert schemas["ScoredVector"]["properties"]["score"]["type"] == "number"


@pytest.mark.parametrize("number", [1, 2])
def test_jsonable_encoder(service: tuple[Pinecone, Index, GrpcIndex], number: int) -> None:
    handle: Any = service[number]
    response = handle.query(vector=[1.0, 0.0], top_k=2, include_metadata=True)
    assert jsonable_encoder(response)["matches"][0]["id"] == "b"
    assert jsonable_encoder(response.to_dict()) == response.to_dict()


def test_pydantic_is_not_imported_by_the_sdk() -> None:
    program = "import sys, pinecone; pinecone.ScoredVector(id='a', score=1.0).to_dict(); "
    program += "assert not [name for name in sys.modules if name.startswith('pydantic')]"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
