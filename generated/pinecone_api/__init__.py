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
    "2025-10": "sha256:df7cf77fb5108e457e6796e1cf0aff57fd0bf9253ebed9995f4ae9db66044724",
    "2026-01.alpha": "sha256:c104f951fbf7994820858f8dc99c0abd08e07815cb15fb122bb29850b29e22d1",
    "2026-04": "sha256:b090cfbd798c0faf2942d3ca08ea412de166002176b3accda1e2c7cef0ac8167",
    "2026-07": "sha256:085f43e41fafacb71b680ae981fd1eb8717478d175bb83503500275a0f93ca29",
}
"""API version -> digest of the documents it was generated from. `python -m pinecone_api --verify` checks them."""
