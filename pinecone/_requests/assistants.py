"""Requests about assistants, checked; their addresses, and decisions about states."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NoReturn
from urllib.parse import urlsplit

import orjson
from msgspec import UNSET
from msgspec.structs import asdict

from pinecone._checks import finite_number, is_bool, string, wrong_type
from pinecone._requests import arguments
from pinecone.config import normalise_host
from pinecone.errors import PineconeError, PineconeValueError
from pinecone.models.assistants import AlignmentResult, AssistantModel, EntailmentResult, Message
from pinecone_api.default.assistant_control import limits as control_limits, operations as control
from pinecone_api.default.assistant_control.models import (
    CreateAssistantRequest,
    UpdateAssistantRequest,
    UpdateAssistantResponse,
)
from pinecone_api.default.assistant_data import limits, models as data
from pinecone_api.default.assistant_evaluation import operations as evaluation
from pinecone_api.default.assistant_evaluation.models import AlignmentResponse

Messages = Sequence[Message | data.ChatMessage | Mapping[str, str]]

CONTROL_VARIABLE = "PINECONE_PLUGIN_ASSISTANT_CONTROL_HOST"
EVALUATION_VARIABLE = "PINECONE_PLUGIN_ASSISTANT_DATA_HOST"
FIRST_PAUSE = 0.5
"""Seconds before the first look at something that is under way."""

_FLAGS = ("multimodal", "include_binary_content")
_MAX_DEPTH = 100
_OPTIONS = data.ContextOptions.__struct_fields__
_PATH = urlsplit(control.SERVER).path


# -- addresses -----------------------------------------------------------------------------------


def control_base(host: str) -> str:
    """Return where assistants are managed: below the control plane `host`, unless the environment says otherwise."""
    return _base(CONTROL_VARIABLE, os.environ.get(CONTROL_VARIABLE) or host)


def data_base(host: str) -> str:
    """Return where the files and chats of assistants on `host` are."""
    return _base("host", host)


def evaluation_base() -> str:
    """Return where answers are evaluated."""
    host = os.environ.get(EVALUATION_VARIABLE)
    return _base(EVALUATION_VARIABLE, host) if host else evaluation.SERVER


def _base(argument: str, host: str) -> str:
    return normalise_host(argument, host).removesuffix(_PATH) + _PATH


# -- names and plain values ----------------------------------------------------------------------


def assistant_name(value: object, argument: str = "assistant_name") -> str:
    """Return the name of an assistant that should exist."""
    return arguments.reference(value, argument, "the name of an assistant")


def file_id(value: object) -> str:
    """Return the identifier of a file that should exist."""
    return arguments.reference(value, "file_id", "the identifier of a file")


def new_file_id(value: object) -> str:
    """Return an identifier that a file can be given."""
    return arguments.label(file_id(value), "file_id", limits.upsert_file.assistant_file_id.high)


def yes_or_no(value: object, argument: str) -> str | None:
    """Return a flag as a query parameter has it; None for False, the default of each of them."""
    return "true" if arguments.optional_flag(value, argument) else None


def checked_metadata(value: object) -> dict[str, Any] | None:
    """Check an object of any shape that JSON can carry as it is, and return it."""
    if value is None:
        return None
    given: dict[str, Any] = _json(arguments.mapping(value, "metadata"), "metadata", 0)
    return given


def _json(value: Any, path: str, depth: int) -> Any:
    """Return a value in the types of Python that JSON has a form for."""
    if depth > _MAX_DEPTH:
        raise PineconeValueError(f"{path}: nested more than {_MAX_DEPTH} levels deep", path)
    if isinstance(value, Mapping):
        return {
            string(key, path, "keys that are strings"): _json(item, f"{path}[{key!r}]", depth + 1)
            for key, item in value.items()
        }
    if isinstance(value, str):
        return string(value, path)
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return [_json(item, f"{path}[{place}]", depth + 1) for place, item in enumerate(value)]
    if value is None or is_bool(value):
        return None if value is None else bool(value)
    return finite_number(value, path, "a string, number, bool, None, list or mapping")


def json_text(value: Mapping[str, Any] | None) -> str | None:
    """Return a mapping as a query parameter has it."""
    if value is None:
        return None
    return orjson.dumps(dict(value), option=orjson.OPT_SERIALIZE_NUMPY).decode()


# -- requests ------------------------------------------------------------------------------------


def create_request(
    name: object, instructions: object, metadata: object, region: object, environment: object
) -> CreateAssistantRequest:
    """Return the request of `assistants.create`."""
    accepted = control_limits.CreateAssistantRequest
    return CreateAssistantRequest(
        name=arguments.label(assistant_name(name, "name"), "name", accepted.name.high),
        # None would be sent, as null.
        instructions=UNSET
        if instructions is None
        else arguments.optional_text(instructions, "instructions"),
        metadata=checked_metadata(metadata),
        region=arguments.one_of(region, "region", accepted.region.known),
        environment=arguments.optional_text(environment, "environment"),
    )


def update_request(instructions: object, metadata: object) -> UpdateAssistantRequest:
    """Return the request of `assistants.update`, without what stays as it is."""
    if instructions is None and metadata is None:
        raise PineconeValueError(
            "instructions, metadata: expected at least one of them, got neither"
        )
    request = UpdateAssistantRequest()
    if instructions is not None:
        request.instructions = arguments.optional_text(instructions, "instructions")
    if metadata is not None:
        request.metadata = checked_metadata(metadata)
    return request


def chat_request(
    messages: object,
    model: object,
    stream: object,
    temperature: object,
    filter: object,
    json_response: object,
    include_highlights: object,
    context_options: object,
) -> data.ChatRequest:
    """Return the request of `assistants.chat`."""
    question = completion_request(messages, model, stream, temperature, filter)
    as_json = arguments.flag(json_response, "json_response")
    if question.stream and as_json:
        raise PineconeValueError(
            "stream, json_response: a JSON answer cannot be streamed; switch one of them off"
        )
    return data.ChatRequest(
        **asdict(question),
        json_response=as_json or None,
        include_highlights=arguments.flag(include_highlights, "include_highlights") or None,
        context_options=_context_options(context_options),
    )


def completion_request(
    messages: object, model: object, stream: object, temperature: object, filter: object
) -> data.ChatCompletionRequest:
    """Return the request of `assistants.chat_completions`."""
    allowed = limits.ChatCompletionRequest
    return data.ChatCompletionRequest(
        messages=conversation(messages),
        stream=arguments.flag(stream, "stream") or None,
        model=arguments.model_name(model),
        temperature=arguments.optional_number(temperature, "temperature", allowed.temperature),
        filter=arguments.metadata_filter(filter),
    )


def selection(
    allowed: type[limits.ContextOptions | limits.ContextRequest], prefix: str = "", **given: Any
) -> dict[str, Any]:
    """Check which passages are wanted."""
    checked: dict[str, Any] = {
        name: arguments.optional_flag(given.get(name), f"{prefix}{name}") for name in _FLAGS
    }
    for name, limit in (("top_k", allowed.top_k), ("snippet_size", allowed.snippet_size)):
        checked[name] = arguments.optional_within(given.get(name), f"{prefix}{name}", limit)
    return checked


def conversation(messages: object) -> list[data.ChatMessage]:
    """Return the messages of a conversation, at least one."""
    if isinstance(messages, (str, bytes, Mapping, Message, data.ChatMessage)) or not isinstance(
        messages, Iterable
    ):
        wrong_type("messages", "a sequence of messages (Message or dict)", messages)
    checked = [_message(item, f"messages[{index}]") for index, item in enumerate(messages)]
    if not checked:
        raise PineconeValueError("messages: expected at least one message, got an empty sequence")
    return checked


def _message(item: Any, path: str) -> data.ChatMessage:
    if isinstance(item, Mapping):
        arguments.check_keys(item, path, ("role", "content"))
        if "content" not in item:
            raise PineconeValueError(f"{path}: the key 'content' is missing", path)
        role, content = item.get("role", "user"), item["content"]
    elif hasattr(item, "role") and hasattr(item, "content"):
        # Not only ours: pinecone-plugin-assistant stays installed when a release that needed it is replaced.
        role, content = item.role, item.content
    else:
        wrong_type(path, "a Message, or a dict with 'role' and 'content'", item)
    speaker = arguments.one_of(role, f"{path}.role", limits.ChatMessage.role.known)
    return data.ChatMessage(role=speaker, content=string(content, f"{path}.content"))


def _context_options(value: Any) -> data.ContextOptions | None:
    if value is None:
        return None
    if isinstance(value, (data.ContextOptions, Mapping)):
        given = dict(value.items())
    elif hasattr(value, "to_dict"):  # as that of the plugin, see `_message`
        given = value.to_dict()
    else:
        wrong_type("context_options", "ContextOptions or a dict", value)
    arguments.check_keys(given, "context_options", _OPTIONS)
    return data.ContextOptions(**selection(limits.ContextOptions, "context_options.", **given))


# -- answers -------------------------------------------------------------------------------------


def alignment_result(answer: AlignmentResponse) -> AlignmentResult:
    """Return an evaluation in the shape that older releases gave it."""
    return AlignmentResult(
        scores=answer.metrics,
        facts=[
            EntailmentResult(judged.fact.content, judged.entailment, judged.reasoning or "")
            for judged in answer.reasoning.evaluated_facts
        ],
        usage=data.ChatUsage(**answer.usage),
        response_info=answer.response_info,
    )


def whole(changed: UpdateAssistantResponse, name: str) -> AssistantModel | None:
    """Return the description that the answer to a change holds; None if it has the settings only."""
    if changed.status is None:
        return None
    members: dict[str, Any] = dict(changed.items()) | {"name": name}
    del members["assistant_name"]
    found = AssistantModel(**members)
    found.response_info = changed.response_info
    return found


def is_ready(assistant: AssistantModel) -> bool:
    """Return whether the assistant can be used.

    Raises:
        PineconeError: If it never will be.
    """
    if assistant.status in ("Failed", "InitializationFailed", "Terminating", "Terminated"):
        raise PineconeError(
            f"assistant {assistant.name!r} is {assistant.status} and will not become ready; delete it and "
            f"create it again"
        )
    return assistant.status == "Ready"


def is_complete(operation: data.OperationModel) -> bool:
    """Return whether an operation on a file is complete.

    Raises:
        PineconeError: If it failed.
    """
    if operation.status in ("Failed", "ProcessingFailed", "Cancelled"):
        raise PineconeError(
            f"{operation.operation_type} of file {operation.file_id!r} failed: "
            f"{operation.error_message or 'the service gives no reason'}"
        )
    return operation.status == "Completed"


class Deletion:
    """Tell what looks at a file that is being deleted say of the deletion."""

    def __init__(self) -> None:
        self._failed = False

    def __call__(self, file: data.AssistantFileModel) -> bool:
        """Return that the file is still there. One that could not be processed may be deleted, and is seen once more then.

        Raises:
            PineconeError: The deletion failed.
        """
        if self._failed and file.status == "ProcessingFailed":
            _fail(file)
        self._failed = file.status == "ProcessingFailed"
        return False


def _fail(file: data.AssistantFileModel) -> NoReturn:
    raise PineconeError(
        f"file {file.name!r} ({file.id}) is {file.status}: "
        f"{file.error_message or 'the service gives no reason'}"
    )


def is_available(file: data.AssistantFileModel) -> bool:
    """Return whether answers can draw on the file.

    Raises:
        PineconeError: If they never will.
    """
    if file.status in ("ProcessingFailed", "Deleting"):
        _fail(file)
    return file.status == "Available"


def is_gone(assistant: AssistantModel) -> bool:
    """Return whether an assistant that is being deleted will not be seen again.

    Raises:
        PineconeError: If it stays.
    """
    if assistant.status == "Failed":
        raise PineconeError(f"{assistant.name!r} is Failed and was not deleted; try again")
    return assistant.status == "Terminated"
