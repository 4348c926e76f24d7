"""Serves the names, paths, methods and spellings of older majors that the tables in `pinecone._compat.tables` list."""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import Callable, Mapping
from functools import cache, wraps
from importlib import import_module
from importlib.machinery import ModuleSpec
from inspect import getattr_static, iscoroutinefunction, signature
from operator import attrgetter
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any, TypeVar, cast
from warnings import warn

from attrs import evolve

from pinecone._compat.tables import (
    ALIASES,
    ATTRIBUTES,
    CALLS,
    DEPRECATED,
    IGNORED,
    METHODS,
    MODULES,
    REMOVED,
    WRITTEN,
    Call,
    Old,
)
from pinecone.errors import PineconeError, PineconeTypeError, PineconeValueError

if TYPE_CHECKING:
    from multiprocessing.pool import ThreadPool

C = TypeVar("C")

THREADS = 10

# -- names and paths -----------------------------------------------------------------------------


def top_level(name: str) -> Any:
    """What `pinecone.<name>` is when it is none of today's names.

    Raises:
        AttributeError: It is nothing, or it was a function; the message says what to write instead.
    """
    if name in ALIASES:
        return _found(ALIASES[name])
    if name in DEPRECATED:
        _warn(f"{name} is called {DEPRECATED[name]} today", 4)
        return _found(DEPRECATED[name])
    if name in REMOVED:
        raise AttributeError(
            f"pinecone.{name}() is no function of the package any more; write {REMOVED[name]}"
        )
    if any(path.split(".")[1] == name for path in MODULES):
        return import_module(f"pinecone.{name}")
    raise AttributeError(f"module 'pinecone' has no attribute {name!r}")


def in_module(path: str, name: str) -> Any:
    """What older code imports as `name` from the module `path`; modules that exist ask for the rest.

    Raises:
        AttributeError: There is no such name.
    """
    for entry in MODULES.get(path, "").split():
        known, _, target = entry.partition("=")
        if known == name:
            return _found(target or name)
    if find_spec(f"{path}.{name}") is not None:
        return import_module(f"{path}.{name}")
    raise AttributeError(f"module {path!r} has no attribute {name!r}")


def _found(target: str) -> Any:
    """What a target of the tables names."""
    module, _, name = target.rpartition(".")
    if module:
        return getattr(import_module(module), name)
    for home in ("pinecone", "pinecone.models"):
        try:
            return getattr(import_module(home), name)
        except AttributeError:
            continue
    raise AttributeError(f"pinecone has no {name!r}")


def find_spec(path: str) -> ModuleSpec | None:
    """The spec of a module that only older majors had; None for any other."""
    inside = f"{path}."
    if path in MODULES or any(known.startswith(inside) for known in MODULES):
        return ModuleSpec(path, cast(Any, _OldModules()), is_package=True)
    return None


class _OldModules:
    """Makes modules whose names are looked up in the table."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _OldModule(spec.name, "Names of older majors; see docs/migrate.md.")

    def exec_module(self, module: ModuleType) -> None:
        module.__path__ = []
        module.__all__ = dir(module)  # type: ignore[attr-defined]


class _OldModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        value = in_module(self.__name__, name)
        setattr(self, name, value)
        return value

    def __dir__(self) -> list[str]:
        return [entry.partition("=")[0] for entry in MODULES.get(self.__name__, "").split()]


# -- methods, attributes and calls ---------------------------------------------------------------


def old_names(cls: type[C]) -> type[C]:
    """Give a class what older code uses of it, as the tables have it under its name."""
    kind: Any = cls
    for name, old in METHODS.get(cls.__name__, {}).items():
        setattr(kind, name, _method(cls, name, old))
    for name, today in ATTRIBUTES.get(cls.__name__, {}).items():
        setattr(
            kind, name, property(_target(today), doc=f"Older name; today: `{spelling(today)}`.")
        )
    for name, call in CALLS.get(cls.__name__.removeprefix("Async"), {}).items():
        if (function := getattr_static(cls, name, None)) is not None:
            setattr(kind, name, _lenient(cls, name, function, call))
    if cls.__name__.removeprefix("Async") in ("Pinecone", "Index"):
        kind.__init__ = _constructor(cls)
    return cls


def _target(today: str) -> Callable[[Any], Any]:
    return globals()[today[1:]] if today.startswith(":") else attrgetter(today)


def _method(cls: type, name: str, old: Old) -> Any:
    """A method of older majors: its own parameters, and what it does is today's."""
    renamed = _pairs(old.renamed)
    # The parameters are source text of the table; calling the function binds arguments as Python does.
    bind: Any = eval(f"lambda self, {old.takes}: locals()")
    bind.__name__ = name
    bind.__qualname__ = f"{cls.__name__}.{name}"
    shape = signature(bind)
    defaults = {parameter.name: parameter.default for parameter in shape.parameters.values()}

    def result(*args: Any, **kwargs: Any) -> Any:
        given = bind(*args, **kwargs)
        owner = given.pop("self")
        given.update(given.pop("kwargs", {}))
        given = {
            key: value
            for key, value in given.items()
            if value is not None and not (key in defaults and value == defaults[key])
        }
        _rename(name, renamed, given)
        if old.bound:
            given["assistant_name"] = owner.name
        if old.today.startswith(":"):
            return globals()[old.today[1:]](owner, **given)
        return attrgetter(old.today)(owner)(**given)

    if cls.__name__.startswith("Async") and old.waits:

        async def waiting(*args: Any, **kwargs: Any) -> Any:
            return await result(*args, **kwargs)

        method: Any = waiting
    else:
        method = result
    method.__name__, method.__qualname__, method.__module__ = (
        name,
        bind.__qualname__,
        cls.__module__,
    )
    method.__signature__ = shape
    method.__doc__ = f"Older name; today: `{spelling(old.today)}`."
    return method


