"""Entry point of ``python -m pinecone.local``."""

from pinecone.local.cli import main

raise SystemExit(main())
