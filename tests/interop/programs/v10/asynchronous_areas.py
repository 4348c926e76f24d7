"""Use assistants, documents, backups and schedules with the asynchronous client."""

import asyncio
import io
import os

from pinecone import AsyncPinecone, DenseVectorQuery, Message, NotFoundError, SchemaBuilder

ASSISTANTS = os.environ["PINECONE_PLUGIN_ASSISTANT_DATA_HOST"]
QUESTION = [Message(content="When was it built?")]


async def assistants() -> None:
    async with AsyncPinecone(host=ASSISTANTS) as pc:
        made = await pc.assistants.create(name="guide", instructions="Be brief.")
        print(made.name, made.status)
        file = await pc.assistants.upload_file(
            assistant_name="guide", file_stream=io.BytesIO(b"abc"), file_name="a.txt"
        )
        print(file.name, file.status, [each.name async for each in pc.assistants.list()])
        print([each.name async for each in pc.assistants.list_files(assistant_name="guide")])
        reply = await pc.assistants.chat(assistant_name="guide", messages=QUESTION)
        print(reply.message.content)
        chunks = await pc.assistants.chat(assistant_name="guide", messages=QUESTION, stream=True)
        print([type(chunk).__name__ async for chunk in chunks])
        text = await pc.assistants.chat(assistant_name="guide", messages=QUESTION, stream=True)
        print("".join([piece async for piece in text.text()]))
        pieces = await pc.assistants.chat_completions(
            assistant_name="guide", messages=QUESTION, stream=True
        )
        print("".join([piece.choices[0].delta.content or "" async for piece in pieces]))
        context = await pc.assistants.context(assistant_name="guide", query="When?")
        judged = await pc.assistants.evaluate_alignment(
            question="When?", answer="In 1812.", ground_truth_answer="1812"
        )
        print(len(context.snippets), judged.scores.alignment, judged.facts[0].fact)
        operations = pc.assistants.list_operations(assistant_name="guide")
        print([each.operation_type async for each in operations])
        page = await pc.assistants.list_page(page_size=1)
        files = await pc.assistants.list_files_page(assistant_name="guide", page_size=1)
        print([each.name for each in page.assistants], page.next, files.files[0].name, files.next)
        await pc.assistants.delete_file(assistant_name="guide", file_id=file.id)
        await pc.assistants.delete(name="guide")
        try:
            await pc.assistants.describe(name="guide")
        except NotFoundError as error:
            print(error.status_code)


async def documents(pc: AsyncPinecone) -> None:
    schema = SchemaBuilder().add_string_field("title", full_text_search=True)
    schema = schema.add_dense_vector_field("look", dimension=2, metric="cosine").build()
    await pc.indexes.create(name="films", schema=schema)
    async with await pc.index("films") as index:
        films = [{"_id": f"f{n}", "title": "The sea", "look": [1.0, n]} for n in range(5)]
        result = await index.documents.batch_upsert(
            namespace="n", documents=films, batch_size=2, show_progress=False
        )
        print(result.successful_item_count, result.total_batch_count)
        found = await index.documents.search(
            namespace="n",
            top_k=2,
            score_by=[DenseVectorQuery(values=[1, 0], field="look")],
            include_fields=["title"],
        )
        print([(each.id, round(each.score, 3), each.title) for each in found.matches])
        pages = index.documents.list(namespace="n", limit=3).pages()
        print([page.items[0].id async for page in pages])
        await index.documents.delete(namespace="n", ids=["f1"])
        print(sorted((await index.documents.fetch(namespace="n", ids=["f0", "f1"])).documents))


async def backups(pc: AsyncPinecone) -> None:
    schedules = pc.backup_schedules
    made = await schedules.create(
        index_name="films", name="s", frequency="monthly", retention_days=3
    )
    print(
        made.frequency, [each.name async for each in schedules.iter_schedules(index_name="films")]
    )
    print((await schedules.list(index_name="films")).names())
    print([each.status for each in await schedules.history(schedule_id=made.schedule_id)])
    backup = await pc.indexes.create_backup("films", name="b")
    print(backup.name, [each.name async for each in pc.indexes.list_backups("films")])
    print((await pc.list_backups(index_name="films", include_deleted=True)).names())
    print((await pc.indexes.describe_backup(backup.backup_id)).status)
    print([each.name for each in await pc.list_indexes()], await pc.has_index("films"))
    index = pc.IndexAsyncio(host=(await pc.describe_index("films")).host)
    print((await index.describe_index_stats()).total_vector_count)
    await index.close()


async def main() -> None:
    await assistants()
    async with AsyncPinecone() as pc:
        await documents(pc)
        await backups(pc)


asyncio.run(main())
