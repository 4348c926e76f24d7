"""The reference: complete, its links lead somewhere, its examples run, and document text stays text in it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomllib
import yaml
from hypothesis import given, settings, strategies as st

from codegen import build, docs, examples, reference
from codegen.config import REPO, Layout, foreign
from pinecone_api._runtime import Call, decode, encode, parts
from tests.codegen.small import lower, small_document, write
from tests.facts import facts

pytestmark = pytest.mark.slow

HOME = REPO / "generated" / "reference"
PAGES = sorted(HOME.rglob("*.md"))
SERVICES = [
    (version, name)
    for version in facts.versions()
    for name in facts.tables(version)
    if name != "grpc"
]
HOSTILE = (
    "a | b | c",
    "one\n\ntwo\n\n# three\n\n- four\n\n| five |\n|---|\n",
    "```\nrm\n```",
    "`",
    "``a`b``",
    "`a | b <b>`",
    "`a\\`|`",
    "<script>alert(1)</script><!-- --> <https://evil.example>",
    "[click](javascript:alert(1)) ![x](y) [ref]: z",
    "&lt;b&gt; &amp; &#124;",
    "**bold** _it_ ~~gone~~ $x$ \\| \\",
    "# heading",
    "1. list",
    "- list",
    "---",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "`{{ 7 * 7 }}`",
    "\x0c\x1b[31m\u202eevil\u2028next\r\nline",
    "    indented",
)


def ids(path: Path) -> str:
    return path.relative_to(HOME).as_posix()


def headings(text: str) -> list[str]:
    return re.findall(r"^#+ (.*)$", without_code(text), re.MULTILINE)


def without_code(text: str) -> str:
    return re.sub(r"^```python\n.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


def rows(text: str) -> Iterator[list[str]]:
    """Return the cells of every line of a table."""
    for line in without_code(text).splitlines():
        if line.startswith("|"):
            assert line.endswith("|"), line
            yield line[1:-1].split("|")


def links(text: str) -> list[str]:
    """Return where links lead to; between backticks there are none."""
    return re.findall(r"\]\((.*?)\)", re.sub(r"`.*?`", "", without_code(text)))


def sections(text: str) -> dict[str, str]:
    """Return what stands under each heading of the third level."""
    found = re.split(r"^### (.*)\n", text, flags=re.MULTILINE)
    return dict(zip(found[1::2], found[2::2], strict=True))


def programs(text: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


# -- completeness -----------------------------------------------------------------------------


#: Schemas that an overlay makes plain objects: members of any name, whose types the generator cannot state.
PLAIN = ("DocumentRecord", "UpdateDocumentRecord")


@pytest.mark.parametrize(("version", "name"), SERVICES)
def test_a_page_has_everything_its_document_has(version: str, name: str) -> None:
    text = (HOME / version / f"{name}.md").read_text("utf-8")
    index = (HOME / version / "README.md").read_text("utf-8")
    table = facts.load(version, name)
    found = list(sections(text).values())
    for operation in facts.operations(table):
        call = f"`{operation.verb} {operation.path}`"
        assert f"| {call} |" in index
        (section,) = [part for part in found if part.split("\n\n")[0].find(call) >= 0]
        for parameter in operation.parameters:
            wire = parameter["name"]
            assert (f"`{wire}`" in section) == (parameter["in"] != "header")
        for status in (*operation.successes, *operation.errors):
            assert f"\n| {status} |" in section
        for header in operation.headers:
            assert f"`{header}`" in section
        assert operation.media is None or f"`{operation.media}`" in section
    for schema_name, schema in table["components"]["schemas"].items():
        for wire in schema.get("properties", {}) if schema_name not in PLAIN else ():
            assert f"`{wire}`" in text


@pytest.mark.parametrize("version", facts.versions())
def test_the_page_of_grpc_has_everything_the_proto_has(version: str) -> None:
    found = sections((HOME / version / "grpc.md").read_text("utf-8"))
    table = facts.load(version, "grpc")
    for service in table["services"].values():
        assert service.keys() <= found.keys()
    for name, message in table["messages"].items():
        numbers = {f["number"]: field for field, f in message["fields"].items()}
        lines = [line.split(" | ")[:2] for line in found[name].splitlines() if line.startswith("|")]
        assert [(n.strip("| "), field) for n, field in lines[2:]] == [
            (str(number), f"`{field}`") for number, field in numbers.items()
        ]


def test_limits_defaults_and_known_values_are_there(project: Layout) -> None:
    write(project, small_document())
    build.generate(project)
    page = (project.output / "reference" / "2026-04" / "pets.md").read_text("utf-8")
    assert "Pets on a page. 1 to 100." in page
    assert "| `pet_name` (`petName`) | `str` | yes | 1 to 20 characters. |" in page
    assert "Known values: 'calm' and 'wild'; others may come. Default: 'calm'." in page
    assert "| `pets` | list of [Pet](#pet) | no |" in page


def test_every_page_is_reachable_and_every_link_leads_somewhere() -> None:
    seen = set()
    for page in PAGES:
        for target in links(page.read_text("utf-8")):
            file, _, anchor = target.partition("#")
            other = (page.parent / file).resolve() if file else page
            seen.add(other)
            assert other.exists(), f"{ids(page)}: {target}"
            known = reference.anchors(headings(other.read_text("utf-8")))
            assert not anchor or anchor in known.values(), f"{ids(page)}: {target}"
    assert {HOME / "README.md", *seen} >= set(PAGES)
    assert "(../generated/reference/README.md)" in (REPO / "docs" / "index.md").read_text("utf-8")


def test_anchors_of_headings_that_are_alike() -> None:
    assert reference.anchors(["Query", "query_all", "query"]) == {
        "Query": "query",
        "query_all": "query_all",
        "query": "query-1",
    }


def test_the_wheel_does_not_have_it() -> None:
    project = tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))
    packages = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert not any(HOME.is_relative_to(REPO / package) for package in packages)


# -- examples ---------------------------------------------------------------------------------


class Recorder:
    """A sender that keeps the calls."""

    def __init__(self) -> None:
        self.calls: list[Call[Any]] = []

    def send(self, call: Call[Any], /, *, timeout: float | None = None) -> None:
        self.calls.append(call)

    def stream(self, call: Call[Any], /, *, timeout: float | None = None) -> Iterator[Any]:
        self.calls.append(call)
        return iter(())


@pytest.mark.parametrize(("version", "name"), SERVICES)
def test_examples_make_the_calls_they_stand_under(version: str, name: str) -> None:
    text = (HOME / version / f"{name}.md").read_text("utf-8")
    recorder = Recorder()
    names: dict[str, Any] = {"sender": recorder}
    exec(programs(text)[0], names)
    calls = 0
    for operation in facts.operations(facts.load(version, name)):
        call = f"`{operation.verb} {operation.path}`"
        (section,) = [s for s in sections(text).values() if call in s.split("\n\n")[0]]
        (program,) = programs(section)
        recorder.calls.clear()
        exec(program, names)
        assert recorder.calls
        for made in recorder.calls:
            assert (made.operation.verb, made.operation.path) == (operation.verb, operation.path)
            assert "..." not in program
            survives(made)
        calls += 1
    assert calls == len(programs(text)) - 1


def survives(call: Call[Any]) -> None:
    """Check that a JSON body is read as what was sent: every value has the type of its place."""
    data = encode(call)
    if call.operation.media == "application/json" and not isinstance(call.body, list):
        assert data is not None
        assert decode(type(call.body), data) == call.body
    elif call.operation.media is not None:
        assert data or parts(call)


@pytest.mark.parametrize("version", facts.versions())
def test_examples_of_grpc_call_their_rpc(version: str) -> None:
    text = (HOME / version / "grpc.md").read_text("utf-8")

    class Channel:
        """Calls of a channel of grpcio, kept; every answer is an empty message."""

        def __init__(self) -> None:
            self.calls: list[str] = []

        def unary_unary(
            self, wire: str, request_serializer: Any, response_deserializer: Any
        ) -> Any:
            def call(request: Any, *, timeout: Any, metadata: Any) -> Any:
                assert isinstance(request_serializer(request), bytes)
                self.calls.append(wire)
                return response_deserializer(b"")

            return call

    channel = Channel()
    names: dict[str, Any] = {"channel": channel}
    exec(programs(text)[0], names)
    for rpc in facts.load(version, "grpc")["services"]["VectorService"]:
        (program,) = programs(sections(text)[rpc])
        exec(program, names)
        assert channel.calls[-1] == f"/VectorService/{rpc}"


def test_examples_of_shapes_that_need_themselves(project: Layout) -> None:
    document = small_document()
    document["components"]["schemas"] |= {
        "Tree": {
            "type": "object",
            "required": ["branches", "root"],
            "properties": {
                "branches": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
                "root": {"$ref": "#/components/schemas/Tree"},
            },
        },
        "Rings": {"type": "array", "items": {"$ref": "#/components/schemas/Rings"}},
    }
    body = document["paths"]["/pets"]["post"]["requestBody"]["content"]["application/json"]
    found = {}
    for name in ("Tree", "Rings"):
        body["schema"] = {"$ref": f"#/components/schemas/{name}"}
        service = lower(project, document)
        found[name] = examples.call(service, service.operations[0])
    assert found == {
        "Tree": "client.create_pet(m.Tree(branches=[], root=...))",
        "Rings": 'client.create_pet(["anything"])',
    }


# -- hostile text -----------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_document_cannot_change_the_page(project: Layout, text: str) -> None:
    plain = _page(project, "word")
    page = _page(project, text)
    shape = [len(row) for row in rows(plain)]
    assert [len(row) for row in rows(page)] == shape
    assert headings(page)[1:] == headings(plain)[1:]
    assert links(page) == links(plain)
    assert len(programs(page)) == len(programs(plain))
    fences = [len(re.findall(r"^ {0,3}```", it, re.MULTILINE)) for it in (page, plain)]
    assert fences[0] == fences[1]
    for program in programs(page):
        compile(program, "example", "exec")
    left = without_code(page)
    assert set(re.findall(r"<.*?>|<", left)) <= {"<code>", "</code>"}
    assert "{{" not in left
    assert "{%" not in left
    assert not re.search(r"^(    |\t)", left, re.MULTILINE)


def _page(project: Layout, text: str) -> str:
    """Return the small document's page with `text` wherever a document has words."""
    document = small_document()
    document["info"] |= {"title": text, "description": text}
    document["servers"] = [{"url": "https://pets.example", "description": text}]
    get, post = document["paths"]["/pets"]["get"], document["paths"]["/pets"]["post"]
    for operation in (get, post):
        operation |= {"summary": text, "description": text}
    get["parameters"][0]["description"] = text
    post["requestBody"]["description"] = text
    post["responses"]["4XX"]["description"] = text
    post["responses"]["201"]["headers"] = {
        "X-Pet": {"description": text, "schema": {"type": "string"}}
    }
    schemas = document["components"]["schemas"]
    schemas["Pet"]["description"] = schemas["Home"]["description"] = text
    schemas["Pet"]["properties"]["petName"] |= {
        "description": text,
        "pattern": text,
        "x-enum": [text, "other"],
    }
    schemas["Home"]["discriminator"]["mapping"] = {
        text: "#/components/schemas/House",
        "nest": "#/components/schemas/Nest",
    }
    write(project, document)
    build.generate(project)
    return (project.output / "reference" / "2026-04" / "pets.md").read_text("utf-8")


