"""Make indexes of every kind, and back one up and restore it."""

from pinecone import (
    AwsRegion,
    CloudProvider,
    DeletionProtection,
    DenseVectorField,
    ForbiddenError,
    FullTextSearchConfig,
    IndexSchema,
    ManagedDeployment,
    Metric,
    NgramConfig,
    Pinecone,
    PineconeValueError,
    ServerlessSpec,
    StringField,
)
from pinecone.models.indexes.index import IndexModel

pc = Pinecone()
create = pc.indexes.create
east = ServerlessSpec(cloud="aws", region="us-east-1")


def show(index: IndexModel) -> None:
    """Print what an index is."""
    print(index.name, index.dimension, index.metric, index.vector_type, index.deletion_protection)
    print("   ", sorted(index.schema.fields), type(index.deployment).__name__, index.status.ready)


show(create(name="number", dimension=3))
google = ManagedDeployment(cloud="gcp", region="us-central1")
show(create(name="google", dimension=3, metric="dotproduct", deployment=google))
fields = {"v": {"type": "dense_vector", "dimension": 4, "metric": "cosine"}}
show(create(name="declared", schema={"fields": fields}, read_capacity={"mode": "OnDemand"}))
text = FullTextSearchConfig(language="en", ngram=NgramConfig(min_gram=2, max_gram=3))
typed = {
    "v": DenseVectorField(dimension=4, metric="cosine"),
    "t": StringField(full_text_search=text),
}
show(create(name="typed", schema=IndexSchema(fields=typed)))
show(create(name="sparse", vector_type="sparse", spec=east))
show(
    create(
        name="enums",
        dimension=3,
        metric=Metric.EUCLIDEAN,
        spec=ServerlessSpec(cloud=CloudProvider.AWS, region=AwsRegion.US_EAST_1),
        deletion_protection=DeletionProtection.ENABLED,
    )
)
print(bool(create(schema={"fields": {"t": {"type": "string", "full_text_search": {}}}}).name))
try:
    pc.indexes.delete("enums")
except ForbiddenError as error:
    print(error.status_code)
show(pc.indexes.configure("enums", deletion_protection="disabled", tags={"a": "b"}))
print(pc.indexes.configure("enums", tags={"a": "", "c": "d"}).tags)
try:
    pc.indexes.configure("enums")
except PineconeValueError as error:
    print(type(error).__name__)

described = pc.indexes.describe("typed")
words = described.schema.fields["t"].full_text_search
print(isinstance(words, FullTextSearchConfig), words.language, words.stemming, words.stop_words)
print(isinstance(words.ngram, NgramConfig), words.ngram.min_gram, words.ngram.prefix_only)
print(described.spec.serverless.cloud, described.read_capacity.status.state, described["name"])

made = pc.indexes.create_backup("number", name="b")
print(made.name, made.status, made.cloud, made.region, sorted(made.schema.fields), made.tags)
print(pc.backups.list().names(), len(pc.list_backups(index_name="number", include_deleted=True)))
again = pc.create_index_from_backup(
    name="again", backup_id=made.backup_id, read_capacity={"mode": "OnDemand"}, tags={"q": "w"}
)
print(again.name, again.dimension, again.tags)
started = pc.create_index_from_backup(name="later", backup_id=made.backup_id, timeout=-1)
job = pc.restore_jobs.describe(job_id=started.restore_job_id)
print(job.backup_id == made.backup_id, job.target_index_name, len(pc.restore_jobs.list()))
