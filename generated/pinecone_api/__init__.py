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
    "2025-10": "sha256:5848f24b22e4c85d133a8d1243201e7c97e81556eeed8599d6384fcb0bb2b2b1",
    "2026-01.alpha": "sha256:43f0a415f0655fc0ee2f3ec54fc5bf35ba81294a630f771626e07ffe5f0b6dbb",
    "2026-04": "sha256:51cc2b08d7d518309d02c4c1cddc2d5ed92b56318bf4498b6e17da93d3185a65",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
