// What the published npm client does with the embedded service; runs in a folder that has it installed.
// Usage: node script.mjs CONTROL_URL NAME
import assert from "node:assert/strict";
import { Pinecone } from "@pinecone-database/pinecone";

const [url, name] = process.argv.slice(2);
const pc = new Pinecone({ apiKey: "local", controllerHostUrl: url });

await pc.createIndex({
  name,
  dimension: 3,
  metric: "cosine",
  waitUntilReady: true,
  spec: { serverless: { cloud: "aws", region: "us-east-1" } },
  tags: { team: "search" },
});
try {
  const described = await pc.describeIndex(name);
  assert.equal(described.dimension, 3);
  assert.equal(described.status.ready, true);
  const listed = await pc.listIndexes();
  assert.ok(listed.indexes.some((model) => model.name === name));
  await pc.configureIndex({ name, tags: { team: "find" } });
  assert.deepEqual((await pc.describeIndex(name)).tags, { team: "find" });

  const index = pc.index({ name, namespace: "films" });
  await index.upsert({
    records: [
      { id: "a", values: [1, 0, 0], metadata: { kind: "x", n: 1 } },
      { id: "b", values: [0, 1, 0], metadata: { kind: "y", n: 2 } },
      { id: "c", values: [0, 0, 1] },
    ],
  });
  let found = await index.query({ vector: [0.9, 0.1, 0], topK: 2, includeMetadata: true });
  assert.deepEqual(found.matches.map((match) => match.id), ["a", "b"]);
  assert.deepEqual(found.matches[0].metadata, { kind: "x", n: 1 });
  found = await index.query({ vector: [0.9, 0.1, 0], topK: 2, filter: { n: { $gt: 1 } } });
  assert.deepEqual(found.matches.map((match) => match.id), ["b"]);
  const fetched = await index.fetch({ ids: ["a", "missing"] });
  assert.deepEqual(Object.keys(fetched.records), ["a"]);
  await index.update({ id: "a", metadata: { kind: "z" } });
  assert.equal((await index.fetch({ ids: ["a"] })).records.a.metadata.kind, "z");
  const page = await index.listPaginated();
  assert.deepEqual(page.vectors.map((item) => item.id), ["a", "b", "c"]);
  const stats = await index.describeIndexStats();
  assert.equal(stats.totalRecordCount, 3);
  assert.equal(stats.namespaces.films.recordCount, 3);
  const spaces = await index.listNamespaces();
  assert.ok(spaces.namespaces.some((space) => space.name === "films"));
  await index.deleteOne({ id: "a" });
  assert.deepEqual((await index.listPaginated()).vectors.map((item) => item.id), ["b", "c"]);
  await index.deleteNamespace("films");
  assert.equal((await index.describeIndexStats()).totalRecordCount, 0);
  console.log("REST ok");
} finally {
  await pc.deleteIndex(name);
}

// Release 9 speaks 2026-07: documents, schedules of backups.
if (pc.backupSchedules !== undefined) {
  const schema = {
    fields: {
      title: { type: "string", fullTextSearch: { stemming: true } },
      look: { type: "dense_vector", dimension: 2, metric: "cosine" },
    },
  };
  const options = { name, schema, waitUntilReady: true };
  await pc.createIndex(options);
  try {
    const documents = pc.index({ name, namespace: "films" }).documents;
    const written = await documents.upsert({
      documents: [
        { _id: "a", title: "Running home", look: [1, 0], year: 1999 },
        { _id: "b", title: "The sea", look: [0, 1], year: 2010 },
      ],
    });
    assert.equal(written.upsertedCount, 2);
    const scoreBy = [{ type: "text", fields: ["title"], query: "run" }];
    const found = await documents.search({ scoreBy, topK: 5 });
    assert.deepEqual(found.matches.map((match) => match._id), ["a"]);
    await documents.update({ filter: { year: 2010 }, setFields: { seen: true } });
    const fetched = await documents.fetch({ filter: { seen: true } });
    assert.deepEqual(Object.keys(fetched.documents), ["b"]);
    await documents.delete({ ids: ["a"] });
    assert.deepEqual((await documents.list()).documents.map((each) => each._id), ["b"]);
    const pace = { name: "nightly", frequency: "daily", retentionDays: 2 };
    const schedule = await pc.backupSchedules.create(name, pace);
    const { data } = await pc.backupSchedules.history(schedule.scheduleId);
    assert.deepEqual(data.map((each) => each.status), ["Scheduled"]);
    await pc.backupSchedules.update(schedule.scheduleId, { enabled: false });
    await pc.backupSchedules.delete(schedule.scheduleId);
    assert.deepEqual((await pc.backupSchedules.list(name)).data, []);
    console.log("documents and schedules ok");
  } finally {
    await pc.deleteIndex(name);
  }
}
