# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import APIKeyList as APIKeyList
from pinecone import APIKeyModel as APIKeyModel
from pinecone import APIKeyRole as APIKeyRole
from pinecone import APIKeyWithSecret as APIKeyWithSecret
