"""Send calls over HTTP and gRPC."""
