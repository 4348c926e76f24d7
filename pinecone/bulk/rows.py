"""What sources give: consecutive rows, as columns or one by one, and where each of them stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NoReturn, TypeAlias

import msgspec
from attrs import Factory, field, frozen

from pinecone._checks import wrong_type, wrong_value
from pinecone._requests import columns
from pinecone._requests.arguments import check_keys
from pinecone._requests.dataframes import present
from pinecone._requests.record_parts import is_missing
from pinecone.errors import PineconeValueError

#: Members of a row that are ours in files of failures.
ERROR = "_error"


@frozen
class Columns:
    """Rows as columns: the cells of each, which are as many in all of them."""

    cells: Mapping[str, Sequence[Any]]

    def __len__(self) -> int:
        return len(next(iter(self.cells.values()), ()))

    def __getitem__(self, key: slice) -> Columns:
        return Columns({name: column[key] for name, column in self.cells.items()})

    def dicts(self) -> Iterator[dict[str, Any]]:
        """Yield each row as a dict, without what is missing in it."""
        for row in zip(*self.cells.values(), strict=True):
            cells = zip(self.cells, row, strict=True)
            yield {name: cell for name, cell in cells if not is_missing(cell)}


@frozen
class Unreadable:
    """A row that its format does not allow, and why."""

    text: str
    error: str

    def refuse(self, place: str) -> NoReturn:
        """Raise the error."""
        raise PineconeValueError(f"{place}: {self.error}", place)


#: Rows of a source: columns, or what `upsert` takes, line by line.
Rows: TypeAlias = "Columns | list[Any]"


@frozen
class Chunk:
    """Consecutive rows of a source.

    Attributes:
        start: How many rows of the source come before them.
        rows: The rows.
        label: What messages call a row, {} standing for its number.
        numbers: The number of each row.
    """

    start: int
    rows: Rows
    label: str
    numbers: Sequence[int]

    def __len__(self) -> int:
        return len(self.rows)

    def part(self, start: int, end: int) -> Chunk:
        """Return the rows between two places of the source."""
        within = slice(start - self.start, end - self.start)
        return Chunk(start, self.rows[within], self.label, self.numbers[within])

    def place(self, row: int) -> str:
        """Return what messages call a row."""
        return self.label.replace("{}", str(self.numbers[row]))


#: Names of columns, or for metadata also of several.
_EXPECTED = "the name of a column"


@frozen
class Layout:
    """Which column of a source holds which part of a record.

    Attributes:
        metadata: One column of dicts or JSON texts, or several columns, each of which becomes a key.
        given: The parts whose columns a caller has named, so that they have to be there.
    """

    id: str = "id"
    values: str = "values"
    sparse_values: str = "sparse_values"
    metadata: str | tuple[str, ...] = "metadata"
    namespace: str = "namespace"
    given: frozenset[str] = field(default=Factory(frozenset))

    @classmethod
    def of(cls, given: object) -> Layout:
        """Return the layout that `columns=` describes.

        Raises:
            PineconeValueError: It names something else than parts of records.
            PineconeTypeError: It is no dict, or a name no string.
        """
        if given is None:
            return cls()
        if not isinstance(given, Mapping):
            wrong_type("columns", "a dict of names of columns", given)
        check_keys(given, "columns", _PARTS)
        names: dict[str, Any] = {}
        for part, name in given.items():
            several = part == "metadata" and isinstance(name, (list, tuple))
            if not all(isinstance(it, str) for it in (name if several else [name])):
                wrong_type(f"columns[{part!r}]", _EXPECTED, name)
            names[part] = tuple(name) if several else name
        return cls(**names, given=frozenset(names))

    @property
    def sources(self) -> list[str]:
        """Return the columns that are read, whether or not they exist."""
        facts = [self.metadata] if isinstance(self.metadata, str) else [*self.metadata]
        return [self.id, self.values, self.sparse_values, *facts, self.namespace]

    def check(self, names: Sequence[str], place: str) -> None:
        """Raise unless columns of these names make records."""
        needed = [self.id] + [
            name
            for part in sorted(self.given)
            for name in _names(getattr(self, part))
            if part != "id"
        ]
        missing = [name for name in needed if name not in names]
        if not {self.values, self.sparse_values} & {*names, *missing}:
            missing.append(self.values)
        if missing:
            wanted = " and ".join(map(repr, missing))
            wanted = f"column {wanted} is" if len(missing) == 1 else f"columns {wanted} are"
            raise PineconeValueError(
                f"{place}: the {wanted} missing; there are {', '.join(map(repr, names))} "
                f"(columns={{'id': ..., 'values': ...}} says which is which)"
            )
        for name in self.sources:
            if list(names).count(name) > 1:
                wrong_value(place, f"one column {name!r}", f"{list(names).count(name)} of them")

    def records(self, rows: Columns) -> tuple[columns.Records, Sequence[Any] | None]:
        """Return columns as records that are not checked yet, and their namespaces, if there are any."""
        cells = rows.cells
        count = len(rows)
        facts: Sequence[Any] | None
        if isinstance(self.metadata, str):
            facts = cells.get(self.metadata)
            # Tables of structs give every row every key; a text has those that it has.
            facts = facts and [
                _decoded(cell) if isinstance(cell, str) else present(cell) for cell in facts
            ]
        else:
            facts = list(Columns({name: cells[name] for name in self.metadata}).dicts())
        sparse = cells.get(self.sparse_values)
        values = cells.get(self.values)
        if values is None:
            values = [None] * count
        elif count and isinstance(values[0], str):
            values = [_decoded(cell) for cell in values]
        found = columns.Records(
            cells[self.id],
            values,
            sparse and [_decoded(cell) for cell in sparse],
            facts or None,
        )
        return found, cells.get(self.namespace)

    def record(self, row: Any) -> tuple[Any, Any]:
        """Return a row as what `upsert` takes, and its namespace; what is no dict is it already."""
        if type(row) is not dict:
            return row, None
        rest = dict(row)
        rest.pop(ERROR, None)
        found: dict[str, Any] = {}
        if self.id in rest:
            found["id"] = rest.pop(self.id)
        for part in ("values", "sparse_values"):
            found[part] = _decoded(rest.pop(getattr(self, part), None))
        space = rest.pop(self.namespace, None)
        if isinstance(self.metadata, str):
            found["metadata"] = _decoded(rest.pop(self.metadata, None))
        else:
            picked = {name: rest.pop(name, None) for name in self.metadata}
            found["metadata"] = present(picked)
        # Where a caller has said what is what, other columns are not meant; else they are a mistake.
        return (found if self.given else rest | found), space


_PARTS = ("id", "values", "sparse_values", "metadata", "namespace")


def _names(given: str | tuple[str, ...]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else given


def _decoded(cell: Any) -> Any:
    """Return what a JSON text says; what is no text is not touched."""
    if not isinstance(cell, str):
        return cell
    if not cell:
        return None
    try:
        return msgspec.json.decode(cell)
    except msgspec.DecodeError:
        return cell  # which the check of the record names
