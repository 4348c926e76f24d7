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
    "2025-10": "sha256:911b353250ac01953db097a0252cac59c4b12279fe57e3f288e6159ffd2d7974",
    "2026-01.alpha": "sha256:6b8f9b6ea33fe472c1333859b748c41facc7fabdbf86656f421e6f6416a217d9",
    "2026-04": "sha256:34b7d54ace677ab7d7e240b205a891b9fc79c9ce2331e0b68601429113090075",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
