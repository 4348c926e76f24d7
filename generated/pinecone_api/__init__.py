# Generated from specs/ by `make generate`; edit specs/ or templates/ instead.
"""Low-level Pinecone clients, one package per API version. Most programs want `pinecone`."""

VERSIONS = {
    "2025-10": "v2025_10",
    "2026-01.alpha": "v2026_01_alpha",
    "2026-04": "v2026_04",
    "2026-07": "v2026_07",
}
"""API version -> the package of its clients."""

STABLE = ("2025-10", "2026-04", "2026-07")
"""Versions that will not change, oldest first."""

PREVIEWS = ("2026-01.alpha",)
"""Versions that may change or go."""

DEFAULT = "2026-04"
"""The version that is spoken without a pin; what the public classes are taken from."""

DIGESTS = {
    "2025-10": "sha256:d8ebc4449cd82fdd4320208e41571d85edf7e76b8958a08df31bf05eb660c0f0",
    "2026-01.alpha": "sha256:7ab07baca4a83d1e285587898065db03e4dc900858e2c4a42b175404a846ed8e",
    "2026-04": "sha256:13839bf26ec6c55778193c3c3ac043e5e7f44859258dba5ef72e51fe88e67d7f",
    "2026-07": "sha256:36486eeafcc0d24f8e38d4c8e3bf4fae54661682772d58c494181041c65c4300",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
