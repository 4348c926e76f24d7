"""List what older releases called things.

`names` serves the names and modules. The methods are made from their table by `make generate`, and docs/migrate.md shows
all of them.
"""

from __future__ import annotations

from typing import NamedTuple

# -- names of the package ------------------------------------------------------------------------

#: Older name -> today's, in `pinecone` unless dotted. The same class, so nothing warns.
ALIASES = {
    "Config": "PineconeConfig",
    "ForbiddenException": "ForbiddenError",
    "GRPCIndex": "pinecone.grpc.GrpcIndex",
    "IndexAsyncio": "AsyncIndex",
    "ListConversionException": "PineconeError",
    "NotFoundException": "NotFoundError",
    "PineconeApiAttributeError": "PineconeError",
    "PineconeApiException": "ApiError",
    "PineconeApiKeyError": "PineconeError",
    "PineconeApiTypeError": "PineconeTypeError",
    "PineconeApiValueError": "PineconeValueError",
    "PineconeAsyncio": "AsyncPinecone",
    "PineconeConfigurationError": "PineconeValueError",
    "PineconeException": "PineconeError",
    "PineconeGRPC": "pinecone.grpc.PineconeGRPC",
    "PineconeProtocolError": "PineconeError",
    "RateLimitException": "RateLimitError",
    "ServiceException": "ServiceError",
    "UnauthorizedException": "UnauthorizedError",
}

#: Aliases that warn, because what they name is not what they say.
DEPRECATED = {"ValidationError": "PineconeValueError"}

#: Functions of the package that are gone -> the method of a client that does it today.
REMOVED = {
    "init": "Pinecone(api_key=...)",
    "create_collection": "Pinecone(api_key=...).collections.create(...)",
    "create_index": "Pinecone(api_key=...).indexes.create(...)",
    "configure_index": "Pinecone(api_key=...).indexes.configure(...)",
    "delete_collection": "Pinecone(api_key=...).collections.delete(...)",
    "delete_index": "Pinecone(api_key=...).indexes.delete(...)",
    "describe_collection": "Pinecone(api_key=...).collections.describe(...)",
    "describe_index": "Pinecone(api_key=...).indexes.describe(...)",
    "list_collections": "Pinecone(api_key=...).collections.list()",
    "list_indexes": "Pinecone(api_key=...).indexes.list()",
    "scale_index": "Pinecone(api_key=...).indexes.configure(..., replicas=...)",
}

# -- methods -------------------------------------------------------------------------------------


class Old(NamedTuple):
    """A method of older releases. What it took stands among the facts about them, tests/facts/surface.json."""

    today: str
    """The path, from the object, of the method that does it; `:name` is a function in `pinecone._compat.functions`."""
    renamed: str = ""
    """`old=new` for parameters that are called otherwise today."""
    takes: str | None = None
    """Its parameters, where it takes more than it did."""
    waits: bool = True
    """It is a coroutine on asynchronous classes."""
    bound: bool = False
    """It is about the assistant that the object describes: `assistant_name` is the object's own name."""
    returns: str = ""
    """The type of what it gives, where no method of today has it."""
    dimension_second: bool = False
    """Releases 3 to 5 had the dimension in the second place, where later ones have the spec."""


_CLIENT = {
    "configure_index": Old("indexes.configure"),
    "create_backup": Old("backups.create", "backup_name=name"),
    "create_collection": Old("collections.create"),
    "create_index": Old(
        "indexes.create",
        takes="name, spec=None, dimension=None, metric=None, timeout=None, deletion_protection=None, "
        "vector_type=None, tags=None, schema=None, deployment=None, read_capacity=None, cmek_id=None",
    ),
    "create_index_for_model": Old("indexes.create_for_model"),
    "delete_backup": Old("backups.delete"),
    "delete_collection": Old("collections.delete"),
    "delete_index": Old("indexes.delete"),
    "describe_backup": Old("backups.describe"),
    "describe_collection": Old("collections.describe"),
    "describe_index": Old("indexes.describe"),
    "describe_restore_job": Old("restore_jobs.describe"),
    "has_index": Old("indexes.exists"),
    "list_backups": Old(
        "backups.list",
        takes="*, index_name=None, limit=None, pagination_token=None, include_deleted=None",
    ),
    "list_collections": Old("collections.list"),
    "list_indexes": Old("indexes.list", returns="IndexList"),
    "list_restore_jobs": Old("restore_jobs.list"),
    "IndexAsyncio": Old(":async_index", waits=False),
}

_ASSISTANTS = {
    "create_assistant": Old("create", "assistant_name=name"),
    "delete_assistant": Old("delete", "assistant_name=name"),
    "describe_assistant": Old("describe", "assistant_name=name"),
    "list_assistants": Old(":list_assistants", returns="list[AssistantModel]"),
    "list_assistants_paginated": Old("list_page", "limit=page_size"),
    "update_assistant": Old("update", "assistant_name=name"),
}

_ASSISTANT_MODEL = {
    "chat": Old("_assistants.chat"),
    "chat_completions": Old("_assistants.chat_completions"),
    "context": Old(":context", returns="ContextResponse"),
    "delete_file": Old("_assistants.delete_file"),
    "describe_file": Old("_assistants.describe_file"),
    "list_files": Old(":list_files", returns="list[AssistantFileModel]"),
    "list_files_paginated": Old("_assistants.list_files_page", "limit=page_size"),
    "upload_bytes_stream": Old("_assistants.upload_file", "stream=file_stream"),
    "upload_file": Old("_assistants.upload_file"),
}

#: Class -> its older methods.
METHODS: dict[str, dict[str, Old]] = {
    "Pinecone": {
        **_CLIENT,
        "create_index": _CLIENT["create_index"]._replace(dimension_second=True),
        "Index": Old(":index"),
    },
    "AsyncPinecone": _CLIENT,
    "Assistants": _ASSISTANTS,
    "AsyncAssistants": _ASSISTANTS,
    "AssistantModel": {name: old._replace(bound=True) for name, old in _ASSISTANT_MODEL.items()},
}

#: Class -> older attribute -> a function in `pinecone._compat.functions`, or the attribute it is today.
ATTRIBUTES = {
    "Pinecone": {"assistant": ":assistant_proxy", "preview": ":preview"},
    "AsyncPinecone": {"assistant": ":assistant_proxy", "preview": ":preview"},
    "Assistants": {"evaluation": ":evaluation"},
    "AsyncAssistants": {"evaluation": ":evaluation"},
    "AssistantModel": {"_assistants": ":asked"},
    "IndexList": {"index_list": ":itself"},
}

#: What the functions that rows point at do, as people write it today.
WRITTEN = {
    ":assistant_proxy": "assistants",
    ":async_index": "AsyncIndex(host=...)",
    ":context": "_assistants.context",
    ":evaluation": "evaluate_alignment(...)",
    ":index": "index(...)",
    ":itself": "the list itself",
    ":list_assistants": "list().to_list()",
    ":list_files": "_assistants.list_files(...).to_list()",
    ":asked": "pc.assistants",
    ":preview": "index(...).documents",
}


def spelling(today: str) -> str:
    """Return what people write today for what a row of the tables points at."""
    return WRITTEN.get(today, f"{today}(...)").replace("_assistants.", "pc.assistants.")
