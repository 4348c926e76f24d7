"""Texts for the examples that every Python brings: what its standard library says about itself."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from typing import NamedTuple

MODULES = (
    "argparse asyncio base64 bisect calendar collections concurrent.futures contextlib copy csv dataclasses datetime "
    "difflib email enum fractions functools gzip hashlib heapq http.client imaplib inspect io itertools json logging "
    "math os pathlib pickle pprint queue random re secrets shelve shlex shutil smtplib socket sqlite3 statistics "
    "string struct subprocess tarfile tempfile textwrap threading time timeit traceback types unicodedata "
    "unittest urllib.parse urllib.request uuid weakref xml.etree.ElementTree zipfile"
).split()


class Docstring(NamedTuple):
    """A public function or class of the standard library, and the first paragraph of its docstring."""

    name: str
    module: str
    kind: str
    text: str


def docstrings(modules: list[str] = MODULES) -> Iterator[Docstring]:
    """Yield the documented public functions and classes of some modules, each once."""
    seen: set[int] = set()
    for module in modules:
        for name, value in sorted(vars(importlib.import_module(module)).items()):
            home = (getattr(value, "__module__", None) or "").lstrip("_")
            borrowed = home.partition(".")[0] != module.partition(".")[0]
            if name.startswith("_") or not callable(value) or borrowed or id(value) in seen:
                continue
            text = " ".join((value.__doc__ or "").strip().partition("\n\n")[0].split())
            if len(text.split()) >= 4:
                seen.add(id(value))
                kind = "class" if inspect.isclass(value) else "function"
                yield Docstring(f"{module}.{name}", module, kind, text[:400])
