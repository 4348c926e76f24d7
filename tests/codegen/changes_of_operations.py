"""The same for operations: edits, and what `codegen diff` has to say about each and about undoing it."""

from __future__ import annotations

from tests.codegen.changes import DELETE, FIND, GET, PET, POST, Case, operation, parameter, schema

OPERATIONS = [
    Case(
        "operation",
        lambda d: d["paths"]["/pets/{pet_name}"].update(
            get=operation(d, DELETE) | {"operationId": "describePet"}
        ),
        {("GET /pets/{pet_name} (describe_pet)", "operation-added", False)},
        {("GET /pets/{pet_name} (describe_pet)", "operation-removed", True)},
    ),
    Case(
        "name of an operation",
        lambda d: operation(d, GET).update(operationId="allPets"),
        {("GET /pets (all_pets)", "operation-renamed", True)},
        {(GET, "operation-renamed", True)},
    ),
    Case(
        "verb",
        lambda d: d["paths"]["/pets/search"].update(put=d["paths"]["/pets/search"].pop("post")),
        {
            ("PUT /pets/search (search_pets)", "address-changed", True),
            ("PUT /pets/search (search_pets)", "idempotence-changed", False),
        },
        {(FIND, "address-changed", True), (FIND, "idempotence-changed", True)},
    ),
    Case(
        "path",
        lambda d: d["paths"].update({"/find": d["paths"].pop("/pets/search")}),
        {("POST /find (search_pets)", "address-changed", True)},
        {(FIND, "address-changed", True)},
    ),
    Case(
        "name of a path parameter",
        lambda d: (
            d["paths"].update({"/pets/{name}": d["paths"].pop("/pets/{pet_name}")}),
            d["paths"]["/pets/{name}"]["delete"]["parameters"][0].update(name="name"),
        ),
        {("DELETE /pets/{name} (delete_pet)", "path-parameter-renamed", True)},
        {(DELETE, "path-parameter-renamed", True)},
    ),
    Case(
        "number of path parameters",
        lambda d: (
            d["paths"].update({"/pets": d["paths"]["/pets"] | d["paths"].pop("/pets/{pet_name}")}),
            d["paths"]["/pets"]["delete"].pop("parameters"),
        ),
        {
            ("DELETE /pets (delete_pet)", "address-changed", True),
            ("DELETE /pets (delete_pet)", "path-parameters-changed", True),
        },
        {(DELETE, "address-changed", True), (DELETE, "path-parameters-changed", True)},
    ),
    Case(
        "optional parameter",
        lambda d: operation(d, GET)["parameters"].append(
            {"in": "query", "name": "after", "schema": {"type": "string"}}
        ),
        {(f"{GET} after", "parameter-added", False)},
        {(f"{GET} after", "parameter-removed", True)},
    ),
    Case(
        "required parameter",
        lambda d: operation(d, GET)["parameters"].append(
            {"in": "query", "name": "after", "required": True, "schema": {"type": "string"}}
        ),
        {(f"{GET} after", "parameter-added", True)},
        {(f"{GET} after", "parameter-removed", True)},
    ),
    Case(
        "facts of a parameter",
        lambda d: parameter(d).update(
            required=True, schema={"type": "number", "minimum": 1, "maximum": 50, "default": 5}
        ),
        {
            (f"{GET} page_size", "became-required", True),
            (f"{GET} page_size", "type-changed", False),
            (f"{GET} page_size", "limit-tightened", True),
            (f"{GET} page_size", "default-added", False),
        },
        {
            (f"{GET} page_size", "became-optional", False),
            (f"{GET} page_size", "type-changed", True),
            (f"{GET} page_size", "limit-loosened", False),
            (f"{GET} page_size", "default-removed", True),
        },
    ),
    Case(
        "wire name of a parameter",
        lambda d: parameter(d).update(name="page_size"),
        {(f"{GET} page_size", "wire-name-changed", True)},
        {(f"{GET} page_size", "wire-name-changed", True)},
    ),
    Case(
        "place of a parameter",
        lambda d: parameter(d).update({"in": "header"}),
        {(f"{GET} page_size", "parameter-moved", True)},
        {(f"{GET} page_size", "parameter-moved", True)},
    ),
    Case(
        "how a parameter becomes text",
        lambda d: parameter(d).update(
            content={"application/json": {"schema": parameter(d).pop("schema")}}
        ),
        {(f"{GET} page_size", "style-changed", True)},
        {(f"{GET} page_size", "style-changed", True)},
    ),
    Case(
        "body",
        lambda d: operation(d, FIND).pop("requestBody"),
        {(f"{FIND} body", "body-removed", True)},
        {(f"{FIND} body", "body-added", True)},
    ),
    Case(
        "optional body",
        lambda d: operation(d, FIND)["requestBody"].update(required=False),
        {(f"{FIND} body", "became-optional", False)},
        {(f"{FIND} body", "became-required", True)},
    ),
    Case(
        "media type of the body",
        lambda d: operation(d, FIND)["requestBody"].update(
            content={
                "multipart/form-data": operation(d, FIND)["requestBody"]["content"][
                    "application/json"
                ]
            }
        ),
        {(f"{FIND} body", "body-media-changed", True)},
        {(f"{FIND} body", "body-media-changed", True)},
    ),
    Case(
        "type of the body",
        lambda d: operation(d, FIND)["requestBody"]["content"]["application/json"].update(
            schema={"$ref": "#/components/schemas/Pet"}
        ),
        {(f"{FIND} body", "type-changed", True)},
        {(f"{FIND} body", "type-changed", True)},
    ),
    Case(
        "body that is a list, with a limit",
        lambda d: operation(d, FIND)["requestBody"]["content"]["application/json"].update(
            schema={"type": "array", "items": {"type": "string"}, "maxItems": 5}
        ),
        {(f"{FIND} body", "type-changed", True), (f"{FIND} body", "limit-tightened", True)},
        {(f"{FIND} body", "type-changed", True), (f"{FIND} body", "limit-loosened", False)},
    ),
    Case(
        "type of the answer",
        lambda d: operation(d, POST)["responses"]["201"]["content"]["application/json"].update(
            schema={"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}
        ),
        {(f"{POST} answer", "type-changed", True)},
        {(f"{POST} answer", "type-changed", True)},
    ),
    Case(
        "body of the answer",
        lambda d: operation(d, POST)["responses"]["201"].pop("content"),
        {(f"{POST} answer", "answer-removed", True)},
        {(f"{POST} answer", "answer-added", False)},
    ),
    Case(
        "answer that may be empty",
        lambda d: operation(d, POST)["responses"].update({"204": {"description": "Nothing."}}),
        {(f"{POST} answer", "answer-may-be-empty", True), (POST, "success-status-added", False)},
        {(f"{POST} answer", "answer-never-empty", False), (POST, "success-status-removed", False)},
    ),
    Case(
        "error status",
        lambda d: operation(d, GET)["responses"].update({"409": {"description": "No."}}),
        {(GET, "error-status-added", False)},
        {(GET, "error-status-removed", False)},
    ),
    Case(
        "body of an error",
        lambda d: operation(d, POST)["responses"]["4XX"].update(
            content={"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}
        ),
        {(f"{POST} error 4XX", "error-body-added", False)},
        {(f"{POST} error 4XX", "error-body-removed", True)},
    ),
    Case(
        "deprecated parameter",
        lambda d: parameter(d).update(deprecated=True),
        {(f"{GET} page_size", "deprecation-changed", False)},
        {(f"{GET} page_size", "deprecation-changed", False)},
    ),
    Case(
        "words about an answer and a server",
        lambda d: (
            operation(d, GET)["responses"]["200"].update(description="In one list."),
            d["servers"][0].update(description="All pets live here."),
        ),
        {("documentation", "documentation-changed", False)},
        {("documentation", "documentation-changed", False)},
    ),
    Case(
        "events",
        lambda d: operation(d, FIND)["responses"]["200"]["content"].pop("text/event-stream"),
        {(f"{FIND} events", "events-removed", True)},
        {(f"{FIND} events", "events-added", False)},
    ),
    Case(
        "type of the events",
        lambda d: operation(d, FIND)["responses"]["200"]["content"]["text/event-stream"].update(
            schema={"$ref": "#/components/schemas/Pet"}
        ),
        {(f"{FIND} events", "type-changed", True)},
        {(f"{FIND} events", "type-changed", True)},
    ),
    Case(
        "header of the answer",
        lambda d: operation(d, FIND)["responses"]["200"].pop("headers"),
        {(FIND, "header-removed", True)},
        {(FIND, "header-added", False)},
    ),
    Case(
        "credentials of another kind",
        lambda d: operation(d, GET).update(security=[{"token": []}]),
        {(GET, "security-changed", True)},
        {(GET, "security-changed", True)},
    ),
    Case(
        "no credentials",
        lambda d: operation(d, GET).update(security=[]),
        {(GET, "security-changed", False)},
        {(GET, "security-changed", True)},
    ),
    Case(
        "safe to repeat",
        lambda d: operation(d, POST).update({"x-idempotent": True}),
        {(POST, "idempotence-changed", False)},
        {(POST, "idempotence-changed", True)},
    ),
    Case(
        "numbers as strings",
        lambda d: operation(d, GET).update({"x-lax": True}),
        {(GET, "lax-changed", True)},
        {(GET, "lax-changed", False)},
    ),
    Case(
        "deprecated",
        lambda d: operation(d, GET).update(deprecated=True),
        {(GET, "deprecation-changed", False)},
        {(GET, "deprecation-changed", False)},
    ),
    Case(
        "one more server",
        lambda d: d["servers"].append({"url": "https://eu.pets.example"}),
        {("servers", "server-added", False)},
        {("servers", "server-removed", True)},
    ),
    Case(
        "another default server",
        lambda d: d["servers"].insert(0, {"url": "https://eu.pets.example"}),
        {("servers", "server-added", False), ("servers", "default-server-changed", False)},
        {("servers", "server-removed", True)},
    ),
    Case(
        "words only",
        lambda d: (
            operation(d, GET).update(summary="All of them", description="In one list."),
            schema(d, PET).update(description="A pet of somebody."),
            parameter(d).update(description="How many."),
            d["info"].update(title="Pets!"),
        ),
        {("documentation", "documentation-changed", False)},
        {("documentation", "documentation-changed", False)},
    ),
]
