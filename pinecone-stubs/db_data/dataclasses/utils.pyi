# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone_api._base import BaseModel as _DictLike
DictLike = _DictLike
