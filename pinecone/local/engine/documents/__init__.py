"""Documents: named fields with vectors, text and metadata, for indexes that have a schema."""
