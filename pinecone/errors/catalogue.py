"""Find what catalogue.md says about an error.

Every entry of that page begins with comments that name its errors: a class, and where the class stands for more than one kind of failure,
a pattern for the message: `<!-- NotFoundError: [Nn]amespace -->`. The class of an error counts before its base classes, a pattern
before none, and what comes first on the page before the rest. Nothing of this happens before somebody looks at an error.
"""

from __future__ import annotations

import pkgutil
import re
from functools import cache

_ENTRY = re.compile(r"^### (.+)\n\n((?:<!-- .+ -->\n)+)\n((?:(?!##).*\n)+)", re.MULTILINE)
_SIGN = re.compile(r"<!-- (\w+)(?:: (.+))? -->")


@cache
def entries() -> dict[str, tuple[str, str]]:
    """Return the signs and the text of every entry by its name, which is the anchor of its title on the page."""
    try:
        page = (pkgutil.get_data(__name__, "catalogue.md") or b"").decode()
    except OSError:  # a program that was packed without it
        return {}
    return {
        title.lower().replace(" ", "-"): (signs, f"{title}\n\n{text.rstrip()}")
        for title, signs, text in _ENTRY.findall(page)
    }


@cache
def _signs() -> list[tuple[str, str, str]]:
    found = [
        (*sign, name) for name, (lines, _) in entries().items() for sign in _SIGN.findall(lines)
    ]
    return sorted(found, key=lambda sign: not sign[1])


def entry_of(error: BaseException) -> str:
    """Return the name of the entry about an error; "" if there is none."""
    kinds = (kind.__name__ for kind in type(error).__mro__)
    return next((found[0] for kind in kinds if (found := _entries_of(kind, str(error)))), "")


def entries_about(line: str) -> list[str]:
    """Return the names of the entries that a line of a log may be about: a message, perhaps after the class of its error."""
    head, _, said = line.partition(": ")
    return _entries_of(head.rpartition(".")[2], said)[:1] or _entries_of(None, line)


def _entries_of(kind: str | None, said: str) -> list[str]:
    fitting = (
        name
        for of, pattern, name in _signs()
        if (of == kind if kind else pattern) and re.search(pattern, said)
    )
    return list(dict.fromkeys(fitting))
