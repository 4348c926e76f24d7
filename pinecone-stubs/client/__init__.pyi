# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone._sync.assistants import Assistants as Assistants
from pinecone._sync.plain.db_control import BackupSchedules as BackupSchedules
from pinecone._sync.backups import Backups as Backups
from pinecone._sync.plain.db_control import Collections as Collections
from pinecone._sync.documents import Documents as Documents
from pinecone._sync.indexes import Indexes as Indexes
from pinecone._sync.inference import Inference as Inference
from pinecone._sync.inference import ModelResource as ModelResource
from pinecone._sync.plain.db_control import RestoreJobs as RestoreJobs
