"""Pinecone API version 2026-04."""
