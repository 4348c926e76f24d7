"""Make an assistant, give it files, ask it, and judge an answer."""

import io
import os
from pathlib import Path

from pinecone import ConflictError, ContextOptions, Message, NotFoundError, Pinecone
from pinecone.models.assistant import AssistantFileModel, AssistantModel, ChatResponse
from pinecone.models.assistant.chat import ChatCompletionResponse
from pinecone.models.assistant.context import ContextResponse
from pinecone.models.pagination import Paginator

pc = Pinecone(host=os.environ["PINECONE_PLUGIN_ASSISTANT_DATA_HOST"])
made = pc.assistants.create(name="guide", instructions="Be brief.", metadata={"team": "docs"})
print(isinstance(made, AssistantModel), made.name, made.status, made.instructions, made.metadata)
print(made.created_at, made["name"], made.get("nothing", "none"), "status" in made)
print(pc.assistants.describe(name="guide").status)
changed = pc.assistants.update(name="guide", instructions="Be long.")
print(changed.name, changed.instructions, changed.metadata)
for name in ("one", "two"):
    pc.assistants.create(name=name, timeout=-1)
assistants = pc.assistants.list()
print(isinstance(assistants, Paginator), [each.name for each in assistants])
print([[each.name for each in page.items] for page in pc.assistants.list().pages()])
page = pc.assistants.list_page(page_size=2)
print([each.name for each in page.assistants], page.next)
try:
    pc.assistants.create(name="guide")
except ConflictError as error:
    print(error.status_code)

path = Path(os.environ["IMPORTED_FOLDER"]) / "lights.txt"
path.write_text("The lighthouse was built in 1812.")
file = pc.assistants.upload_file(
    assistant_name="guide", file_path=str(path), metadata={"kind": "text"}
)
print(isinstance(file, AssistantFileModel), file.name, file.status, file.metadata, file.size)
print(file.crc32c_hash, file.content_hash, file.multimodal, file.signed_url)
second = pc.assistants.upload_file(
    assistant_name="guide", file_stream=io.BytesIO(b"Two."), file_name="two.txt"
)
print(second.name, second.id)
print(
    sorted(each.name for each in pc.assistants.list_files(assistant_name="guide")),
    [
        each.name
        for each in pc.assistants.list_files(assistant_name="guide", filter={"kind": "text"})
    ],
)
replaced = pc.assistants.upload_file(
    assistant_name="guide",
    file_stream=io.BytesIO(b"2"),
    file_name="second.txt",
    file_id=second.id,
)
print(replaced.id == second.id, replaced.name)
print(
    pc.assistants.describe_file(
        assistant_name="guide", file_id=file.id, include_url=True
    ).signed_url
)

messages = [Message(role="user", content="When was it built?")]
reply = pc.assistants.chat(assistant_name="guide", messages=messages)
print(isinstance(reply, ChatResponse), reply.message.content, reply.finish_reason, reply.model)
print(reply.usage.total_tokens, reply["usage"]["prompt_tokens"], reply.message.role)
for citation in reply.citations:
    for reference in citation.references:
        print(citation.position, reference.file.name, reference.pages, reference.highlight.content)
for chunk in pc.assistants.chat(
    assistant_name="guide",
    messages=[{"role": "user", "content": "When?"}],
    stream=True,
    temperature=0.2,
):
    print(type(chunk).__name__, chunk.type)
text = pc.assistants.chat(assistant_name="guide", messages=messages, stream=True)
print("".join(text.text()))
completed = pc.assistants.chat_completions(assistant_name="guide", messages=messages)
print(isinstance(completed, ChatCompletionResponse), completed.choices[0].message.content)
pieces = pc.assistants.chat_completions(assistant_name="guide", messages=messages, stream=True)
print("".join(piece.choices[0].delta.content or "" for piece in pieces))
context = pc.assistants.context(assistant_name="guide", query="When?", top_k=2, snippet_size=512)
print(isinstance(context, ContextResponse), context.usage.total_tokens)
for snippet in context.snippets:
    print(type(snippet).__name__, snippet.score, snippet.reference.file.name)
    print(snippet.content if isinstance(snippet.content, str) else len(snippet.content))
options = ContextOptions(top_k=3, snippet_size=512)
print(
    pc.assistants.chat(
        assistant_name="guide", messages=messages, context_options=options
    ).message.content
)

judged = pc.assistants.evaluate_alignment(
    question="When?", answer="In 1812.", ground_truth_answer="1812"
)
print(judged.scores.correctness, judged.scores.completeness, judged.scores.alignment)
print([(each.fact, each.entailment, each.reasoning) for each in judged.facts])
print(judged.usage.total_tokens)

pc.assistants.delete_file(assistant_name="guide", file_id=second.id)
for gone in (second.id, "nothing"):
    try:
        pc.assistants.describe_file(assistant_name="guide", file_id=gone)
    except NotFoundError as error:
        print(error.status_code)
for name in ("guide", "one", "two"):
    pc.assistants.delete(name=name)
print([each.name for each in pc.assistants.list()])

model = pc.assistant.create_assistant(assistant_name="older", instructions="Be brief.")
print(isinstance(model, AssistantModel), model.name, model.status)
older = pc.assistant("older")
path.write_text("Older.")
print(older.upload_file(file_path=str(path), timeout=None).name)
print([each.name for each in older.list_files()])
print(older.chat(messages=messages).message.content)
print("".join(older.chat(messages=messages, stream=True).text()))
print(older.chat_completions(messages=messages).choices[0].message.content)
print(len(older.context(query="When?").snippets))
print([each.name for each in pc.assistant.list_assistants()])
pc.assistant.delete_assistant(assistant_name="older")
pc.close()
