"""Build what is published, and refuse what is not fit for it: ``make build``.

The sdist is built from this tree and the wheel from that sdist. Then both are built once more from the sdist, unpacked elsewhere,
in another time zone and under other permissions: whoever has the sources of a release gets the same bytes, and
can see that the published files hold nothing else.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
#: The first moment that a zip file can hold: for sources that know no time of a commit.
EARLIEST = "315532800"


def commit_time() -> str:
    """Return the seconds since 1970 that stand in the files: those of the last commit."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return os.environ["SOURCE_DATE_EPOCH"]
    git = ["git", "-C", str(REPO), "log", "-1", "--format=%ct"]
    try:
        found = subprocess.run(git, capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:
        found = ""
    return found or EARLIEST


def build(source: Path, target: Path, epoch: str, **variables: str) -> dict[str, str]:
    """Build the sdist, and the wheel from it; return the digests of both by file name."""
    command = [
        sys.executable,
        "-m",
        "build",
        "--no-isolation",
        "--outdir",
        str(target),
        str(source),
    ]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": epoch, **variables}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(target.iterdir())
    }


def rebuild(sdist: Path, folder: Path, epoch: str) -> dict[str, str]:
    """Build both again from an unpacked sdist; return the digests."""
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (source,) = folder.iterdir()
    before = os.umask(0o077)
    try:
        for path in source.rglob("*"):
            os.utime(path, (1, 1))
        other = {"TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
        return build(source, folder / "dist", epoch, **other)
    finally:
        os.umask(before)


def differences(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """Return the names of the files that are not the same in both."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def main() -> int:
    """Build, compare, check; return 1 when something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--outdir", type=Path, default=REPO / "dist")
    target: Path = parser.parse_args().outdir
    shutil.rmtree(target, ignore_errors=True)
    epoch = commit_time()
    digests = build(REPO, target, epoch)
    (sdist,) = target.glob("*.tar.gz")
    with tempfile.TemporaryDirectory() as folder:
        changed = differences(digests, rebuild(sdist, Path(folder), epoch))
    if changed:
        print(f"error: a second build gave other bytes: {', '.join(changed)}", file=sys.stderr)
        return 1
    files = [str(target / name) for name in digests]
    wheels = [path for path in files if path.endswith(".whl")]
    checks = (
        ["-m", "twine", "check", "--strict", *files],
        ["-m", "check_wheel_contents", *wheels],
    )
    for check in checks:
        if subprocess.run([sys.executable, *check], check=False).returncode:
            return 1
    for name, digest in digests.items():
        print(f"{digest}  {name}  {(target / name).stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
