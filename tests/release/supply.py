"""Say what an installation consists of, and whether vulnerabilities are known in it: ``make supply``.

The wheel of `dist/` is installed into an environment of its own, without extras. An SBOM in the format of CycloneDX is written
beside it, and pip-audit asks for known vulnerabilities of each package, which needs a network.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import Any, NamedTuple

REPO = Path(__file__).resolve().parents[2]


def installation(folder: Path, wheel: Path) -> Path:
    """Make an environment with the wheel; return its interpreter."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [python, "-m", "pip"]
    subprocess.run([*pip, "install", "--quiet", "--disable-pip-version-check", wheel], check=True)
    # What installs is no part of what was installed.
    subprocess.run([*pip, "uninstall", "--quiet", "--yes", "setuptools", "pip"], check=True)
    return python


def write_bill(python: Path, target: Path) -> int:
    """Write the SBOM; return how many packages it has."""
    options = ["--pyproject", REPO / "pyproject.toml", "--output-reproducible", "--of", "JSON"]
    command = [sys.executable, "-m", "cyclonedx_py", "environment", *options, "-o", target, python]
    subprocess.run(command, check=True)
    components: list[Any] = json.loads(target.read_text("utf-8"))["components"]
    return len(components)


class Audit(NamedTuple):
    """The vulnerabilities that are known, and the packages that were looked up, or that the database does not have."""

    known: list[str]
    looked_up: list[str]
    missing: list[str]


def audit(python: Path) -> Audit | None:
    """Ask for known vulnerabilities; None without a network."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    command = [sys.executable, "-m", "pip_audit", "--progress-spinner", "off", "--format", "json"]
    done = subprocess.run(
        [*command, "--path", packages.stdout.strip()], capture_output=True, text=True, check=False
    )
    return read_audit(done.stdout) if done.stdout else None


def read_audit(report: str) -> Audit:
    """Return what a report of pip-audit says. Our own release is left out: it is not published yet."""
    found = [each for each in json.loads(report)["dependencies"] if each["name"] != "pinecone"]
    known = [
        f"{one['name']} {one['version']}: {each['id']}"
        for one in found
        for each in one.get("vulns", [])
    ]
    missing = [one["name"] for one in found if "skip_reason" in one]
    return Audit(known, [one["name"] for one in found if "skip_reason" not in one], missing)


def main() -> int:
    """Write and ask; return 1 when a vulnerability is known."""
    (wheel,) = (REPO / "dist").glob("*.whl")
    target = wheel.parent / f"{'-'.join(wheel.name.split('-')[:2])}.cdx.json"
    with tempfile.TemporaryDirectory() as folder:
        python = installation(Path(folder), wheel)
        print(f"{target.name}: {write_bill(python, target)} packages")
        answer = audit(python)
    if answer is None:
        print("NOT AUDITED: the database of vulnerabilities cannot be reached from here")
        return 0
    if answer.missing:
        print(f"NOT AUDITED, because the database does not have them: {', '.join(answer.missing)}")
    print(f"{len(answer.looked_up)} packages audited, {len(answer.known)} vulnerabilities known")
    print(*answer.known, sep="\n")
    return 1 if answer.known else 0


if __name__ == "__main__":
    sys.exit(main())
