# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone._async.assistants import AsyncAssistants as AsyncAssistants
from pinecone._async.plain.db_control import AsyncBackupSchedules as AsyncBackupSchedules
from pinecone._async.backups import AsyncBackups as AsyncBackups
from pinecone._async.plain.db_control import AsyncCollections as AsyncCollections
from pinecone._async.documents import AsyncDocuments as AsyncDocuments
from pinecone import AsyncIndex as AsyncIndex
from pinecone._async.indexes import AsyncIndexes as AsyncIndexes
from pinecone._async.inference import AsyncInference as AsyncInference
from pinecone._async.inference import AsyncModelResource as AsyncModelResource
from pinecone import AsyncPinecone as AsyncPinecone
from pinecone._async.plain.db_control import AsyncRestoreJobs as AsyncRestoreJobs
