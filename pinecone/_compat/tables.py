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
    """A method of older releases."""

    takes: str
    """Its parameters."""
    today: str
    """The path, from the object, of the method that does it; `:name` is a function in `pinecone._compat.functions`."""
    renamed: str = ""
    """`old=new` for parameters that are called otherwise today."""
    waits: bool = True
    """It is a coroutine on asynchronous classes."""
    bound: bool = False
    """It is about the assistant that the object describes: `assistant_name` is the object's own name."""
    returns: str = ""
    """The type of what it gives, where no method of today has it."""


_CLIENT = {
    "configure_index": Old(
        "name, replicas=None, pod_type=None, deletion_protection=None, tags=None, embed=None, "
        "read_capacity=None, serverless_read_capacity=None",
        "indexes.configure",
    ),
    "create_backup": Old(
        "*, index_name, backup_name=None, description=None", "backups.create", "backup_name=name"
    ),
    "create_collection": Old("name, source", "collections.create"),
    "create_index": Old(
        "name, spec=None, dimension=None, metric=None, timeout=None, deletion_protection=None, "
        "vector_type=None, tags=None, schema=None, deployment=None, read_capacity=None, cmek_id=None",
        "indexes.create",
    ),
    "create_index_for_model": Old(
        "name, cloud, region, embed, tags=None, deletion_protection='disabled', read_capacity=None, "
        "schema=None, timeout=None",
        "indexes.create_for_model",
    ),
    "delete_backup": Old("*, backup_id", "backups.delete"),
    "delete_collection": Old("name", "collections.delete"),
    "delete_index": Old("name, timeout=None", "indexes.delete"),
    "describe_backup": Old("*, backup_id", "backups.describe"),
    "describe_collection": Old("name", "collections.describe"),
    "describe_index": Old("name", "indexes.describe"),
    "describe_restore_job": Old("*, job_id", "restore_jobs.describe"),
    "has_index": Old("name", "indexes.exists"),
    "list_backups": Old("*, index_name=None, limit=None, pagination_token=None", "backups.list"),
    "list_collections": Old("", "collections.list"),
    "list_indexes": Old("", "indexes.list", returns="IndexList"),
    "list_restore_jobs": Old("*, limit=None, pagination_token=None", "restore_jobs.list"),
    "IndexAsyncio": Old("host, **kwargs", ":async_index", waits=False),
}

_ASSISTANTS = {
    "create_assistant": Old(
        "assistant_name=None, instructions=None, metadata=None, region='us', timeout=None, *, "
        "name=None, **kwargs",
        "create",
        "assistant_name=name",
    ),
    "delete_assistant": Old(
        "assistant_name=None, timeout=None, *, name=None, **kwargs", "delete", "assistant_name=name"
    ),
    "describe_assistant": Old(
        "assistant_name=None, *, name=None, **kwargs", "describe", "assistant_name=name"
    ),
    "list_assistants": Old("", ":list_assistants", returns="list[AssistantModel]"),
    "list_assistants_paginated": Old(
        "limit=None, pagination_token=None, *, page_size=None, **kwargs",
        "list_page",
        "limit=page_size",
    ),
    "update_assistant": Old(
        "assistant_name=None, instructions=None, metadata=None, *, name=None, **kwargs",
        "update",
        "assistant_name=name",
    ),
}

_CHAT = "messages, filter=None, stream=False, model=None, temperature=None"
_FILE = "metadata=None, multimodal=None, timeout=None, file_id=None, **kwargs"
_ASSISTANT_MODEL = {
    "chat": Old(
        f"{_CHAT}, json_response=False, include_highlights=False, context_options=None, **kwargs",
        "_assistants.chat",
        bound=True,
    ),
    "chat_completions": Old(f"{_CHAT}, **kwargs", "_assistants.chat_completions", bound=True),
    "context": Old(
        "query=None, messages=None, filter=None, top_k=None, snippet_size=None, multimodal=None, "
        "include_binary_content=None, context_options=None, **kwargs",
        ":context",
        bound=True,
        returns="ContextResponse",
    ),
    "delete_file": Old("file_id, timeout=None, **kwargs", "_assistants.delete_file", bound=True),
    "describe_file": Old(
        "file_id, include_url=False, **kwargs", "_assistants.describe_file", bound=True
    ),
    "list_files": Old(
        "filter=None, **kwargs", ":list_files", bound=True, returns="list[AssistantFileModel]"
    ),
    "list_files_paginated": Old(
        "filter=None, limit=None, pagination_token=None, *, page_size=None, **kwargs",
        "_assistants.list_files_page",
        "limit=page_size",
        bound=True,
    ),
    "upload_bytes_stream": Old(
        f"stream, file_name, {_FILE}", "_assistants.upload_file", "stream=file_stream", bound=True
    ),
    "upload_file": Old(f"file_path, {_FILE}", "_assistants.upload_file", bound=True),
}

#: Class -> its older methods.
METHODS: dict[str, dict[str, Old]] = {
    "Pinecone": {**_CLIENT, "Index": Old("name='', host='', **kwargs", ":index")},
    "AsyncPinecone": _CLIENT,
    "Assistants": _ASSISTANTS,
    "AsyncAssistants": _ASSISTANTS,
    "AssistantModel": _ASSISTANT_MODEL,
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
