# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone._async.inference import AsyncInference as _AsyncioInference
from pinecone import EmbedModel as EmbedModel
from pinecone import EmbeddingsList as EmbeddingsList
from pinecone._sync.inference import Inference as Inference
from pinecone import RerankModel as RerankModel
from pinecone import RerankResult as RerankResult
AsyncioInference = _AsyncioInference
