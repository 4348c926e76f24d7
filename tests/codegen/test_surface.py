"""Plain methods are made of a table and a document: checks, request, docstring and pages."""

from __future__ import annotations

import inspect
import shutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML

from codegen import check, surface, unasync
from codegen.config import REPO, Layout
from codegen.errors import SpecError
from tests.codegen.small import write

AREAS = sorted(path.stem for path in surface.tables(Layout(REPO)))
TARGET = Path(surface.TARGET, "pets.py")


def answer(status: str, said: str, schema: str = "") -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {status: {"description": said, **({"content": content} if schema else {})}}


def parameter(where: str, name: str, said: str, **schema: Any) -> dict[str, Any]:
    return {
        "in": where,
        "name": name,
        "required": where == "path",
        "description": said,
        "schema": schema,
    }


def body(schema: str) -> dict[str, Any]:
    return {"required": True, **answer("it", "What to send.", schema)["it"]}


def document() -> dict[str, Any]:
    """Pets that can be listed in pages, given a home, renamed and let go."""
    pet = parameter("path", "pet_id", "Identifier of the pet.", type="string")
    text = {"type": "string", "minLength": 1, "maxLength": 20, "description": "Name of the pet."}
    members = {"id": {"type": "string"}, "name": text}
    pages = {"pets": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}}
    following = {"type": "object", "properties": {"next": {"type": "string"}}}
    change = {
        "name": text,
        "legs": {"type": "integer", "minimum": 0, "description": "How many legs it has."},
        "tame": {"type": "boolean", "description": "Whether it comes when it is called."},
        "toys": {
            "type": "array",
            "items": {"type": "string"},
            "description": "What it plays with.",
        },
    }
    home = {"type": "object", "properties": {"rooms": {"type": "integer"}}}
    create = {"name": text, "home": {"$ref": "#/components/schemas/Home"}}
    schemas: dict[str, dict[str, Any]] = {
        "Pet": {"type": "object", "required": ["id"], "properties": members},
        "Home": home,
        "Pages": {"type": "object", "x-items": "pets", "properties": pages},
        "Gone": {"type": "object", "additionalProperties": True},
        "Change": {"type": "object", "properties": change},
        "Create": {"type": "object", "required": ["name"], "properties": create},
    }
    schemas["Pages"]["properties"] = {**pages, "pagination": following}
    limit = parameter("query", "limit", "Pets on a page.", type="integer", minimum=1, maximum=9)
    kind = parameter(
        "query", "kind", "Only `cat` or `dog`.", type="string", **{"x-enum": ["cat", "dog"]}
    )
    token = parameter("query", "pagination_token", "Which page.", type="string")
    one = {
        "get": {
            "operationId": "fetch_pet",
            "summary": "Describe a pet",
            "description": "Returns one pet.",
            "parameters": [pet],
            "responses": answer("200", "The pet.", "Pet") | answer("403", "You may not see it."),
        },
        "patch": {
            "operationId": "change_pet",
            "summary": "Change a pet",
            "parameters": [pet],
            "requestBody": body("Change"),
            "responses": answer("200", "The pet as it is now.", "Pet"),
        },
        "delete": {
            "operationId": "delete_pet",
            "summary": "Let a pet go",
            "parameters": [pet],
            "responses": answer("200", "It is gone.", "Gone"),
        },
    }
    several = {
        "get": {
            "operationId": "list_pets",
            "summary": "List pets",
            "parameters": [kind, limit, token],
            "responses": answer("200", "A page.", "Pages"),
        },
        "post": {
            "operationId": "create_pet",
            "summary": "Create a pet",
            "requestBody": body("Create"),
            "responses": answer("201", "The new pet.", "Pet")
            | answer("409", "A pet of that name exists."),
        },
    }
    return {
        "openapi": "3.0.3",
        "info": {"title": "Pets", "version": "2026-04", "description": "Keeps pets."},
        "servers": [{"url": "https://pets.example"}],
        "paths": {"/pets": several, "/pets/{pet_id}": one},
        "components": {"schemas": schemas},
    }


TABLE = """
service: pets
doc: Pets.
arguments: {pet_id: a pet}
classes:
  Pets:
    doc: 'Pets: `pc.pets`.'
    path: pc.pets
    describe: {fetch_pet: null, shows: name}
"""


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., str]:
    """Return what makes the module of a table, to which methods can be added as text."""
    shutil.copy(REPO / "pyproject.toml", tmp_path)  # how made code is laid out
    (tmp_path / surface.SOURCE).mkdir(parents=True)

    def make(methods: str = "", table: str = TABLE, text: dict[str, Any] | None = None) -> str:
        layout = Layout(tmp_path)
        write(layout, text or document())
        (tmp_path / surface.SOURCE / "pets.yaml").write_text(table + methods)
        return surface.outputs(layout)[TARGET]

    return make


