"""`pinecone backup`."""

from __future__ import annotations

from collections.abc import Callable

from pinecone import Pinecone
from tests.cli.conftest import answer, rows, run


def test_an_index_is_backed_up_and_restored(
    pc: Pinecone, films: str, unique_name: Callable[[str], str]
) -> None:
    made = answer("backup", "create", films, "--name", "weekly", "--description", "before the move")
    id = made["backup_id"]
    assert dict(rows("backup", "describe", id))["description"] == "before the move"
    assert rows("backup", "list", films) == [[id, "weekly", films, "Ready", "2"]]
    again = unique_name("again")
    assert answer("backup", "restore", id, again)["name"] == again
    assert rows("index", "stats", again)[-1] == ["TOTAL", "2"]
    assert "--yes" in run("backup", "delete", id, code=2).stderr
    assert answer("backup", "delete", id, "--yes") == {"deleted": id}
    assert answer("backup", "list", films) == {"backups": []}
    assert "[404" in run("backup", "describe", id, code=1).stderr
    pc.indexes.delete(again)


def test_every_page_of_backups_is_listed(pc: Pinecone, films: str) -> None:
    made = {pc.backups.create(index_name=films).backup_id for _ in range(12)}
    assert {one["backup_id"] for one in answer("backup", "list")["backups"]} >= made
    assert {row[0] for row in rows("backup", "list", films)} == made
    for id in made:
        pc.backups.delete(backup_id=id)
