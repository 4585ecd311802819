"""Clock times with their zones, converted to UTC as stated: a zone that the season makes wrong is not repaired."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from kg.extraction.calendar_words import SEASONAL_ZONES, ZONE, ZONES
from kg.model import Span

_CLOCK = re.compile(
    rf"\b(?:(?P<h>\d{{1,2}})[:.](?P<m>\d{{2}})(?::\d{{2}}(?:\.\d+)?)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    rf"|(?P<h2>\d{{1,2}})\s*(?P<half2>[ap]\.?\s?m\b\.?)"
    rf"|(?P<four>[0-2]\d[0-5]\d)(?:\s*(?:hours|hrs))?(?=\s*(?:GMT|UTC|Z\b|EST|EDT|CST|PST|PDT|IST|MSK)))"
    rf"\s*,?\s*(?:\(?(?P<zone>{ZONE}|Z(?=\b)|[Ll]ocal\s+[Tt]ime))?(?![\w])",
)
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
    found = []
    for match in _CLOCK.finditer(masked, span.start, span.end):
        clock = _clock(match, day, local_zone)
        if clock is not None:
            found.append(clock)
    return tuple(found)


def best_clock(clocks: tuple[Clock, ...]) -> Clock | None:
    """Return the clock time that is given in UTC, else the first with a zone that is known, else the first."""
    ranked = sorted(clocks, key=lambda c: ((c.zone or "").upper() not in _TRUE, c.utc is None, c.span))
    return ranked[0] if ranked else None


def _clock(match: re.Match[str], day: str | None, local_zone: str | None) -> Clock | None:
    half = match["half"] or match["half2"]
    if match["four"]:
        hour, minute, end = int(match["four"][:2]), int(match["four"][2:]), match.end("four")
    else:
        hour, minute = int(match["h"] or match["h2"]), int(match["m"] or 0)
        end = match.end("half") if match["half"] else match.end("half2") if half else match.end("m")
    zone = re.sub(r"\s+", " ", match["zone"]) if match["zone"] else None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    if hour > 23 or minute > 59 or (zone is None and not half):
        return None
    stated = f"{hour:02d}:{minute:02d}"
    spans = Span(match.start(), match.end("zone") if zone else end)
    utc = to_utc(hour, minute, zone, day, local_zone) if zone else None
    zone_span = Span(*match.span("zone")) if zone else None
    return Clock(spans, stated, Span(match.start(), end), zone, zone_span, utc)


def to_utc(hour: int, minute: int, zone: str, day: str | None, local_zone: str | None = None) -> str | None:
    """Return HH:MM in UTC of a stated time, or None where the zone's offset cannot be known."""
    key = zone.upper()
    if key in ZONES:
        return _shifted(hour, minute, ZONES[key])
    name = local_zone if key == "LOCAL TIME" else SEASONAL_ZONES.get(key)
    if name is None or day is None or not re.match(r"\d{4}-\d{2}-\d{2}\Z", day):
        return None
    offset = dt.datetime.combine(dt.date.fromisoformat(day), dt.time(hour, minute), ZoneInfo(name)).utcoffset()
    return _shifted(hour, minute, int(offset.total_seconds() // 60)) if offset is not None else None


def _shifted(hour: int, minute: int, offset: int) -> str:
    total = (hour * 60 + minute - offset) % 1440
    return f"{total // 60:02d}:{total % 60:02d}"
