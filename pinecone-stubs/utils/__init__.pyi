# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import Condition as Condition
from pinecone import Field as Field
from pinecone import FilterBuilder as FilterBuilder
from pinecone import PineconeConnectionError as _ProtocolError
from pinecone import ResponseInfo as ResponseInfo
ProtocolError = _ProtocolError
