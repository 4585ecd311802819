"""Claims that are no launches."""
from __future__ import annotations
from kg.extraction.context import Page
from kg.model import Claim, Sentence
def read_statements(page: Page, sentence: Sentence) -> tuple[Claim, ...]:
    """x."""
    return ()
