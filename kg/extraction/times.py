"""Time expressions of a sentence, resolved against the publication date by tense.

Own code because no library reads launch news (measured: the best of six gave 19 of 28 phrases right and inverted
"no earlier than"). Names found before are masked, so "Long March 12" is never a day in March.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from kg.edtf import bounds
from kg.extraction.anchors import Told, anchored_spans, resolve_anchored
from kg.extraction.calendar_words import MONTH
from kg.extraction.expressions import PATTERNS
from kg.extraction.resolvers import COUNTABLE, Context, Relation, Tense, Time
from kg.model import Span

__all__ = ["Relation", "Tense", "Time", "find_times"]


def find_times(
    masked: str,
    span: Span,
    published: str | None,
    tense_at: Callable[[int], Tense],
    taken: Iterable[Span] = (),
    told: Told = lambda: None,
) -> tuple[Time, ...]:
    """Return the date expressions in a range of a masked text; ``tense_at`` tells the tense around a position.

    ``published`` is EDTF; anything coarser than a day leaves relative dates unresolved. ``told`` gives the last day
    (EDTF) named before the range, which "two days later" counts from.
    """
    first = max(0, span.start - _LEFT)
    text = _without(masked, first, span, taken)
    span = Span(span.start - first, span.end - first)
    day = whole_day(published)
    found: list[Time] = []
    counted = anchored_spans(text, span)
    used = [here for _, here in counted]
    words = text[span.start : span.end].lower()
    for keys, pattern, resolve in PATTERNS:
        if not any(key in words for key in keys):
            continue
        for match in pattern.finditer(text, span.start, span.end):
            here = Span(match.start(), match.end())
            if any(here.overlaps(other) for other in used):
                continue
            time = resolve(match, Context(day, tense_at(first + match.start())))
            if time is not None:
                used.append(here)
                found.append(_related(text, span, replace(time, span=here)))
    found += resolve_anchored(counted, found, told, str(day) if day else None)
    found = _of_one_year(text, sorted(found, key=lambda time: time.span))
    placed = [replace(time, span=Span(first + time.span.start, first + time.span.end)) for time in found]
    return tuple(sorted(placed, key=lambda time: time.span))


# "in May and August last year", "in January and March 2025": the year is that of both.
_AND = re.compile(r"(?:,| and|, and| or)\s+(?:in\s+)?")
_MONTH_ALONE = re.compile(rf"(?:in\s+)?(?:{MONTH})\.?", re.IGNORECASE)
_ITS_YEAR = re.compile(r"\b(?:last|this|next) year\b|\b(?:19|20)\d\d\b", re.IGNORECASE)


def _of_one_year(text: str, times: list[Time]) -> list[Time]:
    """Return times with each month that stands alone in the year that is told of the next."""
    for index in range(len(times) - 2, -1, -1):
        one, other = times[index], times[index + 1]
        year, month = (other.value or "")[:4], one.value or ""
        if (
            one.derived
            and year.isdigit()
            and len(month) == len("2024-05")
            and _MONTH_ALONE.fullmatch(text, one.span.start, one.span.end)
            and _AND.fullmatch(text, one.span.end, other.span.start)
            and (not other.derived or _ITS_YEAR.search(text, other.span.start, other.span.end))
        ):
            times[index] = replace(one, value=year + month[4:], derived=other.derived)
    return times


# Characters before a range that its expressions look back at. Only these and the range are copied: with the whole text
# for every sentence, a long text would cost its square.
_LEFT = 200


def _without(masked: str, first: int, span: Span, taken: Iterable[Span]) -> str:
    """Return a range and what stands before it, with the names blanked out: no digit of theirs is read as a date."""
    pieces, at = [], 0
    for name in sorted(taken):
        if name.start >= at and name.overlaps(span):
            start, end = max(first, name.start), min(span.end, name.end)
            pieces += [masked[max(first, at) : start], "\u0001" * (end - start)]
            at = name.end
    return "".join([*pieces, masked[max(first, at) : span.end]])


def whole_day(value: str | None) -> dt.date | None:
    """Return a date (EDTF) that is one day which others can be counted from; None of any other."""
    limits = bounds(value) if value is not None else None
    day = limits[0] if limits is not None and limits[0] == limits[1] else None
    return day if day is not None and day.year in COUNTABLE else None


_BEFORE = re.compile(
    r"(?P<nb>(?:no earlier|not earlier|no sooner) than|not before|on or after|NET|as early as|as soon as|at the earliest(?: in| on)?|starting|beginning)"
    r"|(?P<by>by|before(?: the end of)?|no later than|not later than|within)|(?P<until>until|till|through|up to)|(?P<since>since|from)",
    re.IGNORECASE,
)
_REPORTING = re.compile(
    r"\b(?:said|says|announced|reported|told(?: (?!(?:that|it|will|would|to)\b)[\w’'.-]+){1,9}|confirmed|stated|tweeted|wrote|according to [\w .'’]{1,40}|statement|report|interview|"
    r"dated|released|news conference|briefing|published|signed|revealed|unveiled|posted|awarded)(?: (?:late|early|earlier|in a statement|in a report|in a tweet|on Twitter))*,?\s*(?:on|in|of)?\s*\Z"
)
# The same words behind the date: "NASA on Monday announced", "today it announced"; at the head of a sentence also
# behind a comma, which elsewhere sets off who says it ("it flew on Friday, officials said").
_REPORT_VERB = r"(?:said|says|announced|reported|told|confirmed|stated|tweeted|wrote|signed|revealed|unveiled|posted|awarded|published|released)\b"
_REPORTS = re.compile(rf"\s+(?:(?:it|they|he|she|we)\s+)?(?:also\s+)?{_REPORT_VERB}")
_HEAD_REPORTS = re.compile(rf"\s*,?\s+(?:(?:the\s+)?[\w’'.-]+\s+){{1,4}}(?:also\s+)?{_REPORT_VERB}")
_BEHIND = re.compile(
    r"\s*,?\s*(?:(?P<nb>at the (?:very )?(?:earliest|soonest)|or later|or after)|(?:at the (?:very )?latest|or (?:earlier|sooner|before)))\b"
)


def _related(text: str, span: Span, time: Time) -> Time:
    """Add the relation that the words before it give, and whether it is the day of a report, not of the event."""
    before = text[max(span.start, time.span.start - 80) : time.span.start]
    behind = text[time.span.end : min(span.end, time.span.end + 60)]
    trimmed = re.sub(r"(?:\s*\b(?:on|in|the|about|around|approximately|of))*\s*\Z", "", before)
    relation: Relation = time.relation
    for match in _BEFORE.finditer(trimmed):
        if match.end() == len(trimmed) and (match.start() == 0 or not trimmed[match.start() - 1].isalnum()):
            relation = _relation_of(match, trimmed)
    if relation == "on" and (bound := _BEHIND.match(behind)):
        relation = "not-before" if bound["nb"] else "by"
    if relation != "on":
        return _bounded(time, relation)
    head = not before.strip(" \n\"“'‘")
    reporting = _REPORTING.search(before) or _REPORTS.match(behind) or (head and _HEAD_REPORTS.match(behind))
    return replace(time, reporting=bool(reporting))


# "will not take place before April", "is not expected to fly until 2026"
_NOT_YET = re.compile(r"\b(?:not|never)\b[^.;,]{0,45}\Z|n['’]t\b[^.;,]{0,45}\Z", re.IGNORECASE)


def _relation_of(match: re.Match[str], trimmed: str) -> Relation:
    if match["nb"] or ((match["until"] or match["by"]) and _NOT_YET.search(trimmed[: match.start()])):
        return "not-before"
    if match["by"]:
        return "by"
    if match["since"] and match["since"].lower() == "from":
        head = trimmed[: match.start()].rstrip()
        if head.endswith("window"):
            return "not-before"  # "has a new window from March 19"
        if not head:
            return "on"
    return "until" if match["until"] else "since"


def _bounded(time: Time, relation: Relation) -> Time:
    if time.value is None or relation in ("since", "until") or "/" in time.value:
        return replace(time, relation=relation)
    if relation == "not-before":
        return replace(time, relation=relation)
    last = bounds(time.value)
    ends = time.latest if last is not None and str(last[1]) == time.latest else None  # "the end of", not "mid-"
    return replace(time, value=f"../{ends or time.value}", relation=relation, earliest=None)
