"""Ontology and facts become inferred statements, each with its rule and premises, and violations."""
