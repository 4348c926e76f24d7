"""Backup schedules: who is backed up when, and the thread that does it.

Runs are at 06:00 UTC: every day, every seventh day, or on the same day of every month. A service that was
not running when one was due makes one backup when it is started again.
"""

from __future__ import annotations

import calendar
import logging
import threading
import uuid
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from pinecone.local.catalog.clock import Clock, read, written
from pinecone.local.catalog.entries import IndexEntry
from pinecone.local.catalog.files import check_format, read_json, write_json
from pinecone.local.errors import ControlError, ServiceError
from pinecone.local.project.backups import Archive, Backup, existing
from pinecone.local.project.indexes import Indexes

_log = logging.getLogger("pinecone.local")

FORMAT = 1
_HOUR = 6
_LONGEST_WAIT = 3600.0


class Schedule(msgspec.Struct):
    """A backup schedule.

    Attributes:
        index: Identifier of the index, which is not its name.
        planned: When the next run was planned.
        next_run: When that is; meaningless while the schedule is disabled.
    """

    id: str
    name: str
    index: str
    index_name: str
    frequency: str
    expire_after_days: int
    created: str
    planned: str
    next_run: str
    enabled: bool = True

    def next_backup(self) -> str:
        """Return the identifier that the next backup will have."""
        return str(uuid.uuid5(uuid.UUID(self.id), self.next_run))


class _File(msgspec.Struct):
    format: int
    schedules: dict[str, Schedule] = msgspec.field(default_factory=dict)


