# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from multiprocessing.pool import ApplyResult as ApplyResult
from pinecone import Index as Index
from pinecone import Index as __Index
from pinecone import AsyncIndex as __IndexAsyncio
_Index = __Index
_IndexAsyncio = __IndexAsyncio
