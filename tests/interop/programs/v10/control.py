"""Declare schemas, make indexes of all kinds, change them, and restore backups."""

from pinecone import ManagedDeployment, Pinecone, SchemaBuilder, ServerlessSpec
from pinecone.models.indexes import DenseVectorField, IndexSchema, StringField
from pinecone.models.indexes.index import IndexModel
from pinecone.models.pagination import Paginator

pc = Pinecone()
schema = (
    SchemaBuilder()
    .add_string_field("title", full_text_search={"language": "en", "stemming": True})
    .add_dense_vector_field("look", dimension=2, metric="cosine", description="of the poster")
    .add_sparse_vector_field("words")
    .build()
)
print({name: schema["fields"][name] for name in ("look", "title", "words")})
made = pc.indexes.create(
    name="films",
    schema=schema,
    deployment={"deployment_type": "managed", "cloud": "aws", "region": "us-east-1"},
    tags={"team": "search"},
    deletion_protection="enabled",
)
print(type(made) is IndexModel, made.name, made.status.ready, made.deletion_protection, made.tags)
print(isinstance(made.schema, IndexSchema), sorted(made.schema.fields))
look = made.schema.fields["look"]
print(isinstance(look, DenseVectorField), look.dimension, look.metric, look.description)
title = made.schema.fields["title"]
print(
    isinstance(title, StringField), title.full_text_search.language, title.full_text_search.stemming
)
print(isinstance(made.deployment, ManagedDeployment), made.deployment.cloud, made.deployment.region)
described = pc.indexes.describe("films")
print(described == made, described.host == made.host, described.read_capacity.status.state)

changed = pc.indexes.configure("films", deletion_protection="disabled", tags={"by": "me"})
print(type(changed) is IndexModel, changed.deletion_protection, sorted(changed.tags.items()))

older = pc.indexes.create(
    name="vectors",
    dimension=3,
    metric="euclidean",
    spec=ServerlessSpec(cloud="aws", region="us-east-1"),
)
print(older.dimension, older.metric, older.vector_type, older.deployment.region)
print(
    pc.create_index(
        "plain", dimension=4, spec=ServerlessSpec(cloud="aws", region="us-east-1")
    ).dimension
)
texts = pc.indexes.create_for_model(
    name="texts",
    cloud="aws",
    region="us-east-1",
    embed={"model": "multilingual-e5-large", "field_map": {"text": "body"}},
)
print(texts.name, sorted(texts.schema.fields))
pages = pc.indexes.list()
print(isinstance(pages, Paginator), sorted(model.name for model in pages))
print(sorted(model.name for model in pc.list_indexes()), pc.has_index("plain"))

backup = pc.indexes.create_backup("vectors", name="b1", description="before")
print(
    backup.name,
    backup.status,
    backup.source_index_name,
    backup.dense_dimension,
    backup.record_count,
)
print([each.name for each in pc.indexes.list_backups("vectors")])
print(
    pc.indexes.describe_backup(backup.backup_id).description,
    pc.backups.list(index_name="vectors").names(),
)
again = pc.create_index_from_backup(name="again", backup_id=backup.backup_id, tags={"from": "b1"})
print(again.name, again.tags, pc.describe_index("again").dimension)
print([job.target_index_name for job in pc.restore_jobs.list()])
pc.backups.delete(backup_id=backup.backup_id)
print(len(pc.backups.list()))
for name in ("again", "films", "plain", "texts", "vectors"):
    pc.indexes.delete(name)
print([model.name for model in pc.indexes.list()])
builder = (
    SchemaBuilder()
    .add_float_field("year", filterable=True)
    .add_boolean_field("seen", filterable=True)
)
print(builder.add_string_list_field("tags", filterable=True, description="words").build())
