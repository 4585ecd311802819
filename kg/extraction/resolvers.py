"""How days and months are resolved: past or future by tense, at the granularity that is said.

Dates come out as EDTF; ``earliest`` and ``latest`` narrow what EDTF cannot ("late November"). Without a publication
date a day or month keeps its year open ("XXXX-03-22"), and what counts from that date is not resolved.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from kg.edtf import bounds
from kg.extraction.calendar_words import MONTHS, NUMBERS, WEEKDAYS, WEEKS, holiday
from kg.model import Span

Tense = Literal["past", "future"]
Relation = Literal["on", "by", "not-before", "since", "until"]


@dataclass(frozen=True, slots=True)
class Time:
    """A date expression: its span, EDTF value (None: cannot be resolved), narrowing days, and relation to the event.

    ``derived`` tells that the value needed the publication date. ``relation`` is ``on`` unless a word says otherwise.
    """

    span: Span
    value: str | None
    earliest: str | None = None
    latest: str | None = None
    relation: Relation = "on"
    derived: bool = False
    reporting: bool = False


# Years from which the calendar reaches as far back and ahead as words count, 999 years; others are slips of the pen.
COUNTABLE = range(1000, 9000)


@dataclass(frozen=True, slots=True)
class Context:
    """What a resolver knows: the day of publication (None: unknown) and the tense around the words."""

    published: dt.date | None
    tense: Tense


Resolver = Callable[[re.Match[str], Context], Time | None]


def number_of(word: str) -> int:
    """Return a number written in digits or as a word; 0 where it tells no number ("several")."""
    return int(word) if word.isdigit() else sum(NUMBERS.get(part, 0) for part in word.lower().split("-"))


def _month(word: str) -> int:
    return MONTHS[word.lower().rstrip(".")]


def _weekday(word: str) -> int:
    return WEEKDAYS[word.lower().rstrip(".")]


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


_NOWHERE = Span(0, 0)
# A plan for a day so far ahead tells its year; a day so near behind needs none.
_FAR, _NEAR = 210, 155


def timed(
    value: str | None,
    *,
    derived: bool = False,
    first: dt.date | None = None,
    last: dt.date | None = None,
    relation: Relation = "on",
) -> Time:
    """Return a time whose place is filled in later; ``first`` and ``last`` are the days that narrow it."""
    return Time(_NOWHERE, value, str(first) if first else None, str(last) if last else None, relation, derived)


def iso(match: re.Match[str], _: Context) -> Time | None:
    """Read "2024-04-07"."""
    value = match.group()
    return timed(value) if bounds(value) else None


def full_date(match: re.Match[str], context: Context) -> Time | None:
    """Read "April 7", "Sunday, 7 April 2024"."""
    month, day = _month(match["month"]), int(match["day"])
    weekday = match.groupdict().get("weekday")
    if year := match["year"] or match.groupdict().get("shared"):
        date = _date(int(year), month, day)
        return timed(str(date)) if date else None
    if context.published is None:
        return timed(f"XXXX-{month:02d}-{day:02d}") if _date(2000, month, day) else None
    groups = match.groupdict()
    if groups.get("of"):
        date = _date(context.published.year + WEEKS[groups["of"].lower()], month, day)
        return timed(str(date), derived=True) if date else None
    if side := (groups.get("side") or "").lower():
        context = replace(context, tense="past" if side in ("last", "this past") else "future")
    date = _nearest_year(month, day, _weekday(weekday) if weekday else None, context)
    if date is None:
        return timed(None, derived=True) if _date(2000, month, day) else None
    last = match.groupdict().get("last")
    if last:
        end = _date(date.year, date.month, int(last))
        return timed(f"{date}/{end}", derived=True) if end and end > date else timed(str(date), derived=True)
    return timed(str(date), derived=True)


def _nearest_year(month: int, day: int, weekday: int | None, context: Context) -> dt.date | None:
    """Choose the year by tense; a weekday that fits one neighbouring year only decides instead."""
    here = context.published
    if here is None:
        return None
    dates = [date for year in (here.year - 1, here.year, here.year + 1) if (date := _date(year, month, day))]
    if weekday is not None:
        fitting = [date for date in dates if date.weekday() == weekday]
        if len(fitting) == 1:
            return fitting[0]
    slack = dt.timedelta(days=1)
    if context.tense == "past":
        early = [date for date in dates if date <= here + slack]
        return max(early) if early else None
    late = [date for date in dates if date >= here - slack * 3]
    if late and (min(late) - here).days > _FAR and (here - max(date for date in dates if date < here)).days < _NEAR:
        return max(date for date in dates if date < here)
    return min(late) if late else None


def range_of_dates(match: re.Match[str], context: Context) -> Time | None:
    """Read "April 7-9", "between May 28 and June 3, 2026"."""
    year = match.groupdict().get("year")
    first_month, last_month = _month(match["m1"]), _month(match["m2"] or match["m1"])
    if year:
        start, end = _date(int(year), first_month, int(match["d1"])), _date(int(year), last_month, int(match["d2"]))
    else:
        start = _nearest_year(first_month, int(match["d1"]), None, context)
        end = _date(start.year + (last_month < first_month), last_month, int(match["d2"])) if start else None
    if start is None or end is None or end <= start:
        return None
    return timed(f"{start}/{end}", derived=not year)


def weekday_to_date(match: re.Match[str], context: Context) -> Time | None:
    """Read "between Monday and June 4": from the weekday that lies last before that day and not before publication."""
    last = _nearest_year(_month(match["month"]), int(match["day"]), None, context)
    if last is None or context.published is None:
        return None
    first = context.published + dt.timedelta(days=(_weekday(match["weekday"]) - context.published.weekday()) % 7)
    return timed(f"{first}/{last}", derived=True) if first < last else None


def part_days(part: str, first: dt.date, last: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """Early, mid and late thirds of a month or year, as days; "the end of" is its last tenth."""
    word = part.lower()
    pair = re.split(r"[\s-]+(?:to|or)[\s-]+", word)
    if len(pair) == 2:
        return part_days(pair[0], first, last)[0], part_days(pair[1], first, last)[1]
    size = (last - first).days + 1
    third = dt.timedelta(days=max(1, size // 3))
    if "earl" in word or "begin" in word or "start" in word:
        return first, first + third - dt.timedelta(days=1)
    if "half" in word:
        middle = first + dt.timedelta(days=size // 2)
        return (first, middle - dt.timedelta(days=1)) if "first" in word else (middle, last)
    if "mid" in word:
        return first + third, first + 2 * third - dt.timedelta(days=1)
    if "end" in word:
        return last - dt.timedelta(days=max(0, size // 10 - 1)), last
    return first + 2 * third, last


def of_month(year: int, month: int, part: str | None, *, derived: bool) -> Time:
    """Return a month of a year, narrowed to a part of it ("late")."""
    value = f"{year:04d}-{month:02d}"
    if not part:
        return timed(value, derived=derived)
    first = dt.date(year, month, 1)
    begin, end = part_days(part, first, dt.date(year, month, calendar.monthrange(year, month)[1]))
    return timed(value, derived=derived, first=begin, last=end)


def month_year(match: re.Match[str], _: Context) -> Time | None:
    """Read "November 2023", "late in May 2027"."""
    return of_month(int(match["year"]), _month(match["month"]), match["part"], derived=False)


def bare_month(match: re.Match[str], context: Context) -> Time | None:
    """Read "in November", "late May": the year that tense points to."""
    month, here = _month(match["month"]), context.published
    which = (match["which"] or "").lower()
    if match["shared"]:
        return of_month(int(match["shared"]), month, match["part"], derived=False)
    if here is None:
        return timed(None, derived=True) if which else timed(f"XXXX-{month:02d}")
    year = here.year
    if match["of"]:
        return of_month(year + WEEKS[match["of"].lower()], month, match["part"], derived=True)
    if which == "last":
        year -= month >= here.month
    elif which == "next":
        year += month <= here.month
    elif context.tense == "past":
        year -= month > here.month
    else:
        year += month < here.month - 2  # of a month that is just over a plan would say "next"
    return of_month(year, month, match["part"], derived=True)


def on_weekday(match: re.Match[str], context: Context) -> Time | None:
    """Read "on Friday", "last Monday"."""
    here = context.published
    if here is None:
        return timed(None, derived=True)
    weekday, which = _weekday(match["weekday"]), (match["which"] or "").lower()
    back = (here.weekday() - weekday) % 7
    if which == "last":
        return timed(str(here - dt.timedelta(days=back or 7)), derived=True)
    if which == "next":
        return timed(str(here + dt.timedelta(days=(7 - back) % 7 or 7)), derived=True)
    if context.tense == "past":
        return timed(str(here - dt.timedelta(days=back)), derived=True)
    return timed(str(here + dt.timedelta(days=(7 - back) % 7)), derived=True)


def unknown(match: re.Match[str], context: Context) -> Time | None:  # noqa: ARG001
    """Read "Sept. 2 of that year": a day whose year stands elsewhere, and is not guessed."""
    return timed(None, derived=True)


def day_of_month(match: re.Match[str], context: Context) -> Time | None:
    """Read "on the 17th", "put off to the 28th": the nearest such day that the tense allows."""
    here, day = context.published, int(match["day"])
    if here is None or here.year not in COUNTABLE or not 1 <= day <= 31:
        return timed(None, derived=True)
    months = [divmod(here.year * 12 + here.month - 1 + step, 12) for step in (-2, -1, 0, 1, 2)]
    dates = [date for year, month in months if (date := _date(year, month + 1, day))]
    if context.tense == "past":
        return timed(str(max(date for date in dates if date <= here)), derived=True)
    return timed(str(min(date for date in dates if date >= here)), derived=True)


_RELATIVE_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "last night": -1,
    "overnight": 0,
    "the day before yesterday": -2,
}


def relative_day(match: re.Match[str], context: Context) -> Time | None:
    """Read "today", "late yesterday"."""
    here = context.published
    key = re.sub(r"^(?:early|earlier|late|later) ", "", re.sub(r"\s+", " ", match.group().lower()))
    if here is None:
        return timed(None, derived=True)
    return timed(str(here + dt.timedelta(days=_RELATIVE_DAYS.get(key, 0))), derived=True)


def weekday_of_week(match: re.Match[str], context: Context) -> Time | None:
    """Read "Tuesday of next week", "last week on Tuesday"."""
    here = context.published
    if here is None:
        return timed(None, derived=True)
    which = (match["which"] or match["w2"]).lower().split()[-1]
    monday = here - dt.timedelta(days=here.weekday()) + dt.timedelta(weeks=WEEKS[which])
    return timed(str(monday + dt.timedelta(days=_weekday(match["weekday"] or match["day2"]))), derived=True)


def week_of(match: re.Match[str], context: Context) -> Time | None:
    """Read "the week of March 9" and "the weekend of March 7": seven days, or two."""
    first = full_date(match, context)
    if first is None or first.value is None or first.value[0] == "X":
        return first and timed(None, derived=True)
    size = 1 if match["unit"].lower() == "weekend" else 6
    return timed(f"{first.value}/{dt.date.fromisoformat(first.value) + dt.timedelta(days=size)}", derived=first.derived)


def months(match: re.Match[str], context: Context) -> Time | None:
    """Read "August or September", "between June and August 2027": from the first month to the last."""
    first, last = _month(match["m1"]), _month(match["m2"])
    if match["year"]:
        end = int(match["year"])
        return timed(f"{end - (last < first):04d}-{first:02d}/{end:04d}-{last:02d}") if first != last else None
    here = context.published
    if here is None or first == last:
        return timed(None, derived=True)
    ahead = context.tense == "future"
    year = here.year + (last < here.month and last > first if ahead else 0) - (not ahead and first > here.month)
    return timed(f"{year:04d}-{first:02d}/{year + (last < first):04d}-{last:02d}", derived=True)


def on_holiday(match: re.Match[str], context: Context) -> Time | None:
    """Read "on Halloween", "Christmas Eve 2026": the day of the year that tense points to."""
    name = re.sub(r"[’']", "", match["holiday"].lower())
    if match["of"] and context.published:
        day = holiday(name, context.published.year + WEEKS[match["of"].lower()])
        return timed(str(day), derived=True) if day else None
    if match["year"]:
        day = holiday(name, int(match["year"]))
        return timed(str(day)) if day else None
    here = context.published
    if here is None:
        day = holiday(name, None)
        return timed(f"XXXX-{day:%m-%d}" if day else None)
    days = [day for year in (here.year - 1, here.year, here.year + 1) if (day := holiday(name, year))]
    if context.tense == "past":
        return timed(str(max(day for day in days if day <= here)), derived=True)
    return timed(str(min(day for day in days if day >= here)), derived=True)
