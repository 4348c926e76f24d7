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
    "2025-10": "sha256:8e2aebaa2b3207711a27c5e44cbaf61f719ec102aa569ee7aeeb53f0bf81ced9",
    "2026-01.alpha": "sha256:7cd1348750c1581d68ada75432a9fd1c45e78b180a596546e1cec93365061528",
    "2026-04": "sha256:731a81d3cae43d1e413a3ed2019809ebffefb75283f6a7c77774b965cf56d84c",
    "2026-07": "sha256:5b1526706e1ceb3d4380a77dbd484e896f5d1210fe3f9995e08cd96001f4735f",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
