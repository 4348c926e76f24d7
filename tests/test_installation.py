"""What is installed beside the package is told: when an import fails, and by `python -m pinecone`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import pinecone
from pinecone import _installation
from pinecone.__main__ import report
from tests.helpers.programs import LONGEST_RUN, ROOT, environment, run_python

#: A module of another distribution in the place of ours: it knows nothing of what ours has.
FOREIGN = "class Config:\n    pass\n"


def install(folder: Path, name: str, version: str, *files: str, requires: str = "") -> None:
    """Record a distribution as an installer does."""
    metadata = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    metadata.mkdir()
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    lines += [f"Requires-Dist: {requires}"] if requires else []
    (metadata / "METADATA").write_text("".join(f"{line}\n" for line in lines))
    (metadata / "RECORD").write_text("".join(f"{file},,\n" for file in files))


@pytest.fixture
def overwritten(tmp_path: Path) -> Path:
    """Provide a folder with this package, and with another that has written over a part of it."""
    leave_out = shutil.ignore_patterns("__pycache__", "local")
    shutil.copytree(ROOT / "pinecone", tmp_path / "pinecone", ignore=leave_out)
    (tmp_path / "pinecone" / "config" / "__init__.py").write_text(FOREIGN)
    install(tmp_path, "pinecone", pinecone.__version__, "pinecone/__init__.py")
    install(
        tmp_path, "pinecone-client", "5.0.1", "pinecone/config/__init__.py", "pinecone/__version__"
    )
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment(PYTHONPATH=f"{folder}:{ROOT / 'generated'}"),
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Pinecone", "AsyncPinecone", "RetryConfig"])
def test_an_import_that_fails_names_what_has_written_over_the_package(
    overwritten: Path, name: str
) -> None:
    done = run(overwritten, "-c", f"from pinecone import {name}")
    assert done.returncode == 1
    last = done.stderr.splitlines()[-1]
    assert last.startswith("pinecone._installation.BrokenInstallation: ")
    assert "pinecone-client 5.0.1" in last
    assert str(overwritten / "pinecone") in last
    assert "pip uninstall -y pinecone-client && python -m pip install --force-reinstall" in last


@pytest.mark.slow
def test_the_report_names_it_too(overwritten: Path) -> None:
    done = run(overwritten, "-m", "pinecone")
    assert (done.returncode, done.stderr) == (0, "")
    assert "pinecone-client 5.0.1 is installed into the same folder" in done.stdout


@pytest.mark.slow
def test_an_import_that_works_warns_of_modules_that_stand_before_ours(overwritten: Path) -> None:
    """`pinecone-client` came first, so all that it has left are modules that this package has in its tables."""
    shutil.copy(ROOT / "pinecone" / "config" / "__init__.py", overwritten / "pinecone" / "config")
    (overwritten / "pinecone" / "__version__").touch()
    wanted = "Pinecone_Client<6.0.0,>=5.0.0"
    install(overwritten, "langchain-pinecone", "0.2.0", requires=wanted)
    install(overwritten, "other", "1.0.0", requires="pinecone-client; extra == 'vectors'")
    done = run(overwritten, "-c", "from pinecone import Pinecone")
    assert done.returncode == 0
    assert "RuntimeWarning: pinecone-client 5.0.1" in done.stderr
    assert "(because langchain-pinecone 0.2.0 needs it)" in done.stderr
    cure = f"python -m pip install --force-reinstall --no-deps pinecone=={pinecone.__version__}"
    assert f"python -m pip uninstall -y pinecone-client && {cure}" in done.stderr
    (overwritten / "pinecone" / "__version__").unlink()
    assert run(overwritten, "-c", "from pinecone import Pinecone").stderr == ""


@pytest.mark.slow
def test_what_the_removal_of_another_package_took_along_is_told(overwritten: Path) -> None:
    shutil.rmtree(next(overwritten.glob("pinecone_client-*")))
    (overwritten / "pinecone" / "config" / "__init__.py").unlink()
    [metadata] = overwritten.glob("pinecone-*.dist-info/RECORD")
    metadata.write_text("pinecone/__init__.py,,\npinecone/config/__init__.py,,\n../bin/x.py,,\n")
    done = run(overwritten, "-c", "from pinecone import Pinecone")
    last = done.stderr.splitlines()[-1]
    assert "1 files of this package are missing, such as pinecone/config/__init__.py" in last
    assert "python -m pip install --force-reinstall --no-deps pinecone" in last
    assert "files of this package are missing" in run(overwritten, "-m", "pinecone").stdout


@pytest.mark.slow
def test_commands_tell_it_too(overwritten: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = "import sys; from pinecone.cli.main import main; sys.exit(main())"
    monkeypatch.setenv("PINECONE_API_KEY", "test-key-1234")
    failed = run(overwritten, "-c", program, "index", "list", "--local")
    assert failed.returncode == 1
    assert failed.stderr.startswith("error: ")
    assert failed.stderr.count("The cause may be that pinecone-client 5.0.1") == 1
    # What fails in a mixture need not be an import.
    client = overwritten / "pinecone" / "_sync" / "client.py"
    client.write_text("class Pinecone:\n    def __init__(self, **settings): pass\n")
    odd = run(overwritten, "-c", program, "index", "list")
    assert "Traceback" not in odd.stderr
    assert odd.stderr.count("The cause may be that pinecone-client 5.0.1") == 1
    looked = run(overwritten, "-c", program, "doctor")
    assert looked.returncode == 1
    [line] = [line for line in looked.stdout.splitlines() if line.startswith("problem\tpackage")]
    assert "Cure: python -m pip uninstall -y pinecone-client" in line


def test_an_import_that_fails_for_another_reason_stays_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(_installation, "problem", lambda: None)
    monkeypatch.setitem(pinecone.__getattr__.__globals__["_HOMES"], "Nothing", "pinecone.nowhere")
    with pytest.raises(ModuleNotFoundError, match=r"^No module named 'pinecone.nowhere'$"):
        pinecone.Nothing  # noqa: B018


def test_two_copies_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in "12":
        (tmp_path / number).mkdir()
        install(tmp_path / number, "pinecone", f"{number}.0.0")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "2"), str(tmp_path / "1")])
    assert _installation.copies() == [f"2.0.0 in {tmp_path / '2'}", f"1.0.0 in {tmp_path / '1'}"]
    assert "more than once" in str(_installation.problem())


def test_one_copy_and_plugins_with_a_folder_of_their_own_are_no_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pinecone").mkdir()
    (tmp_path / "pinecone" / "__init__.py").touch()
    install(tmp_path, "pinecone", "10.0.0", "pinecone/__init__.py")
    install(tmp_path, "pinecone-plugin-interface", "0.0.7", "pinecone_plugin_interface/__init__.py")
    (tmp_path / "damaged-1.0.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert _installation.problem() is None


def test_requirements_are_read_from_our_own_metadata(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = (
        "httpx<1,>=0.27",
        "grpcio<2,>=1.62; python_version < '3.0'",
        "grpcio<2,>=1.66.2; python_version >= '3.0'",
        "numpy>=2.1; (python_version >= '3.0') and extra == 'local'",
        "mypy==2.4.1; extra == 'dev'",
    )
    install(tmp_path, "pinecone", "10.0.0")
    install(tmp_path, "httpx", "0.28.1")
    with (tmp_path / "pinecone-10.0.0.dist-info" / "METADATA").open("a") as file:
        file.writelines(f"Requires-Dist: {line}\n" for line in lines)
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert _installation.requirements() == [
        ("httpx", "<1,>=0.27", "", "0.28.1"),
        ("grpcio", "<2,>=1.66.2", "", None),
        ("numpy", ">=2.1", "local", None),
    ]
    told = dict(report())
    assert (told["httpx"], told["grpcio"]) == ("0.28.1", "missing, and needed")
    assert told["not installed"] == "numpy, polars, pyarrow, tqdm"


def test_the_report_has_versions_and_paths_and_no_secret() -> None:
    code = "import runpy; runpy.run_module('pinecone', run_name='__main__')"
    printed = run_python(code, PINECONE_API_KEY="a-secret-key", PINECONE_DEBUG_CURL="")
    lines = dict(line.split(maxsplit=1) for line in printed.splitlines())
    assert lines["pinecone"] == f"{pinecone.__version__}, {ROOT / 'pinecone'}"
    assert lines["Python"].endswith(sys.executable)
    assert lines["httpx"][0].isdigit()
    assert {"PINECONE_API_KEY", "PINECONE_DEBUG_CURL"} <= set(lines["environment"].split(", "))
    assert "a-secret-key" not in printed