def spelling(today: str) -> str:
    """How people write today what a row of the tables points at."""
    return WRITTEN.get(today, f"{today}(...)").replace("_assistants.", "pc.assistants.")


def _lenient(cls: type, name: str, function: Any, call: Call) -> Any:
    """`function`, taking arguments as older code gives them; nothing but a look at them otherwise."""
    positional = call.positional.split()
    renamed = _pairs(call.renamed)
    native: int = function.__code__.co_argcount - 1
    old = frozenset({*renamed, *(("async_req",) if call.background else ())})
    nothing_old = old.isdisjoint

    def translated(args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[Any, ...]:
        """The arguments without a name that stay so; `kwargs` gets today's names."""
        if len(args) <= native and nothing_old(kwargs):
            return args
        if len(args) > native:
            _name(name, positional, args, kwargs)
            args = ()
        _rename(name, renamed, kwargs)
        _warn(f"write {name}({', '.join(f'{key}=...' for key in kwargs)})", 4)
        return args

    if iscoroutinefunction(function):

        @wraps(function)
        async def waiting(self: Any, /, *args: Any, **kwargs: Any) -> Any:
            if args or not nothing_old(kwargs):
                if call.background and kwargs.pop("async_req", False):
                    raise PineconeTypeError(
                        f"async_req: {cls.__name__} does not take it; await {name}(), or make a task of it"
                    )
                args = translated(args, kwargs)
                return await function(self, *args, **kwargs)
            return await function(self, **kwargs)

        return waiting

    @wraps(function)
    def lenient(self: Any, /, *args: Any, **kwargs: Any) -> Any:
        if args or not nothing_old(kwargs):
            later = call.background and kwargs.pop("async_req", False)
            args = translated(args, kwargs)
            if later:
                return _in_background(self, name, function, kwargs)
            return function(self, *args, **kwargs)
        return function(self, **kwargs)

    return lenient


def _name(name: str, positional: list[str], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    """Give arguments without a name the name they had in that place; None stood for the default."""
    if len(args) > len(positional):
        raise TypeError(
            f"{name}() takes at most {len(positional)} arguments without a name ({len(args)} given); "
            f"write {name}({', '.join(f'{key}=...' for key in positional)})"
        )
    given = dict(zip(positional, args, strict=False))
    for key in given.keys() & kwargs.keys():
        raise TypeError(f"{name}() got multiple values for argument {key!r}")
    rest = dict(kwargs)
    kwargs.clear()
    kwargs.update({key: value for key, value in given.items() if value is not None}, **rest)


def _rename(name: str, renamed: Mapping[str, str], kwargs: dict[str, Any]) -> None:
    """Give arguments the names they have today; None stood for the default."""
    for old, new in renamed.items():
        value = kwargs.pop(old, None)
        if value is None:
            continue
        if kwargs.get(new) is not None:
            raise PineconeValueError(f"{new}: {name}() has it twice, as {new}= and as {old}=")
        kwargs[new] = value


def _pairs(text: str) -> dict[str, str]:
    pairs: dict[str, str] = dict(pair.split("=") for pair in text.split())
    return pairs


def _warn(message: str, level: int) -> None:
    warn(f"{message}; see docs/migrate.md", DeprecationWarning, stacklevel=level)


def _constructor(cls: Any) -> Any:
    """The constructor, taking what older majors had besides."""
    make = cls.__init__

    @wraps(make)
    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        threads = kwargs.pop("pool_threads", None)
        for name in IGNORED & kwargs.keys():
            del kwargs[name]
            _warn(f"{cls.__name__}({name}=...) has no effect any more", 3)
        if args and cls.__name__.endswith("Index"):
            raise TypeError(
                f"{cls.__name__}() takes no arguments without a name; write {cls.__name__}(host=...), or "
                f"Pinecone().index({args[0]!r}) for an index by name"
            )
        make(self, *args, **kwargs)
        self._pool_threads = threads

    return __init__


# -- results to wait for -------------------------------------------------------------------------

_lock = threading.Lock()


def _in_background(handle: Any, name: str, function: Any, kwargs: dict[str, Any]) -> Any:
    """A `multiprocessing.pool.ApplyResult`: `.get()` waits for what `function` gives, or raises its error.

    Of an index over gRPC, a future as it has them.
    """
    if kwargs.get("batch_size") is not None:
        raise PineconeValueError(
            "batch_size, async_req: expected one of them; batches are sent at a time anyway"
        )
    future = getattr(handle, f"{name}_async", None)
    return future(**kwargs) if future else _threads(handle).apply_async(function, (handle,), kwargs)


def _threads(handle: Any) -> ThreadPool:
    """The handle's own threads; a forked child has none of its parent's."""
    with _lock:
        owner, pool = handle.__dict__.get("_background", (None, None))
        if owner != os.getpid():
            from multiprocessing.pool import ThreadPool

            pool = ThreadPool(getattr(handle, "_pool_threads", None) or THREADS)
            weakref.finalize(handle, pool.close)
            handle._background = os.getpid(), pool
    return cast("ThreadPool", pool)


# -- what the tables point at with a colon -------------------------------------------------------


def index(client: Any, name: str = "", host: str = "", **options: Any) -> Any:
    """`Pinecone.Index`: a host wins over a name; what configured connections per index is ignored."""
    grpc = {"grpc": options["grpc"]} if options.get("grpc") else {}
    handle = client.index(host=host, **grpc) if host else client.index(name, **grpc)
    handle._pool_threads = options.get("pool_threads") or getattr(client, "_pool_threads", None)
    return handle


def async_index(client: Any, host: str, **_: Any) -> Any:
    """`IndexAsyncio`: an asynchronous index, from either client, without waiting."""
    config = client.config
    own = config.http_client if type(client).__name__.startswith("Async") else None
    return _found("AsyncIndex")._with(
        evolve(
            config,
            host=_found("pinecone.config.normalise_host")("host", host),
            http_client=own,
        )
    )


def create_for_model(client: Any, *, cloud: str, region: str, embed: Any, **rest: Any) -> Any:
    """`create_index_for_model`: an index with integrated embedding."""
    spec = _found("IntegratedSpec")(cloud=cloud, region=region, embed=embed)
    return client.indexes.create(spec=spec, **rest)


def list_assistants(assistants: Any) -> Any:
    """`list_assistants`: all of them."""
    return assistants.list().to_list()


def list_files(model: Any, **given: Any) -> Any:
    """`AssistantModel.list_files`: all of them."""
    return model._assistants.list_files(**given).to_list()


def context(model: Any, *, context_options: Any = None, **given: Any) -> Any:
    """`AssistantModel.context`: its options are arguments today."""
    if hasattr(context_options, "to_dict"):
        context_options = context_options.to_dict()
    options = {key: value for key, value in (context_options or {}).items() if value is not None}
    return model._assistants.context(**{**options, **given})


def asked(model: Any) -> Any:
    """The assistants that an `AssistantModel` came from, if `pc.assistant` gave it."""
    found = getattr(model, "__dict__", {}).get("_assistants")
    if found is None:
        raise PineconeError(
            f"this description of the assistant {model.name!r} has no client; ask pc.assistants with "
            f"assistant_name={model.name!r}, or get it from pc.assistant"
        )
    return found


@cache
def _bound_model() -> Any:
    """An `AssistantModel` that knows whom to ask, as `pc.assistant` gives it."""
    model = _found("AssistantModel")
    return type(model)(model.__name__, (model,), {"__module__": model.__module__}, dict=True)


class AssistantProxy:
    """`pc.assistant`: what `pc.assistants` does, with assistants that can be asked themselves."""

    def __init__(self, assistants: Any) -> None:
        self._assistants = assistants

    def __call__(self, assistant_name: str) -> Any:
        return self.describe(name=assistant_name)

    Assistant = __call__

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(self._assistants, name)
        if not name.startswith(("create", "describe", "list_assistants", "update")):
            return found
        if iscoroutinefunction(found):  # models were bound to synchronous clients only
            return found

        @wraps(found)
        def described(*args: Any, **kwargs: Any) -> Any:
            return self._bound(found(*args, **kwargs))

        return described

    def _bound(self, answer: Any) -> Any:
        if isinstance(answer, list):
            return [self._bound(item) for item in answer]
        if type(answer) is not _found("AssistantModel"):
            return answer
        fields = {name: getattr(answer, name) for name in answer.__struct_fields__}
        model = _bound_model()(**fields)
        model.__dict__["_assistants"] = self._assistants
        return model

    def __repr__(self) -> str:
        return f"AssistantProxy({self._assistants!r})"


def assistant_proxy(client: Any) -> AssistantProxy:
    """`pc.assistant`."""
    return AssistantProxy(client.assistants)


def evaluation(assistants: Any) -> SimpleNamespace:
    """`assistants.evaluation.metrics.alignment(...)`."""
    return SimpleNamespace(metrics=SimpleNamespace(alignment=assistants.evaluate_alignment))


def itself(model: Any) -> Any:
    """An attribute that held what the model is today."""
    return model


def check_realistic_host(host: str) -> None:
    """Raise unless `host` is an address; `Pinecone` and `Index` do it by themselves."""
    _found("pinecone.config.normalise_host")("host", host)
