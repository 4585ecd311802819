"""Clock times with their zones, converted to UTC as stated: a zone that the season makes wrong is not repaired."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from kg.edtf import bounds
from kg.extraction.calendar_words import SEASONAL_ZONES, ZONE, ZONES
from kg.extraction.happenings import BROADCAST, OTHER
from kg.model import Span

_CLOCK = re.compile(
    rf"\b(?:(?P<h>\d{{1,2}})[:.](?P<m>\d{{2}})(?::\d{{2}}(?:\.\d+)?)?(?:\s*(?:hours|hrs)\b)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    rf"|(?P<word>[Nn]oon|[Mm]idnight)\b"
    rf"|(?P<h2>\d{{1,2}})\s*(?P<half2>[ap]\.?\s?m\b\.?)"
    rf"|(?P<four>[0-2]\d[0-5]\d)(?:\s*(?:hours|hrs))?(?=\s*(?:(?:GMT|UTC|Z\b|EST|EDT|CST|PST|PDT|IST|MSK)|(?:[A-Z][\w.]+|local)\s+time\b)))"
    rf"\s*,?\s*(?:\(?(?P<zone>{ZONE}|Z(?=\b)|[Ll]ocal\s+[Tt]ime))?(?![\w])",
)
_RANGE = re.compile(
    rf"\s*(?:-|–|to|and|or)\s*(?:\d{{1,2}}(?:[:.]\d{{2}})?\s*(?:[ap]\.?m\b\.?)?|noon|midnight)\s*(?P<zone>{ZONE})(?!\w)"
)
# The zone behind the day: "at 1:57 p.m. on Monday (Beijing time)".
_BRACKETED = re.compile(rf"\s*,?\s*(?:on\s+)?(?:[A-Z][a-z]+|\d{{1,2}})[^.;:()]{{0,25}}\((?P<zone>{ZONE})\)")
_CLOSE = 90  # characters before a time within which something happens at it
_SEASON = 150  # days that cannot hold two changes of the clocks
_FAR = 300  # characters over which a zone still holds
_LAUNCH = re.compile(r"\b(?:launch\w*|lift\w*[- ]?off|blast\w*[- ]?off|t[ao]k\w+[- ]?off)\b", re.IGNORECASE)
# An hour right before the word: "21 minutes after a 9:30 p.m. (1330 GMT) liftoff".
_ITS_LAUNCH = re.compile(
    r"[\d:.]{3,5}(?: ?[ap]\.?m\b\.?)?(?: ?\(?[\d:. ]{0,6}[A-Z]{2,4}\)?)?(?: (?:\w+day )?(?:launch|lift-?off|blast-?off)\b)"
)
_SAME_TIME = re.compile(r"\s*(?:[(/;,]|or)?\s*(?:[A-Z]\w+,?\s+)?[(/]?\s*")
_TRUE = ("GMT", "UTC", "Z")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as stated (HH:MM), its zone as written, and both their spans; ``utc`` where the zone is known."""

    span: Span
    stated: str
    stated_span: Span
    zone: str | None = None
    zone_span: Span | None = None
    utc: str | None = None


def find_clocks(masked: str, span: Span, day: str | None = None, local_zone: str | None = None) -> tuple[Clock, ...]:
    """Return the clock times in a range; ``day`` (EDTF) decides the season of zones such as "ET".

    ``local_zone`` is the IANA zone of the launch site, for "local time".
    """
    found: list[Clock] = []
    apart: Span | None = None
    for match in _CLOCK.finditer(masked, span.start, span.end):
        clock = _clock(match, day, local_zone, _zone(masked, span, match))
        if clock is None:
            continue
        if apart and _SAME_TIME.fullmatch(masked, apart.end, match.start()):
            apart = clock.span  # the same time of something else, in another zone
        elif _of_something_else(masked, span, match.start()):
            apart = clock.span
        else:
            found.append(clock)
    return tuple(found)


def _of_something_else(masked: str, span: Span, at: int) -> bool:
    """Tell a time of a docking, a broadcast, a briefing: the last happening before it is no launch."""
    if _ITS_LAUNCH.match(masked, at, span.end):
        return False
    start = max(span.start, at - _CLOSE)
    others = [m.end() for p in (OTHER, BROADCAST) for m in p.finditer(masked, start, at)]
    return bool(others) and not _LAUNCH.search(masked, max(others), at)


def best_clock(clocks: tuple[Clock, ...]) -> Clock | None:
    """Return the clock time that is given in UTC, else the first with a zone that is known, else the first."""
    ranked = sorted(clocks, key=lambda c: ((c.zone or "").upper() not in _TRUE, c.utc is None, c.span))
    return ranked[0] if ranked else None


def _zone(masked: str, span: Span, match: re.Match[str]) -> Span | None:
    """Return where the zone of a time is written: behind it, at the end of its range, or at the time told before it."""
    if match["zone"]:
        return Span(*match.span("zone"))
    ahead = _RANGE.match(masked, match.end(), span.end) or _BRACKETED.match(masked, match.end(), span.end)
    if ahead:
        return Span(*ahead.span("zone"))
    if not (match["half"] or match["half2"]):
        return None
    start = max(masked.rfind("\n\n", 0, match.start()) + 1, match.start() - _FAR, 0)
    told = [m for m in _CLOCK.finditer(masked, start, match.start()) if m["zone"]]
    return Span(*told[-1].span("zone")) if told else None


def _clock(match: re.Match[str], day: str | None, local_zone: str | None, where: Span | None) -> Clock | None:
    half = match["half"] or match["half2"]
    if match["word"]:
        hour, minute, end = 12 if match["word"].lower() == "noon" else 0, 0, match.end("word")
    elif match["four"]:
        hour, minute, end = int(match["four"][:2]), int(match["four"][2:]), match.end("four")
    else:
        hour, minute = int(match["h"] or match["h2"]), int(match["m"] or 0)
        end = match.end("half") if match["half"] else match.end("half2") if half else match.end("m")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    if hour > 23 or minute > 59 or (where is None and not half):
        return None
    zone = re.sub(r"\s+", " ", where.of(match.string)) if where else None
    spans = Span(match.start(), match.end("zone") if match["zone"] else end)
    utc = to_utc(hour, minute, zone, day, local_zone) if zone else None
    return Clock(spans, f"{hour:02d}:{minute:02d}", Span(match.start(), end), zone, where, utc)


def to_utc(hour: int, minute: int, zone: str, day: str | None, local_zone: str | None = None) -> str | None:
    """Return HH:MM in UTC of a stated time, or None where the zone's offset cannot be known."""
    key = zone.upper()
    if key in ZONES:
        return _shifted(hour, minute, ZONES[key])
    name = local_zone if key == "LOCAL TIME" else SEASONAL_ZONES.get(key)
    limits = bounds(day) if day else None
    if name is None or limits is None:
        return None
    days = [limit for limit in limits if limit is not None]
    if (days[-1] - days[0]).days > _SEASON:
        return None
    at = dt.time(hour, minute)
    offsets = {dt.datetime.combine(limit, at, ZoneInfo(name)).utcoffset() for limit in days}
    offset = offsets.pop() if len(offsets) == 1 else None  # a span of days may hold the change of the clocks
    return _shifted(hour, minute, int(offset.total_seconds() // 60)) if offset is not None else None


def _shifted(hour: int, minute: int, offset: int) -> str:
    total = (hour * 60 + minute - offset) % 1440
    return f"{total // 60:02d}:{total % 60:02d}"
