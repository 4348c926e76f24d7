"""The command line: ``pinecone-local``."""
