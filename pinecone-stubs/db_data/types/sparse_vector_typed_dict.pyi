# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from builtins import dict as _SparseVectorTypedDict
SparseVectorTypedDict = _SparseVectorTypedDict
