"""pinecone/_async -> pinecone/_sync and tests/_async -> tests/_sync, token by token.

Works on tokens, not on the tree, so comments, docstrings and layout survive: `async` and `await` go,
names are mapped, and the same happens to code and names inside strings, which keeps docstring examples
true. What the two worlds do differently does not belong here but in `pinecone/_transport/synchronization.py`, under
names that this mapping pairs up.
"""

from __future__ import annotations

import io
import re
import subprocess
import tokenize
from pathlib import Path

from ruff import find_ruff_bin

#: Source folder -> made folder, relative to the repository.
FOLDERS = {"pinecone/_async": "pinecone/_sync", "tests/_async": "tests/_sync"}

#: Names that the general rules (`AsyncX` -> `X`, `async_x` -> `x`) do not cover.
NAMES = {
    "AnyIOBackend": "SyncBackend",
    "AsyncGenerator": "Generator",
    "StopAsyncIteration": "StopIteration",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
    "_async": "_sync",
    "aclose": "close",
    "aiter": "iter",
    "aio": "client",
    "aiter_bytes": "iter_bytes",
    "anext": "next",
    "aread": "read",
    "asynccontextmanager": "contextmanager",
    "handle_async_request": "handle_request",
}

_HEADER = "# Made from {source} by `python -m codegen unasync`. Change that file, not this one.\n"
_WORD = re.compile(r"\w+")
_KEYWORD = re.compile(r"\b(?:async (?=def\b|with\b|for\b)|await )")
_GENERATOR = re.compile(r"\bAsyncGenerator\[([^][]+), None\]")


def render(text: str, source: str) -> str:
    """Return the synchronous form of `text`; `source` is the path its header names.

    Raises:
        ValueError: If the text ends up not being Python, or still says `async`.
    """
    text = _results(_GENERATOR.sub(r"AsyncGenerator[\1, None, None]", text))
    out: list[str] = []
    row, column = 1, 0
    swallow_space = False
    lines = text.splitlines(keepends=True)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in (tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER):
            continue
        gap = _between(lines, (row, column), token.start)
        row, column = token.end
        if swallow_space:
            gap = gap.lstrip(" ")
            swallow_space = False
        out.append(gap)
        if token.type == tokenize.NAME and token.string in ("async", "await"):
            swallow_space = True
        else:
            out.append(_translated(token.type, _between(lines, token.start, token.end)))
    made = _HEADER.format(source=source) + "".join(out)
    compile(made, source, "exec")
    return made


def _results(text: str) -> str:
    """Replace `Awaitable[X]` in `text` by `X`."""
    pieces = text.split("Awaitable[")
    out = pieces[0]
    for piece in pieces[1:]:
        end, depth = -1, 1
        while depth:
            end += 1
            depth += {"[": 1, "]": -1}.get(piece[end], 0)
        out += piece[:end] + piece[end + 1 :]
    return out


def _between(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> str:
    """Return the source text between two positions: spaces, line continuations, indentation."""
    (row, column), (last, stop) = start, end
    if row == last:
        return lines[row - 1][column:stop] if row <= len(lines) else ""
    middle = "".join(lines[row : last - 1])
    tail = lines[last - 1][:stop] if last <= len(lines) else ""
    return lines[row - 1][column:] + middle + tail


def _translated(kind: int, text: str) -> str:
    # The text comes from the source: where the tokenizer splits f-strings, it unescapes their braces.
    if kind == tokenize.NAME:
        return name(text)
    if kind in (tokenize.OP, tokenize.NUMBER, tokenize.NEWLINE, tokenize.NL):
        return text
    return _WORD.sub(lambda word: name(word[0]), _KEYWORD.sub("", text))


def name(word: str) -> str:
    """Return the synchronous counterpart of an identifier; most are their own."""
    if word in NAMES:
        return NAMES[word]
    if word.startswith("async_"):
        return word.removeprefix("async_")
    return re.sub(r"^(_*)Async(?=[A-Z])", r"\1", word)


def outputs(root: Path) -> dict[Path, str]:
    """Return every made file under `root`, formatted, by its path relative to `root`."""
    made: dict[Path, str] = {}
    for source, target in FOLDERS.items():
        for path in sorted((root / source).rglob("*.py")):
            relative = path.relative_to(root / source)
            text = render(path.read_text("utf-8"), f"{source}/{relative.as_posix()}")
            made[Path(target) / relative] = formatted(text, root / target / relative, root)
    return made


def run(root: Path) -> list[Path]:
    """Write every made file and remove strays; the paths that changed."""
    made = outputs(root)
    changed = write(made, root)
    for path in strays(root, made):
        (root / path).unlink()
        changed.append(path)
    return changed


def write(made: dict[Path, str], root: Path) -> list[Path]:
    """Write the files of `made` that are not there as they should be; return their paths."""
    changed = []
    for path, text in made.items():
        place = root / path
        if not place.exists() or place.read_text("utf-8") != text:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
            changed.append(path)
    return changed


def strays(root: Path, made: dict[Path, str]) -> list[Path]:
    """Return files in the made folders that no source gives."""
    present = (place for target in FOLDERS.values() for place in (root / target).rglob("*.py"))
    return sorted({place.relative_to(root) for place in present} - made.keys())


def formatted(text: str, path: Path, root: Path) -> str:
    """Return `text` as ruff lays it out: lines get shorter, imports sort differently or go."""
    program = find_ruff_bin()
    place = ["--stdin-filename", str(path), "-"]
    for command in (["check", "--select=I,F401", "--fix", "--quiet"], ["format", "--quiet"]):
        done = subprocess.run(
            [program, *command, *place],
            input=text,
            capture_output=True,
            text=True,
            cwd=root,
            check=False,
        )
        if done.returncode:
            raise ValueError(f"ruff {command[0]} failed on {path}: {done.stderr.strip()}")
        text = done.stdout
    return text


if __name__ == "__main__":
    for changed_path in run(Path(__file__).resolve().parent.parent):
        print(changed_path)
