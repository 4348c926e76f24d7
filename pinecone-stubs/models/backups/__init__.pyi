# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone.models.control import BACKUP_SCHEDULE_FREQUENCIES as BACKUP_SCHEDULE_FREQUENCIES
from pinecone import BackupList as BackupList
from pinecone import BackupModel as BackupModel
from pinecone import BackupScheduleHistoryItem as BackupScheduleHistoryItem
from pinecone import BackupScheduleHistoryList as BackupScheduleHistoryList
from pinecone import BackupScheduleList as BackupScheduleList
from pinecone import BackupScheduleModel as BackupScheduleModel
from pinecone import CreateBackupScheduleRequest as CreateBackupScheduleRequest
from pinecone import CreateIndexFromBackupRequest as CreateIndexFromBackupRequest
from pinecone import CreateIndexFromBackupResponse as CreateIndexFromBackupResponse
from pinecone import RestoreJobList as RestoreJobList
from pinecone import RestoreJobModel as RestoreJobModel
from pinecone import UpdateBackupScheduleRequest as UpdateBackupScheduleRequest
