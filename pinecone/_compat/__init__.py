"""Serve the names, paths and calls of older releases."""
