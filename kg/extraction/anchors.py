"""Days that count from another day of the text: "two days later", "the following day", "a day after its launch"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from kg.edtf import bounds
from kg.extraction.calendar_words import COUNT, WEEKDAY, WEEKDAYS
from kg.extraction.periods import counted
from kg.extraction.resolvers import Time, number_of, timed
from kg.model import Span

Told = Callable[[], str | None]
_LAUNCH = r"(?:launch(?:ed|es|ing)?(?!\s+(?:pad|site|vehicle|complex|company)\b)|lift(?:ing|ed)?[- ]?off|blast(?:ing|ed)?[- ]?off|tak(?:ing|e)[- ]?off)"
# One of these words stands in every expression below.
_COUNTS = re.compile(r"later|afterward|following|next|same|that|after|before|previous|earlier", re.IGNORECASE)
# What was only to be launched that day.
_CALLED_OFF = r"(?!\s+(?:attempt\s+)?(?:was|were|had been|has been|being)\s+(?:\w+ly\s+)?(?:cancel|scrub|postpon|delay|abort|call|put off|halt|stopp))"
# Names are blanked out (U+0001) where dates are looked for.
_ITS_LAUNCH = rf"(?=\s+(?:(?:an?|the|its)\s+[A-Z\u0001][\w.\u0001-]*(?:\s+\d+)?(?:\s+rocket)?\s+(?:carried|sent|took|lifted|put|lofted)\b|(?:(?:its|their|his|her|the|being|having)\s+)?(?:(?!(?:during|of|in|on|by|for|from|at|with|and)\b)[a-z][a-z-]*\s+){{0,3}}{_LAUNCH}\b{_CALLED_OFF}))"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?i:(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s?\s+(?:later|afterwards?))\b(?! than\b)",
        # So few hours leave most launches on one day.
        r"\b(?:(?i:(?:an?|two|three|four|five|six|[2-6]|a\s+few|a\s+couple\s+of|some)\s+(?P<hours>hours?|minutes)\s+(?:later|afterwards?))|(?P<bare>Hours)\s+later)\b(?! than\b)",
        r"\b(?i:(?:on\s+)?(?:the\s+)?(?:very\s+)?(?:following|next)\s+(?P<unit>day))\b",
        r"\b(?i:the\s+following\s+(?P<unit>week|month|year))\b",
        r"\b(?i:(?:later|earlier)\s+that\s+(?P<same>day))\b",
        r"\b(?i:(?:the|that|this)\s+(?:very\s+)?same\s+(?P<same>day|night|evening|morning|afternoon|month|year))\b",
        rf"\b(?i:(?:on\s+)?(?:that|the\s+following|the\s+next)\s+)(?P<weekday>{WEEKDAY})\b",
        r"\b(?i:(?:on\s+)?the\s+(?:previous\s+(?P<unit>day|week|month|year)|(?P<back>day|week|month|year)\s+before))\b(?!\s+\w)",
        rf"\b(?i:(?:(?:just|only)\s+)?(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s?\s+(?P<earlier>earlier))\b(?!\s+(?:this|in|than|on)\b)",
        # The launch is the day counted from: what is told happened after it.
        rf"\b(?P<count>(?i:{COUNT}))\s+(?P<unit>day|week|month|year)s?\s+(?P<side>after|before)\b{_ITS_LAUNCH}",
    )
)


def anchored_spans(text: str, span: Span) -> list[tuple[re.Match[str], Span]]:
    """Return the expressions of a range that count from another day, in order, none within another."""
    if not _COUNTS.search(text, span.start, span.end):
        return []
    hits = sorted((m for p in _PATTERNS for m in p.finditer(text, span.start, span.end)), key=lambda m: m.start())
    kept: list[tuple[re.Match[str], Span]] = []
    for match in hits:
        here = Span(match.start(), match.end())
        if not kept or here.start >= kept[-1][1].end:
            kept.append((match, here))
    return kept


def resolve_anchored(
    found: list[tuple[re.Match[str], Span]], known: list[Time], told: Told, now: str | None = None
) -> list[Time]:
    """Return those expressions as times: counted from the day before them in the range, else from the last one told.

    ``known`` are the other times of the range; ``told`` gives the last day (EDTF) of the sentences before it; ``now``
    is what "two days earlier" counts from where no day was told.
    """
    times: list[Time] = []
    for match, span in found:
        earlier = [t for t in (*known, *times) if t.span.end <= span.start and t.value]
        later = [t for t in known if t.value and match.groupdict().get("side")]
        if earlier:
            nearest = max(earlier, key=lambda t: t.span).value
        else:  # "Five years after its launch, the probe reached Mars in May"
            nearest = min(later, key=lambda t: t.span).value if later else told()
        if match.groupdict().get("earlier"):
            nearest = nearest or now
        times.append(replace(_resolved(match, nearest), span=span))
    return times


def _resolved(match: re.Match[str], anchor: str | None) -> Time:
    groups = match.groupdict()
    limits = bounds(anchor or "")
    if anchor is None or limits is None or limits[0] is None:
        return timed(None, derived=True)
    if groups.get("same") or groups.get("hours") or groups.get("bare"):
        size = {"month": 7, "year": 4}.get((groups.get("same") or "day").lower(), 10)
        return timed(anchor[:size] if len(anchor) >= size and "/" not in anchor else None, derived=True)
    unit = (groups.get("unit") or groups.get("back") or "day").lower()
    if unit in ("day", "week") and limits[0] != limits[1]:
        return timed(None, derived=True)
    if groups.get("weekday"):
        ahead = (WEEKDAYS[groups["weekday"].lower().rstrip(".")] - limits[0].weekday()) % 7
        return timed(str(limits[0] + dt.timedelta(days=ahead)))
    number = number_of(groups["count"]) if groups.get("count") else 1
    if not number:
        return timed(None, derived=True)
    back = groups.get("side") == "after" or groups.get("earlier") or "previous" in match.group().lower()
    sign = -1 if back or groups.get("back") else 1
    return replace(counted(limits[0], sign * number, unit), derived=False)
