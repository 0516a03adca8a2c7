"""Files that learning platforms import: one module a format, each with what it cannot hold."""
