"""The recipe for CI in examples/ci is valid, and its commands work, from the first lock to the last test."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import pinecone

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "ci"
WORKFLOW = EXAMPLE / "your-project-workflow.yml"
PAGE = ROOT / "docs" / "pin.md"


def workflow() -> dict[str, Any]:
    data: dict[str, Any] = YAML(typ="safe").load(WORKFLOW.read_text("utf-8"))
    return data


def commands() -> list[str]:
    """Return what the workflow runs in a shell, in order."""
    return [step["run"] for step in workflow()["jobs"]["test"]["steps"] if "run" in step]


def lock_command() -> str:
    """Return the command that the workflow says to run once, which has to be the one of the page."""
    (found,) = re.findall(r"^#     (python .*)$", WORKFLOW.read_text("utf-8"), re.MULTILINE)
    assert f"```sh\n{found}\n```" in PAGE.read_text("utf-8")
    return str(found)


@pytest.fixture
def user(tmp_path: Path) -> Path:
    """Return a project with copies of the example's files."""
    shutil.copytree(EXAMPLE, tmp_path / "user")
    return tmp_path / "user"


def shell(command: str, folder: Path, status: int = 0) -> str:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {
        "PATH": path,
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "generated")]),
        "HOME": str(folder),
    }
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_workflow_is_one() -> None:
    data = workflow()
    assert set(data) == {"name", "on", "permissions", "jobs"}
    assert set(data["on"]) == {"push", "pull_request"}
    assert data["permissions"] == {"contents": "read"}
    (job,) = data["jobs"].values()
    assert job["runs-on"] == "ubuntu-latest"
    for step in job["steps"]:
        assert set(step) <= {"name", "uses", "with", "run"}
        assert ("uses" in step) != ("run" in step)
        assert re.fullmatch(r"actions/[\w-]+@v\d+", step.get("uses", "actions/checkout@v1"))
    assert "secrets" not in WORKFLOW.read_text("utf-8")


def test_the_requirements_pin_this_release() -> None:
    lines = (EXAMPLE / "requirements.txt").read_text("utf-8").split()
    assert f"pinecone[local]=={pinecone.__version__}" in lines
    assert all("==" in line for line in lines)
    assert commands()[0] == "python -m pip install -r requirements.txt"


def test_the_commands_after_the_installation_work(user: Path) -> None:
    shell(lock_command(), user)
    install, verify, test = commands()
    assert install.startswith("python -m pip install")
    assert "2026-04" in shell(verify, user)
    assert "2 passed" in shell(test, user)


def test_another_sdk_stops_the_workflow(user: Path) -> None:
    shell(lock_command(), user)
    lock = user / "pinecone.lock"
    lock.write_text(re.sub(r"sha256:\w+", "sha256:0", lock.read_text()))
    shown = shell(commands()[1], user, status=1)
    assert "2026-04: generated from other documents" in shown


def test_the_example_tests_run_under_the_version_that_the_lock_pins() -> None:
    version = re.search(r"--version (\S+)", lock_command())
    assert version is not None
    assert f'API_VERSION = "{version[1]}"' in (EXAMPLE / "test_pinned.py").read_text("utf-8")


def test_the_page_leads_to_the_example_and_to_what_changed() -> None:
    page = PAGE.read_text("utf-8")
    assert "(../examples/ci/)" in page
    assert "## What changed" in (ROOT / "docs" / "regenerate.md").read_text("utf-8")


def test_the_snippets_for_ci_services_are_yaml_and_run_the_same() -> None:
    text = (ROOT / "docs" / "howto" / "ci.md").read_text("utf-8")
    blocks = re.findall(r'^```yaml title="(\w+)"\n(.*?)^```$', text, re.MULTILINE | re.DOTALL)
    found = {title: YAML(typ="safe").load(block) for title, block in blocks}
    steps = found["GitHub"]["jobs"]["test"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    assert commands == found["GitLab"]["test"]["script"]
    assert commands[0].startswith("pip install 'pinecone[local]' pytest")
    assert set(found["GitHub"]) == set(workflow())
    assert f"`pinecone[local]=={pinecone.__version__}`" in text
