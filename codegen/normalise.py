"""Document hygiene before any frontend sees it: refuse what nothing would read, drop what nobody needs."""

from __future__ import annotations

import copy
from typing import Any, NoReturn

from .errors import SpecError

VERSION_HEADER = "x-pinecone-api-version"

#: Keys of each kind of node that the frontend reads, or that are documentation only.
_KNOWN: dict[str, frozenset[str]] = {
    kind: frozenset(keys.split())
    for kind, keys in {
        "document": "openapi info servers security tags paths components externalDocs",
        "components": "schemas securitySchemes parameters responses",
        "path": "get put post delete patch summary description parameters",
        "operation": "tags summary description operationId parameters requestBody responses deprecated security"
        " externalDocs x-idempotent x-lax x-max-body",
        "parameter": "name in description required schema style explode deprecated example examples",
        "body": "description content required",
        "response": "description content headers links",
        "media": "schema example examples",
        "schema": "type format title description properties required additionalProperties items default"
        " minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems"
        " minProperties maxProperties pattern nullable deprecated readOnly example enum oneOf anyOf allOf discriminator x-enum x-name x-items"
        " x-aliases x-secret",
    }.items()
}
_STRING_ONLY = ("minLength", "maxLength", "pattern")
_ARRAY_ONLY = ("minItems", "maxItems")
_OBJECT_ONLY = ("minProperties", "maxProperties")


def normalise(document: dict[str, Any], source: str, *, lenient: bool = False) -> list[str]:
    """Check `document` and clean it in place.

    Args:
        document: The parsed file.
        source: What to call it in errors.
        lenient: Drop keys that mean nothing where they stand, and unknown extensions, instead of refusing
            the document: for documents that nobody here can correct.

    Returns:
        What was dropped.

    Raises:
        SpecError: A node has a key that would be ignored, or that means nothing where it stands.
    """
    check = _Check(source, lenient)
    check.document(document)
    _drop_version_header(document)
    return check.notes


