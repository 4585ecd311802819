"""Proofs beyond the first: every alternative, how many sources support it, what contradicts, and how it is told."""
