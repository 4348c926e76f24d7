# Made from specs/surface and the documents by `make generate`. Change those, not this file.
"""Methods that send one request each."""
