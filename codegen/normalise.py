"""Document hygiene before any frontend sees it: refuse what nothing would read, drop what nobody needs."""

from __future__ import annotations

import copy
from typing import Any, NoReturn, TypeVar

from attrs import Factory, frozen

from .errors import Problems, SpecError
from .nodes import escaped

_T = TypeVar("_T", list[Any], dict[str, Any])

#: Where a parameter, body or response is written, when that is not where it is used.
ORIGIN = "written at"
#: Headers that no method has an argument for: the client sends them.
_NOT_PARAMETERS = frozenset({"x-pinecone-api-version", "accept", "content-type", "authorization"})
_COMPOSED = ("allOf", "oneOf", "anyOf")

#: Keys of each kind of node that the frontend reads, or that are documentation only.
_KNOWN: dict[str, frozenset[str]] = {
    kind: frozenset(keys.split())
    for kind, keys in {
        "document": "openapi info servers security tags paths components externalDocs jsonSchemaDialect",
        "components": "schemas securitySchemes parameters responses requestBodies headers examples links",
        "path": "get put post delete patch summary description parameters",
        "operation": "tags summary description operationId parameters requestBody responses deprecated security"
        " externalDocs x-idempotent x-effect x-needs x-lax x-max-body",
        "parameter": "name in description required schema content style explode deprecated allowEmptyValue"
        " allowReserved example examples",
        "body": "description content required",
        "response": "description content headers links",
        "media": "schema example examples",
        "schema": "type format title description properties required additionalProperties items default"
        " minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems"
        " minProperties maxProperties pattern nullable deprecated readOnly writeOnly example examples externalDocs xml $comment"
        " contentEncoding contentMediaType enum const oneOf anyOf allOf discriminator x-enum x-name x-items"
        " x-aliases x-keys x-secret x-datetime",
    }.items()
}
#: What a document may promise beyond types, and no generated code checks. It is noted.
_UNCHECKED = frozenset(
    "not uniqueItems multipleOf propertyNames contains minContains maxContains dependentRequired"
    " dependentSchemas if then else".split()
)
#: What a schema may say to narrow down what another one describes.
_NARROWING = frozenset(
    "type title description properties required items minimum maximum exclusiveMinimum exclusiveMaximum"
    " minLength maxLength minItems maxItems minProperties maxProperties pattern format enum const"
    " oneOf anyOf allOf".split()
)
_STRING_ONLY = ("minLength", "maxLength", "pattern")
_ARRAY_ONLY = ("minItems", "maxItems")
_OBJECT_ONLY = ("minProperties", "maxProperties")


@frozen
class Notes:
    """Hold what reading a document left out."""

    dropped: list[str] = Factory(list)
    """Name what has no effect where it stands."""
    unchecked: list[str] = Factory(list)
    """Name what the document promises and no generated code checks."""


def normalise(document: Any, source: str, problems: Problems, *, lenient: bool = False) -> Notes:
    """Check `document` and clean it in place.

    Args:
        document: The parsed file.
        source: What to call it in errors.
        problems: Takes nodes that have a key that would be ignored, or that means nothing where it stands.
        lenient: Drop keys that mean nothing where they stand, and unknown extensions, instead of refusing
            the document: for documents that nobody here can correct.

    Raises:
        SpecError: It is not an OpenAPI document at all.
    """
    check = _Check(source, lenient, problems)
    check.document(document)
    return check.notes


