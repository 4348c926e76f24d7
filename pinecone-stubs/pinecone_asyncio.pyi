# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import AsyncPinecone as AsyncPinecone
from pinecone import PineconeAsyncio as PineconeAsyncio
from pinecone._compat.functions import check_realistic_host as check_realistic_host
