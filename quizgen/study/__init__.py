"""A sitting: pick, ask, mark, keep, undo."""
