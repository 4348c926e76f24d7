"""Methods of older releases are made from a table, with the types of the methods that do the work today."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from codegen import check, older, unasync
from codegen.config import REPO, Layout

TABLES = """
from typing import NamedTuple


class Old(NamedTuple):
    today: str
    renamed: str = ""
    takes: str | None = None
    waits: bool = True
    bound: bool = False
    returns: str = ""
    dimension_second: bool = False


_LAMPS = {
    "light": Old("lamps.on", "lamp=name"),
    "all": Old(":every", waits=False, returns="list[Lamp]"),
}
ALIASES = {"Home": "House", "Bulb": "pinecone.lamps.Lamp"}
METHODS = {"House": _LAMPS, "AsyncHouse": _LAMPS, "Lamp": {"dim": Old("_of.on", takes="by", bound=True)}}
ATTRIBUTES = {"House": {"lights": ":every"}, "Lamp": {"_of": ":of"}}


def spelling(today):
    return f"{today}(...)"
"""
PARAMETERS = {"light": "lamp, colour='red', *, hours=None, **kwargs", "all": ""}
MEMBERS = {name: {"parameters": parameters} for name, parameters in PARAMETERS.items()}
FACTS = {"classes": {"House": {"members": MEMBERS}, "AsyncHouse": {"members": MEMBERS}}}
FUNCTIONS = """
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pinecone._sync.lamps import Lamps


def every(house: Any, **options: Any) -> Any: ...
def of(lamp: Any) -> Lamps: ...
"""
HOUSE = """
from pinecone._async.lamps import AsyncLamps


class AsyncHouse:
    @property
    def lamps(self) -> AsyncLamps: ...
"""
LAMPS = """
from collections.abc import Sequence
from pinecone.models.lamps import Lamp


class AsyncBase:
    async def on(self, *, name: str, colour: Colour = "", hours: Sequence[int]) -> Lamp: ...


class Colour: ...


class AsyncLamps(AsyncBase): ...
"""
MADE = '''\
# Made from pinecone/_compat/tables.py by `make generate`. Change that file, not this one.
"""Methods and attributes of older releases, for asynchronous classes of today to inherit."""

# mypy: disable-error-code=no-any-return

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinecone._compat.calls import arguments
from pinecone._compat.functions import every
from pinecone_api._runtime import deprecated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pinecone._async.lamps import Colour
    from pinecone.models import Lamp


class AsyncOlderHouse:
    """Keep what `AsyncHouse` of older releases had."""

    __slots__ = ()

    @deprecated("Write `lamps.on(...)`")
    async def light(
        self: Any,
        lamp: str,
        colour: Colour = "red",
        *,
        hours: Sequence[int] | None = None,
        **kwargs: Any,
    ) -> Lamp:
        """Serve older code; write `lamps.on(...)` today."""
        return await self.lamps.on(
            **arguments(
                "light",
                {"lamp": lamp, "colour": colour, "hours": hours, **kwargs},
                defaults={"colour": "red"},
                renamed={"lamp": "name"},
            )
        )

    @deprecated("Write `:every(...)`")
    def all(self: Any) -> list[Lamp]:
        """Serve older code; write `:every(...)` today."""
        return every(self)
'''


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path, text in {
        "_compat/tables.py": TABLES,
        "_compat/functions.py": FUNCTIONS,
        "_async/house.py": HOUSE,
        "_async/lamps.py": LAMPS,
        "_sync/house.py": HOUSE.replace("Async", "").replace("_async", "_sync"),
        "_sync/lamps.py": LAMPS.replace("Async", "").replace("async ", ""),
    }.items():
        place = tmp_path / "pinecone" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    (tmp_path / older.FACTS).parent.mkdir(parents=True)
    (tmp_path / older.FACTS).write_text(json.dumps(FACTS))
    shutil.copy(REPO / "pyproject.toml", tmp_path)  # how made code is laid out
    return tmp_path


def test_the_asynchronous_module(project: Path) -> None:
    assert older.outputs(project)[Path("pinecone/_compat/async_methods.py")] == MADE


def test_the_synchronous_module_has_attributes_and_models(project: Path) -> None:
    made = older.outputs(project)[Path("pinecone/_compat/methods.py")]
    assert "async " not in made
    assert "    def lights(self: Any) -> Any:" in made
    assert "    def dim(self: Any, by: Any) -> Lamp:" in made
    assert '{"by": by, "assistant_name": self.name}' in made
    assert "    def _of(self: Any) -> Lamps:" in made


def test_names_for_type_checkers(project: Path) -> None:
    made = older.outputs(project)[Path("pinecone/_compat/aliases.py")]
    assert "from pinecone import House as Home\n" in made
    assert "from pinecone.lamps import Lamp as Bulb\n" in made
    assert '__all__ = ["Bulb", "Home"]' in made


@pytest.mark.slow
def test_what_is_not_current_is_named(project: Path) -> None:
    made = older.outputs(project)
    assert len(unasync.write(made, project)) == 3
    assert unasync.write(made, project) == []
    (project / "pinecone/_compat/methods.py").write_text("")
    stale = [it for it in check._made(Layout(project)) if "methods.py" in it]
    assert stale == ["pinecone/_compat/methods.py: not what pinecone/_compat/tables.py gives"]


def test_nothing_is_made_without_a_table(tmp_path: Path) -> None:
    assert older.outputs(tmp_path) == {}


def test_a_method_without_a_successor_is_an_error(project: Path) -> None:
    tables = project / "pinecone/_compat/tables.py"
    tables.write_text(TABLES.replace("lamps.on", "lamps.off"))
    with pytest.raises(LookupError, match="off"):
        older.outputs(project)
