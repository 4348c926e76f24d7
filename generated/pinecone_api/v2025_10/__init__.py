"""Pinecone API version 2025-10."""
