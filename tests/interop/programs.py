"""Run programs for releases 9 and 10 with the published releases, each against an embedded service of its own.

    python -m tests.interop.programs            compare what they print with what is written beside them
    python -m tests.interop.programs --write    write it

A program is told by the environment where the services are, and prints what it sees. Assistants have a service of their
own, which the tests of assistants use as well. `test_programs.py` runs all programs with the package of this project. Each release is installed into a temporary folder, so a package registry has to be
reachable.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from pinecone.local import PineconeLocal
from tests.helpers.assistant_service import assistant_service

HERE = Path(__file__).parent / "programs"
#: Folder of programs -> the release they are written for.
RELEASES = {"v9": "9.0.1", "v10": "10.2.0"}
SECONDS = 120


def programs(release: str = "*") -> list[Path]:
    """Return the programs, of one folder or of all."""
    return sorted(HERE.glob(f"{release}/*.py"))


def imported(folder: Path) -> None:
    """Write vectors that an import reads: a folder of files for each namespace."""
    from pyarrow import Table, parquet

    table = Table.from_pydict(
        {"id": ["i1", "i2"], "values": [[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]]}
    )
    (folder / "imported").mkdir()
    parquet.write_table(table, folder / "imported" / "0.parquet")


def printed(program: Path, python: str, path: str = "") -> str:
    """Return what a program prints; an error when it fails.

    Args:
        program: The program.
        python: The interpreter whose packages it uses.
        path: Folders of packages besides, as `PYTHONPATH` has them.
    """
    hidden = ("PYTHONPATH", "PINECONE_")
    environment = {key: text for key, text in os.environ.items() if not key.startswith(hidden)}
    with (
        tempfile.TemporaryDirectory() as folder,
        PineconeLocal(buckets={f"file://{folder}": folder}) as local,
        assistant_service(whole=True) as assistants,
    ):
        imported(Path(folder))
        environment |= {"PINECONE_API_KEY": "local", "PINECONE_CONTROLLER_HOST": local.url}
        environment["PINECONE_PLUGIN_ASSISTANT_DATA_HOST"] = assistants.url
        environment["IMPORTED_FOLDER"] = folder
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(HERE), path)))
        done = subprocess.run(
            [python, str(program)],
            cwd=program.parent,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
    if done.returncode:
        raise RuntimeError(f"{program.name} ended with status {done.returncode}:\n{done.stderr}")
    return done.stdout


def published(release: str, folder: Path) -> str:
    """Install the release that a folder of programs is for; return its interpreter."""
    venv.create(folder, with_pip=True)
    python = str(folder / ("Scripts" if os.name == "nt" else "bin") / "python")
    wanted = f"pinecone=={RELEASES[release]}"
    subprocess.run([python, "-m", "pip", "install", "--quiet", wanted], cwd=folder, check=True)
    return python


def main(write: bool) -> int:
    """Run every program with the release it is for; return 1 when one fails or prints something else."""
    failed = 0
    for release in RELEASES:
        with tempfile.TemporaryDirectory() as temporary:
            python = published(release, Path(temporary))
            for program in programs(release):
                output = program.with_suffix(".txt")
                try:
                    found = printed(program, python)
                except RuntimeError as error:
                    failed += 1
                    print(error, file=sys.stderr)
                    continue
                if write:
                    output.write_text(found, encoding="utf-8")
                elif found != output.read_text(encoding="utf-8"):
                    failed += 1
                    print(
                        f"{release}/{program.name} prints something else:\n{found}", file=sys.stderr
                    )
        print(f"programs for {RELEASES[release]} ran", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main("--write" in sys.argv))
