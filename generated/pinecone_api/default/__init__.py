"""The default API version, v2026_07: what `pinecone` itself imports."""
