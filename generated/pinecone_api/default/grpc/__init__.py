# Generated from specs/2026-07/db_data.proto by `make generate`.
"""gRPC messages of API version 2026-07."""
