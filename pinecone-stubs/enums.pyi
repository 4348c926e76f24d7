# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import AwsRegion as AwsRegion
from pinecone import AzureRegion as AzureRegion
from pinecone import CloudProvider as CloudProvider
from pinecone import DeletionProtection as DeletionProtection
from pinecone import GcpRegion as GcpRegion
from pinecone import Metric as Metric
from pinecone import PodIndexEnvironment as PodIndexEnvironment
from pinecone import PodType as PodType
from pinecone import VectorType as VectorType
