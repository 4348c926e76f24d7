"""Try the built wheel on every Python that is here, with the oldest and the newest releases of what it needs: ``make smoke``.

`make floors` runs the tests on old releases; here a short program shows that an installation works at all.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import nox

REPO = Path(__file__).parent
sys.path.insert(0, str(REPO))

from tests.floors import EXTRAS, TOGETHER, cases, interpreter  # noqa: E402

PROGRAM = REPO / "tests" / "release" / "smoke.py"
SUPPORTED = re.findall(r"Python :: (3\.\d+)", (REPO / "pyproject.toml").read_text("utf-8"))
FOUND = {version: path for version in SUPPORTED if (path := interpreter(version))}

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = True


@nox.session
@nox.parametrize(
    "python, version, releases",
    [
        nox.param(path, version, releases, id=f"{version}, {releases}")
        for version, path in FOUND.items()
        for releases in ("oldest", "newest")
    ],
)
def smoke(session: nox.Session, version: str, releases: str) -> None:
    """Install the wheel, and run a program that writes and reads over every transport."""
    (wheel,) = (REPO / "dist").glob("*.whl")
    pins = next(cases(version, [TOGETHER])).pins if releases == "oldest" else []
    package = f"{wheel}[{','.join(EXTRAS)}]"
    session.install("--only-binary=:all:", package, *pins)
    session.chdir(session.create_tmp())
    session.run("python", "-I", str(PROGRAM))


@nox.session(python=False)
def missing(session: nox.Session) -> None:
    """Name the Pythons that are supported and were not tried."""
    for version in SUPPORTED:
        if version not in FOUND:
            session.warn(f"not tried: there is no Python {version} on this machine")
