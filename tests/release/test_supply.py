"""What pip-audit reports is told apart: known to be vulnerable, looked up, and not known to the database at all."""

from __future__ import annotations

import json

from tests.release.supply import Audit, read_audit


def test_a_package_that_nobody_looked_up_is_not_called_safe() -> None:
    packages = [
        {"name": "httpx", "version": "0.28.1", "vulns": []},
        {"name": "idna", "version": "1.0", "vulns": [{"id": "PYSEC-1"}, {"id": "PYSEC-2"}]},
        {"name": "secret", "skip_reason": "not found"},
        {"name": "pinecone", "skip_reason": "not found"},
    ]
    assert read_audit(json.dumps({"dependencies": packages, "fixes": []})) == Audit(
        known=["idna 1.0: PYSEC-1", "idna 1.0: PYSEC-2"],
        looked_up=["httpx", "idna"],
        missing=["secret"],
    )
