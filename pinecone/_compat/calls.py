"""Take calls as older releases had them: arguments without a name or under an older one, and `async_req=True`.

The decorators stand at the methods, which keep the signature of today. A call by the names of today goes straight on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from inspect import iscoroutinefunction
from typing import Any, NamedTuple, ParamSpec, TypeVar, cast
from warnings import warn

from pinecone.errors import PineconeTypeError, PineconeValueError

P = ParamSpec("P")
R = TypeVar("R")
F = TypeVar("F", bound=Callable[..., Any])

#: Arguments of clients and indexes that have no effect any more.
IGNORED = frozenset({"config", "environment", "index_api", "namespace", "openapi_config"})
#: Whether an answer is checked: today it always is.
_CHECKED = "_check_return_type"

#: Arguments of `create_index` in releases 3 to 5, after the name.
_EARLIEST = ("dimension", "spec", "metric", "timeout", "deletion_protection")

# -- decorators ----------------------------------------------------------------------------------


class OlderCall(NamedTuple):
    """Say how older releases called a method that exists; a decorated one has it as `older`."""

    positional: list[str]
    """Arguments that had no name, in their order."""
    renamed: dict[str, str]
    """Older name of an argument -> its name today."""

    def translate(
        self, method: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[Any, ...]:
        """Return the arguments that stay without a name, and give `kwargs` the names of today.

        The caller's caller is warned, unless there is nothing to write differently.
        """
        name, places = method.__name__, method.__code__.co_argcount - 1
        if len(args) <= places and self.renamed.keys().isdisjoint(kwargs):
            return args
        if len(args) > places:
            self._name(name, args, kwargs)
            args = ()
        rename(name, self.renamed, kwargs)
        _warn(f"write {name}({', '.join(f'{key}=...' for key in kwargs)})", 4)
        return args

    def _name(self, method: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        """Give arguments without a name the name they had in that place; None stood for the default."""
        if len(args) > len(self.positional):
            spelled = ", ".join(f"{key}=..." for key in self.positional)
            raise TypeError(
                f"{method}() takes at most {len(self.positional)} arguments without a name "
                f"({len(args)} given); write {method}({spelled})"
            )
        given = dict(zip(self.positional, args, strict=False))
        for key in given.keys() & kwargs.keys():
            raise TypeError(f"{method}() got multiple values for argument {key!r}")
        rest = dict(kwargs)
        kwargs.clear()
        kwargs.update({key: value for key, value in given.items() if value is not None}, **rest)


def accepts_older(
    positional: str = "", *, renamed: str = "", background: bool = False
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a method be called as older releases called it, with a warning.

    Args:
        positional: Names of the arguments that could be given without one, in their order.
        renamed: `old=new` for arguments that are called otherwise today.
        background: `async_req=True` returns a result to wait for; asynchronous methods refuse it. The other settings
            of a call that releases 3 to 8 had with it are taken as well.
    """
    older = OlderCall(positional.split(), dict(pair.split("=") for pair in renamed.split()))
    if background:
        older.renamed["_request_timeout"] = "timeout"
    settings = ("async_req", _CHECKED) if background else ()
    only_new = frozenset((*older.renamed, *settings)).isdisjoint

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        method: Any = function

        @wraps(method)
        async def wait(self: Any, /, *args: Any, **kwargs: Any) -> Any:
            if not args and only_new(kwargs):
                return await method(self, **kwargs)
            kwargs.pop(_CHECKED, None)
            if background and kwargs.pop("async_req", False):
                raise PineconeTypeError(
                    f"async_req: {type(self).__name__} does not take it; "
                    f"await {method.__name__}(), or make a task of it"
                )
            args = older.translate(method, args, kwargs)
            return await method(self, *args, **kwargs)

        @wraps(method)
        def call(self: Any, /, *args: Any, **kwargs: Any) -> Any:
            if not args and only_new(kwargs):
                return method(self, **kwargs)
            kwargs.pop(_CHECKED, None)
            later = background and kwargs.pop("async_req", False)
            args = older.translate(method, args, kwargs)
            if later:
                return _in_background(self, method, kwargs)
            return method(self, *args, **kwargs)

        made: Any = wait if iscoroutinefunction(method) else call
        made.older = older
        return cast("Callable[P, R]", made)

    return decorate


