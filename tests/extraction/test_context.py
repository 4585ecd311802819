"""What a laid-out text holds: found once, and the same wherever it stands."""

from __future__ import annotations

import pytest

from kg.extraction.context import Page, lay_out
from kg.lexicon.lexicon import Lexicon
from kg.model import Span
from kg.reading.document import Description, read
from kg.reading.sources import RawSource


def page(text: str, lexicon: Lexicon) -> Page:
    return lay_out(read(RawSource("note", "note", ".txt", text.encode()), Description(published="2024-04-10")), lexicon)


def test_a_sentence_is_searched_once(lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many readers ask for what it holds; in another tense it is another question."""
    laid = page("A rocket flew.\n\nIndia launched a PSLV on Friday. It rained.", lexicon)
    searched: list[Span] = []
    monkeypatch.setattr("kg.extraction.context.vehicles", lambda _, span: searched.append(span) or (), raising=True)
    spans = [sentence.span for sentence in laid.sentences]
    for _ in range(3):
        for span in spans:
            assert laid.facets(span) is laid.facets(span)
    assert searched == spans
    laid.facets(spans[1], "future")
    assert searched == [*spans, spans[1]]


def test_the_last_date_told_before_a_sentence(lexicon: Lexicon) -> None:
    """In the nearest sentence that tells one to the month; near miss: a bare year tells no month."""
    told = "A note.\n\nIt began on 3 May 2023. In 2021 it rained. Nobody came. Nobody left. They waited."
    laid = page(told, lexicon)
    assert [laid.last_date(s.span.start, 7) for s in laid.sentences] == [None, None, *["2023-05"] * 4]
    assert [laid.last_date(s.span.start, 4) for s in laid.sentences] == [None, None, "2023", *["2021"] * 3]


def test_dates_before_a_sentence_are_looked_for_once(lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred sentences that ask for a date which none of them has cost a look at each, not at all before each."""
    laid = page("A note.\n\n" + "They waited. " * 100, lexicon)
    asked: list[Span] = []
    real = Page.facets
    monkeypatch.setattr(Page, "facets", lambda self, span: asked.append(span) or real(self, span))
    assert {laid.last_date(s.span.start, 7) for s in laid.sentences} == {None}
    assert len(asked) <= len(laid.sentences)


def test_what_stands_before_a_place_is_the_nearest_first(lexicon: Lexicon) -> None:
    laid = page("A title\n\nOne came. Two left.\n\nThree stayed.", lexicon)
    last = laid.sentences[-1].span.start
    assert [s.span.of(laid.masked) for s in laid.order.before(last)] == ["Two left.", "One came.", "A title"]
    assert [s.span.of(laid.masked) for s in laid.body.before(last)] == ["Two left.", "One came."]
