"""The whole way: documents to files, goldens, hostile text, atomic replacement and `check`."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from codegen import __main__ as command, build, check, docs, report
from codegen.config import PACKAGE, REPO, Layout
from codegen.errors import SpecError
from tests.codegen.small import small_document, write

pytestmark = pytest.mark.slow

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = (
    'He said """x""" \\',
    '"""\nimport os; os.abort()\n"""',
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "{not_a_name} %s %(x)s \\N{BULLET} \\u0041 \\x",
    'ends with a quote"',
    "ends with a backslash\\",
    'ends with both \\"',
    'four """"',
    "form\x0cfeed \x1b[31m \x07 tab\t nul-like \u2028 line",
    "'''; raise SystemExit # ",
)


def outputs(layout: Layout) -> dict[str, str]:
    files = sorted(path for path in layout.output.rglob("*") if path.is_file())
    return {path.relative_to(layout.output).as_posix(): path.read_text("utf-8") for path in files}


def load(path: Path, name: str) -> ModuleType:
    """Import one generated module by file, as part of the real package so that relative imports work."""
    full = f"{PACKAGE}.v2026_04.db_data.{name}"
    spec = importlib.util.spec_from_file_location(full, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[full] = module
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules[full]
    return module


def test_golden(project: Layout) -> None:
    """What the templates make of the small document, in full. After a change that is meant:
    `UPDATE_GOLDEN=1 pytest tests/codegen/test_generate.py`, and read the diff."""
    build.generate(project)
    made = {
        name.removeprefix(f"{PACKAGE}/v2026_04/pets/").removeprefix("reference/2026-04/"): text
        for name, text in outputs(project).items()
        if "/pets" in name and "/default/" not in name
    }
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        for name, text in made.items():
            (GOLDEN / f"{name}.txt").write_text(text, "utf-8")
    golden = {
        path.name.removesuffix(".txt"): path.read_text("utf-8") for path in GOLDEN.glob("*.txt")
    }
    assert made == golden


@pytest.mark.parametrize("text", HOSTILE)
def test_document_text_cannot_become_code(project: Layout, text: str) -> None:
    document = small_document()
    document["info"] |= {"title": text, "description": text}
    schema = document["components"]["schemas"]["Pet"]
    schema["description"] = text
    schema["properties"]["petName"] |= {
        "description": text,
        "pattern": text,
        "default": text,
        "x-enum": [text],
    }
    operation = document["paths"]["/pets"]["get"]
    operation |= {"summary": text, "description": text}
    operation["parameters"][0]["description"] = text
    document["components"]["schemas"]["Home"]["discriminator"]["mapping"] = {
        text: "#/components/schemas/House",
        "nest": "#/components/schemas/Nest",
    }
    write(project, document)
    build.generate(project)
    home = project.output / PACKAGE / "v2026_04" / "pets"
    plain = _names(_generated(small_document(), project.root / "plain"))
    for path in sorted(home.glob("*.py")):
        compile(path.read_text("utf-8"), str(path), "exec")
    assert _names(home) == plain
    models = load(home / "models.py", "pets_models")
    assert models.House.__struct_config__.tag == text


def _generated(document: dict[str, Any], root: Path) -> Path:
    layout = Layout(root)
    write(layout, document)
    build.generate(layout)
    return layout.output / PACKAGE / "v2026_04" / "pets"


def _names(home: Path) -> dict[str, list[str]]:
    """Return the names that each module's code uses: hostile text may change constants only."""
    found = {}
    for path in sorted(home.glob("*.py")):
        todo = [compile(path.read_text("utf-8"), "x", "exec")]
        names: set[str] = set()
        while todo:
            code = todo.pop()
            names |= {*code.co_names, *code.co_varnames}
            todo += [constant for constant in code.co_consts if hasattr(constant, "co_names")]
        found[path.name] = sorted(names)
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_docstrings_are_one_literal(text: str) -> None:
    literal = docs.docstring(text)
    value = eval(literal)
    assert isinstance(value, str)
    assert " ".join(value.split()) == " ".join(docs.printable(text).split())


def test_a_broken_document_leaves_the_output_alone(project: Layout) -> None:
    build.generate(project)
    before = outputs(project)
    document = small_document()
    document["paths"]["/pets"]["get"]["responses"]["200"] = {"$ref": "#/nowhere"}
    write(project, document)
    with pytest.raises(SpecError):
        build.generate(project)
    assert outputs(project) == before
    assert [path.name for path in project.root.iterdir() if path.name.startswith(".")] == []


def test_a_replaced_output_has_no_strays(project: Layout) -> None:
    build.generate(project)
    stray = project.output / PACKAGE / "stray.py"
    stray.write_text("x = 1\n")
    build.generate(project)
    assert not stray.exists()


def test_the_same_bytes_for_every_hash_seed(project: Layout) -> None:
    build.generate(project)
    wanted = outputs(project)
    program = (
        "import sys; from pathlib import Path; from codegen import build; from codegen.config import Layout;"
        "build.generate(Layout(Path(sys.argv[1])))"
    )
    for seed in ("1", "77"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(REPO)}
        subprocess.run(
            [sys.executable, "-c", program, str(project.root)], check=True, env=environment
        )
        assert outputs(project) == wanted


def test_check_is_content_with_a_fresh_result(project: Layout) -> None:
    build.generate(project)
    assert check.problems(project) == []


def test_check_names_a_hand_edit(project: Layout) -> None:
    build.generate(project)
    path = project.output / PACKAGE / "v2026_04" / "pets" / "models.py"
    path.write_text(path.read_text().replace("One pet.", "One cat."))
    (problem,) = check.problems(project)
    assert problem.startswith(
        f"generated/{PACKAGE}/v2026_04/pets/models.py: differs, edited by hand"
    )
    assert "One cat." in problem
    assert "One pet." in problem


def test_check_names_a_changed_document_and_what_it_changes(project: Layout) -> None:
    build.generate(project)
    document = small_document()
    document["components"]["schemas"]["House"]["properties"]["rooms"]["type"] = "number"
    write(project, document)
    first, *rest = check.problems(project)
    assert first == "specs/2026-04/pets.oas.yaml: changed since generated/ was made"
    models = next(problem for problem in rest if "/models.py" in problem)
    assert "differs, because of specs/2026-04/pets.oas.yaml" in models
    assert "+    rooms: float | None = None" in models


def test_check_names_missing_and_stray_files(project: Layout) -> None:
    build.generate(project)
    (project.output / PACKAGE / "py.typed").unlink()
    (project.output / PACKAGE / "stray.py").write_text("")
    missing, stray = check.problems(project)
    assert missing == f"generated/{PACKAGE}/py.typed: missing"
    assert stray == f"generated/{PACKAGE}/stray.py: nothing generates it; delete it"


def test_check_names_stale_made_files(project: Layout) -> None:
    build.generate(project)
    source = project.root / "pinecone" / "_async"
    source.mkdir(parents=True)
    (source / "client.py").write_text("async def f() -> None: ...\n")
    stray = project.root / "pinecone" / "_sync" / "old.py"
    stray.parent.mkdir()
    stray.write_text("")
    assert [problem.split(":")[0] for problem in check.problems(project)] == [
        "pinecone/_sync/client.py",
        "pinecone/_sync/old.py",
    ]


def test_report_counts_what_was_made_and_what_was_not(project: Layout) -> None:
    data = report.report(build.read(project))
    pets = data["versions"]["2026-04"]["services"]["pets"]
    assert pets == {
        "operations": 3,
        "models": 4,
        "unions": 1,
        "aliases": 0,
        "rpcs": 0,
        "skipped": [],
        "apart": [],
        "warnings": [],
        "unchecked": [],
    }


def test_errors_are_one_message_and_a_status(
    project: Layout, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(project, "nonsense")
    monkeypatch.setattr(command, "REPO", project.root)
    assert command.main(["generate"]) == 1
    error = capsys.readouterr().err
    assert error.startswith("error: specs/2026-04/pets.oas.yaml: not an OpenAPI document")
    assert "Traceback" not in error
