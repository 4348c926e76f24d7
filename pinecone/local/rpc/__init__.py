"""The data plane over gRPC: the same calls as over REST, on the same port."""
