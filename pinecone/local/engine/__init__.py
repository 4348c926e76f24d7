"""Define what one index does: requests as values in, results as values out, for REST and gRPC alike."""
