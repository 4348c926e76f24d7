# Generated from specs/2025-10/db_data.proto by `make generate`; edit specs/ or templates/ instead.
"""gRPC messages of API version 2025-10."""
