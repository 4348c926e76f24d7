# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import AsyncPaginator as AsyncPaginator
from pinecone import Page as Page
from pinecone import Paginator as Paginator
