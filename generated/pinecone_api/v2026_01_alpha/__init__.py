"""Pinecone API version 2026-01.alpha."""