MADE = '''\
# Made from specs/surface/pets.yaml and the documents by `make generate`. Change those, not this file.
"""Pets."""

from __future__ import annotations

from pinecone import _versions
from pinecone._async.transport.http import AsyncHttp
from pinecone._requests import arguments
from pinecone.config.addressed import Addressed
from pinecone.models import Pet
from pinecone_api.default.pets.aio import AsyncPetsClient


class AsyncPets(Addressed):
    """Pets: `pc.pets`."""

    def __init__(self, http: AsyncHttp) -> None:
        self._http = http
        self._client = _versions.client(AsyncPetsClient, http.config.api_version, http)

    async def describe(self, *, pet_id: str) -> Pet:
        """Describe a pet (operation `fetch_pet`).

        Returns one pet.

        Args:
            pet_id: Identifier of the pet.

        Returns:
            The pet. Attributes: `id`, `name`.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such pet.
            ForbiddenError: You may not see it.

        Example:
            for pet in await pc.pets.list():
                print((await pc.pets.describe(pet_id=pet.id)).name)
        """
        return await self._client.fetch_pet(
            arguments.reference(pet_id, "pet_id", "the id of a pet")
        )
'''


def test_a_module(made: Callable[..., str]) -> None:
    assert made() == MADE


def test_a_change_checks_what_the_document_limits(made: Callable[..., str]) -> None:
    method = "    update: {change_pet: Rename a pet, example: ...}\n"
    text = made(method)
    for part in (
        "legs: int | None = None",
        "toys: Sequence[str] | None = None",
        'None if legs is None else arguments.at_least(legs, "legs", 0)',
        'None if name is None else arguments.label(name, "name", 20)',
        'tame=arguments.optional_flag(tame, "tame")',
        'None if toys is None else arguments.names(toys, "toys")',
        "request = arguments.changing(",
        "from pinecone_api.default.pets.models import Change\n",
        '"""Rename a pet (operation `change_pet`).\n\n        Args:',
        "legs: How many legs it has. At least 0.",
        "PineconeValueError: Nothing is given, the id is empty, the name is too short or too long, or `legs`",
    ):
        assert part in text, text
    changed = document()
    changed["components"]["schemas"]["Change"]["properties"]["name"]["maxLength"] = 30
    assert 'arguments.label(name, "name", 30)' in made(method, text=changed)


def test_what_the_table_says_goes_before_the_document(made: Callable[..., str]) -> None:
    table = TABLE.replace(
        "    describe:",
        "    sample: \"'a'\"\n"
        "    arguments:\n"
        "      name: {required: true, wrong: is no name, check: pets.name(name)}\n"
        "      pet_id: {name: id, noun: a pet, positional: true, doc: Which pet.}\n"
        "      legs: {minimum: 2, maximum: 4}\n"
        "    describe:",
    )
    text = made(
        "    update:\n"
        "      change_pet: null\n"
        "      arguments: [pet_id, name, legs, tame, toys]\n"
        "      older: id name\n"
        "      returns: It.\n"
        "      raises: {NotFoundError: null, ApiError: Never.}\n"
        "      example: pass\n",
        table,
    )
    for part in (
        '@accepts_older("id name")\n    async def update(\n        self,\n        id: str,\n        *,\n'
        "        name: str,\n",
        "id: Which pet.",
        "name=pets.name(name)",
        "from pinecone._requests import arguments, pets\n",
        'arguments.optional_integer(legs, "legs", 2, 4)',
        "Returns:\n            It.\n",
        "The id is empty, the name is no name, or `legs` is out of range.",
        "ApiError: Never.\n\n        Example:\n            pass\n",
        "print((await pc.pets.describe('a')).name)",
    ):
        assert part in text, text
    update = text.partition("def update")[2]
    assert "NotFoundError" not in update
    assert "changing" not in update  # something is given: a name


