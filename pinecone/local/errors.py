"""Service errors as values: the control plane and the data plane each have their own shape."""

from __future__ import annotations

import errno
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Mapping
from enum import IntEnum
from typing import Any


class Code(IntEnum):
    """The gRPC status codes the data plane puts into its error bodies."""

    INVALID_ARGUMENT = 3
    DEADLINE_EXCEEDED = 4  # gRPC only
    NOT_FOUND = 5
    ALREADY_EXISTS = 6
    PERMISSION_DENIED = 7
    RESOURCE_EXHAUSTED = 8  # simulated only
    FAILED_PRECONDITION = 9
    OUT_OF_RANGE = 11
    UNIMPLEMENTED = 12  # gRPC only
    INTERNAL = 13
    UNAVAILABLE = 14  # simulated only
    UNAUTHENTICATED = 16


_HTTP_STATUS = {
    Code.INVALID_ARGUMENT: 400,
    Code.DEADLINE_EXCEEDED: 504,
    Code.NOT_FOUND: 404,
    Code.ALREADY_EXISTS: 409,
    Code.PERMISSION_DENIED: 403,
    Code.RESOURCE_EXHAUSTED: 429,
    Code.FAILED_PRECONDITION: 400,
    Code.OUT_OF_RANGE: 400,
    Code.UNIMPLEMENTED: 501,
    Code.INTERNAL: 500,
    Code.UNAVAILABLE: 503,
    Code.UNAUTHENTICATED: 401,
}


_NO_ROOM = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))


class ServiceError(Exception, ABC):
    """An answer other than success: it knows its HTTP status and its JSON body."""

    status: int
    message: str
    headers: Mapping[str, str] = {}
    """Hold what comes with the body."""

    @abstractmethod
    def body(self) -> dict[str, Any]:
        """Return the JSON object that carries this error to the client."""


class DataError(ServiceError):
    """An error of the data plane: ``{"code": 3, "message": "...", "details": []}``."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = _HTTP_STATUS[code]

    def body(self) -> dict[str, Any]:
        """Return the data plane's error object."""
        return {"code": int(self.code), "message": self.message, "details": []}


class ControlError(ServiceError):
    """An error of the control plane: ``{"error": {"code", "message"}, "status": 404}``."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message

    def body(self) -> dict[str, Any]:
        """Return the control plane's error object."""
        return {"error": {"code": self.code, "message": self.message}, "status": self.status}


class StorageError(RuntimeError):
    """The data folder cannot be used: it is locked, damaged, or of another format."""


def closing() -> DataError:
    """Return the answer to a call that the end of its index cuts short."""
    return DataError(Code.NOT_FOUND, "This index has been deleted or the service is closing")


def stopped() -> DataError:
    """Return the answer to a call that the end of the service cuts short."""
    # Not 500, which clients take for a reason to retry.
    return DataError(Code.NOT_FOUND, "The local service was stopped before this call had finished")


def is_full(error: BaseException) -> bool:
    """Return whether something could not be written for want of room: on the disk, or in one file."""
    if isinstance(error, sqlite3.OperationalError):
        return str(error) in ("database or disk is full", "disk I/O error")
    return isinstance(error, OSError) and error.errno in _NO_ROOM


def no_room(where: object) -> DataError:
    """Return the answer to a write for which there is no room."""
    # Not 500 or 507, which clients take for a reason to retry.
    text = f"There is no room left for this write: {where}. Reads and deletes go on"
    return DataError(Code.FAILED_PRECONDITION, text)


def too_large(size: int, most: int) -> DataError:
    """Return the answer to a request of more bytes than the service accepts."""
    text = f"Error, message length too large: found {size} bytes, the limit is: {most} bytes"
    return DataError(Code.OUT_OF_RANGE, text)


def invalid(message: str) -> DataError:
    """Return the data plane's answer to a request that breaks a rule."""
    return DataError(Code.INVALID_ARGUMENT, message)


def invalid_control(message: str) -> ControlError:
    """Return the control plane's answer to a request that breaks a rule."""
    return ControlError(400, "INVALID_ARGUMENT", message)


def of_data_plane(error: ControlError) -> DataError:
    """Return the data plane's answer where the same rule is broken there."""
    codes = {404: Code.NOT_FOUND, 412: Code.FAILED_PRECONDITION}
    return DataError(codes.get(error.status, Code.INVALID_ARGUMENT), error.message)
