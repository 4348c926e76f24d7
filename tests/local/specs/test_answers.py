"""Every answer of the embedded service is one that the documents describe."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from pinecone.local import PineconeLocal, Simulation
from tests.helpers.waiting import LONGEST
from tests.local.specs import members, schemas
from tests.local.specs.later import LaterSession
from tests.local.specs.preview import PreviewSession
from tests.local.specs.session import Log, Session

pytestmark = pytest.mark.slow

#: Operations that the session does not use, and why. This may only shrink.
UNUSED: dict[str, str] = {}

#: Members of answers that are never sent, and why.
UNSENT = {
    "BackupScheduleHistoryItem.description": "a schedule has no description that its backups could have",
    "IndexDescription.memoryFullness": "it is that of dedicated read nodes, which are not there",
    "IndexDescription.storageFullness": "it is that of dedicated read nodes, which are not there",
    "IndexModel.private_host": "there is no private network",
    "ReadCapacityStatus.error_message": "nothing goes wrong with nodes that are not there",
    "Usage.writeUnits": "no published document has it; the SDK is only ready for it",
    "SingleQueryResults.matches": "they answer a member of queries that is not available any more",
    "SingleQueryResults.namespace": "they answer a member of queries that is not available any more",
}

KEY = "right"
SESSIONS = {schemas.PREVIEW: PreviewSession, schemas.LATER: LaterSession}


@pytest.fixture(scope="module", params=schemas.VERSIONS)
def log(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    """Provide the answers to a whole session in one version."""
    log = Log(request.param)
    files: Path = tmp_path_factory.mktemp("imports")
    with (
        PineconeLocal(api_key=KEY, buckets={"s3://imports": files.parent}) as local,
        httpx.Client(
            timeout=LONGEST,
            trust_env=False,
            headers={"x-pinecone-api-version": log.version, "api-key": KEY},
            event_hooks={"response": [log]},
        ) as http,
    ):
        session = SESSIONS.get(log.version, Session)
        session(http, local.url, files).run()
        with PineconeLocal(simulate=Simulation(initializing=60, terminating=60)) as slow:
            session(http, slow.url, files).leaving()
        yield log


def test_every_answer_is_described(log: Log) -> None:
    problems = log.problems(schemas.FORGOTTEN)
    assert not problems, "\n".join(problems)


def test_every_request_is_one_of_the_documents(log: Log) -> None:
    unknown = {seen.asked for seen in log.seen if seen.operation is None}
    # What is under /local only this service has.
    assert [asked for asked in unknown if not asked.startswith("POST /local/")] == []


def test_every_operation_succeeds_and_fails(log: Log) -> None:
    described = {operation.name for operation in schemas.operations(log.version)}
    assert described - log.names(successful=True) == UNUSED.keys()
    assert described - log.names(successful=False) == UNUSED.keys()


def test_what_is_excused_still_happens(log: Log) -> None:
    happened = {
        (seen.operation.name, seen.status)
        for seen in log.seen
        if seen.operation is not None and seen.problem is not None
    }
    forgotten = {
        (operation.name, status)
        for operation in schemas.operations(log.version)
        for name, status in schemas.FORGOTTEN
        if operation.name == name and operation.response(status) is None
    }
    assert forgotten
    assert forgotten <= happened


def test_every_member_that_the_documents_name_is_sent(log: Log) -> None:
    described = set().union(*map(members.named, schemas.operations(log.version)))
    assert described - log.members == UNSENT.keys() & described
