# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import InviteList as InviteList
from pinecone import InviteModel as InviteModel
from pinecone import InviteStatus as InviteStatus
