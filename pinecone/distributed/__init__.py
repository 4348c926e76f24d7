"""Write records into an index from many machines, by engines that run there already: Ray, Spark and Dask.

`Target` says where to, and travels to the workers; `pinecone.distributed.ray`, `.spark` and `.dask` have what writes.
"""

from pinecone.distributed.target import (
    Target as Target,
    WriteFailure as WriteFailure,
    WriteResult as WriteResult,
)
