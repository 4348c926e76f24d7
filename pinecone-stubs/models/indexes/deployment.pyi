# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import ByocDeployment as ByocDeployment
from pinecone import IndexDeployment as IndexDeployment
from pinecone import ManagedDeployment as ManagedDeployment
from pinecone import PodDeployment as PodDeployment
