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
