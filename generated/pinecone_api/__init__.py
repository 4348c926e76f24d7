"""Low-level Pinecone clients, one package per API version. Most programs want `pinecone`."""
