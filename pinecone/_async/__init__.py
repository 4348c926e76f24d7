"""The clients, written once; `pinecone._sync` is made from this package."""
