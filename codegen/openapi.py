"""OpenAPI documents to the intermediate representation.

The only module that reads openapi_python_client's document model. That model is typed and validated,
but the tool's own property model loses discriminators, streams and parameter docs, so it is not used.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

from openapi_python_client import schema as oai
from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from . import naming, overlay
from .errors import SpecError
from .ir import Body, Operation, Param, Service, Type
from .normalise import normalise
from .schemas import Schemas, facts, text

VERBS = ("get", "put", "post", "delete", "patch")
BODY_MEDIA = ("application/json", "application/x-ndjson")
_SAFE_TO_REPEAT = frozenset({"get", "put", "delete"})


def load(
    path: Path, *, name: str, version: str, corrections: list[dict[str, Any]], source: str
) -> Service:
    """Read one document, apply its overlay and lower it.

    Raises:
        SpecError: The document is not valid, or uses something the generator does not understand.
    """
    try:
        raw = YAML(typ="safe").load(path.read_bytes())
    except YAMLError as error:
        raise SpecError(source, "", f"not valid YAML: {error}", "Correct the document.") from error
    if isinstance(raw, dict):
        overlay.apply(raw, corrections, source)
    normalise(raw, source)
    try:
        document = oai.OpenAPI.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        pointer = "/" + "/".join(str(part) for part in first["loc"])
        raise SpecError(
            source, pointer, first["msg"], "Correct the document: it is not valid OpenAPI."
        ) from error
    return _Lowering(document, source).service(name, version, _documented(raw))


def _documented(raw: dict[str, Any]) -> tuple[str, ...]:
    operations = [f"{verb.upper()} {path}" for path, item in raw["paths"].items() for verb in item]
    return tuple(sorted([*operations, *raw.get("components", {}).get("schemas", {})]))


class _Lowering:
    def __init__(self, document: oai.OpenAPI, source: str) -> None:
        self.document = document
        self.source = source
        components = document.components.schemas if document.components else None
        self.schemas = Schemas(
            {text(key): value for key, value in (components or {}).items()}, source
        )

    def service(self, name: str, version: str, documented: tuple[str, ...]) -> Service:
        if len(self.document.servers) != 1:
            self._refuse("/servers", f"{len(self.document.servers)} servers", "Give exactly one.")
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
            server=text(self.document.servers[0].url),
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
        returns, may_be_empty = self._returns(op, operation_id, pointer)
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
            returns=returns,
            may_be_empty=may_be_empty,
            errors=tuple(
                sorted(text(code) for code in op.responses if not text(code).startswith("2"))
            ),
            idempotent=bool(extra.get("x-idempotent", verb in _SAFE_TO_REPEAT)),
            lax=bool(extra.get("x-lax", False)),
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
        if schema is None or len(content) > 1:
            self._refuse(
                here,
                f"request body of {sorted(content)}",
                f"Give one of {', '.join(BODY_MEDIA)} with a schema.",
            )
        hint = naming.class_name(operation_id) + "Request"
        kind = self.schemas.type(schema, hint, f"{here}/content/{media.replace('/', '~1')}/schema")
        return Body(media=media, type=kind, required=bool(op.request_body.required))

    def _returns(
        self, op: oai.Operation, operation_id: str, pointer: str
    ) -> tuple[Type | None, bool]:
        returns: Type | None = None
        empty = False
        for code, response in op.responses.items():
            status = text(code)
            here = f"{pointer}/responses/{status}"
            if isinstance(response, oai.Reference):
                self._refuse(here, "a reference", "Write the response out in the operation.")
            if not status.startswith("2"):
                continue
            empty = empty or not response.content
            for media, content in (response.content or {}).items():
                if text(media) != "application/json" or content.media_type_schema is None:
                    self._refuse(
                        here,
                        f"response of type {text(media)}",
                        "Only application/json with a schema is supported.",
                    )
                hint = naming.class_name(operation_id) + "Response"
                kind = self.schemas.type(
                    content.media_type_schema, hint, f"{here}/content/application~1json/schema"
                )
                if returns not in (None, kind):
                    self._refuse(
                        here, "successes of different types", "Describe one type for all of them."
                    )
                returns = kind
        if returns is None and not empty:
            self._refuse(
                f"{pointer}/responses", "no success", "Describe at least one 2xx response."
            )
        return returns, empty and returns is not None

    def _refuse(self, pointer: str, problem: str, advice: str) -> NoReturn:
        raise SpecError(self.source, pointer, problem, advice)
