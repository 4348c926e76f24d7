"""Ask many questions at the same time with the async client."""

import asyncio
import math
import time

from pinecone.local import PineconeLocal


def direction(degrees: float) -> list[float]:
    return [math.cos(math.radians(degrees)), math.sin(math.radians(degrees))]


async def main() -> None:
    async with PineconeLocal() as local, local.async_client() as pc:
        await pc.indexes.create(
            name="compass",
            dimension=2,
            metric="cosine",
            spec={"serverless": {"cloud": "aws", "region": "us-east-1"}},
        )
        async with await pc.index("compass") as index:
            await index.upsert(vectors=[(f"deg-{d}", direction(d)) for d in range(0, 360, 5)])
            start = time.perf_counter()
            answers = await asyncio.gather(
                *(index.query(vector=direction(d + 1), top_k=1) for d in range(0, 360, 5))
            )
            took = time.perf_counter() - start
    right = sum(answer.matches[0].id == f"deg-{5 * i}" for i, answer in enumerate(answers))
    print(f"{right} of {len(answers)} answers are the nearest direction, in {took * 1000:.0f} ms")


if __name__ == "__main__":
    asyncio.run(main())
