# Generated from specs/2026-01.alpha/db_data.proto by `make generate`; edit specs/ or templates/ instead.
"""gRPC messages of API version 2026-01.alpha."""