class _Check:
    """Walks the raw document; the typed model downstream would drop unknown keys without a word."""

    def __init__(self, source: str, lenient: bool, problems: Problems) -> None:
        self.source = source
        self.lenient = lenient
        self.problems = problems
        self.shared: dict[str, Any] = {}
        self.notes = Notes()

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
        if node.pop("webhooks", None):
            self._unchecked("/webhooks", "calls that the service makes; nothing is made of them")
        self._keys("document", node, "")
        components = node.get("components", {})
        self._keys("components", components, "/components")
        for name, schema in self._part(components, "schemas", dict, "/components").items():
            with self.problems.collected():
                self.schema(schema, f"/components/schemas/{escaped(str(name))}")
        self.shared = components
        for path, item in node["paths"].items():
            self._path(item, f"/paths/{escaped(str(path))}")
        for kind in ("parameters", "responses", "requestBodies"):
            components.pop(kind, None)  # they stand where they are used now

    def _path(self, item: Any, pointer: str) -> None:
        with self.problems.collected():
            self._keys("path", item, pointer)
            shared = self._parameters(item, pointer)
            item.pop("parameters", None)
            for verb in ("get", "put", "post", "delete", "patch"):
                if verb in item:
                    with self.problems.collected():
                        self.operation(item[verb], f"{pointer}/{verb}", shared)

    def operation(self, node: Any, pointer: str, shared: list[Any]) -> None:
        self._keys("operation", node, pointer)
        own = self._parameters(node, pointer)
        described = {(str(p.get("in")), str(p.get("name"))) for p in own}
        merged = [p for p in shared if (str(p.get("in")), str(p.get("name"))) not in described]
        merged += own
        # The version's header belongs to the client; OpenAPI says of the others that they mean nothing.
        node["parameters"] = [
            p
            for p in copy.deepcopy(merged)
            if p.get("in") != "header" or str(p.get("name", "")).lower() not in _NOT_PARAMETERS
        ]
        if "requestBody" in node:
            body, here = self._written_out(
                node["requestBody"], "requestBodies", f"{pointer}/requestBody"
            )
            node["requestBody"] = body
            self._keys("body", body, here)
            self._content(body, here)
        for status, response in self._part(node, "responses", dict, pointer).items():
            here = f"{pointer}/responses/{status}"
            response, here = self._written_out(response, "responses", here)
            node["responses"][status] = response
            self._keys("response", response, here)
            if self.lenient:
                response.setdefault("description", "")
            self._content(response, here)

    def _parameters(self, owner: dict[str, Any], pointer: str) -> list[Any]:
        found = []
        for i, node in enumerate(self._part(owner, "parameters", list, pointer)):
            parameter, here = self._written_out(node, "parameters", f"{pointer}/parameters/{i}")
            self._keys("parameter", parameter, here)
            self._content(parameter, here)
            self.schema(parameter.get("schema", {}), f"{here}/schema")
            found.append(parameter)
        return found

    def _written_out(self, node: Any, kind: str, pointer: str) -> tuple[Any, str]:
        """Return what a reference to a shared component stands for, and where that is written."""
        if not isinstance(node, dict):
            self._refuse(
                pointer, f"one of {kind} that is {type(node).__name__}", "It is an object."
            )
        seen = []
        while "$ref" in node:
            home, _, name = str(node["$ref"]).rpartition("/")
            name = name.replace("~1", "/").replace("~0", "~")
            target = self._part(self.shared, kind, dict, "/components").get(name)
            if home != f"#/components/{kind}" or not isinstance(target, dict) or name in seen:
                raise dangling(self.source, pointer, str(node["$ref"]), kind)
            seen.append(name)
            node, pointer = copy.deepcopy(target), f"/components/{kind}/{escaped(name)}"
        return {**node, ORIGIN: pointer}, pointer

    def schema(self, node: Any, pointer: str) -> None:
        if not isinstance(node, dict):
            self._refuse(
                pointer, f"a schema that is {type(node).__name__}", "A schema is an object."
            )
        if "$ref" in node:
            return
        for key in sorted(_UNCHECKED & node.keys()):
            del node[key]
            self._unchecked(f"{pointer}/{key}", "no code checks it")
        self._keys("schema", node, pointer)
        if node.pop("nullable", False):
            node["x-nullable"] = True
        if "const" in node:
            node["enum"] = [node.pop("const")]
        self._part(node, "x-enum", list, pointer)
        self._part(node, "x-aliases", dict, pointer)
        self._part(node, "x-keys", list, pointer)
        self._narrowed(node, pointer)
        self._misplaced(node, pointer)
        for name, child in self._part(node, "properties", dict, pointer).items():
            self.schema(child, f"{pointer}/properties/{escaped(str(name))}")
        for key in _COMPOSED:
            for i, child in enumerate(self._part(node, key, list, pointer)):
                self.schema(child, f"{pointer}/{key}/{i}")
        if "items" in node:
            self.schema(node["items"], f"{pointer}/items")
        if isinstance(node.get("additionalProperties"), dict):
            self.schema(node["additionalProperties"], f"{pointer}/additionalProperties")

    def _narrowed(self, node: dict[str, Any], pointer: str) -> None:
        """Drop alternatives that describe nothing new: which members go together is for the service to check."""
        for key in _COMPOSED:
            parts = self._part(node, key, list, pointer)
            if not parts or not all(_narrows(part, node) for part in parts):
                continue
            del node[key]
            if key == "allOf":
                needed = [name for part in parts for name in _listed(part.get("required", []))]
                node["required"] = list(dict.fromkeys([*node.get("required", []), *needed]))
                if not node["required"]:
                    del node["required"]
            if key == "oneOf" and all(part.keys() == {"required"} for part in parts):
                alone = [_listed(part["required"]) for part in parts]
                if all(len(names) == 1 for names in alone):
                    node["x-exclusive"] = [name for (name,) in alone]
                    continue
            self._unchecked(f"{pointer}/{key}", "no code checks which of it holds")

    def _misplaced(self, node: dict[str, Any], pointer: str) -> None:
        stated = node.get("type")
        kinds = {kind if isinstance(kind, str) else None for kind in _listed(stated)}
        wrong = []
        if "string" not in kinds:
            wrong += [key for key in _STRING_ONLY if key in node]
        if kinds <= {"string", "null"}:
            wrong += [key for key in _ARRAY_ONLY if key in node]
        if not kinds & {"object", None}:
            wrong += [key for key in (*_OBJECT_ONLY, "required") if key in node]
        if wrong and self.lenient:
            self._drop(node, wrong, pointer)
        elif wrong:
            self._refuse(
                pointer,
                f"{', '.join(wrong)} on a schema of type {stated}",
                "It has no effect there: correct it with an overlay.",
            )

    def _content(self, node: dict[str, Any], pointer: str) -> None:
        for media, content in self._part(node, "content", dict, pointer).items():
            here = f"{pointer}/content/{escaped(str(media))}"
            self._keys("media", content, here)
            self.schema(content.get("schema", {}), f"{here}/schema")

    def _part(self, node: dict[str, Any], key: str, kind: type[_T], pointer: str) -> _T:
        """Return a member that is a list or an object, empty where there is none."""
        value = node.get(key, kind())
        if not isinstance(value, kind):
            del node[key]  # nothing after this has to be afraid of it
            what = "a list" if kind is list else "an object"
            self._refuse(f"{pointer}/{key}", f"{type(value).__name__} for {key}", f"It is {what}.")
        return value

    def _keys(self, kind: str, node: Any, pointer: str) -> None:
        if not isinstance(node, dict):
            self._refuse(
                pointer, f"a {kind} that is {type(node).__name__}", f"A {kind} is an object."
            )
        unknown = sorted(set(map(str, node)) - _KNOWN[kind] - {ORIGIN})
        if self.lenient:
            self._drop(node, [key for key in unknown if key.startswith("x-")], pointer)
            unknown = [key for key in unknown if not key.startswith("x-")]
        if unknown:
            with self.problems.collected():
                self._refuse(
                    pointer,
                    f"unknown keys {unknown} in a {kind}",
                    "The generator would ignore them: remove them with an overlay.",
                )

    def _unchecked(self, pointer: str, what: str) -> None:
        self.notes.unchecked.append(f"{self.source}#{pointer}: {what}")

    def _drop(self, node: dict[str, Any], keys: list[str], pointer: str) -> None:
        for key in keys:
            del node[key]
            self.notes.dropped.append(
                f"{self.source}#{pointer}: dropped {key}, it has no effect there"
            )

    def _refuse(self, pointer: str, problem: str, advice: str) -> NoReturn:
        raise SpecError(self.source, pointer, problem, advice)


