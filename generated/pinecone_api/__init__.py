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
    "2025-10": "sha256:f4f80556ff677c2120514609e50df68e55cc28b6673f4dd913d0104f9d37ca92",
    "2026-01.alpha": "sha256:9a74e35857e74579d4a2dfbe671e08fb01277e42fdeff63ba74509d5858c953c",
    "2026-04": "sha256:79220a5679be29732430670539bfa93b93bbb4f3c0fb19e6cd00a2ccb459bd65",
    "2026-07": "sha256:559c5cfe2828e52d4debffd8f487741ef7893e055fba6527154b96481322bbbe",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
