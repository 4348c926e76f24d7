"""Build-time generator: API documents in `specs/` to the Python clients in `generated/`."""
