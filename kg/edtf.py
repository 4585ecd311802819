"""What an EDTF date covers: the part that launch news needs (years to days, seasons, intervals, days of an open year).

EDTF: Extended Date/Time Format, Library of Congress, part of ISO 8601-2:2019.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?\Z")
# A day or month whose year nothing tells (level 2: unspecified digits).
_YEARLESS = re.compile(r"XXXX-\d{2}(?:-\d{2})?\Z")
# Seasons are meteorological, of the northern hemisphere, where the news that names them is written.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}

Bounds = tuple[dt.date | None, dt.date | None]


def bounds(value: str) -> Bounds | None:
    """Return the first and last day that an EDTF value covers (None: open), or None where it is not such a value."""
    if "/" not in value:
        return _part(value)
    start, _, end = value.partition("/")
    first, last = _open(start), _open(end)
    return None if first is None or last is None else (first[0], last[1])


def overlap(one: str, other: str, slack_days: int = 0) -> bool:
    """Tell whether two EDTF values can mean one day, give or take some days; true where either is not understood."""
    a, b = _settled(one, other)
    if a is None or b is None:
        return True
    slack = dt.timedelta(days=slack_days)
    return _starts_by(a[0], b[1], slack) and _starts_by(b[0], a[1], slack)


def is_within(fine: str, coarse: str) -> bool:
    """Tell whether every day of the first value is a day of the second: the first is the finer one, or equal."""
    a, b = _settled(fine, coarse)
    if a is None or b is None:
        return fine == coarse
    after = b[0] is None or (a[0] is not None and a[0] >= b[0])
    return after and (b[1] is None or (a[1] is not None and a[1] <= b[1]))


def is_over(value: str, day: str) -> bool:
    """Tell whether a value's last day is not after a day ("2024-04-10"); false where it is open or not understood."""
    limits = bounds(value)
    return limits is not None and limits[1] is not None and str(limits[1]) <= day


def _settled(one: str, other: str) -> tuple[Bounds | None, Bounds | None]:
    """Return what two values cover, an open year taken to be the other's; None where one is not understood."""
    a, b = bounds(one), bounds(other)
    if _YEARLESS.match(one):
        a = _in_year(one, b[0] or b[1] if b else None)
    if _YEARLESS.match(other):
        b = _in_year(other, a[0] or a[1] if a else None)
    return a, b


def _in_year(value: str, day: dt.date | None) -> Bounds | None:
    return _part(f"{day.year if day else 2000:04d}{value[4:]}")  # 2000 has a 29 February


def _starts_by(start: dt.date | None, end: dt.date | None, slack: dt.timedelta) -> bool:
    return start is None or end is None or start <= end + slack


def _open(part: str) -> Bounds | None:
    return (None, None) if part in ("", "..") else _part(part)


def _part(part: str) -> tuple[dt.date, dt.date] | None:
    match = _PART.match(part)
    if match is None:
        return None
    year, month, day = (int(group) if group else None for group in match.groups())
    try:
        return _days(year or 0, month, day)
    except ValueError:
        return None


def _days(year: int, month: int | None, day: int | None) -> tuple[dt.date, dt.date]:
    if month in _SEASONS and day is None:
        first, last = _SEASONS[month]
        return dt.date(year, first, 1), _month_end(year + (last > 12), (last - 1) % 12 + 1)
    if day is not None and month is not None:
        one = dt.date(year, month, day)
        return one, one
    return dt.date(year, month or 1, 1), _month_end(year, month or 12)


def _month_end(year: int, month: int) -> dt.date:
    dt.date(year, month, 1)  # refuses a month that does not exist
    return dt.date(year, month, calendar.monthrange(year, month)[1])
