"""Build metadata filters from comparisons, and check those that are written as dicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NoReturn, TypeGuard

from pinecone._checks import finite_number, is_bool, shown, string, wrong_value
from pinecone.errors import PineconeTypeError, PineconeValueError
from pinecone_api._floats import number

__all__ = ["Condition", "Field", "FilterBuilder", "validate"]

_WORDS = ("$match_phrase", "$match_all", "$match_any")
_VALUES = ("$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$exists")
_COMPARISONS = (*_VALUES, *_WORDS)
#: As messages name them: the service takes words in searches of documents only.
_ACCEPTED = f"{', '.join(_VALUES)} (and in documents {', '.join(_WORDS)})"
_LOGICAL = ("$and", "$or")
_ORDERED = frozenset({"$gt", "$gte", "$lt", "$lte"})
_LISTS = frozenset({"$in", "$nin"})
_LONGEST_LIST = 10_000
#: Levels of $and and $or: each is five messages inside each other over gRPC, which takes 100 of them.
_DEEPEST = 18
_SYMBOLS = {"$eq": "==", "$ne": "!=", "$gt": ">", "$gte": ">=", "$lt": "<", "$lte": "<="}
_METHODS = {"$in": "is_in", "$nin": "not_in", "$exists": "exists"} | {it: it[1:] for it in _WORDS}


# -- building ------------------------------------------------------------------------------------


class Condition(Mapping[str, Any]):
    """A metadata filter that was checked when it was made; comparing a `Field` makes one.

    Every `filter=` takes it as it is. `&` and `|` combine conditions, also with a filter written as a
    dict; put each comparison in parentheses. It is a mapping and never changes.

    Args:
        filter_dict: A filter as `validate` takes it.

    Raises:
        PineconeTypeError: `and`, `or`, `not` or a chained comparison is used on it, which would lose a part.

    Example:
        from pinecone.filters import Condition, Field

        recent = Condition({"year": {"$gte": 2020}})
        print(((Field("genre") == "drama") & recent).to_dict())
    """

    __slots__ = ("_filter",)
    _filter: dict[str, Any]

    def __init__(self, filter_dict: Mapping[str, Any]) -> None:
        object.__setattr__(self, "_filter", validate(filter_dict, argument="filter_dict"))

    def to_dict(self) -> dict[str, Any]:
        """Return the filter as a dict of the caller's own, as `validate` describes it."""
        found: dict[str, Any] = _copy(self._filter)
        return found

    def __and__(self, other: Mapping[str, Any]) -> Condition:
        return _joined("$and", self, other)

    def __rand__(self, other: Mapping[str, Any]) -> Condition:
        return _joined("$and", other, self)

    def __or__(self, other: Mapping[str, Any]) -> Condition:
        return _joined("$or", self, other)

    def __ror__(self, other: Mapping[str, Any]) -> Condition:
        return _joined("$or", other, self)

    def __getitem__(self, key: str) -> Any:
        return _copy(self._filter)[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._filter)

    def __len__(self) -> int:
        return len(self._filter)

    def __bool__(self) -> NoReturn:
        raise PineconeTypeError(
            f"a condition is neither true nor false: write (a) & (b) or (a) | (b), not `and`, `or`, "
            f"`not` or a < b < c, and ask for `is None`; the condition is {shown(self)}"
        )

    def __invert__(self) -> NoReturn:
        raise PineconeTypeError(
            f"a condition cannot be negated, the service knows no `not`: write !=, not_in or "
            f"exists(False), or turn < into >=; the condition is {shown(self)}"
        )

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name}: a condition cannot be changed; combine it into a new one")

    def __delattr__(self, name: str) -> NoReturn:
        self.__setattr__(name, None)

    def __reduce__(self) -> tuple[Any, ...]:
        return Condition, (self._filter,)

    def __setstate__(self, state: tuple[None, dict[str, Any]]) -> None:
        """Take what releases 9 and 10 pickled."""
        object.__setattr__(self, "_filter", state[1]["_filter"])

    def __repr__(self) -> str:
        if not self._filter:
            return "Condition({})"
        return _described(self._filter)


