"""Jobs that make indexes from backups."""

from __future__ import annotations

from pinecone import _versions
from pinecone._async.transport.http import AsyncHttp
from pinecone._requests.arguments import page, reference
from pinecone.models import RestoreJobList, RestoreJobModel
from pinecone_api.default.db_control.aio import AsyncDbControlClient


class AsyncRestoreJobs:
    """Restore jobs of a project: `pc.restore_jobs`. `pc.create_index_from_backup` starts one."""

    def __init__(self, http: AsyncHttp) -> None:
        self._control = _versions.client(AsyncDbControlClient, http.config.api_version, http)

    async def list(
        self, *, limit: int | None = None, pagination_token: str | None = None
    ) -> RestoreJobList:
        """Fetch one page of the restore jobs of the project (operation `list_restore_jobs`).

        Args:
            limit: Jobs on the page, 1 to 100. Default 10.
            pagination_token: `pagination.next` of the page before.

        Returns:
            A list of descriptions that can be iterated and indexed. `pagination` is None on the last page.

        Raises:
            PineconeValueError: `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.

        Example:
            for job in await pc.restore_jobs.list(limit=100):
                print(job.restore_job_id, job.target_index_name, job.status)
        """
        return await self._control.list_restore_jobs(**page(limit, pagination_token))

    async def describe(self, *, job_id: str) -> RestoreJobModel:
        """Fetch the status and progress of a restore job (operation `describe_restore_job`).

        Args:
            job_id: The job, `restore_job_id` of what `pc.create_index_from_backup(..., timeout=-1)` gave.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such job.

        Example:
            for job in await pc.restore_jobs.list():
                described = await pc.restore_jobs.describe(job_id=job.restore_job_id)
                print(described.status, described.percent_complete)
        """
        return await self._control.describe_restore_job(
            reference(job_id, "job_id", "the id of a restore job")
        )
