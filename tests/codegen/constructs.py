"""The table of what documents can say and what becomes of it: a row is a small document, or a piece of a proto.

It has what the published documents of every version have, from the first one on, and what others have that nobody
here has seen. `test_constructs` generates, imports, type-checks and exchanges the rows, or finds them refused.
"""

from __future__ import annotations

from typing import Any

from attrs import Factory, frozen

TEXT, NUMBER = {"type": "string"}, {"type": "integer"}
NULL = {"type": "null"}


def ref(name: str, kind: str = "schemas") -> dict[str, Any]:
    return {"$ref": f"#/components/{kind}/{name}"}


def listed(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def obj(*required: str, **properties: Any) -> dict[str, Any]:
    made = {"type": "object", "properties": properties}
    return {**made, "required": [*required]} if required else made


def tagged(key: str = "oneOf", **discriminator: Any) -> dict[str, Any]:
    return {
        key: [ref("Cat"), ref("Dog")],
        "discriminator": {"propertyName": "kind", **discriminator},
    }


CAT, DOG = obj("kind", kind=TEXT, lives=NUMBER), obj("kind", kind=TEXT, tricks=listed(TEXT))
PETS = {"Cat": CAT, "Dog": DOG}
MAPPING = {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}
PART = {"Part": obj(size=NUMBER)}


@frozen(kw_only=True)
class Schema:
    """A schema `Thing`. What it becomes takes `value`, which is `wire` as JSON, in requests and answers."""

    name: str
    thing: dict[str, Any]
    more: dict[str, Any] = Factory(dict)
    """Further schemas."""
    exchanges: dict[str, Any]
    """Value, as Python source, and what it is on the wire."""
    notes: tuple[str, ...] = ()
    """What `generate` says about it, without the name of the document."""


SCHEMAS = (
    Schema(
        name="3.0 null beside a reference",
        thing=obj(a={"nullable": True, "allOf": [ref("Part")]}),
        more=PART,
        exchanges={"m.Thing(a=None)": {"a": None}, "m.Thing(a=m.Part(size=1))": {"a": {"size": 1}}},
    ),
    Schema(
        name="3.0 null beside oneOf",
        thing=obj(a={"nullable": True, "oneOf": [TEXT, NUMBER]}),
        exchanges={"m.Thing(a=None)": {"a": None}, "m.Thing(a='x')": {"a": "x"}, "m.Thing(a=1)": {"a": 1}},
    ),
    Schema(
        name="3.1 null as a variant",
        thing=obj(a={"anyOf": [ref("Part"), NULL]}, b={"oneOf": [NULL, obj(c=TEXT)]}),
        more=PART,
        exchanges={
            "m.Thing(a=None, b=None)": {"a": None, "b": None},
            "m.Thing(a=m.Part(size=1), b=m.ThingB(c='x'))": {"a": {"size": 1}, "b": {"c": "x"}},
        },
    ),
    Schema(
        name="3.1 null in a list of types",
        thing=obj(a={"type": ["string", "null"], "minLength": 1}, b={"type": ["string", "integer"]}),
        exchanges={"m.Thing(a=None, b=1)": {"a": None, "b": 1}, "m.Thing(a='x', b='y')": {"a": "x", "b": "y"}},
    ),
    Schema(
        name="a named schema that may be null",
        thing=obj("a", a=ref("Maybe"), b=ref("Tags")),
        more={"Maybe": {"anyOf": [ref("Part"), NULL]}, **PART}
        | {"Tags": {"nullable": True, "type": "object", "additionalProperties": TEXT}},
        exchanges={"m.Thing(a=None, b={'k': 'v'})": {"a": None, "b": {"k": "v"}}},
    ),
    Schema(
        name="allOf of several objects",
        thing={"allOf": [ref("Part"), obj("b", b=TEXT), {"required": ["size"], "description": "Both."}]},
        more=PART,
        exchanges={"m.Thing(size=1, b='x')": {"size": 1, "b": "x"}},
    ),
    Schema(
        name="properties beside one allOf",
        thing={**obj("b", b=TEXT), "allOf": [ref("Part")]},
        more=PART,
        exchanges={"m.Thing(b='x', size=2)": {"b": "x", "size": 2}, "m.Thing(b='x')": {"b": "x"}},
    ),
    Schema(
        name="properties beside oneOf of required",
        thing={**obj(a=TEXT, b=ref("Part")), "oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
        more=PART,
        exchanges={"m.Thing(a='x')": {"a": "x"}, "m.Thing(b=m.Part(size=1))": {"b": {"size": 1}}},
    ),
    Schema(
        name="properties beside anyOf of required",
        thing={**obj(a=TEXT, b=TEXT), "anyOf": [{"required": ["a"]}, {"required": ["a", "b"]}]},
        exchanges={"m.Thing(a='x', b='y')": {"a": "x", "b": "y"}},
        notes=("/components/schemas/Thing/anyOf: no code checks which of it holds",),
    ),
    Schema(
        name="oneOf of objects with a member each",
        thing={"oneOf": [obj("a", a=TEXT), obj("b", b=NUMBER)]},
        exchanges={"m.Thing(a='x')": {"a": "x"}, "m.Thing(b=1)": {"b": 1}},
    ),
    Schema(
        name="oneOf of named objects",
        thing=obj("a", a={"oneOf": [ref("Cat"), ref("Dog")]}),
        more=PETS,
        exchanges={
            "m.Thing(a=m.ThingA(kind='c', lives=9))": {"a": {"kind": "c", "lives": 9}},
            "m.Thing(a=m.ThingA(kind='d', tricks=['sit']))": {"a": {"kind": "d", "tricks": ["sit"]}},
        },
    ),
    Schema(
        name="anyOf of objects whose members differ in type",
        thing={"anyOf": [obj("a", a=TEXT, b=listed(TEXT)), obj("a", a=NUMBER, b=listed(NUMBER))]},
        exchanges={"m.Thing(a='x')": {"a": "x"}, "m.Thing(a=1, b=[2])": {"a": 1, "b": [2]}},
    ),
    Schema(
        name="anyOf with a discriminator",
        thing=tagged("anyOf", mapping=MAPPING),
        more=PETS,
        exchanges={"m.Cat(lives=9)": {"kind": "cat", "lives": 9}, "m.Dog()": {"kind": "dog"}},
    ),
    Schema(
        name="a discriminator without a mapping",
        thing=tagged(),
        more=PETS,
        exchanges={"m.Cat(lives=9)": {"kind": "Cat", "lives": 9}},
    ),
    Schema(
        name="variants that are composed themselves",
        thing=tagged(mapping=MAPPING),
        more={**PETS, **PART, "Cat": {"allOf": [ref("Part"), CAT]}},
        exchanges={"m.Cat(lives=9, size=1)": {"kind": "cat", "lives": 9, "size": 1}},
    ),
    Schema(
        name="lists of different things",
        thing=obj(a={"anyOf": [listed(TEXT), listed(NUMBER)]}, b={"oneOf": [TEXT, listed(TEXT)]}),
        exchanges={"m.Thing(a=[1], b='x')": {"a": [1], "b": "x"}, "m.Thing(a=['y'], b=['x'])": {"a": ["y"], "b": ["x"]}},
    ),
    Schema(
        name="lists of different things or an object",
        thing=obj(a={"anyOf": [listed(TEXT), listed(NUMBER), ref("Part"), TEXT]}),
        more=PART,
        exchanges={"m.Thing(a=m.Part(size=1))": {"a": {"size": 1}}, "m.Thing(a=[1, 'x'])": {"a": [1, "x"]}},
    ),
    Schema(
        name="maps of different things",
        thing=obj(a={"anyOf": [{"type": "object", "additionalProperties": t} for t in (TEXT, NUMBER)]}),
        exchanges={"m.Thing(a={'x': 1})": {"a": {"x": 1}}, "m.Thing(a={'x': 'y'})": {"a": {"x": "y"}}},
    ),
    Schema(
        name="an object or a text, a map or an object",
        thing=obj(a={"anyOf": [ref("Part"), TEXT]}, b={"anyOf": [ref("Part"), {"type": "object"}]}),
        more=PART,
        exchanges={"m.Thing(a=m.Part(size=1), b={'x': [1]})": {"a": {"size": 1}, "b": {"x": [1]}}, "m.Thing(a='x')": {"a": "x"}},
        notes=("/components/schemas/Thing/properties/b: objects that Python cannot tell apart are plain dicts",),
    ),
    Schema(
        name="a union or something else",
        thing=obj(a={"anyOf": [ref("Pet"), TEXT]}),
        more={**PETS, "Pet": tagged(mapping=MAPPING)},
        exchanges={"m.Thing(a='x')": {"a": "x"}, "m.Thing(a={'kind': 'cat'})": {"a": {"kind": "cat"}}},
        notes=("/components/schemas/Thing/properties/a: objects that Python cannot tell apart are plain dicts",),
    ),
    Schema(
        name="a list that contains itself",
        thing=listed(ref("Thing")),
        exchanges={"[[], [[]]]": [[], [[]]]},
        notes=("Thing: holds Thing again, and inside it that is plain data",),
    ),
    Schema(
        name="any JSON, in terms of itself",
        thing=obj(a=ref("Json")),
        more={"Json": {"oneOf": [TEXT, NUMBER, listed(ref("Json")), {"type": "object", "additionalProperties": ref("Json")}]}},
        exchanges={"m.Thing(a={'x': ['y', 1, [{}]]})": {"a": {"x": ["y", 1, [{}]]}}},
        notes=("Json: holds Json again, and inside it that is plain data",),
    ),
    Schema(
        name="a name for what is named later",
        thing=listed(ref("Zebra")),
        more={"Zebra": {"type": "object", "additionalProperties": ref("Zone")}, "Zone": listed(NUMBER)},
        exchanges={"[{'a': [1]}]": [{"a": [1]}]},
    ),
    Schema(
        name="described members beside typed free ones",
        thing={**obj("a", a=TEXT), "additionalProperties": NUMBER},
        exchanges={"{'a': 'x', 'free': 1}": {"a": "x", "free": 1}},
    ),
    Schema(
        name="promises that no code checks",
        thing={**obj(a={**listed(NUMBER), "uniqueItems": True}), "not": {"required": ["a", "b"]}, "minProperties": 1},
        exchanges={"m.Thing(a=[1])": {"a": [1]}},
        notes=(
            "/components/schemas/Thing/not: no code checks it",
            "/components/schemas/Thing/properties/a/uniqueItems: no code checks it",
        ),
    ),
    Schema(
        name="alternatives that narrow a list down",
        thing=obj(a={**listed(ref("Part")), "oneOf": [{"maxItems": 1}, {"minItems": 2, "items": obj(size={"enum": [1]})}]}),
        more={"Part": obj(size=NUMBER)},
        exchanges={"m.Thing(a=[m.Part(size=1)])": {"a": [{"size": 1}]}},
        notes=("/components/schemas/Thing/properties/a/oneOf: no code checks which of it holds",),
    ),
    Schema(
        name="constants and known values",
        thing=obj("a", a={"type": "string", "const": "x"}, b={"type": "boolean", "enum": [True]}, c={**TEXT, "enum": ["y", None], "nullable": True}, d=listed({**TEXT, "enum": ["z"]})),
        exchanges={
            "m.Thing(a='x', b=True, c=None)": {"a": "x", "b": True, "c": None},
            "m.Thing(a='new', c='newer', d=['newest'])": {"a": "new", "c": "newer", "d": ["newest"]},
        },
    ),
    Schema(
        name="names that a pointer escapes",
        thing=obj(**{"a/b": {"anyOf": [ref("Pet"), TEXT]}, "c~d": TEXT}),
        more={**PETS, "Pet": tagged(mapping=MAPPING)},
        exchanges={"m.Thing(ab='x', cd='y')": {"a/b": "x", "c~d": "y"}},
        notes=("/components/schemas/Thing/properties/a~1b: objects that Python cannot tell apart are plain dicts",),
    ),
)  # fmt: skip


@frozen(kw_only=True)
class Request:
    """An operation `go`, the arguments of a call, and what the server gets."""

    name: str
    operation: dict[str, Any]
    path: str = "/go"
    shared: dict[str, Any] = Factory(dict)
    """Components."""
    level: list[dict[str, Any]] = Factory(list)
    """Parameters of the path."""
    sent: dict[str, str] = Factory(dict)
    """Arguments, as Python source, and the target, further headers and body of the request."""
    marked: str = ""
    """What type checkers say of every call, if they are asked to."""


def param(place: str, schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    named = {"in": place, "name": "x", **more}
    named["required"] = place == "path" or named.get("required", False)
    return named if "content" in more else {**named, "schema": schema}


def query(schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"parameters": [param("query", schema, **more)]}


def json_of(schema: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


REQUESTS = (
    Request(
        name="a list that repeats its name",
        operation=query(listed(TEXT)),
        sent={"x=['a', 'b c']": "/go?x=a&x=b+c", "x=None": "/go", "": "/go", "x=[]": "/go"},
    ),
    Request(
        name="a list with commas",
        operation=query(listed(NUMBER), explode=False, required=True),
        sent={"x=[1, 2]": "/go?x=1%2C2"},
    ),
    Request(
        name="lists with bars",
        operation=query(listed(TEXT), style="pipeDelimited", explode=False),
        sent={"x=['a', 'b']": "/go?x=a%7Cb"},
    ),
    Request(
        name="lists with spaces",
        operation=query(listed(TEXT), style="spaceDelimited", explode=False),
        sent={"x=['a', 'b']": "/go?x=a+b"},
    ),
    Request(
        name="an object member by member",
        operation=query(obj("a", a=TEXT, bC=NUMBER), style="deepObject", explode=True),
        sent={"x=m.GoX(a='v', b_c=1)": "/go?x%5Ba%5D=v&x%5BbC%5D=1"},
    ),
    Request(
        name="a map member by member",
        operation=query({"type": "object", "additionalProperties": TEXT}, style="deepObject"),
        sent={"x={'a': 'v'}": "/go?x%5Ba%5D=v"},
    ),
    Request(
        name="JSON in a query",
        operation=query({}, **json_of(obj(a=listed(NUMBER)))),
        sent={"x=m.GoX(a=[1])": "/go?x=%7B%22a%22%3A%5B1%5D%7D"},
    ),
    Request(
        name="numbers and truth in a query",
        operation=query({"oneOf": [NUMBER, {"type": "boolean"}], "nullable": True}),
        sent={"x=3": "/go?x=3", "x=True": "/go?x=true"},
    ),
    Request(
        name="a number in a path",
        path="/go/{x}",
        operation={"parameters": [param("path", NUMBER)]},
        sent={"7": "/go/7"},
    ),
    Request(
        name="truth in a path, for all operations of it",
        path="/go/{x}",
        operation={},
        level=[param("path", {"type": "boolean"})],
        sent={"True": "/go/true"},
    ),
    Request(
        name="headers",
        operation={
            "parameters": [
                param("header", TEXT, name="X-Required", required=True),
                param("header", NUMBER, name="X-Size"),
                param("header", listed(TEXT), name="X-Tags"),
                param("header", TEXT, name="Authorization"),
                param("header", TEXT, name="X-Pinecone-Api-Version"),
            ]
        },
        sent={
            "x_required='a'": "/go X-Required=a",
            "x_required='a', x_size=3, x_tags=['b', 'c']": "/go X-Required=a X-Size=3 X-Tags=b,c",
        },
    ),
    Request(
        name="shared components",
        operation={
            "parameters": [ref("Size", "parameters"), ref("Version", "parameters")],
            "requestBody": ref("Body", "requestBodies"),
            "responses": {"200": ref("Echo", "responses")},
        },
        shared={
            "parameters": {
                "Size": ref("Also", "parameters"),
                "Also": param("query", NUMBER, name="size"),
                "Version": param("header", TEXT, name="x-pinecone-api-version", required=True),
            },
            "requestBodies": {"Body": json_of(ref("Part")) | {"required": True}},
            "responses": {"Echo": json_of(ref("Part")) | {"description": "The same."}},
            "schemas": PART,
        },
        sent={"m.Part(size=1), size=2": '/go?size=2 {"size":1}'},
    ),
    Request(
        name="a deprecated operation",
        operation={"deprecated": True},
        sent={"": "/go"},
        marked="deprecated: API version 2031-01 marks it as deprecated",
    ),
    Request(
        name="a body that may be absent",
        operation={"requestBody": json_of(ref("Part"))},
        shared={"schemas": PART},
        sent={"": "/go", "m.Part(size=1)": '/go {"size":1}'},
    ),
)


@frozen(kw_only=True)
class Refused:
    """A document, as the small one with a schema `Thing` and an operation `go`, that is refused in these words."""

    name: str
    thing: dict[str, Any] = Factory(lambda: TEXT)
    more: dict[str, Any] = Factory(dict)
    operation: dict[str, Any] = Factory(dict)
    path: str = "/go"
    said: str
    """Pointer, problem and advice."""


_IN_QUERY = "\n  Give it style deepObject, a list of texts, or content of application/json, with an overlay."
_ELSEWHERE = "\n  Give it a text, or content of application/json, with an overlay."
_HERE = "/paths/~1go/post/parameters/0"

REFUSED = (
    Refused(
        name="an object in a query",
        operation=query(ref("Thing")),
        thing=obj(a=TEXT),
        said=f"{_HERE}: a query parameter of style form whose value is object{_IN_QUERY}",
    ),
    Refused(
        name="a map in a query",
        operation=query({"anyOf": [TEXT, {"type": "object"}]}, style="deepObject"),
        said=f"{_HERE}: a query parameter of style deepObject whose value is object or scalar{_IN_QUERY}",
    ),
    Refused(
        name="lists in an object in a list in a query",
        operation=query(listed(obj(a=listed(TEXT)))),
        said=f"{_HERE}: a query parameter of style form whose value is something nested{_IN_QUERY}",
    ),
    Refused(
        name="a list in a path",
        path="/go/{x}",
        operation={"parameters": [param("path", listed(TEXT))]},
        said="/paths/~1go~1{x}/post/parameters/0: a path parameter of style simple whose value is list"
        + _ELSEWHERE,
    ),
    Refused(
        name="an object in a header",
        operation={"parameters": [param("header", obj(a=TEXT))]},
        said=f"{_HERE}: a header parameter of style simple whose value is object{_ELSEWHERE}",
    ),
    Refused(
        name="a cookie",
        operation={"parameters": [param("cookie", TEXT)]},
        said=f"{_HERE}: a parameter in cookie\n"
        "  Remove it with an overlay: no method can have an argument for it.",
    ),
    Refused(
        name="a shared parameter that is not there",
        operation={"parameters": [ref("Gone", "parameters")]},
        said=f"{_HERE}: dangling $ref #/components/parameters/Gone\n"
        "  Point it to one of #/components/parameters.",
    ),
    Refused(
        name="a shared answer that is not there",
        operation={"responses": {"200": ref("Gone", "responses")}},
        said="/paths/~1go/post/responses/200: dangling $ref #/components/responses/Gone\n"
        "  Point it to one of #/components/responses.",
    ),
    Refused(
        name="inheritance by a discriminator",
        thing={**obj("kind", kind=TEXT), "discriminator": {"propertyName": "kind"}},
        said="/components/schemas/Thing/discriminator: a discriminator without oneOf or anyOf beside it\n"
        "  List the variants beside it, or remove it, with an overlay.",
    ),
    Refused(
        name="a tag that leads nowhere",
        thing=tagged(mapping={**MAPPING, "dog": "#/components/schemas/Wolf"}),
        more=PETS,
        said="/components/schemas/Thing/discriminator: a discriminator whose mapping does not cover oneOf\n"
        "  Map every variant to its tag.",
    ),
    Refused(
        name="allOf of what is no object",
        thing={"allOf": [TEXT, obj(a=TEXT)]},
        said="/components/schemas/Thing: schemas of other things than objects put together\n"
        "  Describe what they mean together in one schema, with an overlay.",
    ),
    Refused(
        name="allOf that contradicts itself",
        thing={"allOf": [ref("Part"), obj(size=TEXT)]},
        more=PART,
        said="/components/schemas/Thing/allOf/1/properties/size: another type for size than"
        " /components/schemas/Part/properties/size has\n"
        "  Give both the same type with an overlay.",
    ),
    Refused(
        name="a schema composed of itself",
        thing={"allOf": [ref("Thing")]},
        said="/components/schemas/Thing: a schema that is composed of itself\n"
        "  Describe it once, with an overlay.",
    ),
    Refused(
        name="references in a circle",
        thing=ref("Thing"),
        said="/components/schemas/Thing: references in a circle: Thing\n"
        "  Describe it once, with an overlay.",
    ),
    Refused(
        name="a required member that nothing describes",
        thing={"allOf": [ref("Part"), {"required": ["gone"]}]},
        more=PART,
        said="/components/schemas/Thing: required members ['gone'] that are not described\n"
        "  Describe or drop them.",
    ),
    Refused(
        name="a list in an object in a query",
        operation=query(obj(a=listed(TEXT)), style="deepObject"),
        said=f"{_HERE}: a query parameter of style deepObject whose value is something nested{_IN_QUERY}",
    ),
    Refused(
        name="keys that nothing reads",
        thing={**obj(), "patternProperties": {}, "prefixItems": []},
        said="/components/schemas/Thing: unknown keys ['patternProperties', 'prefixItems'] in a schema\n"
        "  The generator would ignore them: remove them with an overlay.",
    ),
    Refused(
        name="what is not valid",
        thing={"type": "object", "properties": {"a/b": {"type": "texts"}}},
        said="/components/schemas/Thing/properties/a~1b/type: Input should be 'string', 'number', 'integer',"
        " 'boolean', 'array', 'object' or 'null'\n  Correct the document: it is not valid OpenAPI.",
    ),
)


@frozen(kw_only=True)
class Proto:
    """What a proto beside a document can say. `said` is how it is refused; "" where it is generated."""

    name: str
    head: str = 'import "google/protobuf/struct.proto";'
    thing: str = "string a = 1;"
    """Fields of the message `Thing`, which `Make` takes and gives."""
    more: str = ""
    """Further messages."""
    rpc: str = "rpc Make(Thing) returns (Thing)"
    schema: dict[str, Any] = Factory(lambda: obj(a=TEXT))
    schemas: dict[str, Any] = Factory(dict)
    value: str = "m.Thing(a='x')"
    said: str = ""


_SAME = "\n  Make both say the same: correct the proto, or the document with an overlay."

PROTOS = (
    Proto(name="a package", head="package zoo.v1;"),
    Proto(name="nothing but its own messages", head=""),
    Proto(
        name="a oneof, with an empty text in it",
        thing="oneof what { string a = 1; google.protobuf.Struct b = 2; int32 c = 3; }",
        schema=obj(a=TEXT, b={"type": "object"}, c=NUMBER),
        value="m.Thing(a='')",
    ),
    Proto(
        name="a Struct in a oneof",
        thing="oneof what { string a = 1; google.protobuf.Struct b = 2; }",
        schema=obj(a=TEXT, b={"type": "object"}),
        value="m.Thing(b={'x': 'y'})",
    ),
    Proto(
        name="fields of one side only",
        thing="string a = 1; optional int32 only_here = 2; repeated Part parts = 3;",
        more="message Part { string name = 1; Part inner = 2; }",
        schema=obj(a=TEXT, onlyThere=TEXT),
        value="m.Thing(a='x', only_here=0, parts=[m.Part(name='p', inner=m.Part(name='q'))])",
    ),
    Proto(
        name="fields that are called as the code that reads them calls things",
        thing="repeated string n = 1; int32 tag = 2; google.protobuf.Struct e = 3; repeated float skip = 4;",
        schema=obj(
            n=listed(TEXT), tag=NUMBER, e={"type": "object"}, skip=listed({"type": "number"})
        ),
        value="m.Thing(n=['x', 'y'], tag=7, e={'x': 'y'}, skip=[0.5])",
    ),
    Proto(
        name="a map of some things as a Struct",
        thing="string a = 1; google.protobuf.Struct b = 2;",
        schema=obj(
            a=TEXT, b={"type": "object", "additionalProperties": {"anyOf": [TEXT, listed(TEXT)]}}
        ),
        value="m.Thing(b={'x': ['y', 'z']})",
    ),
    Proto(name="an optional body", schema=obj(a=TEXT), value="None"),
    Proto(name="a stream", rpc="rpc Make(Thing) returns (stream Thing)", value="pb.Thing(a='x')"),
    Proto(
        name="an enum",
        thing="string a = 1; Mood mood = 2;",
        more="enum Mood { CALM = 0; }",
        said="Thing.mood: an enum field: JSON has a name where the wire has a number\n"
        "  Make it a string in both.",
    ),
    Proto(
        name="a message inside a message",
        thing="message Inner { string b = 1; } string a = 1; Inner inner = 2;",
        said="Thing.Inner: a type inside a message\n  Move it out.",
    ),
    Proto(
        name="a message of another file",
        head='import "google/protobuf/duration.proto";',
        thing="string a = 1; google.protobuf.Duration at = 2;",
        said="Thing.at: google.protobuf.Duration is no message of this file\n"
        "  Describe it at the top of the file; only google.protobuf's Struct and Timestamp come from elsewhere.",
    ),
    Proto(
        name="a map from numbers",
        thing="string a = 1; map<int32, string> b = 2;",
        said="Thing.b: a map with keys that are not strings\n  JSON has none: use strings.",
    ),
    Proto(
        name="a map of texts",
        thing="string a = 1; map<string, string> b = 2;",
        schema=obj(a=TEXT, b={"type": "object", "additionalProperties": TEXT}),
        said=f"b: map of string is nothing that the wire code knows{_SAME}",
    ),
    Proto(
        name="a word of Python",
        thing="string a = 1; string class = 2;",
        said="Thing.class: a field that is a word of Python\n  Give it another name.",
    ),
    Proto(
        name="a message where the document has a union",
        thing="string a = 1; Pet pet = 2;",
        more="message Pet { string kind = 1; }",
        schema=obj(a=TEXT, pet=ref("Pet")),
        schemas={**PETS, "Pet": tagged(mapping=MAPPING)},
        said=f"Pet: a message, where Pet in the document is a union{_SAME}",
    ),
    Proto(
        name="another type",
        thing="int32 a = 1;",
        said=f"Thing.a: another type than Thing.a has in the document{_SAME}",
    ),
    Proto(
        name="a required member that it lacks",
        schema=obj("b", a=TEXT, b=TEXT),
        said=f"Thing: no field b, which the schema Thing in the document requires{_SAME}",
    ),
)
