# Generated from specs/2026-04/db_data.proto by `make generate`; edit specs/ or templates/ instead.
"""gRPC messages of API version 2026-04."""
