"""A file, page or stream becomes a Document with a fixed text, and its sentences with their roles."""
