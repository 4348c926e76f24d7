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

DEFAULT = "2026-04"
"""The version that is spoken without a pin; what the public classes are taken from."""

DIGESTS = {
    "2025-10": "sha256:ebb54b0d9caefbc4733a07e9e517761baa5ab9ea6f640de43855c525aa154614",
    "2026-01.alpha": "sha256:c5b957142a969b1ef067e4991a361713b165bc93bcad91b42770cceecbdbe938",
    "2026-04": "sha256:baa94169c941d6196e41b83eaedc40bd77d52b5028b01565f3016faeb58eebaa",
    "2026-07": "sha256:59df7deb4344e9f0706398c6c4a472f4367804ebd6d182d31bf925fa09948fa5",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