class Field:
    """A metadata field; comparing it gives a `Condition`.

    `==` and `!=` take strings, numbers and bools; `<`, `<=`, `>` and `>=` numbers.

    Args:
        name: Name of the field; not empty, no `$` first.

    Raises:
        PineconeValueError: The name cannot be one, or a number is NaN or infinite.
        PineconeTypeError: A value has a type the comparison does not take.

    Example:
        from pinecone.filters import Field

        wanted = (Field("genre") == "drama") & (Field("year") >= 1990)
        result = index.query(vector=[0.1, 0.2, 0.3], top_k=3, filter=wanted)
    """

    __slots__ = ("_name",)
    __hash__ = None  # type: ignore[assignment]  # `==` does not say whether two fields are the same
    __array_ufunc__ = None  # a numpy scalar on the left leaves the comparison to the field
    _name: str

    def __init__(self, name: str) -> None:
        found = _string(name, "name", "a string")
        if not found or found.startswith("$"):
            wrong_value("name", "the name of a field, not empty and no $ first", shown(found))
        object.__setattr__(self, "_name", found)

    @property
    def name(self) -> str:
        """Return the name of the field."""
        return self._name

    def __eq__(self, value: object) -> Condition:  # type: ignore[override]
        return self._compared("$eq", value, "==")

    def __ne__(self, value: object) -> Condition:  # type: ignore[override]
        return self._compared("$ne", value, "!=")

    def __gt__(self, value: float) -> Condition:
        return self._compared("$gt", value, ">")

    def __ge__(self, value: float) -> Condition:
        return self._compared("$gte", value, ">=")

    def __lt__(self, value: float) -> Condition:
        return self._compared("$lt", value, "<")

    def __le__(self, value: float) -> Condition:
        return self._compared("$lte", value, "<=")

    def gt(self, value: int | float) -> Condition:
        """Ask for more than a number, as `>` does."""
        return self._compared("$gt", value, "gt")

    def gte(self, value: int | float) -> Condition:
        """Ask for at least a number, as `>=` does."""
        return self._compared("$gte", value, "gte")

    def lt(self, value: int | float) -> Condition:
        """Ask for less than a number, as `<` does."""
        return self._compared("$lt", value, "lt")

    def lte(self, value: int | float) -> Condition:
        """Ask for at most a number, as `<=` does."""
        return self._compared("$lte", value, "lte")

    def is_in(self, values: Iterable[str | int | float]) -> Condition:
        """Ask for one of up to 10,000 strings or numbers; of a list of strings, for any of its elements."""
        return self._compared("$in", _listed(values), "is_in")

    def not_in(self, values: Iterable[str | int | float]) -> Condition:
        """Ask for none of up to 10,000 strings or numbers."""
        return self._compared("$nin", _listed(values), "not_in")

    def exists(self, there: bool = True) -> Condition:
        """Ask for records that have this field; with False, for those that lack it."""
        return self._compared("$exists", there, "exists")

    def match_phrase(self, text: str) -> Condition:
        """Ask for documents in whose text these words follow each other; searches of documents only."""
        return self._compared("$match_phrase", text, "match_phrase")

    def match_all(self, text: str) -> Condition:
        """Ask for documents whose text has all of these words, anywhere; searches of documents only."""
        return self._compared("$match_all", text, "match_all")

    def match_any(self, text: str) -> Condition:
        """Ask for documents whose text has at least one of these words; searches of documents only."""
        return self._compared("$match_any", text, "match_any")

    def _compared(self, operator: str, value: object, spelling: str) -> Condition:
        operand = _operand(operator, value, f"{self!r}{_after(spelling)}")
        return _checked({self._name: {operator: operand}})

    def _unfinished(self, _: object) -> NoReturn:
        raise PineconeTypeError(
            f"{self!r}: expected a comparison; put each one in parentheses, as in "
            f"(Field('a') == 1) & (Field('b') == 2)"
        )

    __and__ = __rand__ = __or__ = __ror__ = _unfinished

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name}: a field cannot be changed; make a new one")

    def __reduce__(self) -> tuple[Any, ...]:
        return Field, (self._name,)

    def __repr__(self) -> str:
        return f"Field({self._name!r})"


FilterBuilder = Field


def _checked(filter: dict[str, Any]) -> Condition:
    """Make a condition of parts that are checked and its own."""
    condition = Condition.__new__(Condition)
    object.__setattr__(condition, "_filter", filter)
    return condition


def _joined(operator: str, left: object, right: object) -> Condition:
    """Join two filters under one `$and` or `$or`; what is joined by the same operator already stays flat."""
    if not isinstance(left, Mapping) or not isinstance(right, Mapping):
        return NotImplemented  # type: ignore[no-any-return]
    parts: list[Any] = []
    for side in (left, right):
        condition = side if isinstance(side, Condition) else Condition(side)
        flat = list(condition._filter) == [operator]
        parts += condition._filter[operator] if flat else [condition._filter]
    return _checked({operator: parts})


def _listed(values: object) -> object:
    """Return what can be iterated as a list, so that sets, arrays and generators do; a string stays what it is."""
    if isinstance(values, (str, bytes, bytearray, Mapping)) or not isinstance(values, Iterable):
        return values
    return list(values)


def _copy(value: Any) -> Any:
    """Return a copy of a filter in dicts and lists of its own."""
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value


def _after(spelling: str) -> str:
    return f".{spelling}()" if spelling.isidentifier() else f" {spelling}"


def _described(filter: Mapping[str, Any]) -> str:
    """Return a filter as the expression that builds it."""
    parts: list[str] = []
    for key, value in filter.items():
        if key in _LOGICAL:
            sign = " & " if key == "$and" else " | "
            inner = [_described(item) if item else "Condition({})" for item in value]
            parts.append(inner[0] if len(inner) == 1 else sign.join(f"({text})" for text in inner))
            continue
        for operator, operand in (value if isinstance(value, dict) else {"$eq": value}).items():
            if operator in _SYMBOLS:
                parts.append(f"Field({key!r}) {_SYMBOLS[operator]} {operand!r}")
            else:
                argument = "" if operator == "$exists" and operand else repr(operand)
                parts.append(f"Field({key!r}).{_METHODS[operator]}({argument})")
    return parts[0] if len(parts) == 1 else " & ".join(f"({text})" for text in parts)


