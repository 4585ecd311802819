"""Sentences and lexicon become claims, each with its offsets, factuality, attribution and the rule that read it."""
