"""Wire names to Python names, by openapi-python-client's rules so that they are what people expect."""

from __future__ import annotations

import keyword
import re

from openapi_python_client.strings import ClassName, PythonIdentifier

#: Attributes of every model that a member of the same name would hide.
_MODEL_API = frozenset({"get", "to_dict", "extra"})
_NOT_FIELDS = frozenset({"self", "cls"})


def class_name(text: str) -> str:
    """`rpcStatus` -> `RpcStatus`."""
    return str(ClassName(text, "Model"))


def identifier(text: str) -> str:
    """`topK` -> `top_k`; `_id` -> `id`; keywords and names of the model API get a trailing underscore."""
    name = str(PythonIdentifier(text.lstrip("_"), "field_"))
    # That tool also suffixes builtins (id_, filter_), needless for attributes and keyword arguments.
    bare = name.rstrip("_")
    taken = keyword.iskeyword(bare) or bare in _MODEL_API or bare in _NOT_FIELDS
    return f"{bare}_" if taken else bare


def module_name(version: str) -> str:
    """`2026-04` -> `v2026_04`; `2026-01.alpha` -> `v2026_01_alpha`."""
    return "v" + re.sub(r"\W", "_", version)


def snake(text: str) -> str:
    """`DescribeIndexStats` -> `describe_index_stats`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", text).lower()


def pascal(text: str) -> str:
    """`db_data` -> `DbData`."""
    return "".join(part.title() for part in text.split("_"))
