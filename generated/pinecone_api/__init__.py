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
    "2025-10": "sha256:c04b45e021d414ffa34e238e6333687c3f4168e552cfd0be3bee51b89caded87",
    "2026-01.alpha": "sha256:7cd1348750c1581d68ada75432a9fd1c45e78b180a596546e1cec93365061528",
    "2026-04": "sha256:aa9514e2e589e71139d4657e544de38e54178a677c82a3c6b92b7de8f526f8dc",
    "2026-07": "sha256:3d486446bd1bee9a94676c1c32500e585a6bdbe4a5943732734d2754998113e4",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
