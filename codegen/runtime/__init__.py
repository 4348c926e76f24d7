"""The modules that every generated package has, whatever its documents say.

The generator copies them as they are, so they import each other by relative imports only and run on the
oldest Python that the package supports. A generated package has an `__init__` of its own; this one holds
what the modules need of it.
"""

DIGESTS: dict[str, str] = {}
