"""Test what is published: the sdist is complete, and the wheel built from it works alone in an empty environment."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from tests.release.build import build, commit_time, differences, rebuild

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.packaging


def run(*command: str | Path, cwd: Path) -> str:
    result = subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, timeout=900, check=False
    )
    assert result.returncode == 0, f"{command}\n{result.stdout}\n{result.stderr}"
    return result.stdout


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sdist, and the wheel built from that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    build(ROOT, folder, commit_time())
    return folder


@pytest.fixture(scope="module")
def installed(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the interpreter of an environment with nothing but the wheel and its extra `local`."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    (wheel,) = dist.glob("*.whl")
    run(python, "-m", "pip", "install", "--quiet", f"{wheel}[local]", cwd=folder)
    return python


def test_the_sdist_has_what_it_takes_to_generate_and_test(dist: Path) -> None:
    (archive,) = dist.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        names = {name.partition("/")[2] for name in tar.getnames()}
    tracked = run("git", "ls-files", cwd=ROOT).splitlines()
    left_out = {name for name in tracked if name not in names}
    assert left_out <= {".gitattributes"}


def test_a_second_build_gives_the_same_bytes(dist: Path, tmp_path: Path) -> None:
    (sdist,) = dist.glob("*.tar.gz")
    first = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in dist.iterdir()}
    assert differences(first, rebuild(sdist, tmp_path, commit_time())) == []


SIZES = """
import json
from importlib.metadata import distribution
from packaging.requirements import Requirement

sizes, waiting = {}, ["pinecone"]
while waiting:
    one = distribution(waiting.pop())
    files = [file for file in one.files or () if file.suffix != ".pyc"]
    sizes[one.name.lower()] = sum(file.locate().stat().st_size for file in files)
    for each in map(Requirement, one.requires or ()):
        if each.marker is None or each.marker.evaluate({"extra": ""}):
            waiting.append(each.name)
print(json.dumps(sizes))
"""


def test_the_sizes_in_the_documentation_hold(dist: Path, installed: Path, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "release.md").read_text(encoding="utf-8")
    table = dict(re.findall(r"^\| ([^|]+) \| ([\d.]+) MB \|$", page, re.M))
    run(installed, "-m", "pip", "install", "--quiet", "packaging", cwd=tmp_path)
    sizes = json.loads(run(installed, "-I", "-c", SIZES, cwd=tmp_path))
    (wheel,) = dist.glob("*.whl")
    measured = {
        "the wheel": wheel.stat().st_size,
        "`pinecone` and `pinecone_api`, unpacked": sizes["pinecone"],
        "all that `pip install pinecone` brings, unpacked": sum(sizes.values()),
        "of that, `grpcio`": sizes["grpcio"],
    }
    assert measured.keys() == table.keys()
    for what, size in measured.items():
        limit = float(table[what]) * 1e6
        assert size <= limit, f"{what}: {size / 1e6:.1f} MB of {limit / 1e6:.1f}"
        # Nor may it be far below, or the table says nothing.
        assert size >= limit * 0.6, f"{what}: {size / 1e6:.1f} MB of {limit / 1e6:.1f}"


def test_the_wheel_has_both_packages_and_nothing_else(dist: Path) -> None:
    (archive,) = dist.glob("*.whl")
    names = zipfile.ZipFile(archive).namelist()
    tops = {name.partition("/")[0] for name in names}
    packages = {"pinecone", "pinecone-stubs", "pinecone_api"}
    assert {top for top in tops if not top.endswith(".dist-info")} == packages
    assert "pinecone-stubs/models/vectors/search.pyi" in names
    for package in ("pinecone", "pinecone_api"):
        assert f"{package}/__init__.py" in names
        assert f"{package}/py.typed" in names
    assert "pinecone/_sync/index.py" in names
    for name in ("console.css", "console.js", "icon.svg"):
        assert f"pinecone/local/console/static/{name}" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_first_example_of_the_readme_runs_on_the_wheel_alone(
    installed: Path, tmp_path: Path
) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example, output = re.findall(r"```(?:python|text)\n(.*?)```", readme, re.DOTALL)[:2]
    (tmp_path / "example.py").write_text(example, encoding="utf-8")
    assert run(installed, "-I", "-W", "error", "example.py", cwd=tmp_path) == output


def test_the_installed_package_is_the_wheel_and_has_a_command(
    installed: Path, tmp_path: Path
) -> None:
    where = run(
        installed,
        "-I",
        "-c",
        "import pinecone, pinecone_api; print(pinecone.__file__)",
        cwd=tmp_path,
    )
    assert "site-packages" in where
    assert str(ROOT) not in where
    assert "quickstart" in run(installed.parent / "pinecone-local", "--help", cwd=tmp_path)


def test_the_command_says_what_it_needs_and_the_report_needs_nothing(
    installed: Path, tmp_path: Path
) -> None:
    """The environment lacks the extra `cli`."""
    command = installed.parent / "pinecone"
    done = subprocess.run([command, "--help"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "pinecone: needs typer and rich: pip install 'pinecone[cli]'\n"
    assert "site-packages" in run(installed, "-I", "-m", "pinecone", cwd=tmp_path).splitlines()[0]


def test_the_installed_package_was_generated_from_the_locked_documents(
    installed: Path, tmp_path: Path
) -> None:
    lock = ROOT / "specs" / "specs.lock"
    shown = run(installed, "-I", "-m", "pinecone_api", "--verify", lock, cwd=tmp_path)
    assert "2026-04" in shown


def test_type_checkers_find_every_path_and_name_of_releases_9_and_10(
    installed: Path, tmp_path: Path
) -> None:
    """Only an installed wheel proves it: a checkout is where they look first, without stubs."""
    table = json.loads((ROOT / "tests" / "facts" / "modules.json").read_bytes())
    names = [(path, name) for path, text in table.items() for name in text.split()]
    lines = [f"import {path}" for path in table]
    lines += [f"from {path} import {name} as n{i}" for i, (path, name) in enumerate(names)]
    (tmp_path / "paths.py").write_text("\n".join(lines), encoding="utf-8")
    programs = ROOT / "tests" / "typing" / "programs.py"
    (tmp_path / "programs.py").write_bytes(programs.read_bytes())
    run(
        *(sys.executable, "-m", "mypy", "--strict", "--python-executable", installed),
        *("paths.py", "programs.py"),
        cwd=tmp_path,
    )
    said = run(
        *(sys.executable, "-m", "pyright", "--pythonpath", installed, "paths.py", "programs.py"),
        cwd=tmp_path,
    )
    assert "0 errors" in said