# -- checking ------------------------------------------------------------------------------------


def validate(filter: object, *, argument: str = "filter") -> dict[str, Any]:
    """Check a metadata filter and return it.

    A filter maps field names to a value (equality) or to operators: `$eq`, `$ne` (string, number,
    bool), `$gt`, `$gte`, `$lt`, `$lte` (number), `$in`, `$nin` (up to 10,000 strings or numbers),
    `$exists` (bool), and in searches of documents `$match_phrase`, `$match_all`, `$match_any` (the words as
    one string). Several fields have to hold together; `$and` and `$or` take lists of filters, up to 18 levels of them.
    Comparisons of a `Field` give such filters, and may stand wherever a filter may.

    Args:
        filter: The filter.
        argument: What to call it in messages.

    Returns:
        The same filter in dicts, lists, strings, bools, ints and floats of its own.

    Raises:
        PineconeTypeError: If a value has a type its place does not take.
        PineconeValueError: If an operator is unknown, or a value is empty, infinite, too long or too deep.

    Example:
        from pinecone.filters import validate

        validate({"genre": {"$in": ["drama", "comedy"]}, "year": {"$gte": 2020}})
    """
    return _filter(filter, argument, 0)


def _filter(value: object, path: str, depth: int) -> dict[str, Any]:
    if isinstance(value, Condition):
        value = value._filter
    if not isinstance(value, Mapping):
        _wrong_type(path, "a mapping of field names to conditions", value)
    found: dict[str, Any] = {}
    for key, condition in value.items():
        plain = type(key) is str and key.isascii()
        name = key if plain else _string(key, path, "field names that are strings")
        inner = f"{path}[{name!r}]"
        if name in _LOGICAL:
            if depth == _DEEPEST:
                argument = path.partition("[")[0]
                wrong_value(argument, f"up to {_DEEPEST} levels of $and and $or", "more of them")
            found[name] = _all_of(condition, inner, depth + 1)
        elif name.startswith("$"):
            hint = (
                f" inside a field, as in {{'field': {{{name!r}: ...}}}}"
                if name in _COMPARISONS
                else ""
            )
            wrong_value(path, f"a field name, {' or '.join(_LOGICAL)}{hint}", shown(name))
        else:
            found[name] = _field(condition, inner)
    return found


def _all_of(value: object, path: str, depth: int) -> list[dict[str, Any]]:
    if not _is_list(value):
        _wrong_type(path, "a list of filters", value)
    if not value:
        wrong_value(path, "at least one filter", shown(value))
    return [_filter(item, f"{path}[{position}]", depth) for position, item in enumerate(value)]


def _field(value: object, path: str) -> Any:
    if not isinstance(value, Mapping):
        return _scalar(value, path)
    if not value:
        wrong_value(path, f"a value or at least one of {_ACCEPTED}", shown(value))
    found = {}
    for operator, operand in value.items():
        if not isinstance(operator, str) or operator not in _COMPARISONS:
            raise PineconeValueError(
                f"{path}: unknown operator {operator!r}; accepted are {_ACCEPTED} "
                f"on a field, and {', '.join(_LOGICAL)} around filters",
                path,
            )
        found[str.__str__(operator)] = _operand(operator, operand, f"{path}[{operator!r}]")
    return found


def _operand(operator: str, value: object, path: str) -> Any:
    if operator in _ORDERED:
        return _number(value, path, "a number")
    if operator in _LISTS:
        return _members(value, path)
    if operator in _WORDS:
        return _string(value, path, "the words as one string")
    if operator != "$exists":
        return _scalar(value, path)
    if not is_bool(value):
        _wrong_type(path, "True or False", value)
    return bool(value)


def _members(value: object, path: str) -> list[Any]:
    if not _is_list(value):
        _wrong_type(path, "a list of strings or numbers", value)
    if len(value) > _LONGEST_LIST:
        raise PineconeValueError(
            f"{path}: expected at most {_LONGEST_LIST:,} values, got {len(value):,}", path
        )
    return [
        item if type(item) is str and item.isascii() else _member(item, f"{path}[{position}]")
        for position, item in enumerate(value)
    ]


def _member(value: object, path: str, expected: str = "a string or a number") -> Any:
    text = isinstance(value, str)
    return _string(value, path, expected) if text else _number(value, path, expected)


def _scalar(value: object, path: str) -> Any:
    return bool(value) if is_bool(value) else _member(value, path, "a string, a number or a bool")


def _string(value: object, path: str, expected: str) -> str:
    if not isinstance(value, str):
        _wrong_type(path, expected, value)
    return string(value, path)


def _number(value: object, path: str, expected: str) -> int | float:
    if type(value) not in (int, float) and number(value) is None:
        _wrong_type(path, expected, value)
    return finite_number(value, path)


def _is_list(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray))


def _wrong_type(path: str, expected: str, value: object) -> NoReturn:
    raise PineconeTypeError(f"{path}: expected {expected}, got {shown(value)}", path)
