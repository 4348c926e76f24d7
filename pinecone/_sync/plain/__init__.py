# Made from pinecone/_async/plain/__init__.py by `python -m codegen unasync`. Change that file, not this one.
# Made from specs/surface and the documents by `make generate`. Change those, not this file.
"""Methods that send one request each."""
