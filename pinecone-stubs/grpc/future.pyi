# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import PineconeFuture as PineconeFuture
from pinecone import PineconeFuture as _PineconeGrpcFuture
PineconeGrpcFuture = _PineconeGrpcFuture
