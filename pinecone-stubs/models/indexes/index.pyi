# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import ByocSpecInfo as ByocSpecInfo
from pinecone import IndexModel as IndexModel
from pinecone import IndexSpec as IndexSpec
from pinecone import IndexStatus as IndexStatus
from pinecone import IndexTags as IndexTags
from pinecone import ModelIndexEmbed as ModelIndexEmbed
from pinecone import PodSpecInfo as PodSpecInfo
from pinecone import ServerlessSpecInfo as ServerlessSpecInfo
