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
    "2025-10": "sha256:3e9a6aea73fe19d555d2b58fd2ef7450fa2193bfb6655ae75b2fc19de533ae7c",
    "2026-01.alpha": "sha256:8030515d604682918290ae4e8ef7a84628994c172563f4bd5a87b08438c904ba",
    "2026-04": "sha256:8827eee026be5e4610521d19c5a3f776fd96a0914743a7fdb87b0a925535c571",
    "2026-07": "sha256:6f165782ae1e36fef2c730d06e1106ededa9189435a18d480959cfca48d70319",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
