"""Pinecone API version 2026-07."""
