"""What the public surface lacks of `facts/surface.json`, and why; `test_surface.py` keeps it true."""

GAPS: dict[str, str] = {}
