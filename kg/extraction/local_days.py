"""The day of a launch where two zones give two: "at 7:30 a.m. (2330 GMT on Sunday)" is on Monday where it stands."""

from __future__ import annotations

import datetime as dt
import re

from kg.edtf import bounds
from kg.extraction.times import Time


def in_brackets(masked: str, time: Time) -> bool:
    """Tell the day in another zone that brackets add: "on January 8 (02:12 UTC on January 9)"."""
    return _OPENED.search(masked, max(0, time.span.start - 30), time.span.start) is not None


# "at 7:30am (2330 GMT on Sunday)": the day in brackets is that of the other zone.
_BOTH_CLOCKS = re.compile(
    r"(?P<h>\d{1,2})[:.]?(?P<m>\d\d)?\s*(?P<half>[AaPp])?\.?(?:[Mm]\.?)?[^()\d]{0,25}\((?P<hour>\d{1,2})[:.]?(?P<minute>\d\d)\s*(?:GMT|UTC)\b[^()\d]{0,12}\Z"
)


def local_day(masked: str, time: Time, published: str | None) -> str:
    """Return the day where the rocket stands of one that brackets give in UTC; that may be the day after a report's."""
    value = time.value or ""
    clocks = _BOTH_CLOCKS.search(masked, max(0, time.span.start - 60), time.span.start)
    if clocks is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return value
    hour = int(clocks["h"]) % (12 if clocks["half"] else 24) + 12 * ((clocks["half"] or "a") in "pP")
    ahead = (hour - int(clocks["hour"]) + 12) // 24  # a zone lies within half a day of UTC
    local = dt.date.fromisoformat(value) + dt.timedelta(days=-ahead)
    limits = bounds(published) if published else None
    today = limits[0] if limits else None
    return str(today if today and today - local == dt.timedelta(days=7) else local)


_OPENED = re.compile(r"\([^()]*\d{1,2}:?\d\d[^()]*\Z")
