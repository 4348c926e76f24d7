"""Hold a request against what the API documents allow its members to be."""

from __future__ import annotations

from typing import Any

import msgspec

from pinecone.local.catalog.requests import show
from pinecone.local.errors import invalid_control
from pinecone_api._limits import UNBOUNDED, Limits


def check(body: msgspec.Struct, allowed: type, where: str = "") -> None:
    """Refuse members of a body that its document does not allow.

    Args:
        body: A decoded body.
        allowed: The generated class with its limits, which has members of the same names.
        where: What leads to the body, such as ``schedule.``, for the message.

    Raises:
        ControlError: A member has a value, a length or a count of items that is not allowed.
    """
    for name, limits in vars(allowed).items():
        if isinstance(limits, Limits):
            check_value(getattr(body, name, None), limits, where + name)


def check_value(value: Any, limits: Limits[Any], where: str) -> None:
    """Refuse one value; None stands for a member that was not given."""
    if value is None:
        return
    known = [item for item in (value if isinstance(value, list) else [value]) if limits.known]
    for item in known:
        if item not in limits.known:
            raise invalid_control(
                f"Invalid value {show(item)} for {where}: expected {', '.join(limits.known)}"
            )
    size, of = (value, "") if isinstance(value, (int, float)) else (len(value), _unit(value))
    if not limits.low <= size <= limits.high:
        most = "more" if limits.high >= UNBOUNDED else limits.high
        between = "or" if limits.high >= UNBOUNDED else "to"
        raise invalid_control(f"{where} must be {limits.low} {between} {most}{of}, got {size}")


def _unit(value: Any) -> str:
    if isinstance(value, bytes):
        return " bytes long"
    return " characters long" if isinstance(value, str) else " items"
