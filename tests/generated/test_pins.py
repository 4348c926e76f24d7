"""Every request under every version: what its document lacks is refused by name, all else is sent as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from pinecone_api import DEFAULT, _runtime
from pinecone_api._runtime import encode, parts
from tests.facts import facts
from tests.generated.samples import Schemas
from tests.generated.services import SERVICES, Service
from tests.generated.test_operations import arguments, perform

pytestmark = pytest.mark.slow

OPERATIONS = {
    (service.version, service.name, name): (service, operation)
    for service in SERVICES
    for name, operation in service.facts().items()
}
#: Each operation of a version whose requests another version makes of the same class.
PAIRS = [
    (service, other, name)
    for (version, document, name), (service, operation) in OPERATIONS.items()
    for other in SERVICES
    if operation.body is not None and other.name == document and other.version != version
    if (other.version, document, name) in OPERATIONS
]


def lacking(schemas: Schemas, schema: dict[str, Any], sample: Any, at: str = "") -> Iterator[str]:
    """Return where a sample has a member that a schema does not know."""
    schema = schemas.resolve(schema)
    if isinstance(sample, list):
        for index, item in enumerate(sample):
            yield from lacking(schemas, schema.get("items", {}), item, f"{at}[{index}]")
    members = schemas.members(schema)
    if not isinstance(sample, dict) or not members:
        return
    for key, item in sample.items():
        if key in members:
            yield from lacking(schemas, members[key], item, f"{at}.{key}")
        elif not schema.get("additionalProperties"):
            yield f"{at}.{key}"


def refused() -> Iterator[tuple[Service, Service, str, Any, list[str]]]:
    """Yield bodies that another version takes, with what a version does not know in them."""
    for service, other, name in PAIRS:
        ours = OPERATIONS[service.version, service.name, name][1].body
        theirs = OPERATIONS[other.version, other.name, name][1].body
        assert ours is not None
        assert theirs is not None
        for sample in other.schemas.full(theirs):
            yield service, other, name, sample, list(lacking(service.schemas, ours, sample))


def same_classes(service: Service, other: Service, body: Any) -> bool:
    """Return whether a body is of a class that both versions have."""
    name = type(body).__name__
    return getattr(service.models, name, None) is getattr(other.models, name, 0)


async def made(service: Service, name: str, caller: str, given: tuple[Any, ...]) -> None:
    """Make a call by the function of an operation, or by a client."""
    if caller == "function":
        getattr(service.operations, name)(*given)
    else:
        await perform(service, name, caller, None, given)


@pytest.mark.parametrize("caller", ["function", "sync", "async"])
async def test_what_a_version_lacks_is_refused_by_name(caller: str) -> None:
    seen = set()
    for service, other, name, sample, unknown in refused():
        body = other.body(name, sample)
        if not unknown or not same_classes(service, other, body):
            continue
        given = (*arguments(service, name, None), body)
        with pytest.raises(ValueError, match=f"not in API version {service.version}; ") as caught:
            await made(service, name, caller, given)
        assert any(str(caught.value).startswith(at.lstrip(".")) for at in unknown), unknown
        seen.add((service.version, name, unknown[0]))
    assert seen >= {
        ("2025-10", "upload_file", ".metadata"),
    }


async def test_what_is_not_set_is_not_sent() -> None:
    for service, other, name in PAIRS:
        _, theirs = OPERATIONS[other.version, other.name, name]
        assert theirs.body is not None
        for sample in other.schemas.required(theirs.body):
            body = other.body(name, sample)
            if same_classes(service, other, body):
                call = getattr(service.operations, name)(*arguments(service, name, None), body)
                assert call.operation.version == service.version
                told = dict(parts(call)) if encode(call) is None else _runtime._jsonable(body)
                assert told.keys() == sample.keys(), name


def test_members_inside_of_lists_and_objects_are_found() -> None:
    service = next(s for s in SERVICES if repr(s) == "2025-10-assistant_control")
    m = service.models
    lacks = service.operations.LACKS
    new = m.CreateAssistantRequest(name="a", environment="e")
    for body, at in (([1, new], "[1].environment"), ({"k": new}, "['k'].environment")):
        with pytest.raises(ValueError, match="environment") as caught:
            _runtime.known(body, lacks, "2025-10")
        assert str(caught.value) == f"{at}: not in API version 2025-10; {DEFAULT} has it"
    assert _runtime.known([m.CreateAssistantRequest(name="a")], lacks, "2025-10")


def test_every_version_has_facts_for_this() -> None:
    assert {service.version for service, _, _ in PAIRS} == set(facts.versions())
