"""YAML files to plain values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError


def read(path: Path) -> Any:
    """Return what a file says.

    The parser in C takes a quarter of the time and refuses some of what YAML 1.2 allows, such as `{at: https://x}`.
    So the one in Python has the last word, and says what is wrong.

    Raises:
        YAMLError: It is not YAML.
    """
    data = path.read_bytes()
    try:
        return YAML(typ="safe").load(data)
    except YAMLError:
        return YAML(typ="safe", pure=True).load(data)
