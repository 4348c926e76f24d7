# Generated from specs/2026-04/db_data.proto by `make generate`.
"""VectorService 2026-04: grpc stub, one method per rpc, messages in and out."""

from ...v2026_04.grpc.client import Metadata as Metadata, VectorService as VectorService
