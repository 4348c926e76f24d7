"""Turn what callers give into checked requests of the generated client; nothing here does I/O."""
