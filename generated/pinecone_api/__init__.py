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
    "2025-10": "sha256:3ec8d5699ad53ed651912f504fa4676c769315ff45bee40f374c77bd421ecdac",
    "2026-01.alpha": "sha256:7cd1348750c1581d68ada75432a9fd1c45e78b180a596546e1cec93365061528",
    "2026-04": "sha256:ecb8e6afbb82bffa806eb97a6ad0e5197a622e017ad57bfb2fec836d94a81ae6",
    "2026-07": "sha256:7590d89d94671bb0df577f2b4b973607398bb2ecf5492f13eae7723848416e0c",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