def test_a_deletion_returns_nothing_and_takes_a_deadline(made: Callable[..., str]) -> None:
    table = TABLE.replace("doc: Pets.\n", "doc: Pets.\nbase: homes.AsyncHome\nclient: self._pets\n")
    table = table.replace("classes:", "timeout: Seconds.\ninside: async with home as pc\nclasses:")
    text = made("    delete: {delete_pet: Let it go, example: pass}\n", table)
    assert "async def delete(self, *, pet_id: str, timeout: float | None = None) -> None:" in text
    assert "\n        await self._pets.delete_pet(" in text
    assert "timeout=timeout" in text
    assert "timeout: Seconds.\n" in text
    assert "class AsyncPets(AsyncHome):" in text
    assert "from pinecone._async.homes import AsyncHome\n" in text
    assert "__init__" not in text
    assert "            async with home as pc:\n                pass\n" in text


def test_a_listing_and_what_follows_its_pages(made: Callable[..., str]) -> None:
    text = made(
        "    list: {list_pets: null, shows: id name}\n"
        "    one_by_one: {list_pets: null, items: list, example: pass}\n"
        "    in_pages: {list_pets: null, pages: list, arguments: [limit], example: pass}\n"
        "    every: {list_pets: null, paginator: list, example: pass}\n",
        TABLE.replace("path: pc.pets\n", "path: pc.pets\n    arguments: {kind: {closed: true}}\n"),
    )
    for part in (
        "async def list(",
        'None if kind is None else arguments.one_of(kind, "kind", ("cat", "dog"))',
        "kind: Only `cat` or `dog`.\n",
        "The kind is not one of 'cat', 'dog', or `limit` is out of range.",
        "A list of descriptions that can be iterated and indexed. `pagination` is None on the last",
        "for pet in await pc.pets.list():\n                print(pet.id, pet.name)\n",
        "    def one_by_one(\n",
        "-> AsyncIterator[Pet]:",
        "fetch = partial(self.list, kind=kind, limit=limit)\n",
        "(item async for page in async_pages(fetch, pagination_token) for item in page)",
        "    def in_pages(self, *, limit: int | None = None) -> AsyncIterator[Pages]:",
        "(page async for page in async_pages(fetch) if page.pets)",
        "-> AsyncPaginator[Pet]:",
        "limit: Largest number of pets to give, over all pages. Default: all.",
        "fetch = partial(self.list, kind=kind)\n",
        "return async_paginator(fetch, pagination_token, limit)",
    ):
        assert part in text, text


def test_the_method_of_pages_is_made_of_the_one_that_follows_them(
    made: Callable[..., str],
) -> None:
    text = made(
        "    every: {list_pets: 'List the pets, cats or all', paginator: page, arguments: [limit], shows: name}\n"
    )
    for part in (
        "async def page(self, *, limit: int | None = None, pagination_token: str | None = None)",
        "Fetch one page of the pets (operation `list_pets`).",
        "page = await pc.pets.page(limit=10)\n            print(len(page), page.pagination)\n",
    ):
        assert part in text, text


def test_a_paginator_whose_limit_is_the_size_of_a_page(made: Callable[..., str]) -> None:
    text = made(
        "    list: {list_pets: null, shows: id}\n"
        "    every: {list_pets: null, paginator: list, example: pass}\n",
        TABLE.replace("path: pc.pets\n", "path: pc.pets\n    arguments: {limit: {paged: true}}\n"),
    )
    every = text.partition("def every")[2]
    assert "limit: Pets on a page. 1 to 9.\n" in every
    assert "fetch = partial(self.list, kind=kind, limit=limit)\n" in every
    assert "return async_paginator(fetch, pagination_token, None)" in every


def test_what_is_no_argument_is_not_sent(made: Callable[..., str]) -> None:
    text = made(
        "    rename: {change_pet: null, arguments: [pet_id, name], example: pass}\n"
        "    list: {list_pets: null, arguments: [limit], shows: id}\n"
    )
    assert "request = arguments.changing(\n            Change(name=None if name is None" in text
    assert 'list_pets(limit=arguments.optional_integer(limit, "limit", 1, 9))\n' in text
    assert "legs" not in text
    assert "pagination_token" not in text


def test_a_client_is_waited_for_when_everything_is_checked(made: Callable[..., str]) -> None:
    table = TABLE.replace("doc: Pets.\n", "doc: Pets.\nbase: b.Base\nclient: await self._at(x)\n")
    lines = [line.strip() for line in made(table=table).splitlines()]
    last = lines.index("client = await self._at(x)")
    assert lines[last - 1] == 'pet_id = arguments.reference(pet_id, "pet_id", "the id of a pet")'
    assert lines[last + 1] == "return await client.fetch_pet(pet_id)"


