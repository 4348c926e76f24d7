"""Metadata and filters between ``google.protobuf.Struct`` and JSON objects.

A Struct knows doubles only: whole numbers come back as floats, as they do from the service.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson

from pinecone_api.v2026_07.grpc import messages
from pinecone_api.v2026_07.grpc.codec import struct_from_message


def read(chunks: Iterable[bytes]) -> dict[str, Any]:
    """Return the JSON object that a Struct's wire bytes stand for; parts of it merge.

    Raises:
        google.protobuf.message.DecodeError: The bytes are not a Struct.
    """
    return struct_from_message(messages.Struct.FromString(b"".join(chunks)))


def write(metadata: bytes) -> bytes:
    """Return stored metadata, which is JSON text, as a Struct's wire bytes."""
    struct = messages.Struct()
    fields = struct.fields
    # The service stores no other types. Struct.update() takes twice as long.
    for name, value in orjson.loads(metadata).items():
        if isinstance(value, str):
            fields[name].string_value = value
        elif isinstance(value, bool):
            fields[name].bool_value = value
        elif isinstance(value, list):
            items = fields[name].list_value
            items.SetInParent()
            for item in value:
                items.values.add(string_value=item)
        else:
            fields[name].number_value = value
    return struct.SerializeToString()
