"""OpenAPI documents to the intermediate representation.

The only module that reads openapi_python_client's document model. That model is typed and validated,
but the tool's own property model loses discriminators, streams and parameter docs, so it is not used.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NoReturn

from attrs import evolve
from openapi_python_client import schema as oai
from openapi_python_client.schema.openapi_schema_pydantic import (
    SecurityScheme,
    Server as ServerNode,
)
from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from . import naming, overlay
from .errors import SpecError
from .ir import Answer, Body, Header, Operation, Param, Server, Service
from .normalise import normalise
from .schemas import Schemas, facts, text

VERBS = ("get", "put", "post", "delete", "patch")
JSON = "application/json"
EVENTS = "text/event-stream"
TEXT = "text/plain"
FORM = "application/x-www-form-urlencoded"
#: Request media in order of preference: an endpoint that takes a form as well is one of OAuth's.
BODY_MEDIA = (FORM, JSON, "application/x-ndjson", "multipart/form-data")
_PATH = re.compile(r"(?:/(?:[a-zA-Z0-9._~!$&'()*+,;=:@%-]|\{[^{}/]+\})*)+")
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
    lowering = _Lowering(document, source)
    service = lowering.service(name, version, _documented(raw))
    return evolve(service, notes=(*notes, *lowering.notes))


def _server(server: ServerNode) -> Server:
    return Server(
        url=text(server.url),
        doc=text(server.description),
        variables=tuple(
            (text(name), text(variable.description))
            for name, variable in (server.variables or {}).items()
        ),
    )


def _documented(raw: dict[str, Any]) -> tuple[str, ...]:
    operations = [
        f"{verb.upper()} {path}"
        for path, item in raw["paths"].items()
        for verb in item
        if verb in VERBS
    ]
    return tuple(sorted([*operations, *raw.get("components", {}).get("schemas", {})]))


class _Lowering:
    def __init__(self, document: oai.OpenAPI, source: str) -> None:
        self.document = document
        self.source = source
        self.notes: list[str] = []
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
            bases=tuple(_server(server) for server in self.document.servers),
            source=self.source,
            structs=structs,
            unions=unions,
            aliases=aliases,
            operations=tuple(operations),
            schemas=self.schemas.made(),
            documented=documented,
        )

    def _refuse_doubles(self, operations: list[Operation]) -> None:
        names: dict[str, str] = {}
        for operation in operations:
            for name in [
                operation.name,
                *([f"{operation.name}_events"] if operation.event else []),
            ]:
                if name in names:
                    self._refuse(
                        "/paths",
                        f"operations {names[name]} and {operation.operation_id} both become {name}()",
                        "Give one of them another operationId with an overlay.",
                    )
                names[name] = operation.operation_id

    def _operation(self, path: str, verb: str, op: oai.Operation) -> Operation:
        pointer = f"/paths/{path.replace('/', '~1')}/{verb}"
        operation_id = text(op.operationId)
        if not operation_id:
            self._refuse(pointer, "no operationId", "Name the operation.")
        if not _PATH.fullmatch(path):
            self._refuse(pointer, f"a path {path!r}", "Percent-encode what a URL cannot hold.")
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
        extra = op.model_extra or {}
        return Operation(
            name=naming.function(operation_id),
            operation_id=operation_id,
            verb=verb.upper(),
            path=path,
            summary=text(op.summary),
            doc=text(op.description),
            path_params=tuple(params["path"]),
            query_params=tuple(sorted(params["query"], key=lambda param: not param.required)),
            body=self._body(op, operation_id, pointer),
            answers=self._answers(op, naming.class_name(operation_id), pointer),
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
                    name=naming.argument(wire),
                    wire=wire,
                    type=kind,
                    required=p.required,
                    doc=text(p.description),
                    default=default,
                    constraints=constraints,
                    deprecated=p.deprecated,
                )
            )
        names = [param.name for kind in params.values() for param in kind]
        if len(set(names)) != len(names):
            self._refuse(
                f"{pointer}/parameters",
                f"parameters that become the same argument: {sorted(names)}",
                "Rename one with an overlay.",
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
            constraints=facts(schema)[1],
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

    def _answers(self, op: oai.Operation, name: str, pointer: str) -> tuple[Answer, ...]:
        here = f"{pointer}/responses"
        answers = tuple(
            self._answer(text(code), response, name, f"{here}/{text(code)}")
            for code, response in sorted(op.responses.items(), key=lambda item: text(item[0]))
        )
        if not any(answer.success for answer in answers):
            self._refuse(here, "no success", "Describe at least one 2xx response.")
        if len({answer.type for answer in answers if answer.success and answer.type}) > 1:
            self._refuse(here, "successes of different types", "Describe one type for all of them.")
        return answers

    def _answer(
        self, status: str, response: oai.Response | oai.Reference, name: str, here: str
    ) -> Answer:
        if isinstance(response, oai.Reference):
            self._refuse(here, "a reference", "Write the response out in the operation.")
        answer = Answer(
            status=status,
            doc=text(response.description),
            headers=tuple(
                Header(wire=text(header), doc=text(getattr(facts, "description", "")))
                for header, facts in (response.headers or {}).items()
            ),
        )
        for key, content in (response.content or {}).items():
            answer = self._read(answer, text(key), content, name, here)
        return answer

    def _read(
        self, answer: Answer, media: str, content: oai.MediaType, name: str, here: str
    ) -> Answer:
        """Return `answer` with what one of its media types says."""
        schema = content.media_type_schema
        place = f"{here}/content/{media.replace('/', '~1')}/schema"
        if media == JSON and schema:
            hint = f"{name}Response" if answer.success else f"{name}{answer.status.title()}Error"
            return evolve(answer, type=self.schemas.type(schema, hint, place))
        if answer.success and media == EVENTS and schema:
            return evolve(answer, event=self.schemas.type(schema, f"{name}Event", place))
        if answer.success:
            self._refuse(
                here, f"response of type {media}", f"Give {JSON} or {EVENTS}, with a schema."
            )
        if media == TEXT:
            return answer  # the text is the message, and there is nothing to decode
        # Whoever gets such a failure still has its status and its bytes.
        self.notes.append(f"{self.source}#{here}: an error of type {media} is not decoded")
        return answer

    def _refuse(self, pointer: str, problem: str, advice: str) -> NoReturn:
        raise SpecError(self.source, pointer, problem, advice)
