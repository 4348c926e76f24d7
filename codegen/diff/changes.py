"""One change, and whether it breaks code that was written for the old documents.

A change makes what is legal tighter (fewer values than before), looser (more of them), or neither. Tighter
breaks who sends: a request that was fine may be refused. Looser breaks who reads: an answer may hold what
nobody expected. So the verdict needs to know which way a value travels.
"""

from __future__ import annotations

from enum import Flag, auto

from attrs import Factory, define, frozen


class Effect(Flag):
    """Hold what a change does to the set of legal values."""

    NONE = 0
    TIGHTER = auto()
    LOOSER = auto()
    BOTH = TIGHTER | LOOSER


@frozen
class Use:
    """Say which way the values of a model travel."""

    sent: bool
    read: bool

    def breaks(self, effect: Effect) -> bool:
        return (self.sent and Effect.TIGHTER in effect) or (self.read and Effect.LOOSER in effect)


SENT = Use(sent=True, read=False)
READ = Use(sent=False, read=True)
BOTH_WAYS = Use(sent=True, read=True)


@frozen(kw_only=True)
class Change:
    """One thing that is not as it was."""

    service: str
    """Service it belongs to, "grpc" for rpcs and messages, "" for a version as a whole."""
    place: str
    """State what changed, as people look for it: "POST /pets (create_pet)", "Pet.mood"."""
    code: str
    """State what happened to it, for programs: "field-added"."""
    text: str
    """The same for people."""
    breaking: bool


@define
class Log:
    """Collects the changes of one service."""

    service: str
    changes: list[Change] = Factory(list)
    documented: int = 0
    """Descriptions that changed."""

    def add(self, place: str, code: str, text: str, *, breaking: bool = False) -> None:
        self.changes.append(
            Change(service=self.service, place=place, code=code, text=text, breaking=breaking)
        )

    def doc(self, old: object, new: object) -> None:
        self.documented += old != new

    def result(self) -> list[Change]:
        """Return every change: what breaks first, then by place; descriptions as one line at the end."""
        found = sorted(self.changes, key=lambda c: (not c.breaking, c.place, c.code, c.text))
        if self.documented:
            places = "1 description" if self.documented == 1 else f"{self.documented} descriptions"
            text = f"{places} reworded"
            found.append(
                Change(
                    service=self.service,
                    place="documentation",
                    code="documentation-changed",
                    text=text,
                    breaking=False,
                )
            )
        return found
