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
    "2025-10": "sha256:b3a1db6ef16b91f3b0aba207e8df7511e574fb9891cf359aa03a2cacc8450574",
    "2026-01.alpha": "sha256:b8549e2ae0462184499f4689bd343d143444595ced86214e4486185fb6868b59",
    "2026-04": "sha256:28f106eef2efed7dcf3e34058242957aadfaba5c04474c03ad4fbad3b52676ec",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
