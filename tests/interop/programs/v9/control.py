"""Make, describe, change and delete indexes of several kinds, collections and backups."""

from pinecone import ByocSpec, IndexEmbed, Pinecone, PodSpec, ServerlessSpec
from pinecone.db_control.models.collection_description import CollectionDescription
from pinecone.models.indexes.index import IndexModel
from pinecone.models.indexes.specs import EmbedConfig, IntegratedSpec

pc = Pinecone()
print(pc.has_index("films"), pc.indexes.exists("films"))
made = pc.indexes.create(
    name="films",
    dimension=3,
    metric="cosine",
    spec=ServerlessSpec(cloud="aws", region="us-east-1"),
    deletion_protection="enabled",
    tags={"team": "search"},
)
print(type(made) is IndexModel, made.name, made.dimension, made.metric, made.vector_type)
print(made.status.ready, made.status.state, made.status["ready"], made.deletion_protection)
print(made.tags, made["name"], "tags" in made)
print(made.spec.serverless.cloud, made.spec.serverless.region)
described = pc.describe_index("films")
print(described.to_dict() == made.to_dict(), described.name, described.host == made.host)

pc.create_index(
    "sparse",
    ServerlessSpec(cloud="aws", region="us-east-1"),
    vector_type="sparse",
    metric="dotproduct",
)
sparse = pc.describe_index("sparse")
print(sparse.vector_type, sparse.dimension, sparse.metric)
pc.create_index(
    "pods", PodSpec(environment="us-east-1-aws", pod_type="p1.x1", pods=1), 8, metric="euclidean"
)
pods = pc.describe_index("pods")
print(pods.spec.pod.environment, pods.spec.pod.pod_type, pods.spec.pod.replicas, pods.metric)
embed = EmbedConfig(model="multilingual-e5-large", field_map={"text": "body"})
pc.indexes.create(name="texts", spec=IntegratedSpec(cloud="aws", region="us-east-1", embed=embed))
texts = pc.indexes.describe("texts")
print(
    texts.embed.model, texts.embed.field_map, texts.embed.dimension, texts.dimension, texts.metric
)
other = pc.create_index_for_model(
    name="more-texts",
    cloud="aws",
    region="us-east-1",
    embed=IndexEmbed(model="multilingual-e5-large", field_map={"text": "body"}),
)
print(other.name, other.embed.model)

listed = pc.indexes.list()
print(len(listed), sorted(listed.names()), sorted(index.name for index in listed))
print(sorted(model["metric"] for model in pc.list_indexes()))
print(list(listed.to_dict()))

pc.configure_index("films", deletion_protection="disabled", tags={"team": "", "by": "me"})
changed = pc.describe_index("films")
print(changed.deletion_protection, changed.tags)

pc.create_collection("kept", "pods")
kept = pc.describe_collection("kept")
print(kept.name, kept.status, kept.environment, kept.dimension, pc.list_collections().names())
print(CollectionDescription("kept", "pods"))
pc.collections.delete("kept")
print(len(pc.collections.list()))

backup = pc.create_backup(index_name="films", backup_name="b1", description="before")
print(backup.name, backup.status, backup.description, backup.source_index_name, backup.dimension)
print([found.name for found in pc.list_backups(index_name="films")], pc.backups.list().names())
restored = pc.create_index_from_backup(name="again", backup_id=backup.backup_id)
print(restored.name, restored.dimension, pc.has_index("again"))
jobs = pc.list_restore_jobs()
print([(job.status, job.target_index_name, job.percent_complete) for job in jobs])
pc.delete_backup(backup_id=backup.backup_id)
print(len(pc.backups.list()))

for name in sorted(pc.list_indexes().names()):
    pc.delete_index(name)
print(list(pc.list_indexes()), ByocSpec(environment="mine").environment)
