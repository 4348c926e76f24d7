"""Query strings: the part of Lucene's query language that is answered exactly.

Terms, "phrases", prefixes (``word*``), ``field:`` before any of them or before parentheses, ``AND``,
``OR``, ``NOT`` (also ``&&``, ``||``, ``!``), ``+`` and ``-``, and ``^2`` boosts. Without an operator
between two clauses either is enough. Wildcards within words, ``~``, ranges and regular expressions
are refused by name.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple, TypeAlias

import msgspec

from pinecone.local.catalog.requests import show
from pinecone.local.errors import DataError, invalid
from pinecone.local.limits import MAX_FILTER_DEPTH


class Match(msgspec.Struct, frozen=True):
    """Text to find in a field.

    Attributes:
        field: Name of the field; None for all that are searched by their words.
        kind: ``words`` (next to each other when there are several) or ``prefix``.
    """

    field: str | None
    text: str
    kind: str = "words"
    boost: float = 1.0


class Clauses(msgspec.Struct, frozen=True):
    """All of `must`, none of `must_not`; without `must` at least one of `should`.

    What is found scores the sum of all clauses that it matches.
    """

    must: tuple[Query, ...] = ()
    should: tuple[Query, ...] = ()
    must_not: tuple[Query, ...] = ()
    boost: float = 1.0


Query: TypeAlias = "Match | Clauses"


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


_TOKENS = re.compile(
    r"""(?P<space>\s+)
    | (?P<phrase>"(?:\\.|[^"\\])*")
    | (?P<open>\() | (?P<close>\))
    | (?P<and>&&) | (?P<or>\|\|)
    | (?P<boost>\^(?P<number>[0-9]+(?:\.[0-9]+)?)?)
    | (?P<sign>[+\-!])
    | (?P<field>(?:\\.|[^\s"()\\^:+\-!~*?\[\]{}/&|<>])(?:\\.|[^\s"()\\^:!~*?\[\]{}/<>])*:)
    | (?P<word>(?:\\.|[^\s"()\\^:+\-!~*?\[\]{}/<>])(?:\\.|[^\s"()\\^:~*?\[\]{}<>])*)
    | (?P<star>\*) | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_OPERATORS = {"AND": "and", "OR": "or", "NOT": "not"}
_REFUSED = {
    "?": "wildcards within words are",
    "*": "wildcards are, other than at the end of a word,",
    "~": "fuzzy and proximity searches are",
    "[": "ranges are",
    "{": "ranges are",
    "<": "ranges are",
    ">": "ranges are",
    "/": "regular expressions are",
}


def parse(text: str) -> Query:
    """Parse a query string.

    Raises:
        DataError: It is not well formed, or uses what is not available here.
    """
    return _Parser(text).whole()


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = list(_tokens(text))
        self._place = 0

    def whole(self) -> Query:
        found = self._any(None, 1)
        token = self._peek()
        if token.kind != "end":
            raise self._wrong("an unexpected ')'", token)
        return found

    def _peek(self) -> _Token:
        return self._tokens[self._place]

    def _next(self) -> _Token:
        token = self._peek()
        self._place += token.kind != "end"
        return token

    def _wrong(self, what: str, token: _Token) -> DataError:
        return invalid(f"query: {what} at position {token.at} of {show(self._text)}")

    def _any(self, field: str | None, depth: int) -> Query:
        """Read clauses up to the end or a closing parenthesis."""
        if depth > MAX_FILTER_DEPTH:
            raise invalid(f"query: nested deeper than {MAX_FILTER_DEPTH} levels")
        must: list[Query] = []
        should: list[Query] = []
        must_not: list[Query] = []
        while True:
            sign, query = self._all(field, depth)
            {"+": must, "-": must_not, "": should}[sign].append(query)
            token = self._peek()
            if token.kind == "or":
                self._next()
            elif token.kind in ("end", "close"):
                break
        if not must and not should:
            raise self._wrong("nothing to find beside what is excluded", self._peek())
        if len(should) == 1 and not must and not must_not:
            return should[0]
        return Clauses(tuple(must), tuple(should), tuple(must_not))

    def _all(self, field: str | None, depth: int) -> tuple[str, Query]:
        """Read clauses with AND between them: their sign, when it is one, and what they ask for."""
        clauses = [self._signed(field, depth)]
        while self._peek().kind == "and":
            self._next()
            clauses.append(self._signed(field, depth))
        if len(clauses) == 1:
            return clauses[0]
        must = tuple(query for sign, query in clauses if sign != "-")
        must_not = tuple(query for sign, query in clauses if sign == "-")
        if not must:
            raise self._wrong("nothing to find beside what is excluded", self._peek())
        return "", Clauses(must, (), must_not)

    def _signed(self, field: str | None, depth: int) -> tuple[str, Query]:
        token = self._peek()
        sign = ""
        if token.kind == "not" or (token.kind == "sign" and token.text in "-!"):
            sign = "-"
        elif token.kind == "sign":
            sign = "+"
        if sign:
            self._next()
        return sign, self._boosted(self._one(field, depth))

    def _one(self, field: str | None, depth: int) -> Query:
        token = self._next()
        if token.kind == "field":
            if field is not None:
                raise self._wrong("a field within a field", token)
            return self._one(_plain(token.text[:-1]), depth)
        if token.kind == "open":
            found = self._any(field, depth + 1)
            if self._next().kind != "close":
                raise self._wrong("a '(' that is not closed", token)
            return found
        if token.kind == "phrase":
            return Match(field, _plain(token.text[1:-1]))
        if token.kind == "word":
            if self._peek().kind == "star" and self._peek().at == token.at + len(token.text):
                star = self._next()
                after = self._peek()
                if after.at == star.at + 1 and after.kind in ("word", "field", "star", "other"):
                    raise self._wrong(f"{_REFUSED['?']} not available locally:", star)
                return Match(field, _plain(token.text), "prefix")
            return Match(field, _plain(token.text))
        if token.text[:1] in _REFUSED:
            raise self._wrong(f"{_REFUSED[token.text[0]]} not available locally:", token)
        what = "the end" if token.kind == "end" else f"'{token.text}'"
        raise self._wrong(f"{what} where something to find is expected", token)

    def _boosted(self, query: Query) -> Query:
        token = self._peek()
        if token.kind != "boost":
            if token.text[:1] in _REFUSED and token.kind in ("other", "star"):
                raise self._wrong(f"{_REFUSED[token.text[0]]} not available locally:", token)
            return query
        self._next()
        number = float(token.text[1:] or "nan")
        if not 0 < number < math.inf:
            raise self._wrong("a boost that is not a positive number", token)
        return msgspec.structs.replace(query, boost=query.boost * number)


def _tokens(text: str) -> list[_Token]:
    tokens = []
    for found in _TOKENS.finditer(text):
        kind = found.lastgroup or ""
        if kind == "number":
            kind = "boost"
        if kind == "word":
            kind = _OPERATORS.get(found[0], kind)
        if kind != "space":
            tokens.append(_Token(kind, found[0], found.start()))
    return [*tokens, _Token("end", "", len(text))]


def _plain(text: str) -> str:
    """Return text without the backslashes that protect its characters."""
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)
