# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from builtins import tuple as _VectorTuple
from builtins import tuple as _VectorTupleWithMetadata
VectorTuple = _VectorTuple
VectorTupleWithMetadata = _VectorTupleWithMetadata
