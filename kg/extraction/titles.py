"""Titles that tell two launches in one line: each is read by itself, with its own rocket and day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.model import Sentence, Span

# "Vulcan lofts satellite; SpaceX delays launch", "Viasat changes chief • Orla-1 due in May", "Rocket Lab launches satellite as Neutron slips to 2026"
_JOINT = re.compile(
    r";\s+(?=[A-Z])|\s+[•|]\s+(?=[A-Z])|\s+as\s+(?=[A-Z][\w’'&.-]*\s+(?:[A-Z\d][\w’'&.-]*\s+){0,3}(?:slips|delays|postpones|scrubs|eyes|nears|readies|targets|awaits|waits|moves|gears up|faces|pushes)\b)"
)
# A half that tells of no launch ("MS-16 crew arrives at station") goes on about the other's.
_TELLS = re.compile(
    r"\b(?:launch|loft|flies|flew|orbit|lift|sends?\b|puts?\b|deploy|deliver|scrub|debut|slips|delay|postpon|flight|mission)",
    re.IGNORECASE,
)
# "Spectrum fails again as Vega C slips to December"; behind a semicolon may stand what the failure leads to.
_FAILS = re.compile(r"\bfails\b")
_MARKS = "•|"  # between two titles, whatever they tell


def single_titles(masked: str, sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences of a text, a title of two launches as two; they are counted anew."""
    found = (part for sentence in sentences for part in _parts(masked, sentence))
    return tuple(replace(sentence, index=index) for index, sentence in enumerate(found))


def _parts(masked: str, sentence: Sentence) -> Iterator[Sentence]:
    start, end = sentence.span.start, sentence.span.end
    for joint in _JOINT.finditer(masked, start, end) if sentence.role == "headline" else ():
        apart = joint.group().strip()
        first = (_TELLS,) if apart == ";" else (_TELLS, _FAILS)
        told = apart in _MARKS or any(pattern.search(masked, start, joint.start()) for pattern in first)
        if told and _TELLS.search(masked, joint.end(), end):
            yield replace(sentence, span=Span(start, joint.start()))
            start = joint.end()
    yield replace(sentence, span=Span(start, end))
