"""Do what older methods did where that takes more than another name; the tables point at these functions."""

from __future__ import annotations

from functools import cache, wraps
from inspect import iscoroutinefunction
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from attrs import evolve

from pinecone._checks import is_given
from pinecone._compat.calls import IGNORED
from pinecone._compat.names import find
from pinecone.errors import PineconeError

if TYPE_CHECKING:
    from pinecone import AsyncIndex, Index
    from pinecone._sync.assistants import Assistants

#: What `Index(...)` of a client took besides the settings of clients.
_OPTIONS = frozenset({"grpc", "grpc_config", "pool_threads", "timeout"}) | IGNORED

# -- indexes -------------------------------------------------------------------------------------


def index(client: Any, name: str = "", host: str = "", **options: Any) -> Index:
    """Return a handle on an index: a host wins over a name; what configured connections per index is ignored."""
    _check_options("Index", options)
    grpc = {"grpc": options["grpc"]} if options.get("grpc") else {}
    handle: Any = client.index(host=host, **grpc) if is_given(host) else client.index(name, **grpc)
    handle._pool_threads = options.get("pool_threads") or getattr(client, "_pool_threads", None)
    return handle  # type: ignore[no-any-return]


def _check_options(method: str, options: dict[str, Any]) -> None:
    """Raise a `TypeError` for an argument that no release had."""
    known = find("pinecone._async.settings.AsyncSettings").__annotations__
    for name in options:
        if name not in known and name not in _OPTIONS:
            raise TypeError(f"{method}() got an unexpected keyword argument {name!r}")


def async_index(client: Any, host: str, **options: Any) -> AsyncIndex:
    """Return an asynchronous index, from either client, without waiting."""
    _check_options("IndexAsyncio", options)
    config = client.config
    own = config.http_client if type(client).__name__.startswith("Async") else None
    address = find("pinecone.config.normalise_host")("host", host)
    return find("AsyncIndex")._with(evolve(config, host=address, http_client=own))  # type: ignore[no-any-return]


def itself(model: Any) -> Any:
    """Return the model: it is today what an attribute of it held."""
    return model


def check_realistic_host(host: str) -> None:
    """Raise unless `host` is an address; `Pinecone` and `Index` do it by themselves."""
    find("pinecone.config.normalise_host")("host", host)


# -- assistants ----------------------------------------------------------------------------------


def list_assistants(assistants: Any) -> Any:
    """Return all assistants."""
    return assistants.list().to_list()


def list_files(model: Any, **given: Any) -> Any:
    """Return all files of an assistant."""
    return model._assistants.list_files(**given).to_list()


def context(model: Any, *, context_options: Any = None, **given: Any) -> Any:
    """Return snippets for a question; `context_options` are arguments today."""
    if hasattr(context_options, "to_dict"):
        context_options = context_options.to_dict()
    options = {key: value for key, value in (context_options or {}).items() if value is not None}
    return model._assistants.context(**{**options, **given})


def evaluation(assistants: Any) -> SimpleNamespace:
    """Return what has `metrics.alignment(...)`."""
    return SimpleNamespace(metrics=SimpleNamespace(alignment=assistants.evaluate_alignment))


def asked(model: Any) -> Assistants:
    """Return the assistants that an `AssistantModel` came from.

    Raises:
        PineconeError: It is no model that `pc.assistant` gave.
    """
    found = getattr(model, "__dict__", {}).get("_assistants")
    if found is None:
        raise PineconeError(
            f"this description of the assistant {model.name!r} has no client; ask pc.assistants with "
            f"assistant_name={model.name!r}, or get it from pc.assistant"
        )
    return found  # type: ignore[no-any-return]


def assistant_proxy(client: Any) -> AssistantProxy:
    """Return what `pc.assistant` is."""
    return AssistantProxy(client.assistants)


def preview(_: Any) -> Any:
    """Say what `pc.preview` is today."""
    raise AttributeError(
        "pc.preview is gone, everything in it is on the client itself: write pc.index(name).documents.search(...) for "
        "pc.preview.index(name=name).documents.search(...), and pc.indexes.create(name=name, schema=...) for "
        "pc.preview.indexes.create(name=name, schema=...)"
    )


class AssistantProxy:
    """`pc.assistant`: what `pc.assistants` does, with assistants that can be asked themselves."""

    def __init__(self, assistants: Any) -> None:
        self._assistants = assistants

    def __call__(self, assistant_name: str = "", *, name: str = "") -> Any:
        """Return the assistant of that name."""
        return self.describe(name=assistant_name if is_given(assistant_name) else name)

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
        if type(answer) is not find("AssistantModel"):
            return answer
        fields = {name: getattr(answer, name) for name in answer.__struct_fields__}
        model = _bound_model()(**fields)
        model.__dict__["_assistants"] = self._assistants
        return model

    def __repr__(self) -> str:
        return f"AssistantProxy({self._assistants!r})"


@cache
def _bound_model() -> Any:
    """Return the class of an `AssistantModel` that knows whom to ask, as `pc.assistant` gives it."""
    model = find("AssistantModel")
    return type(model)(model.__name__, (model,), {"__module__": model.__module__}, dict=True)


# -- generated models ----------------------------------------------------------------------------


def add_members(model: type, older: type) -> None:
    """Give a generated class what older releases had on it: its generator knows nothing of them."""
    for name, member in vars(older).items():
        if not name.startswith("__"):
            setattr(model, name, member)
