"""Carry calls: what the sync and the async senders share, and what only one of them needs."""
