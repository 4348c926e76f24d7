"""Docstrings from the facts of the documents: descriptions, limits, defaults, known values."""

from __future__ import annotations

import re
import textwrap

from .ir import Alias, Constraints, Field, Operation, Param, Struct

_WIDTH = 92
_NUMBER = re.compile(r"\d[\d,.]*(?<!\.)")


def docstring(text: str, width: int = _WIDTH) -> str:
    """Return `text` as a docstring literal. Nothing in a document's text can end the literal."""
    text = printable(text).strip().replace("\\", "\\\\")
    text = re.sub('"{3,}|"+$', lambda quotes: '\\"' * len(quotes[0]), text)
    body = "\n".join(fill(line, width=width) for line in text.splitlines())
    return f'"""{body}\n"""' if "\n" in body else f'"""{body}"""'


def oneline(text: str) -> str:
    return " ".join(text.split())


def struct_doc(struct: Struct) -> str:
    parts = [struct.doc or f"{struct.name}."]
    if struct.exclusive:
        parts.append(f"Exactly one of {_series(struct.exclusive, 'and')} is present.")
    return "\n\n".join(parts)


def field_doc(field: Field) -> str:
    doc = _described(field.doc, field.constraints, field.default, field.deprecated)
    if not field.versions:
        return doc
    versions = _series(tuple(sorted(field.versions)), "and")
    return f"{doc} Only in API version{'s' if len(field.versions) > 1 else ''} {versions}.".strip()


def alias_doc(alias: Alias) -> str:
    return _described(alias.doc or f"{alias.name}.", alias.constraints, alias.default, False)


def call_doc(operation: Operation, stream: bool) -> str:
    """Return the docstring of a function that builds a call; the client's method says the rest."""
    return f"{_summary(operation, stream)}\n\n{_wire(operation)}"


def operation_doc(operation: Operation, stream: bool, *, brief: bool = False) -> str:
    """Return the docstring of a client's method; a `brief` one leaves out what the document tells at length."""
    parts = [_summary(operation, stream)]
    if operation.doc and not brief:
        parts.append(operation.doc)
    if operation.deprecated:
        parts.append("Deprecated.")
    parts.append(_wire(operation))
    args = [_argument(param) for param in operation.params]
    if operation.body:
        doc = oneline(operation.body.doc) or "The request body."
        args.insert(len(operation.path_params), fill(f"    body: {doc}", hanging="        "))
    args.append("    timeout: Seconds the whole call may take; None for the sender's own limit.")
    parts.append("Args:\n" + "\n".join(args))
    if operation.headers and not stream:
        lines = (f"    {h.wire}: {oneline(h.doc)}".rstrip(": ") for h in operation.headers)
        parts.append(
            "Response headers:\n" + "\n".join(fill(line, hanging="        ") for line in lines)
        )
    return "\n\n".join(parts)


def _summary(operation: Operation, stream: bool) -> str:
    how = ", as a stream of events." if stream else "."
    return (operation.summary.rstrip(".") or operation.operation_id) + how


def _wire(operation: Operation) -> str:
    """Return what the operation is on the wire."""
    rpc = f", gRPC `{operation.rpc.wire}`." if operation.rpc else "."
    return f"`{operation.verb} {operation.path}`{rpc}"


def param_doc(param: Param) -> str:
    return _described(param.doc, param.constraints, param.default, param.deprecated)


def _argument(param: Param) -> str:
    return fill(f"    {param.name}: {oneline(param_doc(param))}", hanging="        ")


def _described(doc: str, constraints: Constraints, default: str, deprecated: bool) -> str:
    facts = [doc] if doc else []
    # A description that names the same numbers has said it in better words.
    told = set(_NUMBER.findall(doc))
    limits = [text for text in _ranges(constraints) if not told.issuperset(_NUMBER.findall(text))]
    if constraints.pattern:
        limits.append(f"matches {constraints.pattern}")
    if limits:
        text = ", ".join(limits)
        facts.append(f"{text[:1].upper()}{text[1:]}.")
    if constraints.known:
        facts.append(
            f"Known values: {_series(tuple(map(repr, constraints.known)), 'and')}; others may come."
        )
    if default not in ("", "[]", "{}") and not re.search("[Dd]efaults? (to|is)", doc):
        facts.append(f"Default: {default}.")
    if deprecated:
        facts.append("Deprecated.")
    return " ".join(facts)


def _ranges(c: Constraints) -> list[str]:
    every = (
        (c.minimum, c.maximum, ""),
        (c.min_length, c.max_length, " characters"),
        (c.min_items, c.max_items, " items"),
        (c.min_properties, c.max_properties, " members"),
    )
    out = []
    for low, high, unit in every:
        if low is not None and high is not None:
            out.append(f"{_number(low)} to {_number(high)}{unit}")
        elif low is not None:
            out.append(f"at least {_number(low)}{unit}")
        elif high is not None:
            out.append(f"at most {_number(high)}{unit}")
    return out


def _number(value: float) -> str:
    return f"{int(value):,}" if float(value).is_integer() else repr(value)


def _series(items: tuple[str, ...], word: str) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}"


def fill(line: str, hanging: str = "", width: int = _WIDTH) -> str:
    """Return a line as several that fit; `hanging` is in front of those after the first."""
    if len(line) <= width:
        return line.rstrip()
    indent = re.match(r" *", line)
    return textwrap.fill(
        line,
        width,
        subsequent_indent=hanging or (indent[0] if indent else ""),
        break_long_words=False,
        break_on_hyphens=False,
    )


def printable(text: str) -> str:
    """Remove control characters: form feeds and the like split lines or break the tokenizer."""
    return "".join(c if c == "\n" or c.isprintable() else " " for c in text.replace("\t", "    "))
