# Generated from specs/ by `make generate`.
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

DEFAULT = "2026-07"
"""The version that is spoken without a pin; what the public classes are taken from."""

DIGESTS = {
    "2025-10": "sha256:74f6cc382c10d1b10286136fcc84a675a01985c6c431e1f4621859f3bfee6904",
    "2026-01.alpha": "sha256:ec28fe4f852df7d6e3fb880155682c4001ac8755d2b4bc9fe86d2e74df3bb874",
    "2026-04": "sha256:273543d57af78d5a25880affb3e3640608c917a9f2fbbba9c7b47c8bd4fe0914",
    "2026-07": "sha256:1c897272c1d2d1ad9d61e43e2214608059b0c3deea2311f360f6c42449a31370",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
