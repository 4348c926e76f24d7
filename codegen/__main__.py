"""`python -m codegen generate | unasync | check | diff | report`."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from . import (
    build,
    check,
    diff,
    futures,
    lines,
    models,
    modules,
    names,
    older,
    report,
    stubs,
    surface,
    unasync,
)
from .config import REPO, Layout, foreign
from .diff import sources, words
from .errors import SpecError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 when all is well."""
    parser = _parser()
    options = parser.parse_args(arguments)
    layout = Layout(REPO)
    try:
        match options.command:
            case "generate":
                return _generate(options, parser, layout)
            case "unasync":
                # In this order: the later ones read what the earlier ones make.
                made = unasync.run(layout.root)
                for maker in (older, futures, names, modules):
                    made += unasync.write(maker.outputs(layout.root), layout.root)
                made += stubs.run(layout.root)
                for path in made:
                    print(f"made {path}")
                return 0
            case "check":
                return _check(layout)
            case "diff":
                return _diff(options, parser, layout)
            case _:
                return _report(options, layout)
    except SpecError as error:
        for problem in error.all:
            print(f"error: {problem}", file=sys.stderr)
        return 2 if options.command == "diff" else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    generate = commands.add_parser(
        "generate", help="write generated/, and plain methods and models of pinecone/, from specs/"
    )
    generate.add_argument("--specs", type=Path, help="another folder of documents; needs --out")
    generate.add_argument("--out", type=Path, help="folder for what they give; it is replaced")
    generate.add_argument("--overlays", type=Path, help="folder of corrections to those documents")
    generate.add_argument(
        "--version", default="", help="only this API version (default: all there are)"
    )
    commands.add_parser(
        "unasync",
        help="make the _sync folders from the _async ones, methods of older releases and of futures, and the table of names",
    )
    commands.add_parser("check", help="say what is not current; exit 1 if anything is")
    _add_diff(commands)
    summary = commands.add_parser("report", help="say what the documents gave")
    summary.add_argument(
        "--lines", action="store_true", help="count the hand-written lines of the SDK instead"
    )
    summary.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _add_diff(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    difference = commands.add_parser(
        "diff",
        help="say what changed between two readings of documents",
        description="Say what changed, service by service, and what of it breaks code written for OLD.",
        epilog="OLD and NEW are folders of documents, versions of specs/ (2026-04), or either at a git"
        " revision (HEAD~1:specs, v9.2.0:specs/2026-04). The exit status is 0, 1 with --fail-on-breaking"
        " when something breaks, and 2 when documents cannot be read.",
    )
    difference.add_argument("old", metavar="OLD")
    difference.add_argument("new", metavar="NEW")
    difference.add_argument(
        "--fail-on-breaking", action="store_true", help="exit 1 when something breaks"
    )
    difference.add_argument(
        "--overlays",
        type=Path,
        help="folder of corrections to those that are documents from elsewhere",
    )
    form = difference.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--changelog", action="store_true", help="print an entry for a changelog")
    form.add_argument(
        "--write-changelog",
        type=Path,
        metavar="FILE",
        help="put that entry into FILE, under its newest heading; a second time changes nothing",
    )


def _generate(options: argparse.Namespace, parser: argparse.ArgumentParser, layout: Layout) -> int:
    further = options.version or options.overlays
    if (options.specs is None) != (options.out is None) or (further and not options.specs):
        parser.error("--specs and --out go together, and --version and --overlays with them")
    if options.specs:
        layout = foreign(options.specs, options.out, options.version, options.overlays)
    _show(build.generate(layout))
    if not options.specs:
        made = unasync.write(models.outputs(layout), layout.root) + surface.run(layout)
        for path in made:
            print(f"made {path}")
    return 0


def _check(layout: Layout) -> int:
    found = check.problems(layout)
    for problem in found:
        print(problem)
    if found:
        print("Not current: run `make generate` and commit the result.", file=sys.stderr)
        return 1
    print("generated/, specs.lock and the made files of pinecone/ and tests/ are current.")
    return 0


def _diff(options: argparse.Namespace, parser: argparse.ArgumentParser, layout: Layout) -> int:
    sides = []
    elsewhere = False
    for name in (options.old, options.new):
        with tempfile.TemporaryDirectory(prefix="documents-") as scratch:
            source = sources.find(name, layout, Path(scratch), options.overlays)
            elsewhere = elsewhere or source.foreign
            found = build.read(source)
        _show([note for version in found for service in version.services for note in service.notes])
        sides.append(found)
    if options.overlays and not elsewhere:
        parser.error("--overlays corrects documents from elsewhere, and these are of specs/")
    comparisons = diff.compare(*sides)
    if options.json:
        print(json.dumps(words.as_json(comparisons), indent=2))
    elif options.changelog:
        print("".join(words.entry(it) for it in comparisons if it.changes), end="")
    elif options.write_changelog:
        file = options.write_changelog
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(words.changelog(text, comparisons), encoding="utf-8", newline="\n")
    else:
        print(words.as_text(comparisons))
    breaking = any(comparison.breaking for comparison in comparisons)
    return 1 if breaking and options.fail_on_breaking else 0


def _report(options: argparse.Namespace, layout: Layout) -> int:
    if options.lines:
        data = lines.report(layout)
        text = lines.as_text(data)
    else:
        data = report.report(build.read(layout))
        text = report.as_text(data)
    print(json.dumps(data, indent=2) if options.json else text)
    return 0


def _show(notes: list[str]) -> None:
    for note in notes:
        print(f"note: {note}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
