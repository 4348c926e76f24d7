"""OpenAPI documents to the intermediate representation.

The only module that reads openapi_python_client's document model. That model is typed and validated,
but the tool's own property model loses discriminators, streams and parameter docs, so it is not used.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

from attrs import define, evolve
from openapi_python_client import schema as oai
from openapi_python_client.schema.openapi_schema_pydantic import SecurityScheme
from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from . import naming, overlay
from .errors import SpecError
from .ir import Body, Header, Operation, Param, Service, Type
from .normalise import normalise
from .schemas import Schemas, facts, text

VERBS = ("get", "put", "post", "delete", "patch")
JSON = "application/json"
EVENTS = "text/event-stream"
FORM = "application/x-www-form-urlencoded"
#: Request media in order of preference: an endpoint that takes a form as well is one of OAuth's.
BODY_MEDIA = (FORM, JSON, "application/x-ndjson", "multipart/form-data")
_SAFE_TO_REPEAT = frozenset({"get", "put", "delete"})


def load(
    path: Path,
    *,
    name: str,
    version: str,
    corrections: list[dict[str, Any]],
    source: str,
    foreign: bool = False,
) -> Service:
    """Read one document, apply its overlay and lower it; `foreign` notes what is merely untidy.

    Raises:
        SpecError: The document is not valid, or uses something the generator does not understand.
    """
    try:
        raw = YAML(typ="safe").load(path.read_bytes())
    except YAMLError as error:
        raise SpecError(source, "", f"not valid YAML: {error}", "Correct the document.") from error
    if isinstance(raw, dict):
        overlay.apply(raw, corrections, source)
    notes = normalise(raw, source, lenient=foreign)
    try:
        document = oai.OpenAPI.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        pointer = "/" + "/".join(str(part) for part in first["loc"])
        raise SpecError(
            source, pointer, first["msg"], "Correct the document: it is not valid OpenAPI."
        ) from error
    service = _Lowering(document, source).service(name, version, _documented(raw))
    return evolve(service, notes=tuple(notes))


def _documented(raw: dict[str, Any]) -> tuple[str, ...]:
    operations = [f"{verb.upper()} {path}" for path, item in raw["paths"].items() for verb in item]
    return tuple(sorted([*operations, *raw.get("components", {}).get("schemas", {})]))


@define
class _Answer:
    """What the successes of one operation come to."""

    type: Type | None = None
    event: Type | None = None
    empty: bool = False
    statuses: tuple[str, ...] = ()
    headers: tuple[Header, ...] = ()


class _Lowering:
    def __init__(self, document: oai.OpenAPI, source: str) -> None:
        self.document = document
        self.source = source
        components = document.components.schemas if document.components else None
        self.schemas = Schemas(
            {text(key): value for key, value in (components or {}).items()}, source
        )

    def service(self, name: str, version: str, documented: tuple[str, ...]) -> Service:
        if not self.document.servers:
            self._refuse("/servers", "no server", "Give at least one; the first is the default.")
        self.schemas.components()
        operations = sorted(
            (
                self._operation(text(path), verb, operation)
                for path, item in self.document.paths.items()
                for verb in VERBS
                if (operation := getattr(item, verb)) is not None
            ),
            key=lambda operation: operation.name,
        )
        self._refuse_doubles(operations)
        structs, unions, aliases = self.schemas.finish(operations)
        return Service(
            name=name,
            version=version,
            title=text(self.document.info.title),
            doc=text(self.document.info.description),
            servers=tuple(text(server.url) for server in self.document.servers),
            source=self.source,
            structs=structs,
            unions=unions,
            aliases=aliases,
            operations=tuple(operations),
            schemas=self.schemas.made(),
            documented=documented,
        )

    def _refuse_doubles(self, operations: list[Operation]) -> None:
        for one, other in zip(operations, operations[1:], strict=False):
            if one.name == other.name:
                self._refuse(
                    "/paths",
                    f"operations {one.operation_id} and {other.operation_id} both become {one.name}()",
                    "Give one of them another operationId with an overlay.",
                )

    def _operation(self, path: str, verb: str, op: oai.Operation) -> Operation:
        pointer = f"/paths/{path.replace('/', '~1')}/{verb}"
        operation_id = text(op.operationId)
        if not operation_id:
            self._refuse(pointer, "no operationId", "Name the operation.")
        params = self._params(op, operation_id, pointer)
        for place in params["path"]:
            if "{" + place.wire + "}" not in path:
                self._refuse(
                    pointer,
                    f"{place.wire} is not in the path {path}",
                    "Declare path parameters that exist.",
                )
        if path.count("{") != len(params["path"]):
            self._refuse(
                pointer, f"undeclared parameters in the path {path}", "Declare each path parameter."
            )
        answer = self._answer(op, operation_id, pointer)
        extra = op.model_extra or {}
        return Operation(
            name=naming.identifier(operation_id),
            operation_id=operation_id,
            verb=verb.upper(),
            path=path,
            summary=text(op.summary),
            doc=text(op.description),
            path_params=tuple(params["path"]),
            query_params=tuple(sorted(params["query"], key=lambda param: not param.required)),
            body=self._body(op, operation_id, pointer),
            returns=answer.type,
            may_be_empty=answer.empty and answer.type is not None,
            event=answer.event,
            successes=answer.statuses,
            headers=answer.headers,
            errors=tuple(
                sorted(text(code) for code in op.responses if not text(code).startswith("2"))
            ),
            security=self._security(op, pointer),
            idempotent=bool(extra.get("x-idempotent", verb in _SAFE_TO_REPEAT)),
            lax=bool(extra.get("x-lax", False)),
            max_body=int(extra.get("x-max-body", 0)),
            deprecated=op.deprecated,
        )

    def _params(self, op: oai.Operation, operation_id: str, pointer: str) -> dict[str, list[Param]]:
        params: dict[str, list[Param]] = {"path": [], "query": []}
        for i, p in enumerate(op.parameters or ()):
            here = f"{pointer}/parameters/{i}"
            if isinstance(p, oai.Reference) or p.param_schema is None or p.param_in not in params:
                self._refuse(
                    here,
                    "not an inline path or query parameter with a schema",
                    "Write it out in the operation.",
                )
            wire = text(p.name)
            hint = naming.class_name(f"{operation_id}_{wire}")
            kind = self.schemas.type(p.param_schema, hint, f"{here}/schema")
            default, constraints = facts(p.param_schema)
            params[p.param_in].append(
                Param(
                    name=naming.identifier(wire),
                    wire=wire,
                    type=kind,
                    required=p.required,
                    doc=text(p.description),
                    default=default,
                    constraints=constraints,
                )
            )
        return params

    def _body(self, op: oai.Operation, operation_id: str, pointer: str) -> Body | None:
        if op.request_body is None:
            return None
        here = f"{pointer}/requestBody"
        if isinstance(op.request_body, oai.Reference):
            self._refuse(here, "a reference", "Write the body out in the operation.")
        content = {text(media): value for media, value in op.request_body.content.items()}
        media = next((media for media in BODY_MEDIA if media in content), "")
        schema = content[media].media_type_schema if media else None
        if schema is None or content.keys() - {media, JSON}:
            self._refuse(
                here,
                f"request body of {sorted(content)}",
                f"Give one of {', '.join(BODY_MEDIA)} with a schema.",
            )
        hint = naming.class_name(operation_id) + "Request"
        kind = self.schemas.type(schema, hint, f"{here}/content/{media.replace('/', '~1')}/schema")
        return Body(
            media=media,
            type=kind,
            required=bool(op.request_body.required),
            doc=text(op.request_body.description),
        )

    def _security(self, op: oai.Operation, pointer: str) -> str:
        required = self.document.security if op.security is None else op.security
        schemes = self.document.components.securitySchemes if self.document.components else None
        known = {text(name): scheme for name, scheme in (schemes or {}).items()}
        for name in {text(name) for alternative in required or () for name in alternative}:
            scheme = known.get(name)
            if isinstance(scheme, SecurityScheme):
                if scheme.type == "apiKey" and scheme.security_scheme_in == "header":
                    return "api_key"
                if scheme.type == "http" and scheme.scheme == "bearer":
                    return "bearer"
            self._refuse(
                pointer, f"security scheme {name}", "Use an API key header or a bearer token."
            )
        return ""

    def _answer(self, op: oai.Operation, operation_id: str, pointer: str) -> _Answer:
        answer = _Answer()
        for code, response in op.responses.items():
            status = text(code)
            here = f"{pointer}/responses/{status}"
            if isinstance(response, oai.Reference):
                self._refuse(here, "a reference", "Write the response out in the operation.")
            if not status.startswith("2"):
                continue
            answer.statuses += (status,)
            answer.empty |= not response.content
            for name, header in (response.headers or {}).items():
                doc = text(getattr(header, "description", ""))
                answer.headers += (Header(wire=text(name), doc=doc),)
            for media, content in (response.content or {}).items():
                self._read_answer(
                    answer, text(media), content, naming.class_name(operation_id), here
                )
        if not answer.statuses:
            self._refuse(
                f"{pointer}/responses", "no success", "Describe at least one 2xx response."
            )
        return answer

    def _read_answer(
        self, answer: _Answer, media: str, content: oai.MediaType, name: str, here: str
    ) -> None:
        if media not in (JSON, EVENTS) or content.media_type_schema is None:
            self._refuse(
                here, f"response of type {media}", f"Give {JSON} or {EVENTS}, with a schema."
            )
        place = f"{here}/content/{media.replace('/', '~1')}/schema"
        if media == EVENTS:
            answer.event = self.schemas.type(content.media_type_schema, f"{name}Event", place)
            return
        kind = self.schemas.type(content.media_type_schema, f"{name}Response", place)
        if answer.type not in (None, kind):
            self._refuse(here, "successes of different types", "Describe one type for all of them.")
        answer.type = kind

    def _refuse(self, pointer: str, problem: str, advice: str) -> NoReturn:
        raise SpecError(self.source, pointer, problem, advice)
