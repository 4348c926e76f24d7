# Copied from codegen/runtime/__main__.py by `make generate`; edit that file instead.
"""Tell which API documents this package was generated from: print their digests, or compare them with a lock."""

from __future__ import annotations

import argparse
import json
import sys

from . import DIGESTS


def main(arguments: list[str] | None = None) -> int:
    """Run the command; the exit status is 1 when a version is not as the lock has it, 2 for bad usage."""
    parser = argparse.ArgumentParser(prog="python -m pinecone_api", description=__doc__)
    parser.add_argument(
        "--verify", metavar="FILE", help="compare with this lock instead of printing one"
    )
    parser.add_argument("--version", help="only this API version")
    options = parser.parse_args(arguments)
    if options.version and options.version not in DIGESTS:
        parser.error(f"--version: expected one of {', '.join(DIGESTS)}, got {options.version!r}")
    if not options.verify:
        versions = {v: {"digest": d} for v, d in DIGESTS.items() if options.version in (None, v)}
        print(json.dumps({"schema": 1, "versions": versions}, indent=2))
        return 0
    try:
        with open(options.verify, encoding="utf-8") as file:
            pinned = {v: entry["digest"] for v, entry in json.load(file)["versions"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        parser.error(f"--verify: {options.verify} is not a lock: {type(error).__name__}: {error}")
    wanted = [options.version] if options.version else list(pinned)
    problems = [
        problem for version in wanted if (problem := _problem(version, pinned.get(version)))
    ]
    if not wanted:
        problems.append("the lock pins no version")
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(f"Generated from the documents that {options.verify} pins: {', '.join(wanted)}.")
    return 1 if problems else 0


def _problem(version: str, pinned: str | None) -> str:
    if pinned is None:
        return f"{version}: the lock does not pin it"
    if version not in DIGESTS:
        return f"{version}: pinned, but this package has only {', '.join(DIGESTS)}"
    if DIGESTS[version] != pinned:
        return (
            f"{version}: generated from other documents: {DIGESTS[version]}, the lock has {pinned}"
        )
    return ""


if __name__ == "__main__":
    sys.exit(main())
