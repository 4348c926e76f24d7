"""The default API version, v2026_04: what `pinecone` itself imports."""
