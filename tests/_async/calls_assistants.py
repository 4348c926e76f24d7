"""Calls on assistants: `assistant_control`, `assistant_data` and `assistant_evaluation`."""

from __future__ import annotations

from pinecone import ContextOptions, Message
from pinecone._transport.synchronization import async_sleep
from tests._async.scenario import AsyncStage, operation

POLLS, PAUSE = 600, 0.5
MESSAGES = [
    Message("Hi"),
    Message("Hello.", role="assistant"),
    Message("When was it built?"),
]


async def assistant_ready(stage: AsyncStage) -> None:
    for _ in range(POLLS):
        if (await stage.pc.assistants.describe(name=stage.facts["assistant"])).status == "Ready":
            return
        await async_sleep(PAUSE)
    raise TimeoutError("the assistant is not ready")


async def files_processed(stage: AsyncStage) -> None:
    name = stage.facts["assistant"]
    for _ in range(POLLS):
        work = stage.pc.assistants.list_operations(assistant_name=name)
        states = [found.status for found in await work.to_list()]
        if states and "Processing" not in states:
            break
        for found in await work.to_list():
            await stage.pc.assistants.describe_operation(assistant_name=name, operation_id=found.id)
        await async_sleep(PAUSE)
    files = await stage.pc.assistants.list_files(assistant_name=name).to_list()
    stage.facts.learn("file_id", next(file.id for file in files if file.name == "guide.txt"))


@operation("assistant_control", after=assistant_ready)
async def create_assistant(stage: AsyncStage) -> None:
    made = await stage.pc.assistants.create(
        name=stage.facts["assistant"],
        instructions="Be brief.",
        metadata={"team": "kitchen"},
        region="us",
        timeout=-1,
    )
    assert made.name == stage.facts["assistant"]


@operation("assistant_control")
async def get_assistant(stage: AsyncStage) -> None:
    found = await stage.pc.assistants.describe(name=stage.facts["assistant"])
    assert found.metadata == {"team": "kitchen"}


@operation("assistant_control")
async def list_assistants(stage: AsyncStage) -> None:
    page = await stage.pc.assistants.list_page(page_size=100)
    assert stage.facts["assistant"] in page.names()


@operation("assistant_control")
async def update_assistant(stage: AsyncStage) -> None:
    name = stage.facts["assistant"]
    changed = await stage.pc.assistants.update(name=name, instructions="Be long.")
    assert changed.instructions == "Be long."


@operation("assistant_data", after=files_processed)
async def upload_file(stage: AsyncStage) -> None:
    made = await stage.pc.assistants.upload_file(
        assistant_name=stage.facts["assistant"],
        file_stream=b"The lighthouse was built in 1812.",
        file_name="guide.txt",
        metadata={"year": 1812},
        multimodal=False,
        timeout=-1,
    )
    assert made.status == "Processing"


@operation("assistant_data", after=files_processed)
async def upsert_file(stage: AsyncStage) -> None:
    made = await stage.pc.assistants.upload_file(
        assistant_name=stage.facts["assistant"],
        file_stream=b"The tower is white.",
        file_name="tower.txt",
        file_id="my-file",
        metadata={"year": 1900},
        timeout=-1,
    )
    assert (made.id, made.size) == ("my-file", 19)


@operation("assistant_data")
async def list_files(stage: AsyncStage) -> None:
    page = await stage.pc.assistants.list_files_page(
        assistant_name=stage.facts["assistant"], filter={"year": 1812}, page_size=10
    )
    assert [file.name for file in page] == ["guide.txt"]


@operation("assistant_data")
async def describe_file(stage: AsyncStage) -> None:
    file = await stage.pc.assistants.describe_file(
        assistant_name=stage.facts["assistant"], file_id=stage.facts["file_id"], include_url=True
    )
    assert file.signed_url is not None


@operation("assistant_data")
async def list_operations(stage: AsyncStage) -> None:
    page = await stage.pc.assistants.list_operations_page(
        assistant_name=stage.facts["assistant"], operation_type="upload_file", page_size=10
    )
    assert [found.operation_type for found in page] == ["upload_file"]
    stage.facts.learn("operation_id", page[0].id)


@operation("assistant_data")
async def describe_operation(stage: AsyncStage) -> None:
    found = await stage.pc.assistants.describe_operation(
        assistant_name=stage.facts["assistant"], operation_id=stage.facts["operation_id"]
    )
    assert found.status == "Completed"


@operation("assistant_data")
async def chat_assistant(stage: AsyncStage) -> None:
    answer = await stage.pc.assistants.chat(
        assistant_name=stage.facts["assistant"],
        messages=MESSAGES,
        temperature=0.5,
        filter={"year": {"$lte": 1900}},
        include_highlights=True,
        context_options=ContextOptions(top_k=4, snippet_size=1024),
    )
    assert answer.message.content


@operation("assistant_data")
async def chat_assistant_events(stage: AsyncStage) -> None:
    name = stage.facts["assistant"]
    stream = await stage.pc.assistants.chat(assistant_name=name, messages=MESSAGES, stream=True)
    assert "1812" in await stream.collect()


@operation("assistant_data")
async def chat_completion_assistant(stage: AsyncStage) -> None:
    answer = await stage.pc.assistants.chat_completions(
        assistant_name=stage.facts["assistant"], messages=MESSAGES
    )
    assert answer.choices[0].finish_reason == "stop"


@operation("assistant_data")
async def chat_completion_assistant_events(stage: AsyncStage) -> None:
    stream = await stage.pc.assistants.chat_completions(
        assistant_name=stage.facts["assistant"], messages=MESSAGES, stream=True
    )
    assert "1812" in "".join([piece async for piece in stream.text()])


@operation("assistant_data")
async def context_assistant(stage: AsyncStage) -> None:
    found = await stage.pc.assistants.context(
        assistant_name=stage.facts["assistant"], query="When was it built?", top_k=4
    )
    assert found.snippets


@operation("assistant_evaluation")
async def metrics_alignment(stage: AsyncStage) -> None:
    judged = await stage.pc.assistants.evaluate_alignment(
        question="When was it built?",
        answer="In 1812.",
        ground_truth_answer="It was built in 1812.",
    )
    assert 0 <= judged.scores.correctness <= 1


@operation("assistant_data")
async def delete_file(stage: AsyncStage) -> None:
    await stage.pc.assistants.delete_file(
        assistant_name=stage.facts["assistant"], file_id=stage.facts["file_id"], timeout=-1
    )


@operation("assistant_control")
async def delete_assistant(stage: AsyncStage) -> None:
    await stage.pc.assistants.delete(name=stage.facts["assistant"], timeout=-1)
