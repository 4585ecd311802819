"""An excerpt answers as the whole text would: names are blanked in it, and its ranges are those of the text."""

from __future__ import annotations

import re

import pytest

from kg.extraction.clause import excerpt
from kg.model import Span

TEXT = "It rained. The Air Force Base saw a force leave.   \n\n Officials said so."
SENTENCE = Span(11, 48)


@pytest.mark.parametrize("ahead", ["", "Nobody came. " * 40])
def test_a_pattern_stands_where_it_stands_in_the_text(ahead: str) -> None:
    """Near miss: not where a name is blanked."""
    shift = len(ahead)
    span = Span(SENTENCE.start + shift, SENTENCE.end + shift)
    around = excerpt(ahead + TEXT, span)
    word = re.compile(r"\bforce\b", re.IGNORECASE)
    found = list(around.find(word, span))
    assert [here.of(ahead + TEXT) for here in found] == ["Force", "force"]
    assert [around.of(here) for here in found] == ["Force", "force"]
    base = Span(span.start + 4, span.start + 18)
    assert base.of(ahead + TEXT) == "Air Force Base"
    blanked = around.without([base])
    assert list(blanked.find(word, span)) == found[1:]
    assert len(blanked.text) == len(around.text)


def test_what_begins_behind_a_sentence_is_seen_over_any_gap() -> None:
    for gap in (1, 3, 500):
        text = "It was a force" + " " * gap + "officials named."
        around = excerpt(text, Span(0, 14))
        assert around.goes_on(re.compile(r"\s+officials\b"), 14)
        assert not around.goes_on(re.compile(r"\s+chiefs\b"), 14)
