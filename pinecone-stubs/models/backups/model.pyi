# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import BackupModel as BackupModel
from pinecone import CreateIndexFromBackupRequest as CreateIndexFromBackupRequest
from pinecone import CreateIndexFromBackupResponse as CreateIndexFromBackupResponse
from pinecone import RestoreJobModel as RestoreJobModel
