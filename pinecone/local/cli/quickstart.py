"""The quickstart: search the Python standard library's docstrings in an embedded Pinecone, offline."""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pinecone.local.cli.corpus import Entry, standard_library
from pinecone.local.cli.screen import Screen

if TYPE_CHECKING:
    from pinecone import Index, Pinecone
    from pinecone.local import PineconeLocal

INDEX = "stdlib"
NAMES, MODULES = "names", "modules"
BATCH = 200
QUESTIONS = (
    "How do I parse JSON text?",
    "run something later in another thread",
    "compress a file",
    "split a shell command line into words",
)
MODULE_QUESTIONS = ("parse command line options", "read spreadsheet data separated by commas")
FILTERED_QUESTION = "wait until it is finished"
FILTERED_MODULES = ("asyncio", "threading", "subprocess")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the quickstart's options to a parser."""
    parser.add_argument(
        "questions", nargs="*", help="ask these instead of the prepared questions, one per argument"
    )
    parser.add_argument(
        "--path", help="keep the records in this folder; the next run with it starts at once"
    )
    parser.add_argument("--limit", type=_positive, help="use only this many docstrings")


def main(argv: Sequence[str] = ()) -> int:
    """Run the quickstart with command-line arguments and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m pinecone.local quickstart",
        description="Search the Python standard library's docstrings in an embedded Pinecone.",
    )
    add_arguments(parser)
    return run(parser.parse_args(argv))


def run(options: argparse.Namespace) -> int:
    """Run the quickstart.

    Args:
        options: `questions` (texts, may be empty), `path` (folder or None) and `limit` (number of docstrings or None).

    Returns:
        The exit status: 0, or 1 when an extra is missing or the standard library has no source files.
    """
    missing = [
        name for name in ("hypercorn", "numpy", "wordllama") if not importlib.util.find_spec(name)
    ]
    if missing:
        print(
            f"error: the quickstart needs {', '.join(missing)}; install them with: pip install 'pinecone[local,embed]'",
            file=sys.stderr,
        )
        if "wordllama" in missing and sys.version_info >= (3, 14):
            print(
                "       (the embedding package has no wheels for Python 3.14 yet)", file=sys.stderr
            )
        return 1
    try:
        return _tour(Screen(), options.questions, options.path, options.limit)
    except FileNotFoundError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130


class Embedder:
    """Turns texts into unit vectors with weights that come inside an installed package; never uses the network."""

    def __init__(self) -> None:
        import wordllama

        folder = Path(wordllama.__file__).parent
        self._model: Any = wordllama.WordLlama.load(cache_dir=folder, disable_download=True)
        self.dimension = int(self._model.embed([INDEX]).shape[1])

    def __call__(self, texts: Sequence[str]) -> Any:
        """Return one float32 row of length 1 per text."""
        return self._model.embed(list(texts), norm=True)


def _tour(screen: Screen, questions: Sequence[str], path: str | None, limit: int | None) -> int:
    """Fill an index, ask, and tell what happened."""
    from pinecone.local import PineconeLocal

    began = time.perf_counter()
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    screen.heading(
        f"Ask the Python {version} standard library: a semantic search that runs on this machine only"
    )
    screen.line()
    start = time.perf_counter()
    entries = standard_library(limit)
    modules = len({entry.module for entry in entries})
    screen.step(
        "read", f"{len(entries):,} docstrings from {modules} modules", time.perf_counter() - start
    )
    start = time.perf_counter()
    embed = Embedder()
    screen.step(
        "load", f"embedding weights, {embed.dimension} dimensions", time.perf_counter() - start
    )
    start = time.perf_counter()
    with PineconeLocal(path) as local, local.client() as pc:
        screen.step("start", f"embedded Pinecone at {local.url}", time.perf_counter() - start)
        index = _filled_index(screen, pc, embed, entries)
        with index:
            _ask(screen, index, embed, questions)
            if not questions:
                asyncio.run(_ask_filtered(screen, local, embed))
            _report(screen, index, embed)
    _next_steps(screen, path, time.perf_counter() - began)
    return 0


def _filled_index(screen: Screen, pc: Pinecone, embed: Embedder, entries: list[Entry]) -> Index:
    """Return the index holding all entries: the one kept from an earlier run, or a new one."""
    start = time.perf_counter()
    if pc.indexes.exists(INDEX):
        index = pc.index(INDEX)
        kept = index.describe_index_stats().total_vector_count
        if kept == len(entries):
            screen.step(
                "reuse",
                f'index "{INDEX}", {kept:,} records kept from the last run',
                time.perf_counter() - start,
            )
            return index
        index.close()
        pc.indexes.delete(INDEX)
    pc.indexes.create(
        name=INDEX,
        dimension=embed.dimension,
        metric="cosine",
        spec={"serverless": {"cloud": "aws", "region": "us-east-1"}},
    )
    index = pc.index(INDEX)
    screen.step(
        "create",
        f'index "{INDEX}", {embed.dimension} dimensions, cosine',
        time.perf_counter() - start,
    )
    start = time.perf_counter()
    vectors = embed([entry.text for entry in entries])
    took = time.perf_counter() - start
    screen.step("embed", f"{len(entries):,} texts", took, f"{len(entries) / took:,.0f} texts/s")
    start = time.perf_counter()
    _upsert(screen, index, entries, vectors)
    took = time.perf_counter() - start
    screen.step(
        "upsert",
        f"{len(entries):,} records with metadata",
        took,
        f"{len(entries) / took:,.0f} records/s",
    )
    return index


def _upsert(screen: Screen, index: Index, entries: list[Entry], vectors: Any) -> None:
    """Upsert every entry in batches; modules go to a namespace of their own."""
    records: dict[str, list[tuple[str, Any, dict[str, str]]]] = {MODULES: [], NAMES: []}
    for entry, values in zip(entries, vectors, strict=True):
        metadata = {
            "module": entry.module,
            "kind": entry.kind,
            "name": entry.name,
            "summary": entry.summary,
        }
        records[MODULES if entry.kind == "module" else NAMES].append((entry.name, values, metadata))
    done = 0
    for namespace, rows in records.items():
        for first in range(0, len(rows), BATCH):
            batch = rows[first : first + BATCH]
            index.upsert(vectors=batch, namespace=namespace)
            done += len(batch)
            screen.progress("upsert", done, len(entries))


def _ask(screen: Screen, index: Index, embed: Embedder, questions: Sequence[str]) -> None:
    """Ask one question after the other with the sync client."""
    asked = [(text, NAMES) for text in questions or QUESTIONS]
    screen.heading("Questions, one after the other")
    if not questions:
        asked += [(text, MODULES) for text in MODULE_QUESTIONS]
    for text, namespace in asked:
        vector = embed([text])[0]
        start = time.perf_counter()
        answer = index.query(
            vector=vector, top_k=5 if questions else 3, namespace=namespace, include_metadata=True
        )
        took = (time.perf_counter() - start) * 1000
        screen.question(text, f'namespace "{namespace}"  {took:5.1f} ms')
        screen.answers(_ranked(answer))


async def _ask_filtered(screen: Screen, local: PineconeLocal, embed: Embedder) -> None:
    """Ask one question of several modules at the same time with the async client and a metadata filter."""
    screen.heading(
        f"One question, {len(FILTERED_MODULES)} modules at the same time: async, with a metadata filter"
    )
    vector = embed([FILTERED_QUESTION])[0]
    async with local.async_client() as pc, await pc.index(INDEX) as index:
        start = time.perf_counter()
        answers = await asyncio.gather(
            *(
                index.query(
                    vector=vector,
                    top_k=3,
                    namespace=NAMES,
                    filter={"module": {"$eq": module}},
                    include_metadata=True,
                )
                for module in FILTERED_MODULES
            )
        )
        took = (time.perf_counter() - start) * 1000
    for module, answer in zip(FILTERED_MODULES, answers, strict=True):
        screen.question(FILTERED_QUESTION, f'module is "{module}"')
        screen.answers(_ranked(answer))
    screen.line()
    screen.line(f"  All {len(answers)} answers together took {took:.1f} ms.")


def _ranked(answer: Any) -> list[tuple[float, str, str]]:
    """Return score, name and summary of every match, in the order of the answer."""
    return [
        (match.score, match.id, str((match.metadata or {}).get("summary", "")))
        for match in answer.matches
    ]


def _report(screen: Screen, index: Index, embed: Embedder) -> None:
    """Print the namespace statistics and the median time of many queries."""
    stats = index.describe_index_stats()
    screen.heading("The index")
    screen.line()
    for name, namespace in sorted(stats.namespaces.items()):
        screen.line(f"  namespace {f'{name!r}':<12} {namespace.vector_count:>7,} records")
    screen.line(
        f"  {'total':<22} {stats.total_vector_count:>7,} records of {stats.dimension} dimensions"
    )
    times = []
    for vector in embed(QUESTIONS * 15):
        start = time.perf_counter()
        index.query(vector=vector, top_k=10, namespace=NAMES)
        times.append((time.perf_counter() - start) * 1000)
    screen.line(
        f"  {'query, median':<22} {statistics.median(times):>7.1f} ms over {len(times)} queries, exact, top 10"
    )


def _next_steps(screen: Screen, path: str | None, seconds: float) -> None:
    """Print what to try next."""
    command = "python -m pinecone.local"
    folder = path or "./data"
    tries = [
        (f'{command} quickstart "your own question" "another"', ""),
        (f"{command} quickstart --path {folder}", "keep the records; the next run starts at once"),
        (f"{command} start --path {folder}", "serve them to other programs"),
        ("docs/local.md", "the embedded Pinecone in your own tests"),
        ("README.md", "the cloud: only the client changes"),
    ]
    screen.heading(f"Done in {seconds:.1f} s. What to try next")
    screen.line()
    for what, why in tries:
        screen.line(f"  {what:<50}  {why}".rstrip())
    screen.line()


def _positive(text: str) -> int:
    """Parse a whole number above zero for argparse."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number above zero")
    return number


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
