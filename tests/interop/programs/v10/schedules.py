"""Plan backups of an index, and change the plan."""

from datetime import datetime

from pinecone import Pinecone, ServerlessSpec
from pinecone.models.backups.schedules import BACKUP_SCHEDULE_FREQUENCIES, BackupScheduleModel

pc = Pinecone()
pc.indexes.create(name="films", dimension=3, spec=ServerlessSpec(cloud="aws", region="us-east-1"))
print(BACKUP_SCHEDULE_FREQUENCIES)
made = pc.backup_schedules.create(
    index_name="films", name="nightly", frequency="daily", retention_days=7
)
print(
    type(made) is BackupScheduleModel, made.name, made.frequency, made.retention_expire_after_days
)
print(
    made.enabled,
    isinstance(made.created_at, datetime),
    isinstance(made.next_scheduled_run, datetime),
)
print(pc.backup_schedules.describe(schedule_id=made.schedule_id).name)
print(pc.backup_schedules.get(schedule_id=made.schedule_id).schedule_id == made.schedule_id)
changed = pc.backup_schedules.update(
    schedule_id=made.schedule_id, frequency="weekly", enabled=False
)
print(changed.frequency, changed.enabled)
listed = pc.backup_schedules.list(index_name="films")
print(listed.names(), len(listed), listed.enabled_schedules(), [each.name for each in listed])
print([each.name for each in pc.backup_schedules.iter_schedules(index_name="films")])
history = pc.backup_schedules.history(schedule_id=made.schedule_id)
print(
    history.scheduled(),
    history.data,
    list(pc.backup_schedules.iter_history(schedule_id=made.schedule_id)),
)
pc.backup_schedules.delete(schedule_id=made.schedule_id)
print(len(pc.backup_schedules.list(index_name="films")))
