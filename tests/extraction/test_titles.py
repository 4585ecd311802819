"""Titles of two launches are two sentences; what only goes on about the launch stays with it."""

from __future__ import annotations

import pytest

from kg.extraction.titles import single_titles
from kg.model import Sentence, SentenceRole, Span


def cut(text: str, role: SentenceRole = "headline") -> list[str]:
    found = single_titles(text, [Sentence(0, Span(0, len(text)), role, 0), Sentence(1, Span(0, 0), "body", 1)])
    assert [sentence.index for sentence in found] == list(range(len(found)))
    assert {sentence.role for sentence in found[:-1]} == {role}
    return [sentence.span.of(text) for sentence in found[:-1]]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Vulcan lofts GPS; SpaceX delays launch", ["Vulcan lofts GPS", "SpaceX delays launch"]),
        ("Vega flies; Electron flies; H3 slips", ["Vega flies", "Electron flies", "H3 slips"]),
        ("Vega C launch nears as Ariane 6 slips to 2027", ["Vega C launch nears", "Ariane 6 slips to 2027"]),
        ("Spectrum fails as Vega C slips to 2027", ["Spectrum fails", "Vega C slips to 2027"]),
        ("Spectrum fails; Isar delays a report", ["Spectrum fails; Isar delays a report"]),
        # Bullets and bars stand between titles, whatever they tell.
        ("Viasat names a chief • Orla-1 launching in May", ["Viasat names a chief", "Orla-1 launching in May"]),
        ("Vega flies | News", ["Vega flies | News"]),
        # Half a title without a launch goes on about the other half.
        ("Soyuz launches; MS-16 crew arrives at station", ["Soyuz launches; MS-16 crew arrives at station"]),
        ("SLS core ready; NASA hopes for a 2027 launch", ["SLS core ready; NASA hopes for a 2027 launch"]),
        ("Vega launches as planned", ["Vega launches as planned"]),
        ("Vega launches as Italy watches", ["Vega launches as Italy watches"]),
        ("", [""]),
        (";;; ", [";;; "]),
    ],
)
def test_a_title_is_cut_between_two_launches_alone(title: str, expected: list[str]) -> None:
    assert cut(title) == expected


def test_a_sentence_below_the_title_is_not_cut() -> None:
    text = "Vulcan lofts GPS; SpaceX delays launch"
    assert cut(text, "body") == [text]