@settings(max_examples=400, deadline=None)
@given(st.text(st.sampled_from("ab _*`|<>&$\\[]{}#-1.\n\t\u2028") | st.characters(), max_size=12))
def test_prose_says_what_the_text_says_and_nothing_is_markup(text: str) -> None:
    made = reference.prose(text)
    assert "\n" not in made
    words = re.sub(r"`([^`]*)`", lambda m: html.escape(m[1]), made)
    assert not re.search(r"[`|*\[\]~$\\]|<(?!/?code>)", words)
    shown = html.unescape(re.sub(r"</?code>", "", words))
    expected = docs.oneline(docs.printable(text))
    assert shown.replace("`", "").split() == expected.replace("`", "").split()


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Up to 5, see `top_k` and snake_case.", "Up to 5, see `top_k` and snake_case."),
        ("a|b", "a&#124;b"),
        ("`a|b`", "<code>a&#124;b</code>"),
        ("- x", "&#45; x"),
        ("12. x", "&#49;2. x"),
        ("_x_", "&#95;x&#95;"),
        ('`{"a": 1}`', '`{"a": 1}`'),
    ],
)
def test_prose(text: str, made: str) -> None:
    assert reference.prose(text) == made


def test_foreign_documents_get_pages_too(tmp_path: Path) -> None:
    path = tmp_path / "docs" / "2031-01" / "pets.oas.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(yaml.safe_dump(small_document()), encoding="utf-8")
    layout = foreign(tmp_path / "docs", tmp_path / "out", "")
    build.generate(layout)
    made = sorted(p.relative_to(tmp_path / "out").as_posix() for p in tmp_path.rglob("out/**/*.md"))
    assert made == [
        "reference/2031-01/README.md",
        "reference/2031-01/pets.md",
        "reference/README.md",
    ]
