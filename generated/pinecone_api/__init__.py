# Generated from specs/ by `make generate`; edit specs/ or templates/ instead.
"""Low-level Pinecone clients, one package per API version. Most programs want `pinecone`."""

VERSIONS = {"2025-10": "v2025_10", "2026-01.alpha": "v2026_01_alpha", "2026-04": "v2026_04"}
"""API version -> the package of its clients."""

STABLE = ("2025-10", "2026-04")
"""Versions that will not change, oldest first."""

PREVIEWS = ("2026-01.alpha",)
"""Versions that may change or go."""

DEFAULT = "2026-04"
"""The newest stable version; what the public classes are taken from."""

DIGESTS = {
    "2025-10": "sha256:2a34d9153901cdc4c875ca820a309f40bd1766dbafdc2f43765b2c6acb65aff6",
    "2026-01.alpha": "sha256:589e5c14e3b391407e7dc68e786bdb124d10a46494e84eefdcf9a97167e5ffcd",
    "2026-04": "sha256:192f866e23f8b928df54fad7d50e6ea91d6348a4cc9989b566d14a51eace1285",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
