"""Entry point of ``python -m pinecone.local``."""

from pinecone.local.cli.main import main

raise SystemExit(main())
