# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone._async.plain.db_control import AsyncBackupSchedules as AsyncBackupSchedules
