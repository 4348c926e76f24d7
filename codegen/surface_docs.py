"""Write the docstring of a plain method from its arguments, its operation and the table."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from .docs import fill, oneline
from .errors import SpecError
from .ir import Struct
from .surface_arguments import Argument

if TYPE_CHECKING:
    from .surface import Method

#: Columns of a line of prose, the indentation of a method's docstring left out.
WIDTH = 112
_ERRORS = {"404": "NotFoundError", "409": "ConflictError", "403": "ForbiddenError"}


def docstring(method: Method, settings: dict[str, Any], answer: Struct | None) -> str:
    """Return the text of a docstring; `answer` is what the operation answers with, if that is an object."""
    entry, operation = method.entry, method.operation
    said = entry["summary"] or operation.summary
    parts = [fill(f"{said} (operation `{operation.name}`).", width=WIDTH)]
    if text := entry.get("text", "" if entry["summary"] else operation.doc):
        parts.append(fill(text, width=WIDTH))
    sections = {
        "Args": [(it.name, it.doc) for it in method.arguments],
        "Raises": list(_raises(method).items()),
    }
    if method.timeout:
        deadline = (
            method.timeout.replace("Deadline", "Deadline of each page")
            if method.follows
            else method.timeout
        )
        sections["Args"].append(("timeout", deadline))
    returns = entry.get("returns") or _returns(method, answer)
    for title, rows in sections.items():
        if rows:
            parts.append(_section(title, [f"{name}: {oneline(text)}" for name, text in rows]))
        if title == "Args" and returns:
            parts.append(_section("Returns", [returns], hanging=4))
    example = "\n".join(_example(method, settings, answer))
    parts.append("Example:\n" + textwrap.indent(example, "    "))
    return "\n\n".join(parts)


def _section(title: str, paragraphs: Sequence[str], hanging: int = 8) -> str:
    lines = (fill(f"    {text}", " " * hanging, WIDTH) for text in paragraphs)
    return "\n".join([f"{title}:", *lines])


def _returns(method: Method, answer: Struct | None) -> str:
    """Return what is returned: of a list how it is read, of other objects what they have."""
    if method.follows == "items" or answer is None:
        return ""
    if method.follows == "pages":
        return f"An iterator of pages with `{method.page}`; empty pages are left out."
    if method.follows:
        return "Iterate over the `AsyncPaginator`, or over its `pages()`, or call `to_list()`."
    if answer.items:
        more = ". `pagination` is None on the last page."
        if not _is_paged(answer):
            more = "; `names()` gives the names."
        return f"A list of descriptions that can be iterated and indexed{more}"
    said = next(it.doc for it in method.operation.answers if it.success and it.type)
    names = ", ".join(f"`{field.name}`" for field in answer.fields)
    return f"{said} Attributes: {names}."


def _is_paged(answer: Struct) -> bool:
    return any(field.name == "pagination" for field in answer.fields)


# -- errors -----------------------------------------------------------------------------------


def _raises(method: Method) -> dict[str, str]:
    """Return what is raised, and when."""
    found: dict[str, str] = {}
    wrong = list(_wrong(method))
    if wrong:
        found["PineconeValueError"] = _sentence(wrong)
    if method.arguments:
        found["PineconeTypeError"] = _wrong_type(method.arguments)
    nouns = [it.noun.partition(" ")[2] for it in method.arguments if it.noun]
    if nouns:
        found["NotFoundError"] = f"There is no such {' or '.join(nouns)}."
    documented = {answer.status: answer.doc for answer in method.operation.answers}
    for status, error in _ERRORS.items():
        if status in documented:
            found.setdefault(error, documented[status])
    found |= method.entry.get("raises", {})
    return {error: when for error, when in found.items() if when}


def _wrong(method: Method) -> Iterator[str]:
    if method.is_change:
        yield "nothing is given"
    for argument in method.arguments:
        if argument.wrong:
            yield f"{_subject(argument, method.arguments)} {argument.wrong}"


def _subject(argument: Argument, arguments: Sequence[Argument]) -> str:
    """Return how a sentence calls an argument: "the id" where that is clear, and by its name elsewhere."""
    word = argument.word if argument.noun else argument.name
    others = [it for it in arguments if it is not argument]
    taken = {it.name for it in others} | {it.word for it in others if it.noun}
    plain = argument.type == "str" and "_" not in word and word not in taken
    return f"the {word}" if plain else f"`{argument.name}`"


def _sentence(clauses: Sequence[str]) -> str:
    *first, last = clauses
    text = f"{', '.join(first)}, or {last}" if first else last
    return text[0].upper() + text[1:] + "."


def _wrong_type(arguments: Sequence[Argument]) -> str:
    if any(it.type != "str" for it in arguments):
        return "An argument has the wrong type."
    if len(arguments) > 1:
        return "An argument is not a string."
    return _sentence([f"{_subject(arguments[0], arguments)} is not a string"])


# -- examples ---------------------------------------------------------------------------------


def _example(method: Method, settings: dict[str, Any], answer: Struct | None) -> list[str]:
    """Return the lines of the example that the table has, or of one that is made of the words in it."""
    lines = method.entry.get("example", "").splitlines() or _made(method, settings, answer)
    if not settings["inside"]:
        return lines
    return [f"{settings['inside']}:", *(f"    {line}" for line in lines)]


def _made(method: Method, settings: dict[str, Any], answer: Struct | None) -> list[str]:
    """Return an example for one thing, in a loop over things; one that deletes all there are, nobody should copy."""
    path, shown = settings.get("path", ""), method.entry.get("shows", "").split()
    thing = path.rpartition(".")[2].removesuffix("s").rpartition("_")[2]
    each = settings.get("each", f"{thing} in await {path}.list()")
    thing = each.partition(" ")[0]
    loop = f"for {each}:" if "await " in each else f"async for {each}:"
    listing = answer is not None and answer.items
    careless = method.operation.verb == "DELETE" and not settings.keys() & {"each", "sample"}
    needs_none = not any(it.required for it in method.arguments)
    if not path or careless or not (needs_none if listing else len(method.arguments) == 1):
        raise SpecError(
            settings["doc"], "", f"no example of {method.name}", "Give it one in the table."
        )
    if listing:
        if not shown:
            return [f"print((await {path}.{method.name}()).names())"]
        return [loop, f"    {_print(thing, shown)}"]
    value = settings.get("sample", f"{thing}.id")
    (it,) = method.arguments
    call = f"await {path}.{method.name}({value if it.positional else f'{it.name}={value}'})"
    if len(shown) > 1:
        body = [f"described = {call}", _print("described", shown)]
    else:
        body = [f"print(({call}).{shown[0]})"] if shown else [call]
    if "sample" in settings and "each" not in settings:
        return body
    return [loop, *(f"    {line}" for line in body)]


def _print(thing: str, shown: Sequence[str]) -> str:
    return f"print({', '.join(f'{thing}.{name}' for name in shown)})"
