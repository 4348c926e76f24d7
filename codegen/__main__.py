"""`python -m codegen generate | unasync | check | report`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from . import build, check, report, unasync
from .config import REPO, Layout, foreign
from .errors import SpecError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 when all is well."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    generate = commands.add_parser("generate", help="write generated/ from specs/ and templates/")
    generate.add_argument("--specs", type=Path, help="another folder of documents; needs --out")
    generate.add_argument("--out", type=Path, help="folder for what they give; it is replaced")
    generate.add_argument(
        "--version", default="", help="only this API version (default: all there are)"
    )
    commands.add_parser("unasync", help="make the _sync folders from the _async ones")
    commands.add_parser("check", help="say what is not current; exit 1 if anything is")
    summary = commands.add_parser("report", help="say what the documents gave")
    summary.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    layout = Layout(REPO)
    try:
        if options.command == "generate":
            if (options.specs is None) != (options.out is None) or (
                options.version and not options.specs
            ):
                parser.error("--specs and --out go together, and --version with them")
            if options.specs:
                layout = foreign(options.specs, options.out, options.version)
            for note in build.generate(layout):
                print(f"note: {note}", file=sys.stderr)
        elif options.command == "unasync":
            for path in unasync.run(layout.root):
                print(f"made {path}")
        elif options.command == "check":
            return _check(layout)
        else:
            data = report.report(build.read(layout))
            print(json.dumps(data, indent=2) if options.json else report.as_text(data))
    except SpecError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _check(layout: Layout) -> int:
    found = check.problems(layout)
    for problem in found:
        print(problem)
    if found:
        print("Not current: run `make generate` and commit the result.", file=sys.stderr)
        return 1
    print("generated/ and the made _sync files are current.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