def accepts_older_settings(constructor: Callable[P, None]) -> Callable[P, None]:
    """Let a constructor take the arguments that older releases had besides."""
    make: Any = constructor
    name = make.__qualname__.partition(".")[0]
    only_named = make.__code__.co_argcount == 1

    @wraps(make)
    def construct(self: Any, *args: Any, **kwargs: Any) -> None:
        threads = kwargs.pop("pool_threads", None)
        for ignored in IGNORED & kwargs.keys():
            del kwargs[ignored]
            _warn(f"{name}({ignored}=...) has no effect any more", 3)
        if args and only_named:
            raise TypeError(
                f"{name}() takes no arguments without a name; write {name}(host=...), or "
                f"Pinecone().index({args[0]!r}) for an index by name"
            )
        make(self, *args, **kwargs)
        self._pool_threads = threads

    return cast("Callable[P, None]", construct)


# -- arguments -----------------------------------------------------------------------------------


def takes_dimension_second(method: F) -> F:
    """Let `create_index` take its arguments without a name in the order of releases 3 to 5, too."""

    @wraps(method)
    def call(self: Any, *args: Any, **kwargs: Any) -> Any:
        if 1 < len(args) <= 1 + len(_EARLIEST) and isinstance(args[1], int):
            named = dict(zip(_EARLIEST, args[1:], strict=False))
            return method(self, args[0], **named, **kwargs)
        return method(self, *args, **kwargs)

    return cast("F", call)


def arguments(
    method: str,
    given: dict[str, Any],
    defaults: Mapping[str, Any] = {},
    renamed: Mapping[str, str] = {},
) -> dict[str, Any]:
    """Return the arguments of an older method as the one of today takes them.

    Args:
        method: The older name, for messages.
        given: Arguments by their older names.
        defaults: What older releases took for arguments that were left out, where that is not None; today's method
            has its own defaults.
        renamed: Older name of an argument -> its name today.
    """
    said = {
        key: value
        for key, value in given.items()
        if value is not None and not _is(value, defaults.get(key))
    }
    rename(method, renamed, said)
    return said


def _is(value: object, default: object) -> bool:
    return isinstance(value, type(default)) and value == default


def rename(method: str, renamed: Mapping[str, str], kwargs: dict[str, Any]) -> None:
    """Give arguments the names they have today; None stood for the default.

    Raises:
        PineconeValueError: An argument is given under both names.
    """
    for old, new in renamed.items():
        value = kwargs.pop(old, None)
        if old == "_request_timeout" and isinstance(value, tuple):
            value = sum(value)  # to connect, and to read
        if value is None:
            continue
        if kwargs.get(new) is not None:
            raise PineconeValueError(f"{new}: {method}() has it twice, as {new}= and as {old}=")
        kwargs[new] = value


def _warn(message: str, level: int) -> None:
    warn(f"{message}; see docs/migrate.md", DeprecationWarning, stacklevel=level)


def _in_background(handle: Any, method: Any, kwargs: dict[str, Any]) -> Any:
    """Return an `ApplyResult`, whose `get()` waits for what `method` gives or raises its error.

    An index over gRPC gives a future as it has them.
    """
    if kwargs.get("batch_size") is not None:
        raise PineconeValueError(
            "batch_size, async_req: expected one of them; batches are sent at a time anyway"
        )
    future = getattr(handle, f"{method.__name__}_async", None)
    if future is not None:
        return future(**kwargs)
    from pinecone._compat import background

    return background.submit(handle, method, kwargs)
