# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import ServiceAccountList as ServiceAccountList
from pinecone import ServiceAccountModel as ServiceAccountModel
from pinecone import ServiceAccountWithSecret as ServiceAccountWithSecret
