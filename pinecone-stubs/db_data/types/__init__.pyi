# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from builtins import dict as _FilterTypedDict
from builtins import dict as _SparseVectorTypedDict
from builtins import dict as _VectorMetadataTypedDict
from builtins import tuple as _VectorTuple
from builtins import tuple as _VectorTupleWithMetadata
from builtins import dict as _VectorTypedDict
FilterTypedDict = _FilterTypedDict
SparseVectorTypedDict = _SparseVectorTypedDict
VectorMetadataTypedDict = _VectorMetadataTypedDict
VectorTuple = _VectorTuple
VectorTupleWithMetadata = _VectorTupleWithMetadata
VectorTypedDict = _VectorTypedDict