class _Check:
    """Walks the raw document; the typed model downstream would drop unknown keys without a word."""

    def __init__(self, source: str, lenient: bool) -> None:
        self.source = source
        self.lenient = lenient
        self.notes: list[str] = []

    def document(self, node: Any) -> None:
        if isinstance(node, dict) and "swagger" in node:
            self._refuse(
                "/swagger",
                f"a document of Swagger {node['swagger']}",
                "Convert it to OpenAPI 3: the generator reads no other.",
            )
        if not isinstance(node, dict) or not isinstance(node.get("paths"), dict):
            raise SpecError(
                self.source, "", "not an OpenAPI document", "It needs openapi, info and paths."
            )
        self._keys("document", node, "")
        components = node.get("components", {})
        self._keys("components", components, "/components")
        for kind in ("parameters", "responses"):
            if components.get(kind):
                self._refuse(
                    f"/components/{kind}",
                    f"shared {kind}",
                    f"Write the {kind} where they are used.",
                )
        for name, schema in components.get("schemas", {}).items():
            self.schema(schema, f"/components/schemas/{name}")
        for path, item in node["paths"].items():
            pointer = f"/paths/{path.replace('/', '~1')}"
            self._keys("path", item, pointer)
            shared = item.pop("parameters", [])
            for verb in ("get", "put", "post", "delete", "patch"):
                if verb in item:
                    _share(shared, item[verb])
                    self.operation(item[verb], f"{pointer}/{verb}")

    def operation(self, node: Any, pointer: str) -> None:
        self._keys("operation", node, pointer)
        for i, parameter in enumerate(node.get("parameters", [])):
            self._keys("parameter", parameter, f"{pointer}/parameters/{i}")
            self.schema(parameter.get("schema", {}), f"{pointer}/parameters/{i}/schema")
        if "requestBody" in node:
            self._keys("body", node["requestBody"], f"{pointer}/requestBody")
            self._content(node["requestBody"], f"{pointer}/requestBody")
        for status, response in node.get("responses", {}).items():
            self._keys("response", response, f"{pointer}/responses/{status}")
            if self.lenient:
                response.setdefault("description", "")
            self._content(response, f"{pointer}/responses/{status}")

    def schema(self, node: Any, pointer: str) -> None:
        if not isinstance(node, dict):
            self._refuse(
                pointer, f"a schema that is {type(node).__name__}", "A schema is an object."
            )
        if "$ref" in node:
            return
        self._keys("schema", node, pointer)
        self._misplaced(node, pointer)
        for name, child in node.get("properties", {}).items():
            self.schema(child, f"{pointer}/properties/{name}")
        for key in ("oneOf", "anyOf", "allOf"):
            for i, child in enumerate(node.get(key, [])):
                self.schema(child, f"{pointer}/{key}/{i}")
        if "items" in node:
            self.schema(node["items"], f"{pointer}/items")
        if isinstance(node.get("additionalProperties"), dict):
            self.schema(node["additionalProperties"], f"{pointer}/additionalProperties")

    def _misplaced(self, node: dict[str, Any], pointer: str) -> None:
        kind = node.get("type")
        if kind != "string":
            wrong = [key for key in _STRING_ONLY if key in node]
        else:
            wrong = [key for key in _ARRAY_ONLY if key in node]
        if kind not in ("object", None):
            wrong += [key for key in _OBJECT_ONLY if key in node]
        if "required" in node and kind not in ("object", None):
            wrong.append("required")
        if wrong and self.lenient:
            self._drop(node, wrong, pointer)
        elif wrong:
            self._refuse(
                pointer,
                f"{', '.join(wrong)} on a schema of type {kind}",
                "It has no effect there: correct it with an overlay.",
            )

    def _content(self, node: dict[str, Any], pointer: str) -> None:
        for media, content in node.get("content", {}).items():
            here = f"{pointer}/content/{media.replace('/', '~1')}"
            self._keys("media", content, here)
            self.schema(content.get("schema", {}), f"{here}/schema")

    def _keys(self, kind: str, node: Any, pointer: str) -> None:
        if not isinstance(node, dict):
            self._refuse(
                pointer, f"a {kind} that is {type(node).__name__}", f"A {kind} is an object."
            )
        unknown = sorted(set(map(str, node)) - _KNOWN[kind])
        if self.lenient:
            self._drop(node, [key for key in unknown if key.startswith("x-")], pointer)
            unknown = [key for key in unknown if not key.startswith("x-")]
        if unknown:
            self._refuse(
                pointer,
                f"unknown keys {unknown} in a {kind}",
                "The generator would ignore them: remove them or teach it.",
            )

    def _drop(self, node: dict[str, Any], keys: list[str], pointer: str) -> None:
        for key in keys:
            del node[key]
            self.notes.append(f"{self.source}#{pointer}: dropped {key}, it has no effect there")

    def _refuse(self, pointer: str, problem: str, advice: str) -> NoReturn:
        raise SpecError(self.source, pointer, problem, advice)


def _share(parameters: list[Any], operation: Any) -> None:
    """Give an operation those parameters of its path that it does not describe itself."""
    if not parameters or not isinstance(operation, dict):
        return
    own = operation.get("parameters", [])
    described = {(p.get("in"), p.get("name")) for p in own if isinstance(p, dict)}
    operation["parameters"] = [
        *(
            copy.deepcopy(p)
            for p in parameters
            if not (isinstance(p, dict) and (p.get("in"), p.get("name")) in described)
        ),
        *own,
    ]


def _drop_version_header(document: dict[str, Any]) -> None:
    """Remove the header of the API version: it belongs to the client, not to every method."""
    for item in document["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict) and "parameters" in operation:
                operation["parameters"] = [
                    p
                    for p in operation["parameters"]
                    if p.get("name", "").lower() != VERSION_HEADER
                ]
