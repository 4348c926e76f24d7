"""Print what every fault does on every transport: ``make chaos``.

python -m tests.faults            # the matrix
python -m tests.faults --write    # and the table of docs/errors.md
"""

from __future__ import annotations

import asyncio
import sys

from tests.faults.document import write
from tests.faults.table import Outcome, Row, expected, rows, run

#: Seconds after its deadline at which a call is late.
_LATE = 0.5


def problems(row: Row, transport: str, creates: bool, outcome: Outcome) -> list[str]:
    """Return what is not as it should be."""
    found = []
    end = expected(row, transport, creates)
    if outcome.end != end:
        found.append(f"expected {end}")
    if outcome.seconds > outcome.deadline + _LATE:
        found.append("late")
    if outcome.works is False:
        found.append("the next call fails")
    if creates and outcome.perhaps_done > 1:
        found.append("perhaps done twice")
    return found


def main() -> int:
    """Run every row; return 1 if one of them is wrong."""
    wrong = count = 0
    print(
        f"{'fault':36} {'transport':15} {'call':6} {'tries':>5} {'seconds':>7} {'done':>4} next  error"
    )
    for row, transport, creates in rows():
        outcome = asyncio.run(run(row, transport, creates))
        found = problems(row, transport, creates, outcome)
        count, wrong = count + 1, wrong + bool(found)
        works = {True: "works", False: "FAILS", None: "-"}[outcome.works]
        print(
            f"{row.name:36} {transport:15} {'create' if creates else 'read':6} {outcome.end.attempts:5} "
            f"{outcome.seconds:7.2f} {outcome.perhaps_done:4} {works:5} {outcome.end.error or 'result'}"
            + (f"   WRONG: {', '.join(found)}: {outcome.message}" if found else "")
        )
    print(f"{count} calls, {wrong} not as expected")
    if "--write" in sys.argv:
        write()
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
