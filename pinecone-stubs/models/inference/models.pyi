# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import ModelInfo as ModelInfo
from pinecone import ModelInfoSupportedParameter as ModelInfoSupportedParameter
