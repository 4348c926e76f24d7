# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import BackupList as BackupList
from pinecone import BackupScheduleHistoryList as BackupScheduleHistoryList
from pinecone import BackupScheduleList as BackupScheduleList
from pinecone import RestoreJobList as RestoreJobList
