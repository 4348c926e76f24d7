"""One index on disk: SQLite for records and metadata, files of float32 for vectors."""