def test_a_body_can_be_made_by_hand(made: Callable[..., str]) -> None:
    table = TABLE.replace("path: pc", "arguments: {home: {type: Home}}\n    path: pc")
    text = made(
        "    create: {create_pet: null, request: 'pets.new(name, home)', example: pass}\n", table
    )
    assert "async def create(self, *, name: str, home: Home | None = None) -> Pet:" in text
    assert "request = pets.new(name, home)\n" in text
    assert "ConflictError: A pet of that name exists." in text
    assert "too long" not in text  # that is for the function to say


@pytest.mark.parametrize(
    ("method", "problem"),
    [
        ("{fetch_pet: null, exmaple: pass}", "/classes/Pets/it/exmaple: unknown word"),
        ("{fetch_dog: null}", "/classes/Pets/it: no operation 'fetch_dog'"),
        ("{shows: name}", "/classes/Pets/it: no operation ''"),
        ("{create_pet: null, example: pass}", "/classes/Pets/it/home: it is not clear what"),
        ("{delete_pet: null}", "no example of it"),
        ("{change_pet: null}", "no example of it"),
        (
            "{change_pet: null, arguments: [name]}",
            "it/pet_id: required, and not among the arguments",
        ),
    ],
)
def test_what_cannot_be_made_is_refused_by_name(
    made: Callable[..., str], method: str, problem: str
) -> None:
    with pytest.raises(SpecError) as found:
        made(f"    it: {method}\n")
    assert problem in str(found.value)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("service: pets", "/service: no such service"),
        ("doc: Pets.", "/doc: missing"),
        ("    doc: 'Pets: `pc.pets`.'", "/classes/Pets/doc: missing"),
        ("    path: pc.pets", "no example of describe"),
    ],
)
def test_what_a_table_lacks_is_named(made: Callable[..., str], line: str, problem: str) -> None:
    with pytest.raises(SpecError) as found:
        made(table=TABLE.replace(f"{line}\n", "", 1))
    assert problem in str(found.value)


def test_text_of_a_document_cannot_end_a_docstring(made: Callable[..., str]) -> None:
    hostile = document()
    hostile["paths"]["/pets/{pet_id}"]["get"]["description"] = 'It is """\nimport os\n"""gone\\'
    compile(made(text=hostile), "pets.py", "exec")


@pytest.mark.slow
def test_modules_that_are_not_current_are_named(made: Callable[..., str], tmp_path: Path) -> None:
    made()
    layout = Layout(tmp_path)
    assert [path.name for path in surface.run(layout)] == ["__init__.py", "pets.py"]
    assert surface.run(layout) == []
    unasync.run(tmp_path)
    assert check._made(layout) == []
    stray = tmp_path / surface.TARGET / "fish.py"
    stray.write_text("")
    (tmp_path / TARGET).write_text("")
    found = check._made(layout)
    assert f"{TARGET}: not what specs/surface/ gives" in found
    assert f"{surface.TARGET}/fish.py: nothing in specs/surface/ gives it; delete it" in found
    assert len(surface.run(layout)) == 2
    assert not stray.exists()


def test_nothing_is_made_without_a_table(tmp_path: Path) -> None:
    assert surface.outputs(Layout(tmp_path)) == {}


# -- the tables of this repository ------------------------------------------------------------


@pytest.mark.parametrize("area", AREAS)
def test_docstrings_name_all_arguments_in_their_order(area: str) -> None:
    module = import_module(f"pinecone._async.plain.{area}")
    table = YAML(typ="safe").load((REPO / surface.SOURCE / f"{area}.yaml").read_bytes())
    for name in table["classes"]:
        methods = vars(getattr(module, f"Async{name}"))
        for method in (it for it in methods.values() if inspect.isfunction(it)):
            if method.__name__ == "__init__":
                continue
            lines = (inspect.getdoc(method) or "").partition("Args:\n")[2].partition("\n\n")[0]
            described = [
                line.strip().partition(":")[0]
                for line in lines.splitlines()
                if line.startswith("    ") and line[4] != " "
            ]
            assert described == [*inspect.signature(method).parameters][1:], method


@pytest.mark.parametrize("area", AREAS)
def test_tables_have_no_conditions(area: str) -> None:
    """Only names and calls stand in expressions: whoever needs more writes the method by hand."""
    table = yaml.safe_load((REPO / surface.SOURCE / f"{area}.yaml").read_text())
    for expression in _expressions(table):
        assert not {"if", "else", "and", "or", "not", "lambda", "for"} & set(expression.split())


def _expressions(node: Any) -> list[str]:
    if not isinstance(node, dict):
        return []
    own = [node[word] for word in ("check", "request", "client") if isinstance(node.get(word), str)]
    return own + [text for value in node.values() for text in _expressions(value)]
