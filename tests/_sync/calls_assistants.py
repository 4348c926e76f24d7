# Made from tests/_async/calls_assistants.py by `python -m codegen unasync`. Change that file, not this one.
"""Calls on assistants: `assistant_control`, `assistant_data` and `assistant_evaluation`."""

from __future__ import annotations

from pinecone import ContextOptions, Message
from pinecone._transport.synchronization import sleep
from tests._sync.scenario import Stage, operation

POLLS, PAUSE = 600, 0.5
MESSAGES = [
    Message("Hi"),
    Message("Hello.", role="assistant"),
    Message("When was it built?"),
]


def assistant_ready(stage: Stage) -> None:
    for _ in range(POLLS):
        if (stage.pc.assistants.describe(name=stage.facts["assistant"])).status == "Ready":
            return
        sleep(PAUSE)
    raise TimeoutError("the assistant is not ready")


def files_processed(stage: Stage) -> None:
    name = stage.facts["assistant"]
    for _ in range(POLLS):
        work = stage.pc.assistants.list_operations(assistant_name=name)
        states = [found.status for found in work.to_list()]
        if states and "Processing" not in states:
            break
        for found in work.to_list():
            stage.pc.assistants.describe_operation(assistant_name=name, operation_id=found.id)
        sleep(PAUSE)
    files = stage.pc.assistants.list_files(assistant_name=name).to_list()
    stage.facts.learn("file_id", next(file.id for file in files if file.name == "guide.txt"))


@operation("assistant_control", after=assistant_ready)
def create_assistant(stage: Stage) -> None:
    made = stage.pc.assistants.create(
        name=stage.facts["assistant"],
        instructions="Be brief.",
        metadata={"team": "kitchen"},
        region="us",
        timeout=-1,
    )
    assert made.name == stage.facts["assistant"]


@operation("assistant_control")
def get_assistant(stage: Stage) -> None:
    found = stage.pc.assistants.describe(name=stage.facts["assistant"])
    assert found.metadata == {"team": "kitchen"}


@operation("assistant_control")
def list_assistants(stage: Stage) -> None:
    page = stage.pc.assistants.list_page(page_size=100)
    assert stage.facts["assistant"] in page.names()


@operation("assistant_control")
def update_assistant(stage: Stage) -> None:
    name = stage.facts["assistant"]
    changed = stage.pc.assistants.update(name=name, instructions="Be long.")
    assert changed.instructions == "Be long."


@operation("assistant_data", after=files_processed)
def upload_file(stage: Stage) -> None:
    made = stage.pc.assistants.upload_file(
        assistant_name=stage.facts["assistant"],
        file_stream=b"The lighthouse was built in 1812.",
        file_name="guide.txt",
        metadata={"year": 1812},
        multimodal=False,
        timeout=-1,
    )
    assert made.status == "Processing"


@operation("assistant_data", after=files_processed)
def upsert_file(stage: Stage) -> None:
    made = stage.pc.assistants.upload_file(
        assistant_name=stage.facts["assistant"],
        file_stream=b"The tower is white.",
        file_name="tower.txt",
        file_id="my-file",
        metadata={"year": 1900},
        timeout=-1,
    )
    assert (made.id, made.size) == ("my-file", 19)


@operation("assistant_data")
def list_files(stage: Stage) -> None:
    page = stage.pc.assistants.list_files_page(
        assistant_name=stage.facts["assistant"], filter={"year": 1812}, page_size=10
    )
    assert [file.name for file in page] == ["guide.txt"]


@operation("assistant_data")
def describe_file(stage: Stage) -> None:
    file = stage.pc.assistants.describe_file(
        assistant_name=stage.facts["assistant"], file_id=stage.facts["file_id"], include_url=True
    )
    assert file.signed_url is not None


@operation("assistant_data")
def list_operations(stage: Stage) -> None:
    page = stage.pc.assistants.list_operations_page(
        assistant_name=stage.facts["assistant"], operation_type="upload_file", page_size=10
    )
    assert [found.operation_type for found in page] == ["upload_file"]
    stage.facts.learn("operation_id", page[0].id)


@operation("assistant_data")
def describe_operation(stage: Stage) -> None:
    found = stage.pc.assistants.describe_operation(
        assistant_name=stage.facts["assistant"], operation_id=stage.facts["operation_id"]
    )
    assert found.status == "Completed"


@operation("assistant_data")
def chat_assistant(stage: Stage) -> None:
    answer = stage.pc.assistants.chat(
        assistant_name=stage.facts["assistant"],
        messages=MESSAGES,
        temperature=0.5,
        filter={"year": {"$lte": 1900}},
        include_highlights=True,
        context_options=ContextOptions(top_k=4, snippet_size=1024),
    )
    assert answer.message.content


@operation("assistant_data")
def chat_assistant_events(stage: Stage) -> None:
    name = stage.facts["assistant"]
    stream = stage.pc.assistants.chat(assistant_name=name, messages=MESSAGES, stream=True)
    assert "1812" in stream.collect()


@operation("assistant_data")
def chat_completion_assistant(stage: Stage) -> None:
    answer = stage.pc.assistants.chat_completions(
        assistant_name=stage.facts["assistant"], messages=MESSAGES
    )
    assert answer.choices[0].finish_reason == "stop"


@operation("assistant_data")
def chat_completion_assistant_events(stage: Stage) -> None:
    stream = stage.pc.assistants.chat_completions(
        assistant_name=stage.facts["assistant"], messages=MESSAGES, stream=True
    )
    assert "1812" in "".join([piece for piece in stream.text()])


@operation("assistant_data")
def context_assistant(stage: Stage) -> None:
    found = stage.pc.assistants.context(
        assistant_name=stage.facts["assistant"], query="When was it built?", top_k=4
    )
    assert found.snippets


@operation("assistant_evaluation")
def metrics_alignment(stage: Stage) -> None:
    judged = stage.pc.assistants.evaluate_alignment(
        question="When was it built?",
        answer="In 1812.",
        ground_truth_answer="It was built in 1812.",
    )
    assert 0 <= judged.scores.correctness <= 1


@operation("assistant_data")
def delete_file(stage: Stage) -> None:
    stage.pc.assistants.delete_file(
        assistant_name=stage.facts["assistant"], file_id=stage.facts["file_id"], timeout=-1
    )


@operation("assistant_control")
def delete_assistant(stage: Stage) -> None:
    stage.pc.assistants.delete(name=stage.facts["assistant"], timeout=-1)
