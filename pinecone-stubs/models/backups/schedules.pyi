# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone.models.control import BACKUP_SCHEDULE_FREQUENCIES as BACKUP_SCHEDULE_FREQUENCIES
from pinecone import BackupScheduleHistoryItem as BackupScheduleHistoryItem
from pinecone import BackupScheduleModel as BackupScheduleModel
from pinecone import CreateBackupScheduleRequest as CreateBackupScheduleRequest
from pinecone import UpdateBackupScheduleRequest as UpdateBackupScheduleRequest
