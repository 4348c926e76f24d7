"""No method takes an empty name or id: it would address something else, such as the whole list."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

from pinecone import Admin, Index, Pinecone, PineconeTypeError, PineconeValueError, ServerlessSpec
from tests.helpers.scripted_server import Server, reply, serving

#: Parameters that name something.
NAMES = frozenset(
    "name index_name backup_id assistant_name project_id api_key_id organization_id job_id file_id"
    " operation_id schedule_id source user_id invite_id role_binding_id service_account_id uri model".split()
)
#: What the other parameters of these methods need.
OTHERS: dict[str, Any] = {
    "spec": ServerlessSpec("aws", "us-east-1"),
    "dimension": 3,
    "documents": ["a"],
    "inputs": ["a"],
    "roles": ["ProjectEditor"],
    "frequency": "daily",
    "retention_days": 7,
    "embed": {"model": "m", "field_map": {"text": "body"}},
    "messages": [{"role": "user", "content": "x"}],
}
#: Where an empty name is an answer, not a mistake.
ANSWERED = {"exists", "has_index"}


def owners(pc: Any, index: Any, admin: Any) -> Iterator[tuple[str, Any]]:
    yield "index", index
    for client in (pc, admin):
        yield type(client).__name__, client
        for name in dir(type(client)):
            if not name.startswith("_") and name not in ("config", "preview"):
                area = getattr(client, name)
                if type(area).__module__.startswith("pinecone._sync"):
                    yield f"{type(client).__name__}.{name}", area


def calls(owner: Any) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Return each method with the name of a parameter to try and arguments for the others."""
    for method in dir(type(owner)):
        found = getattr(owner, method, None)
        if method.startswith("_") or method in ANSWERED or not inspect.ismethod(found):
            continue
        parameters = inspect.signature(found).parameters
        for tried in NAMES & parameters.keys():
            needed = {
                name: OTHERS.get(name, "x")
                for name, it in parameters.items()
                if it.default is it.empty and it.kind is not it.VAR_KEYWORD and name != tried
            }
            yield method, tried, needed


def test_nothing_is_sent_for_an_empty_name() -> None:
    wrong: list[str] = []
    tried = 0
    with serving(reply(418)) as server:
        pc = Pinecone("key", host=server.url)
        index = Index(host=server.url, api_key="key")
        admin = Admin(client_id="a", client_secret="b", host=server.url, oauth_host=server.url)
        with pc, index, admin:
            for place, owner in owners(pc, index, admin):
                for method, name, needed in calls(owner):
                    tried += 1
                    problem = _problem(server, getattr(owner, method), {**needed, name: ""})
                    if problem:
                        wrong.append(f"{place}.{method}({name}=''): {problem}")
    assert not wrong, "\n".join(wrong)
    assert tried > 60


def _problem(server: Server, method: Any, arguments: dict[str, Any]) -> str:
    before = len(server.requests)
    try:
        result = method(**arguments)
        if hasattr(result, "to_list"):  # nothing is sent before the first item is asked for
            result.to_list()
    except PineconeValueError as error:
        if isinstance(error, PineconeTypeError):
            return f"a wrong type: {error}"
        return "" if len(server.requests) == before else "sent"
    except Exception as error:
        return repr(error)
    return "accepted"
