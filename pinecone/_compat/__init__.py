"""Serve the names, import paths and calls of older releases.

Programs written for releases 3 to 8 keep running; docs/migrate.md lists what they find. Four things serve them:

- `names` looks up names of `pinecone` and modules that only older releases had. `pinecone/__init__.py` registers it: its
  `__getattr__` and a finder at the end of `sys.meta_path` ask `names` for what nothing else has, so it costs nothing before
  that. Modules of the package know nothing of it.
- `methods` and `async_methods` are classes with the methods that clients had. The generator makes them from
  the table in `tables`; today's clients inherit from them.
- `calls` has the decorators that stand at methods and constructors of today which older releases called differently.
- `functions` does what takes more than another name.

Only the classes in `_async`, `_sync` and `models` that carry older names, and `pinecone` itself, import this package.
"""