class Schedules:
    """Keeps backup schedules and runs them; safe to use from several threads."""

    def __init__(
        self, folder: Path, indexes: Indexes, archive: Archive, clock: Clock, *, durable: bool
    ) -> None:
        """Read the schedules of a data folder and begin to run them.

        Raises:
            StorageError: The file is damaged or of another format.
        """
        self._path = folder / "schedules.json"
        self._indexes = indexes
        self._archive = archive
        self._clock = clock
        self._durable = durable
        self._changed = threading.Condition(threading.RLock())
        self._closed = False
        self._file = read_json(self._path, _File) or _File(FORMAT)
        check_format(self._path, self._file.format, FORMAT)
        self._thread = threading.Thread(
            target=self._run, name="pinecone-local-schedules", daemon=True
        )
        if self._file.schedules:
            self._thread.start()

    def of_index(self, entry: IndexEntry) -> list[Schedule]:
        """Return the schedules of an index, oldest first."""
        with self._changed:
            schedules = list(self._file.schedules.values())
        return [schedule for schedule in schedules if schedule.index == entry.folder]

    def schedule(self, schedule_id: str) -> Schedule:
        """Return one schedule.

        Raises:
            ControlError: There is none with this identifier, or its index was deleted.
        """
        found = existing(self._file.schedules, schedule_id)
        if self._entry(found) is None:
            return existing({}, schedule_id)
        return found

    def create(self, entry: IndexEntry, name: str, frequency: str, days: int) -> Schedule:
        """Plan backups of an index.

        Raises:
            ControlError: It has an enabled schedule.
        """
        with self._changed:
            self._refuse_second(entry)
            made = self._clock.now()
            schedule = Schedule(
                str(uuid.uuid4()), name, entry.folder, entry.name, frequency, days, made, made, ""
            )
            self._plan(schedule)
            self._file.schedules[schedule.id] = schedule
            self._save()
            return schedule

    def change(
        self, schedule_id: str, frequency: str | None, days: int | None, enabled: bool | None
    ) -> Schedule:
        """Change a schedule; a new frequency counts from now.

        Raises:
            ControlError: There is none, or it cannot be enabled beside another one.
        """
        with self._changed:
            schedule = self.schedule(schedule_id)
            if enabled and not schedule.enabled:
                self._refuse_second(self._indexes.entry(schedule.index_name))
            replan = bool(enabled) and not schedule.enabled
            if frequency is not None:
                replan |= frequency != schedule.frequency
                schedule.frequency = frequency
            schedule.expire_after_days = schedule.expire_after_days if days is None else days
            schedule.enabled = schedule.enabled if enabled is None else enabled
            if replan:
                self._plan(schedule)
            self._save()
            return schedule

    def delete(self, schedule_id: str) -> None:
        """Delete a schedule; its backups stay for good."""
        with self._changed:
            self.schedule(schedule_id)
            del self._file.schedules[schedule_id]
            self._save()

    def history(self, schedule_id: str) -> list[Backup]:
        """Return the backups that a schedule made, oldest first."""
        return [made for made in self._archive.backups() if made.schedule == schedule_id]

    def advance(self, seconds: float) -> None:
        """Move the clock forward and stop at all that is due on the way."""
        with self._changed:
            end = self._clock.moment() + timedelta(seconds=seconds)
            while (event := self._next_event()) is not None and event < end:
                self._clock.advance(max(0.0, (event - self._clock.moment()).total_seconds()))
                self._run_due()
            self._clock.advance(max(0.0, (end - self._clock.moment()).total_seconds()))
            self._changed.notify_all()

    def clear(self) -> None:
        """Delete everything."""
        with self._changed:
            self._file.schedules.clear()
            self._save()

    def copy(self, folder: Path) -> None:
        """Copy everything into another data folder."""
        with self._changed:
            write_json(folder / self._path.name, self._file, durable=True)

    def close(self) -> None:
        """Stop making backups. Idempotent."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join()

    # -- parts ---------------------------------------------------------------------------------

    def _run(self) -> None:
        with self._changed:
            while not self._closed:
                self._run_due()
                event = self._next_event()
                left = _LONGEST_WAIT
                if event is not None:
                    left = min(left, (event - self._clock.moment()).total_seconds())
                self._changed.wait(max(0.0, left))

    def _run_due(self) -> None:
        """Make the backups that are due, and delete those that have been kept long enough."""
        now = self._clock.moment()
        for schedule in list(self._file.schedules.values()):
            entry = self._entry(schedule)
            if entry is None:
                del self._file.schedules[schedule.id]
                self._save()
                continue
            for backup in self.history(schedule.id):
                if _expires(schedule, backup) <= now:
                    with suppress(ControlError):
                        self._archive.delete_backup(backup.id)
            if schedule.enabled and read(schedule.next_run) <= now:
                self._back_up(schedule)

    def _back_up(self, schedule: Schedule) -> None:
        due = read(schedule.next_run)
        backup_id = schedule.next_backup()
        # A crash may have left a backup that the schedule does not know of.
        if all(made.id != backup_id for made in self.history(schedule.id)):
            name = f"{schedule.name}-{due:%Y%m%dT%H%M%SZ}"
            try:
                self._archive.create_backup(
                    schedule.index_name, name, None, backup_id=backup_id, schedule=schedule.id
                )
            except (ServiceError, OSError) as error:
                _log.warning("the backup %s could not be made: %s", name, error)
        self._plan(schedule)
        self._save()

    def _plan(self, schedule: Schedule) -> None:
        now = self._clock.moment()
        schedule.planned = written(now)
        schedule.next_run = written(following(schedule.frequency, now))

    def _next_event(self) -> datetime | None:
        """Return when a backup is next to be made or to be deleted."""
        events = []
        for schedule in self._file.schedules.values():
            if schedule.enabled:
                events.append(read(schedule.next_run))
            events += [_expires(schedule, backup) for backup in self.history(schedule.id)]
        return min(events, default=None)

    def _entry(self, schedule: Schedule) -> IndexEntry | None:
        """Return the index of a schedule, or None when it was deleted."""
        with suppress(ControlError):
            entry = self._indexes.entry(schedule.index_name)
            return entry if entry.folder == schedule.index else None
        return None

    def _refuse_second(self, entry: IndexEntry) -> None:
        if any(schedule.enabled for schedule in self.of_index(entry)):
            raise ControlError(
                409,
                "ALREADY_EXISTS",
                "This index already has an enabled backup schedule. Disable or delete it first.",
            )

    def _save(self) -> None:
        write_json(self._path, self._file, durable=self._durable)
        if not self._thread.is_alive() and not self._closed:
            self._thread.start()
        self._changed.notify_all()


def following(frequency: str, moment: datetime) -> datetime:
    """Return when a schedule that ran or was made at a moment runs next."""
    last = moment.replace(hour=_HOUR, minute=0, second=0, microsecond=0)
    if last > moment:
        last -= timedelta(days=1)
    if frequency != "monthly":
        return last + timedelta(days=7 if frequency == "weekly" else 1)
    year, month = (last.year + 1, 1) if last.month == 12 else (last.year, last.month + 1)
    _, days = calendar.monthrange(year, month)
    return last.replace(year=year, month=month, day=min(last.day, days))


def _expires(schedule: Schedule, backup: Backup) -> datetime:
    made = read(backup.created)
    # What is kept for longer than a calendar goes is kept for good.
    left = datetime.max.replace(tzinfo=made.tzinfo) - made
    return made + min(left, timedelta(days=min(schedule.expire_after_days, left.days)))
