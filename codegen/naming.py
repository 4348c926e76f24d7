"""Wire names to Python names, by openapi-python-client's rules so that they are what people expect."""

from __future__ import annotations

import keyword
import re
import unicodedata

from openapi_python_client.strings import ClassName, PythonIdentifier

#: Attributes of every model that a member of the same name would hide.
_MODEL_API = frozenset(
    "extra fill further_names get items_field key_names keys response_info secret_fields to_arrow"
    " to_dict to_json to_pandas to_polars".split()
)
_NOT_FIELDS = frozenset({"self", "cls"})
#: Names that annotations are made of: what has one of them would stand for it in all that follows.
_ANNOTATIONS = frozenset({"bool", "bytes", "dict", "float", "int", "list", "str"})
_NOT_CLASSES = frozenset(
    "Answer Any BaseModel Binary ClassVar Collection Final HasUnions Limits Literal Model TYPE_CHECKING UNSET Union UnknownVariant"
    " UnsetType".split()
)
_NOT_ARGUMENTS = frozenset({"body", "ops", "timeout"})
_NOT_FUNCTIONS = frozenset({"m", "server", "servers", "version"})


def class_name(text: str) -> str:
    """Convert `rpcStatus` to `RpcStatus`; names that the models module needs get a trailing underscore."""
    name = str(ClassName(_normal(text), "Model"))
    return f"{name}_" if name in _NOT_CLASSES else name


def is_class_name(text: str) -> bool:
    """Return whether a document may ask for a class of this name."""
    return text.isidentifier() and not keyword.iskeyword(text) and text not in _NOT_CLASSES


def identifier(text: str) -> str:
    """Convert `topK` to `top_k`, `_id` to `id`; names that Python or the model API needs get a trailing underscore."""
    name = str(PythonIdentifier(_normal(text).lstrip("_"), "field_"))
    # That tool also suffixes other builtins (id_, filter_), needless for attributes and keyword arguments.
    bare = name.rstrip("_")
    taken = _MODEL_API | _NOT_FIELDS | _ANNOTATIONS
    return f"{bare}_" if keyword.iskeyword(bare) or bare in taken else bare


def argument(text: str) -> str:
    """Return `identifier` of a parameter of an operation."""
    name = identifier(text)
    return f"{name}_" if name in _NOT_ARGUMENTS else name


def function(text: str) -> str:
    """Return `identifier` of an operation."""
    name = identifier(text)
    return f"{name}_" if name in _NOT_FUNCTIONS else name


def _normal(text: str) -> str:
    # As Python reads names: otherwise code and data would disagree about an attribute's name.
    return unicodedata.normalize("NFKC", text)


def module_name(version: str) -> str:
    """Convert `2026-04` to `v2026_04`, `2026-01.alpha` to `v2026_01_alpha`."""
    return "v" + re.sub(r"\W", "_", version)


def snake(text: str) -> str:
    """Convert `DescribeIndexStats` to `describe_index_stats`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", text).lower()


def pascal(text: str) -> str:
    """Convert `db_data` to `DbData`."""
    return "".join(part.title() for part in text.split("_"))


def is_stable(version: str) -> bool:
    """Return whether the service promises not to change a version: "2026-04", not "2026-01.alpha"."""
    return version.replace("-", "").isdigit()
