# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import BackupList as BackupList
from pinecone import BackupModel as BackupModel
from pinecone import ByocSpec as ByocSpec
from pinecone import CollectionDescription as CollectionDescription
from pinecone import CollectionList as CollectionList
from pinecone import IndexEmbed as IndexEmbed
from pinecone import IndexList as IndexList
from pinecone import IndexModel as IndexModel
from pinecone import ListResponse as ListResponse
from pinecone import Pagination as Pagination
from pinecone import PodSpec as PodSpec
from pinecone import RestoreJobList as RestoreJobList
from pinecone import RestoreJobModel as RestoreJobModel
from pinecone import ServerlessSpec as ServerlessSpec
