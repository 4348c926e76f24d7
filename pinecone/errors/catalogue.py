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
    said = str(error)
    for kind in type(error).__mro__:
        for of, pattern, name in _signs():
            if of == kind.__name__ and re.search(pattern, said):
                return name
    return ""
