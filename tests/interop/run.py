"""Run the published clients against the embedded service: ``make interop``.

Each client is installed into a folder of its own under a temporary one, so a package registry has to be reachable.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from pathlib import Path

from pinecone.local import PineconeLocal

HERE = Path(__file__).parent
PYTHON_CLIENTS = ("9.0.1", "10.2.0")
NPM_CLIENTS = ("8.2.0", "9.0.0")
SECONDS = 300


def call(command: list[str], folder: Path) -> None:
    """Run a command without our own code on its path; what it prints is shown when it fails."""
    hidden = ("PYTHONPATH", "PINECONE_")
    environment = {key: text for key, text in os.environ.items() if not key.startswith(hidden)}
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    if done.returncode:
        shown = "\n".join(done.stdout.splitlines()[-20:])
        raise RuntimeError(f"{Path(command[0]).name} ended with status {done.returncode}:\n{shown}")


def python_client(version: str, folder: Path, url: str) -> None:
    """Install a Python client and run the script with it."""
    venv.create(folder, with_pip=True)
    python = str(folder / ("Scripts" if os.name == "nt" else "bin") / "python")
    # Until version 10 gRPC is an extra.
    wanted = (
        f"pinecone[grpc]=={version}" if int(version.split(".")[0]) < 10 else f"pinecone=={version}"
    )
    call([python, "-m", "pip", "install", "--quiet", wanted], folder)
    shutil.copy(HERE / "later.py", folder)
    script = shutil.copy(HERE / "script.py", folder)
    call([python, script, url, f"interop-{version.replace('.', '-')}"], folder)


def npm_client(version: str, folder: Path, url: str) -> None:
    """Install an npm client and run the script with it."""
    package = f"@pinecone-database/pinecone@{version}"
    folder.mkdir()
    (folder / "package.json").write_text('{"private": true}\n')
    npm, node = shutil.which("npm"), shutil.which("node")
    assert npm is not None
    assert node is not None
    call([npm, "install", "--silent", "--no-audit", "--no-fund", package], folder)
    script = shutil.copy(HERE / "script.mjs", folder)
    call([node, script, url, f"interop-npm-{version.replace('.', '-')}"], folder)


def main() -> int:
    """Run every client; return 1 when one could not."""
    clients: list[tuple[str, Callable[[Path, str], None]]] = [
        (
            f"python {version}",
            lambda folder, url, version=version: python_client(version, folder, url),
        )
        for version in PYTHON_CLIENTS
    ]
    if shutil.which("npm") and shutil.which("node"):
        clients += [
            (
                f"npm {version}",
                lambda folder, url, version=version: npm_client(version, folder, url),
            )
            for version in NPM_CLIENTS
        ]
    else:
        print("npm is not installed: its client is left out")
    failed = 0
    with tempfile.TemporaryDirectory() as temporary, PineconeLocal() as local:
        for place, (name, run) in enumerate(clients):
            try:
                run(Path(temporary) / str(place), local.url)
            except (OSError, RuntimeError, subprocess.SubprocessError) as error:
                failed += 1
                print(f"{name}: FAILED\n{error}", file=sys.stderr)
            else:
                print(f"{name}: ok", flush=True)
    print(f"{len(clients) - failed} of {len(clients)} clients ran")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
