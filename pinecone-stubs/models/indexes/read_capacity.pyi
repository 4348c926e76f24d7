# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import ReadCapacityDedicatedConfig as ReadCapacityDedicatedConfig
from pinecone import ReadCapacityDedicatedResponse as ReadCapacityDedicatedResponse
from pinecone import ReadCapacityOnDemandResponse as ReadCapacityOnDemandResponse
from pinecone import ReadCapacityResponse as ReadCapacityResponse
from pinecone import ReadCapacityStatus as ReadCapacityStatus
from pinecone import ScalingConfigManual as ScalingConfigManual
