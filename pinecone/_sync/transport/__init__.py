# Made from pinecone/_async/transport/__init__.py by `python -m codegen unasync`. Change that file, not this one.
"""Send calls over HTTP and gRPC."""
