# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone._sync.inference import Inference as Inference
from pinecone._sync.inference import ModelResource as ModelResource
