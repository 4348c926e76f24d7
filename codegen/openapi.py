"""OpenAPI documents to the intermediate representation.

The only module that reads openapi_python_client's document model. That model is typed and validated,
but the tool's own property model loses discriminators, streams and parameter docs, so it is not used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from attrs import evolve
from openapi_python_client import schema as oai
from openapi_python_client.schema.openapi_schema_pydantic import (
    SecurityScheme,
    Server as ServerNode,
)
from pydantic import ValidationError
from ruamel.yaml.error import YAMLError

from . import naming, overlay, yaml_files
from .errors import Problems, SpecError, SpecErrors
from .ir import Answer, Body, Header, Operation, Param, Server, Service
from .nodes import Place, escaped, text
from .normalise import ORIGIN, dangling, normalise, unshared
from .schemas import Schemas
from .stated import facts

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
        raw = yaml_files.read(path)
    except YAMLError as error:
        raise SpecError(source, "", f"not valid YAML: {error}", "Correct the document.") from error
    if isinstance(raw, dict):
        overlay.apply(raw, corrections, source)
    try:
        return lower(unshared(raw), name=name, version=version, source=source, foreign=foreign)
    except RecursionError as error:
        advice = "Take an anchor out of itself, or describe it in named schemas."
        raise SpecError(source, "", "a node inside itself, or hundreds deep", advice) from error


def lower(raw: Any, *, name: str, version: str, source: str, foreign: bool = False) -> Service:
    """Lower a document that is read and corrected, and clean it in place.

    Raises:
        SpecError: The document is not valid, or uses something the generator does not understand.
    """
    problems = Problems()
    notes = normalise(raw, source, problems, lenient=foreign)
    try:
        document = oai.OpenAPI.model_validate(raw)
    except ValidationError as error:
        problems.finish()  # they say the same in better words
        raise _invalid(raw, error, source) from error
    lowering = _Lowering(document, source, problems)
    service = lowering.service(name, version, _documented(raw))
    return evolve(
        service,
        notes=tuple(dict.fromkeys([*notes.dropped, *lowering.notes])),
        unchecked=tuple(dict.fromkeys([*notes.unchecked, *lowering.schemas.notes])),
    )


def _invalid(raw: Any, error: ValidationError, source: str) -> SpecErrors:
    """Return what makes a document invalid, at the places where it is written.

    The model tries a reference before anything else, and says of each schema that it is none.
    """
    found: dict[str, SpecError] = {}
    for complaint in error.errors():
        node, parts = raw, []
        for part in complaint["loc"]:
            if isinstance(node, dict) and part in node:
                node = node[part]
            elif isinstance(node, list) and isinstance(part, int) and part < len(node):
                node = node[part]
            else:
                continue
            parts.append(escaped(str(part)))
        if complaint["loc"][-1] == "$ref" and complaint["type"] == "missing":
            continue
        pointer = "".join(f"/{part}" for part in parts)
        advice = "Correct the document: it is not valid OpenAPI."
        found.setdefault(pointer, SpecError(source, pointer, complaint["msg"], advice))
    return SpecErrors(tuple(found.values()))


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
    def __init__(self, document: oai.OpenAPI, source: str, problems: Problems) -> None:
        self.document = document
        self.source = source
        self.problems = problems
        self.notes: list[str] = []
        components = document.components.schemas if document.components else None
        self.schemas = Schemas(
            {text(key): value for key, value in (components or {}).items()}, source
        )

    def service(self, name: str, version: str, documented: tuple[str, ...]) -> Service:
        with self.problems.collected():
            if not self.document.servers:
                self._refuse(
                    "/servers", "no server", "Give at least one; the first is the default."
                )
        self.schemas.components(self.problems)
        operations = sorted(self._operations(), key=lambda operation: operation.name)
        with self.problems.collected():
            if not operations and not self.problems:
                self._refuse("/paths", "no operation", "Describe at least one.")
            self._refuse_doubles(operations)
        self.problems.finish()
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

    def _operations(self) -> Iterator[Operation]:
        for path, item in self.document.paths.items():
            for verb in VERBS:
                operation = getattr(item, verb)
                if operation is not None:
                    with self.problems.collected():
                        yield self._operation(text(path), verb, operation)

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
        pointer = f"/paths/{escaped(path)}/{verb}"
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
            header_params=tuple(params["header"]),
            body=self._body(op, operation_id, pointer),
            answers=self._answers(op, naming.class_name(operation_id), pointer),
            security=self._security(op, pointer),
            idempotent=bool(extra.get("x-idempotent", verb in _SAFE_TO_REPEAT)),
            effect=bool(extra.get("x-effect", verb != "get")),
            needs=tuple(text(name) for name in extra.get("x-needs", ())),
            lax=bool(extra.get("x-lax", False)),
            max_body=int(extra.get("x-max-body", 0)),
            deprecated=op.deprecated,
        )

    def _params(self, op: oai.Operation, operation_id: str, pointer: str) -> dict[str, list[Param]]:
        params: dict[str, list[Param]] = {"path": [], "query": [], "header": []}
        for i, p in enumerate(op.parameters or ()):
            here = _origin(p, f"{pointer}/parameters/{i}")
            if isinstance(p, oai.Reference) or p.param_in not in params:
                if isinstance(p, oai.Reference):
                    raise dangling(self.source, here, text(p.ref), "parameters")
                self._refuse(
                    here,
                    f"a parameter in {p.param_in}",
                    "Remove it with an overlay: no method can have an argument for it.",
                )
            params[p.param_in].append(self._param(p, operation_id, here))
        names = [param.name for kind in params.values() for param in kind]
        if len(set(names)) != len(names):
            self._refuse(
                f"{pointer}/parameters",
                f"parameters that become the same argument: {sorted(names)}",
                "Rename one with an overlay.",
            )
        return params

    def _param(self, p: oai.Parameter, operation_id: str, here: str) -> Param:
        wire = text(p.name)
        hint = naming.class_name(f"{operation_id}_{wire}")
        schema, place = p.param_schema, f"{here}/schema"
        content = {text(media): value for media, value in (p.content or {}).items()}
        if schema is None and content.keys() == {JSON}:
            schema, place = (
                content[JSON].media_type_schema,
                f"{here}/content/{escaped(JSON)}/schema",
            )
        if schema is None:
            self._refuse(here, "a parameter without a schema", "Give it one with an overlay.")
        kind = self.schemas.type(schema, hint, place)
        default, constraints = facts(schema)
        return Param(
            name=naming.argument(wire),
            wire=wire,
            type=kind,
            required=p.required,
            doc=text(p.description),
            default=default,
            constraints=constraints,
            deprecated=p.deprecated,
            style="json" if content else self._style(p, Place(schema, place), here),
        )

    def _style(self, p: oai.Parameter, place: Place, here: str) -> str:
        """Return how a value that is not plain text becomes text.

        Raises:
            SpecError: The value has parts that this way of writing has no place for.
        """
        where = str(p.param_in)
        style = text(p.style) or ("form" if where == "query" else "simple")
        explode = p.explode if "explode" in p.model_fields_set else style == "form"
        shapes = self.schemas.shapes(place)
        if where == "query" and style == "deepObject" and shapes == {"object"}:
            return "deep"
        if shapes == {"scalar"} and style in ("form", "simple"):
            return ""
        joined = {"form": ",", "simple": ",", "spaceDelimited": " ", "pipeDelimited": "|"}
        if shapes <= {"scalar", "list"} and style in joined and where != "path":
            return "" if explode and where == "query" else joined[style]
        shown = " or ".join(sorted(shapes))
        self._refuse(
            here,
            f"a {where} parameter of style {style} whose value is {shown}",
            "Give it a text, or content of application/json, with an overlay."
            if where != "query"
            else "Give it style deepObject, a list of texts, or content of application/json, with an overlay.",
        )

    def _body(self, op: oai.Operation, operation_id: str, pointer: str) -> Body | None:
        if op.request_body is None:
            return None
        here = _origin(op.request_body, f"{pointer}/requestBody")
        if isinstance(op.request_body, oai.Reference):
            raise dangling(self.source, here, text(op.request_body.ref), "requestBodies")
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
        kind = self.schemas.type(schema, hint, f"{here}/content/{escaped(media)}/schema")
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
        for name in [text(name) for alternative in required or () for name in alternative]:
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
        here = _origin(response, here)
        if isinstance(response, oai.Reference):
            raise dangling(self.source, here, text(response.ref), "responses")
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
        place = f"{here}/content/{escaped(media)}/schema"
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


def _origin(node: oai.Parameter | oai.RequestBody | oai.Response | oai.Reference, here: str) -> str:
    """Return where a node is written, which need not be where it is used."""
    return str((node.model_extra or {}).get(ORIGIN, here))
