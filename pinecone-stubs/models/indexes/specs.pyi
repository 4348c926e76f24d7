# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import ByocSpec as ByocSpec
from pinecone import EmbedConfig as EmbedConfig
from pinecone import IntegratedSpec as IntegratedSpec
from pinecone import PodSpec as PodSpec
from pinecone import ServerlessSpec as ServerlessSpec
