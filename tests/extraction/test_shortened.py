"""A company is called by its first word behind its full name, and by nothing else."""

from __future__ import annotations

import pytest

from kg.extraction.shortened import shortened
from kg.lexicon.lexicon import default_lexicon
from kg.model import Span


def short(text: str) -> list[str]:
    found = default_lexicon().match(text)
    again = shortened(text, found, [Span(0, len(text))])
    assert all(text[m.span.start : m.span.end] in m.entry.label for m in again)
    return [text[m.span.start : m.span.end] for m in again]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Isar Aerospace failed in March, but Isar will try again.", ["Isar"]),
        ("Gilmour Space flew in July. Gilmour raised $90 million; Gilmour's rocket is Eris.", ["Gilmour", "Gilmour"]),
        # Not before the full name, and not as part of another name.
        ("Isar will try again, Isar Aerospace said.", []),
        ("Gilmour Space flew in July, Adam Gilmour said.", []),
        ("Isar Aerospace is based near the Isar River.", []),
        ("Stoke Space flew. Stoke City won.", []),
        # What many names begin with, or the text has as a word.
        ("General Dynamics built it, General Motors did not, and a General said so.", []),
        ("Relativity Space will fly Terran R; what relativity says is another matter. Relativity hopes so.", []),
        ("Virgin Galactic flew, and Virgin paid.", []),
        ("No company at all is named here.", []),
    ],
)
def test_a_company_is_known_by_its_first_word(text: str, words: list[str]) -> None:
    assert short(text) == words


def test_only_the_given_ranges_are_read() -> None:
    text = "Isar Aerospace failed. Isar will try again. Isar said so."
    found = default_lexicon().match(text)
    assert [m.span.start for m in shortened(text, found, [Span(44, len(text))])] == [44]
