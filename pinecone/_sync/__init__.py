# Made from pinecone/_async/__init__.py by `python -m codegen unasync`. Change that file, not this one.
"""The clients, written once; `pinecone._sync` is made from this package."""
