"""Certificates that tests make for themselves."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import trustme


class Certificate(NamedTuple):
    """Files in PEM format; that of the certificate also holds the authority that signed it."""

    certificate: Path
    key: Path


def make_certificate(folder: Path, name: str) -> Certificate:
    """Make a certificate for a host name or address, signed by an authority made for it alone."""
    authority = trustme.CA(key_type=trustme.KeyType.ECDSA)
    made = authority.issue_cert(name, key_type=trustme.KeyType.ECDSA)
    files = Certificate(folder / "certificate.pem", folder / "key.pem")
    files.certificate.write_bytes(made.cert_chain_pems[0].bytes() + authority.cert_pem.bytes())
    made.private_key_pem.write_to_path(str(files.key))
    return files
