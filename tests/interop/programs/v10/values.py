"""Make the classes of release 10 by hand, as tests of programs do."""

import pinecone
from pinecone import *  # noqa: F403 - this is what is tried here
from pinecone.models.pagination import Page

# ruff: noqa: F405

print(pinecone.models.backups.schedules.BACKUP_SCHEDULE_FREQUENCIES)
pages = Paginator(
    fetch_page=lambda token: Page(items=[1, 2], pagination_token=None if token else "x")
)
print(pages.to_list(), [page.has_more for page in pages.pages()])
print(Metric("cosine") is Metric.COSINE, VectorType.DENSE.value, PodType.P1_X1.value)
print(EmbedModel.Llama_Text_Embed_V2.value, RerankModel.Pinecone_Rerank_V0.value)
print(SparseValues([1], [1.0]) == SparseValues([1], [1.0]), Message(content="a").role)
print(ContextOptions(top_k=1, snippet_size=2, multimodal=True).multimodal)
binding = RoleBindingInput(resource_type="project", resource_id="x", role="ProjectEditor")
print(binding.role, TokenResponse(access_token="x").expires_in)

text = TextQuery(query="a", fields=["b"])
print(
    UpsertDocumentsRequest(documents=[{"_id": "a"}]).documents,
    isinstance(text, DocumentScoringMethod),
)
print(FetchDocumentsRequest(ids=["a"]).ids, DeleteDocumentsRequest(ids=["a"]).ids)
print(SearchDocumentsRequest(top_k=1, score_by=[text]).top_k, ListDocumentsRequest(limit=3).limit)
print(
    CreateIndexRequest(schema={"fields": {}}, name="a").name,
    ConfigureIndexRequest(tags={"a": "b"}).tags,
)
nightly = CreateBackupScheduleRequest(name="n", frequency="daily", retention_days=7)
print(nightly.retention_days, nightly.to_wire())
print(UpdateBackupScheduleRequest(enabled=False).to_wire())

place = ManagedDeployment(cloud="aws", region="us-east-1")
vectors = DenseVectorField(dimension=3, metric="cosine")
print(isinstance(place, IndexDeployment), isinstance(FloatField(filterable=True), IndexSchemaField))
status = ReadCapacityStatus(state="Ready")
print(isinstance(ReadCapacityOnDemandResponse(status=status), ReadCapacityResponse))
index = IndexModel(
    name="a",
    host="h",
    status=IndexStatus(ready=True, state="Ready"),
    deployment=place,
    schema=IndexSchema(fields={"v": vectors}),
    deletion_protection="disabled",
)
print(index.dimension, index.metric, index.spec.serverless.cloud, index["name"])
backup = BackupModel(
    backup_id="a",
    source_index_id="i",
    source_index_name="n",
    status="Ready",
    cloud="aws",
    region="r",
    created_at="2026-07-01T00:00:00Z",
)
print(backup.name, backup.tags, NamespaceDescription(name="a").size_bytes)
print(OperationModel(operation_id="a", status="Completed").operation_type)

document = Document({"_id": "a", "_score": 0.5, "title": "Heist"})
print(document.id, document.score, document.title, document.get("year", 1), document.to_dict())
print(DocumentRecord({"_id": "a", "x": 1}).to_dict(), DocumentRecord(_id="a", x=1).to_dict())
change = UpdateDocumentRecord({"_id": "a", "_remove_fields": ["q"]})
print(change.remove_fields, change.to_dict())
found = SearchDocumentsResponse.from_dict(
    {"matches": [{"_id": "a", "_score": 0.5}], "namespace": "n"}
)
print(
    found.matches[0].score, found.usage, FetchDocumentsResponse(documents={}, namespace="n").usage
)
told = FetchDocumentsResponse.from_dict(
    {"documents": {"a": {"_id": "a", "x": 1}}, "namespace": "n"}, response_info=None
)
print(told.documents["a"].x, told.response_info)

for kind in (
    ConflictError,
    FailedPreconditionError,
    NotFoundError,
    PayloadTooLargeError,
    RateLimitError,
):
    print(kind.__name__, kind().status_code, str(kind()), issubclass(kind, PineconeApiException))
print(ApiError("m", status_code=418, body={"a": 1}).body["a"], str(ApiError("m", status_code=418)))
print(isinstance(PineconeTimeoutError("x"), TimeoutError), RateLimitException is RateLimitError)
for label, act in (
    ("no such attribute", lambda: Pinecone().preview),
    ("no such setting", lambda: Pinecone(bogus=1)),
):
    try:
        act()
    except (AttributeError, PineconeTypeError) as error:
        print(label, type(error).__name__)
for condition in (Field("a").match_phrase("x y"), Field("a").match_all("x"), Field("a").is_in([1])):
    print(condition.to_dict())
print((((Field("a") == 1) & (Field("b").gt(2))) | (Field("c") != 3)).to_dict())
