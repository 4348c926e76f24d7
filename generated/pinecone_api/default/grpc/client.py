# Generated from specs/2026-07/db_data.proto by `make generate`.
"""VectorService 2026-07: grpc stub, one method per rpc, messages in and out."""

from ...v2026_07.grpc.client import Metadata as Metadata, VectorService as VectorService
