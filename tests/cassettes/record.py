"""Records the cassettes of `tests/cassettes` again.

python -m tests.cassettes.record               from the project of PINECONE_API_KEY; with PINECONE_CLIENT_ID and
                                     PINECONE_CLIENT_SECRET also what a service account may do
python -m tests.cassettes.record --scripted    from the embedded service, and from scripted answers for the rest

Look at the difference before you commit it.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from pinecone import PineconeError
from tests._sync import calls_admin, calls_assistants, calls_database
from tests._sync.scenario import STORY, Stage, Step, play
from tests.cassettes import cassettes
from tests.cassettes.cassettes import Facts, Place
from tests.helpers import scripted_answers
from tests.helpers.assistant_service import assistant_service
from tests.helpers.scripted_server import serving

CALLS = (calls_database, calls_assistants, calls_admin)
"""The modules that fill the story."""
EMBEDDED = ("db_control", "db_data", "inference")
ASSISTANTS = ("assistant_control", "assistant_data", "assistant_evaluation")
ACCOUNT = ("oauth", "admin")
METRICS = ("db_metrics",)
KEY, CLIENT_ID, CLIENT_SECRET = "PINECONE_API_KEY", "PINECONE_CLIENT_ID", "PINECONE_CLIENT_SECRET"


@contextlib.contextmanager
def embedded() -> Iterator[Place]:
    """Provide a running embedded service with a bucket to import from."""
    import pyarrow
    from pyarrow import parquet

    from pinecone.local import PineconeLocal

    with tempfile.TemporaryDirectory() as folder:
        vectors = Path(folder) / "vectors"
        vectors.mkdir()
        table = pyarrow.table({"id": ["b"], "values": [[0.3, 0.2, 0.1]]})
        parquet.write_table(table, vectors / "0.parquet")
        buckets = {"s3://films": folder}
        with PineconeLocal(buckets=buckets, embedding="hashed-words-and-trigrams") as local:
            yield Place(local.url)


def record(
    steps: Iterable[Step], place: Place, facts: Facts, folder: Path, say: Callable[[str], None]
) -> int:
    """Play steps and write their cassettes.

    A step that fails leaves its cassette as it was.

    Returns:
        How many failed.
    """
    failures = 0
    with tempfile.TemporaryDirectory() as drafts:
        for step in steps:
            name = step.operation
            draft = cassettes.path_of(Path(drafts), name)
            try:
                play(step, place, facts, cassettes.recorder(Path(drafts), name, facts))
                cassettes.refuse_secrets(draft.read_text(), facts)
            except (PineconeError, AssertionError, ValueError, TimeoutError) as error:
                failures += 1
                say(
                    f"not recorded: {name}: {type(error).__name__}: {str(error) or 'unexpected answer'}"
                )
                continue
            target = cassettes.path_of(folder, name)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(draft, target)
            say(f"recorded: {name}")
    return failures


def steps_of(services: Sequence[str]) -> list[Step]:
    """Return the story as far as it is about some services."""
    return [step for name, step in STORY.items() if name.split("/")[0] in services]


def from_scripts(folder: Path, say: Callable[[str], None]) -> int:
    """Record everything from services that run here."""
    routes = scripted_answers.admin() | scripted_answers.control()
    with (
        embedded() as local,
        serving(scripted_answers.NOT_FOUND, routes=routes) as server,
        assistant_service() as assistants,
    ):
        places = {
            EMBEDDED: local,
            METRICS: Place(server.url),
            ACCOUNT: Place(server.url, server.url),
            ASSISTANTS: Place(assistants.url, evaluation=assistants.url),
        }
        return sum(
            record(steps_of(services), place, Facts(), folder, say)
            for services, place in places.items()
        )


def from_project(folder: Path, say: Callable[[str], None]) -> int:
    """Record what a real project can answer, and remove what was made for it.

    Raises:
        SystemExit: There is no key, or the environment changes what is sent.
    """
    key, client_id, secret = (os.environ.get(name, "") for name in (KEY, CLIENT_ID, CLIENT_SECRET))
    if not key:
        raise SystemExit(
            f"error: set {KEY} to the key of a project to record from; what is made in it is removed again. "
            f"`python -m tests.cassettes.record --scripted` needs none."
        )
    if os.environ.get("PINECONE_ADDITIONAL_HEADERS"):
        raise SystemExit(
            "error: unset PINECONE_ADDITIONAL_HEADERS: the cassettes would hold your headers"
        )
    place = Place(
        os.environ.get("PINECONE_CONTROLLER_HOST"),
        api_key=key,
        client_id=client_id,
        client_secret=secret,
    )
    facts = Facts(suffix=uuid.uuid4().hex[:8], secrets=(key, client_id, secret))
    services = EMBEDDED + ASSISTANTS + METRICS
    if client_id and secret:
        services += ACCOUNT
    else:
        say(f"left as they are: admin, oauth: {CLIENT_ID} and {CLIENT_SECRET} are not set")
    steps = []
    for step in steps_of(services):
        if step.unrecordable:
            say(f"left as it is: {step.operation}: {step.unrecordable}")
        else:
            steps.append(step)
    say(f"everything made in the project has a name that ends in {facts.suffix}")
    try:
        return record(steps, place, facts, folder, say)
    finally:
        clean(place, facts, say, account=bool(client_id and secret))


def clean(place: Place, facts: Facts, say: Callable[[str], None], *, account: bool) -> None:
    """Remove what has the recording's suffix in its name; say what stays."""

    def ours(name: str | None) -> bool:
        return bool(name) and str(name).endswith(f"-{facts.suffix}")

    def indexes(stage: Stage) -> None:
        for name in filter(ours, stage.pc.indexes.list().names()):
            stage.pc.indexes.delete(name)

    def backups(stage: Stage) -> None:
        for backup in stage.pc.backups.list(limit=100):
            if ours(backup.name):
                stage.pc.backups.delete(backup_id=backup.backup_id)

    def assistants(stage: Stage) -> None:
        for assistant in stage.pc.assistants.list():
            if ours(assistant.name):
                stage.pc.assistants.delete(name=assistant.name)

    def projects(stage: Stage) -> None:
        admin = stage.admin()
        for project in admin.projects.list():
            if ours(project.name):
                admin.projects.delete(project_id=project.id)

    for remove in (indexes, backups, assistants, *([projects] if account else [])):
        with Stage(place, facts) as stage:
            try:
                remove(stage)
            except PineconeError as error:
                say(f"look for left-overs: {remove.__name__}: {error}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Record; 1 when something that could be recorded was not."""
    parser = argparse.ArgumentParser(prog="python -m tests.cassettes.record", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--scripted", action="store_true", help="from services that run here")
    parser.add_argument(
        "--folder", type=Path, default=cassettes.FOLDER, help="where the cassettes are"
    )
    given = parser.parse_args(arguments)
    source = from_scripts if given.scripted else from_project
    return 1 if source(given.folder, print) else 0


if __name__ == "__main__":
    sys.exit(main())