def dangling(source: str, pointer: str, ref: str, kind: str) -> SpecError:
    """Return the error of a reference that leads to no shared component."""
    advice = f"Point it to one of #/components/{kind}."
    return SpecError(source, pointer, f"dangling $ref {ref}", advice)


def unshared(node: Any) -> Any:
    """Return a copy in which nothing stands in two places, as YAML's anchors make it."""
    if isinstance(node, dict):
        return {key: unshared(value) for key, value in node.items()}
    return [unshared(value) for value in node] if isinstance(node, list) else node


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _narrows(part: Any, node: dict[str, Any]) -> bool:
    """Return whether a schema only narrows down what `node` beside it describes in full."""
    if not isinstance(part, dict) or not part.keys() <= _NARROWING | _UNCHECKED:
        return False
    if not ("type" in node or "properties" in node) or part.get(
        "type", node.get("type")
    ) != node.get("type"):
        return False
    described, narrowed = node.get("properties", {}), part.get("properties", {})
    if not (isinstance(described, dict) and isinstance(narrowed, dict)):
        return False
    if not narrowed.keys() <= described.keys():
        return False
    if "items" in part and "items" not in node:
        return False
    if not all(isinstance(name, str) for name in _listed(part.get("required", []))):
        return False
    return all(_narrows(inner, node) for key in _COMPOSED for inner in _listed(part.get(key, [])))
