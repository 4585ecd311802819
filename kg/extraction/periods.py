"""How weeks, seasons, quarters, years and spans of them are resolved: by tense, at the granularity that is said."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from kg.edtf import bounds
from kg.extraction.calendar_words import ORDINALS, SEASONS, WEEKDAYS, WEEKS
from kg.extraction.resolvers import COUNTABLE, Context, Time, number_of, of_month, part_days, timed


def relative_span(match: re.Match[str], context: Context) -> Time | None:
    """Read "next month", "later this year", "last week", "this summer"."""
    here = context.published
    if here is None:
        return timed(None, derived=True)
    which = (match["which"] or "this").lower().split()[-1]
    shift = WEEKS.get(which, 0)
    unit, part = match["unit"].lower(), match["part"]
    if unit == "year":
        return _of_year(here.year + shift, part, derived=True)
    if unit == "month":
        year, month = divmod(here.year * 12 + here.month - 1 + shift, 12)
        return of_month(
            year, month + 1, part if part and "lier" not in part and "later" not in part else None, derived=True
        )
    if unit == "week":
        monday = here - dt.timedelta(days=here.weekday()) + dt.timedelta(weeks=shift)
        return timed(f"{monday}/{monday + dt.timedelta(days=6)}", derived=True)
    if unit == "weekend":
        return _weekend(here, shift, context)
    return _season(unit, here.year + (shift if unit in SEASONS else 0), here)


def _weekend(here: dt.date, shift: int, context: Context) -> Time:
    saturday = here - dt.timedelta(days=(here.weekday() - 5) % 7)
    if here.weekday() == 6:
        saturday = here - dt.timedelta(days=1)
    if context.tense == "future" and here.weekday() < 5:
        saturday += dt.timedelta(weeks=1)
    if shift > 0 and context.tense == "past":
        saturday += dt.timedelta(weeks=1)
    return timed(f"{saturday}/{saturday + dt.timedelta(days=1)}", derived=True)


def _season(unit: str, year: int, here: dt.date) -> Time | None:
    if unit in SEASONS:
        return timed(f"{year}-{SEASONS[unit]}", derived=True)
    quarter = (here.month - 1) // 3
    year, quarter = divmod(year * 4 + quarter, 4)
    return _quarter(quarter + 1, year, derived=True)


def _of_year(year: int, part: str | None, *, derived: bool) -> Time:
    word = (part or "").lower()
    if not word or "lier" in word or word == "later":
        return timed(str(year), derived=derived)
    begin, end = part_days(word, dt.date(year, 1, 1), dt.date(year, 12, 31))
    return timed(str(year), derived=derived, first=begin, last=end)


def in_year(match: re.Match[str], _: Context) -> Time | None:
    """Read "in 2027", "late 2026"."""
    return _of_year(int(match["year"]), match.groupdict().get("part"), derived=False)


def seasons(match: re.Match[str], context: Context) -> Time | None:
    """Read "in the spring", "late summer or fall": the next or the last one by tense, or from one to the other."""
    here = context.published
    first = match["s1"].lower()
    second = (match["s2"] or first).lower()
    if here is None and not match["year"]:
        return timed(None, derived=True)
    if match["year"]:
        year = int(match["year"])
    else:
        assert here is not None
        limits = [(y, bounds(f"{y}-{SEASONS[second]}")) for y in (here.year - 1, here.year, here.year + 1)]
        if context.tense == "future":
            year = min(y for y, days in limits if days and days[1] and days[1] >= here)
        else:
            year = max(y for y, days in limits if days and days[0] and days[0] <= here)
    value = f"{year}-{SEASONS[first]}"
    if SEASONS[second] > SEASONS[first]:
        value = f"{value}/{year}-{SEASONS[second]}"
    return timed(value, derived=not match["year"])


def span_of_years(match: re.Match[str], _: Context) -> Time | None:
    """Read "2026-28", "between 2026 and 2028", "in 2026 or 2027"."""
    told = [value for value in match.groupdict().values() if value]
    first, last = int(told[0]), told[1]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return timed(f"{first}/{end}") if 0 < end - first < 40 else None


def _quarter(number: int, year: int, *, derived: bool) -> Time:
    first = dt.date(year, 3 * number - 2, 1)
    last = dt.date(year, 3 * number, calendar.monthrange(year, 3 * number)[1])
    return timed(f"{first:%Y-%m}/{last:%Y-%m}", derived=derived)


def _stated_year(match: re.Match[str], context: Context) -> int | None:
    if match["year"]:
        return int(match["year"])
    here = context.published
    if here is None:
        return None
    word = (match["which"] or "this").lower()
    return here.year + (1 if "next" in word else -1 if "last" in word else 0)


def in_quarter(match: re.Match[str], context: Context) -> Time | None:
    """Read "the second quarter of 2027", "Q3 next year"."""
    year = _stated_year(match, context)
    number = int(match["digit"]) if match["digit"] else ORDINALS[match["nth"].lower()]
    if year is None:
        return timed(None, derived=True)
    return _quarter(number, year, derived=not match["year"]) if 1 <= number <= 4 else None


def in_half(match: re.Match[str], context: Context) -> Time | None:
    """Read "the second half of 2026"."""
    year = _stated_year(match, context)
    if year is None:
        return timed(None, derived=True)
    second = match["half"].lower() in ("second", "latter", "2nd")
    return timed(f"{year}-07/{year}-12" if second else f"{year}-01/{year}-06", derived=not match["year"])


def season_year(match: re.Match[str], context: Context) -> Time | None:
    """Read "spring 2027", "summer next year"."""
    year = _stated_year(match, context)
    if year is None:
        return timed(None, derived=True)
    return timed(f"{year}-{SEASONS[match['season'].lower()]}", derived=not match["year"])


def year_end(match: re.Match[str], context: Context) -> Time | None:
    """Read "the end of the year", "later this year", "year's end"."""
    year = _stated_year(match, context)
    return _of_year(year, match["part"] or "the end of", derived=True) if year else timed(None, derived=True)


# "for the first time in nine years", "its third launch in two weeks": how long since, not how long from now
_SPANNED = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|only|last|\d+(?:st|nd|rd|th))\s+(?:[\w’'-]+\s+){0,3}"
    r"(?:time|launch|flight|mission|attempt|liftoff)|times|launches|flights|missions|attempts)\s+"
    r"(?:(?!(?:will|would|is|are|was|could|can|may|might|should|to|comes?)\b)[\w’'.-]+\s+){0,4}\Z",
    re.IGNORECASE,
)


def _nearest(here: dt.date, weekday: int) -> dt.date:
    """Return the day of a week that is nearest to a date: of "sixty years ago Monday" the Monday may be to come."""
    return here + dt.timedelta(days=(weekday - here.weekday() + 3) % 7 - 3)


def ago(match: re.Match[str], context: Context) -> Time | None:
    """Read "three days ago", "in two months": the unit that is counted is the granularity."""
    here, number = context.published, number_of(match["count"])
    sign = -1 if match["ago"] else 1
    if sign > 0 and _SPANNED.search(match.string, max(0, match.start() - 90), match.start()):
        return None
    if here is None or not number or here.year not in COUNTABLE:
        return timed(None, derived=True)
    if match["of"] and match["unit"].lower() == "year":
        word = " ".join(match["of"].lower().split())
        day = _nearest(here, WEEKDAYS[word]) if word in WEEKDAYS else here
        if day.year - number not in COUNTABLE:
            return timed(None, derived=True)
        there = dt.date(day.year - number, day.month, min(day.day, 28) if day.month == 2 else day.day)
        size = {"this week": 4, "this month": 7}.get(word, 10)
        return timed(str(there)[:size], derived=True)
    return counted(here, sign * number, match["unit"].lower(), exact=bool(match["exact"]))


def coming(match: re.Match[str], context: Context) -> Time | None:
    """Read "in the next 18 months", "within two years": from the publication to that far ahead."""
    here, number = context.published, number_of(match["count"])
    end = counted(here, number, match["unit"].lower()).value if here and number else None
    return timed(f"{here}/{end}" if end else None, derived=True)


def counted(day: dt.date, number: int, unit: str, *, exact: bool = False) -> Time:
    """Return the time some units away from a day; weeks that are not exact are told by their month.

    From a year that is not COUNTABLE none is.
    """
    if day.year not in COUNTABLE:
        return timed(None, derived=True)
    if unit == "day":
        return timed(str(day + dt.timedelta(days=number)), derived=True)
    if unit == "week":
        there = day + dt.timedelta(weeks=number)
        slack = dt.timedelta(days=3)
        value = str(there) if exact else f"{there:%Y-%m}"
        return timed(value, derived=True, first=None if exact else there - slack, last=None if exact else there + slack)
    if unit == "month":
        year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
        return timed(f"{year:04d}-{month + 1:02d}", derived=True)
    return timed(str(day.year + number), derived=True)
