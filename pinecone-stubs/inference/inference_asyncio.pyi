# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone._async.inference import AsyncInference as _AsyncioInference
AsyncioInference = _AsyncioInference
