# Generated from specs/2025-10/db_data.proto by `make generate`.
"""gRPC messages of API version 2025-10."""
