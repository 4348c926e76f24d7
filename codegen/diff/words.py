"""Comparisons as text, as JSON and as an entry of a changelog."""

from __future__ import annotations

import re
import textwrap
from itertools import groupby
from typing import Any

from attrs import asdict

from . import Change, Comparison

_WIDTH = 130
#: What a reader of a changelog wants to see one by one although it breaks nothing.
_NEWS = re.compile(r"(version|service|proto|operation|rpc)-added$|deprecation-changed$")


def as_json(comparisons: tuple[Comparison, ...]) -> dict[str, Any]:
    return {
        "breaking": sum(comparison.breaking for comparison in comparisons),
        "comparisons": [
            asdict(comparison) | {"breaking": comparison.breaking} for comparison in comparisons
        ],
    }


def as_text(comparisons: tuple[Comparison, ...]) -> str:
    lines = []
    for comparison in comparisons:
        if not (comparison.old and comparison.new):
            (change,) = comparison.changes
            lines.append(f"{title(comparison)}: {change.text}, {_counts(comparison.changes)}")
            continue
        lines.append(f"{title(comparison)}: {_counts(comparison.changes)}")
        for service, changes in groupby(comparison.changes, lambda change: change.service):
            found = tuple(changes)
            lines.append(f"  {service}: {_counts(found)}")
            for change in found:
                mark = "breaking" if change.breaking else ""
                lines.append(f"    {mark:<8}  {change.place}: {change.text}")
    return "\n".join(lines)


def title(comparison: Comparison) -> str:
    """Return the versions a comparison is about."""
    names = [name for name in (comparison.old, comparison.new) if name]
    return " -> ".join(dict.fromkeys(names))


def _counts(changes: tuple[Change, ...]) -> str:
    if not changes:
        return "no changes"
    breaking = sum(change.breaking for change in changes)
    total = "1 change" if len(changes) == 1 else f"{len(changes)} changes"
    return f"{total}, {breaking or 'none'} breaking"


# -- changelog --------------------------------------------------------------------------------


def entry(comparison: Comparison) -> str:
    """Return an entry of CHANGELOG.md: what breaks and what is new one by one, the rest as a number."""
    if not (comparison.old and comparison.new):
        return f"- {_key(comparison)} {comparison.changes[0].text}.\n"
    lines = _item(f"- {_key(comparison)} {_counts(comparison.changes)}.", "  ")
    for service, changes in groupby(comparison.changes, lambda change: change.service):
        found = tuple(changes)
        told = [c for c in found if c.breaking or _NEWS.search(c.code)]
        for change in told:
            mark = "Breaking: " if change.breaking else ""
            lines += _item(f"  - {mark}{service}: `{change.place}`: {change.text}.", "    ")
        rest = len(found) - len(told)
        if rest:
            what = "1 change that breaks" if rest == 1 else f"{rest} changes that break"
            lines += _item(f"  - {service}: {what} nothing.", "    ")
    return "\n".join(lines) + "\n"


def _key(comparison: Comparison) -> str:
    return f"API documents {title(comparison)}:"


def _item(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def changelog(text: str, comparisons: tuple[Comparison, ...]) -> str:
    """Return `text` of a changelog with an entry per comparison under its newest heading.

    An entry about the same versions that is there already is replaced, so running it twice changes nothing.
    """
    head, section, tail = _newest(text)
    for comparison in comparisons:
        key = re.escape(f"- {_key(comparison)}")
        section = re.sub(rf"^{key}.*\n(?:[ ].*\n)*", "", section, flags=re.MULTILINE)
        if comparison.changes:
            gap = "" if _ends_with_item(section) else "\n"
            section = section.rstrip("\n") + "\n" + gap + entry(comparison)
    return head + (section.rstrip("\n") + "\n" + ("\n" if tail else "")) + tail


def _ends_with_item(section: str) -> bool:
    """Return whether the last paragraph is a list that one more item can follow."""
    last = section.rstrip("\n").rpartition("\n\n")[2]
    return last.startswith("- ")


def _newest(text: str) -> tuple[str, str, str]:
    """Return what comes before the newest section, that section with its heading, and what comes after."""
    if text and not text.endswith("\n"):
        text += "\n"
    starts = [match.start() for match in re.finditer(r"^## ", text, re.MULTILINE)]
    if not starts:
        gap = "\n" if text and not text.endswith("\n\n") else ""
        return text + gap, "## Unreleased\n", ""
    end = starts[1] if len(starts) > 1 else len(text)
    return text[: starts[0]], text[starts[0] : end], text[end:]
