"""How each expression of time is resolved: past or future by tense, at the granularity that is said.

Dates come out as EDTF; ``earliest`` and ``latest`` narrow what EDTF cannot ("late November").
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kg.edtf import bounds
from kg.extraction.calendar_words import (
    COUNT,
    MONTH,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PART,
    SEASONS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
)
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


@dataclass(frozen=True, slots=True)
class Context:
    """What a resolver knows: the day of publication (None: unknown) and the tense around the words."""

    published: dt.date | None
    tense: Tense


Resolver = Callable[[re.Match[str], Context], Time | None]


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word.lower(), 0)


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


def _time(
    value: str | None,
    *,
    derived: bool = False,
    first: dt.date | None = None,
    last: dt.date | None = None,
    relation: Relation = "on",
) -> Time:
    return Time(_NOWHERE, value, str(first) if first else None, str(last) if last else None, relation, derived)


def _iso(match: re.Match[str], _: Context) -> Time | None:
    value = match.group()
    return _time(value) if bounds(value) else None


def _full_date(match: re.Match[str], context: Context) -> Time | None:
    month, day = _month(match["month"]), int(match["day"])
    weekday = match.groupdict().get("weekday")
    if match["year"]:
        date = _date(int(match["year"]), month, day)
        return _time(str(date)) if date else None
    date = _nearest_year(month, day, _weekday(weekday) if weekday else None, context)
    if date is None:
        return _time(None, derived=True) if _date(2000, month, day) else None
    last = match.groupdict().get("last")
    if last:
        end = _date(date.year, date.month, int(last))
        return _time(f"{date}/{end}", derived=True) if end and end > date else _time(str(date), derived=True)
    return _time(str(date), derived=True)


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
    return min(late) if late else None


def _range_of_dates(match: re.Match[str], context: Context) -> Time | None:
    year = match.groupdict().get("year")
    first_month, last_month = _month(match["m1"]), _month(match["m2"] or match["m1"])
    if year:
        start, end = _date(int(year), first_month, int(match["d1"])), _date(int(year), last_month, int(match["d2"]))
    else:
        start = _nearest_year(first_month, int(match["d1"]), None, context)
        end = _date(start.year + (last_month < first_month), last_month, int(match["d2"])) if start else None
    if start is None or end is None or end <= start:
        return None
    return _time(f"{start}/{end}", derived=not year)


def _part_days(part: str, first: dt.date, last: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """Early, mid and late thirds of a month or year, as days; "the end of" is its last tenth."""
    word = part.lower()
    size = (last - first).days + 1
    third = dt.timedelta(days=max(1, size // 3))
    if "earl" in word or "begin" in word or "start" in word:
        return first, first + third - dt.timedelta(days=1)
    if "mid" in word:
        return first + third, first + 2 * third - dt.timedelta(days=1)
    if "end" in word:
        return last - dt.timedelta(days=max(0, size // 10 - 1)), last
    return first + 2 * third, last


def _of_month(year: int, month: int, part: str | None, *, derived: bool) -> Time:
    value = f"{year:04d}-{month:02d}"
    if not part:
        return _time(value, derived=derived)
    first = dt.date(year, month, 1)
    begin, end = _part_days(part, first, dt.date(year, month, calendar.monthrange(year, month)[1]))
    return _time(value, derived=derived, first=begin, last=end)


def _month_year(match: re.Match[str], _: Context) -> Time | None:
    return _of_month(int(match["year"]), _month(match["month"]), match["part"], derived=False)


def _bare_month(match: re.Match[str], context: Context) -> Time | None:
    month, here = _month(match["month"]), context.published
    if here is None:
        return _time(None, derived=True)
    which = (match["which"] or "").lower()
    year = here.year
    if which == "last":
        year -= month >= here.month
    elif which == "next":
        year += month <= here.month
    elif context.tense == "past":
        year -= month > here.month
    else:
        year += month < here.month
    return _of_month(year, month, match["part"], derived=True)


def _on_weekday(match: re.Match[str], context: Context) -> Time | None:
    here = context.published
    if here is None:
        return _time(None, derived=True)
    weekday, which = _weekday(match["weekday"]), (match["which"] or "").lower()
    back = (here.weekday() - weekday) % 7
    if which == "last":
        return _time(str(here - dt.timedelta(days=back or 7)), derived=True)
    if which == "next":
        return _time(str(here + dt.timedelta(days=(7 - back) % 7 or 7)), derived=True)
    if context.tense == "past":
        return _time(str(here - dt.timedelta(days=back)), derived=True)
    return _time(str(here + dt.timedelta(days=(7 - back) % 7)), derived=True)


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
    "day before yesterday": -2,
}


def _relative_day(match: re.Match[str], context: Context) -> Time | None:
    here = context.published
    key = re.sub(r"^(?:early|earlier|late|later) ", "", re.sub(r"\s+", " ", match.group().lower()))
    if here is None:
        return _time(None, derived=True)
    return _time(str(here + dt.timedelta(days=_RELATIVE_DAYS.get(key, 0))), derived=True)


def _relative_span(match: re.Match[str], context: Context) -> Time | None:
    here = context.published
    if here is None:
        return _time(None, derived=True)
    which = (match["which"] or "this").lower().split()[-1]
    shift = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    unit, part = match["unit"].lower(), match["part"]
    if unit == "year":
        return _of_year(here.year + shift, part, derived=True)
    if unit == "month":
        year, month = divmod(here.year * 12 + here.month - 1 + shift, 12)
        return _of_month(
            year, month + 1, part if part and "lier" not in part and "later" not in part else None, derived=True
        )
    if unit == "week":
        monday = here - dt.timedelta(days=here.weekday()) + dt.timedelta(weeks=shift)
        return _time(f"{monday}/{monday + dt.timedelta(days=6)}", derived=True)
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
    return _time(f"{saturday}/{saturday + dt.timedelta(days=1)}", derived=True)


def _season(unit: str, year: int, here: dt.date) -> Time | None:
    if unit in SEASONS:
        return _time(f"{year}-{SEASONS[unit]}", derived=True)
    quarter = (here.month - 1) // 3
    year, quarter = divmod(year * 4 + quarter, 4)
    return _quarter(quarter + 1, year, derived=True)


def _of_year(year: int, part: str | None, *, derived: bool) -> Time:
    word = (part or "").lower()
    if not word or "lier" in word or word == "later":
        return _time(str(year), derived=derived)
    begin, end = _part_days(word, dt.date(year, 1, 1), dt.date(year, 12, 31))
    return _time(str(year), derived=derived, first=begin, last=end)


def _year(match: re.Match[str], _: Context) -> Time | None:
    return _of_year(int(match["year"]), match.groupdict().get("part"), derived=False)


def _years(match: re.Match[str], _: Context) -> Time | None:
    first, last = int(match["y1"]), match["y2"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return _time(f"{first}/{end}") if 0 < end - first < 40 else None


def _quarter(number: int, year: int, *, derived: bool) -> Time:
    first = dt.date(year, 3 * number - 2, 1)
    last = dt.date(year, 3 * number, calendar.monthrange(year, 3 * number)[1])
    return _time(f"{first:%Y-%m}/{last:%Y-%m}", derived=derived)


def _stated_year(match: re.Match[str], context: Context) -> int | None:
    if match["year"]:
        return int(match["year"])
    here = context.published
    if here is None:
        return None
    word = (match["which"] or "this").lower()
    return here.year + (1 if "next" in word else -1 if "last" in word else 0)


def _in_quarter(match: re.Match[str], context: Context) -> Time | None:
    year = _stated_year(match, context)
    number = int(match["digit"]) if match["digit"] else ORDINALS[match["nth"].lower()]
    if year is None:
        return _time(None, derived=True)
    return _quarter(number, year, derived=not match["year"]) if 1 <= number <= 4 else None


def _half(match: re.Match[str], context: Context) -> Time | None:
    year = _stated_year(match, context)
    if year is None:
        return _time(None, derived=True)
    second = match["half"].lower() in ("second", "latter", "2nd")
    return _time(f"{year}-07/{year}-12" if second else f"{year}-01/{year}-06", derived=not match["year"])


def _season_year(match: re.Match[str], context: Context) -> Time | None:
    year = _stated_year(match, context)
    if year is None:
        return _time(None, derived=True)
    return _time(f"{year}-{SEASONS[match['season'].lower()]}", derived=not match["year"])


def _year_end(match: re.Match[str], context: Context) -> Time | None:
    year = _stated_year(match, context)
    return _of_year(year, match["part"], derived=True) if year else _time(None, derived=True)


def _ago(match: re.Match[str], context: Context) -> Time | None:
    here, number = context.published, _number(match["count"])
    sign = -1 if match.groupdict().get("ago") else 1
    if here is None or not number:
        return _time(None, derived=True)
    unit = match["unit"].lower()
    if unit == "day":
        return _time(str(here + dt.timedelta(days=sign * number)), derived=True)
    if unit == "week":
        day = here + dt.timedelta(weeks=sign * number)
        return _time(f"{day:%Y-%m}", derived=True, first=day - dt.timedelta(days=3), last=day + dt.timedelta(days=3))
    if unit == "month":
        year, month = divmod(here.year * 12 + here.month - 1 + sign * number, 12)
        return _time(f"{year:04d}-{month + 1:02d}", derived=True)
    return _time(str(here.year + sign * number), derived=True)


_WHICH = r"(?:(?P<which>last|next|this|this coming|coming|this past|past|the past|previous)\s+)"
_PARTS = rf"(?:(?P<part>{PART})[\s-]+)"
_LATER = r"(?P<part>early|earlier|late|later|mid|the end of|the beginning of|the start of|by the end of)[\s-]+"
_TABLE: tuple[tuple[str, Resolver], ...] = (
    (r"\b\d{4}-\d{2}-\d{2}\b", _iso),
    (rf"\b(?P<m1>{MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:-|–|to|and|or|through)\s*(?:(?P<m2>{MONTH})\s+)?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+(?P<year>{YEAR})\b)?", _range_of_dates),
    (rf"(?:\b(?P<weekday>{WEEKDAY}),?\s+(?:\()?)?\b(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d)(?:,?\s+(?:of\s+)?(?P<year>{YEAR})\b)?", _full_date),
    (rf"(?:\b(?P<weekday>{WEEKDAY}),?\s+(?:the\s+)?)?\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})(?:,?\s+(?P<year>{YEAR})\b)?", _full_date),
    (rf"\b{_PARTS}?(?P<month>{MONTH}),?\s+(?:of\s+)?(?P<year>{YEAR})\b", _month_year),
    (rf"\b(?:{_PARTS}(?:{_WHICH})?|{_WHICH.replace('which', 'w2')}|(?<=\bin )|(?<=\bby )|(?<=\bsince )|(?<=\buntil )|(?<=\bfor )|(?<=\bof )|(?<=\band )|(?<=\bor )|(?<=\bto )|(?<=\bduring )|(?<=\bbefore )|(?<=\bthan )|(?<=\bback in ))(?P<month>{MONTH})\b(?!\s+\d)", lambda m, c: _bare_month(_Which(m), c)),  # type: ignore[arg-type]
    (rf"\b(?:the\s+)?(?:(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]+quarter|Q(?P<digit>[1-4]))(?:\s+of)?(?:\s+(?P<year>{YEAR})\b|\s+(?P<which>this|next|last)\s+year)?", _in_quarter),
    (rf"\b(?:the\s+)?(?P<half>first|second|latter|1st|2nd)\s+half(?:\s+of)?(?:\s+(?P<year>{YEAR})\b|\s+(?P<which>this|next|last|the)\s+year)", _half),
    (rf"\b(?:early\s+|late\s+|mid-?)?(?P<season>spring|summer|autumn|fall|winter)(?:\s+of)?\s+(?:(?P<year>{YEAR})\b|(?P<which>this|next|last)\s+year)", _season_year),
    (rf"\b(?P<y1>{YEAR})[-–](?P<y2>{YEAR}|\d\d)\b(?!-)", _years),
    (r"\b(?P<part>the end of|end of|later|the beginning of|the start of)\s+(?:(?P<which>this|next|last|the)\s+year|(?P<year>(?!))x)", _year_end),
    (rf"\b(?:{_LATER})?{_WHICH}(?P<unit>year|month|week|weekend|spring|summer|autumn|fall|winter|quarter)\b", _relative_span),
    (r"\b(?P<part>(?!))?(?:over|during|at)\s+(?P<which>the|this|this past|last)\s+(?P<unit>weekend)\b", _relative_span),
    (rf"\b(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s?\s+(?P<ago>ago|earlier|before)\b", _ago),
    (rf"\bin\s+(?:about\s+)?(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s?(?:'|’)?(?:\s+time)?\b(?!\s+(?:that|after|of|to)\b)(?P<ago>(?!))?", _ago),
    (rf"\b(?:on\s+)?(?:early\s+|late\s+|earlier\s+)?(?:(?P<which>last|next|this|this past|coming)\s+)?(?P<weekday>{WEEKDAY})\b", _on_weekday),
    (r"\b(?:(?:early|earlier|late|later)\s+)?(?:today|yesterday|tomorrow|tonight|this morning|this afternoon|this evening|last night|overnight)\b", _relative_day),
    (rf"\b(?P<part>{PART}|mid)[\s-]+(?P<year>{YEAR})\b", _year),
    (rf"\b(?<=\bin )(?P<year>{YEAR})\b|\b(?<=\bby )(?P<year2>{YEAR})\b|(?<=\b(?:of|or) )(?P<year3>{YEAR})\b", lambda m, c: _year(_AnyYear(m), c)),  # type: ignore[arg-type]
    (rf"(?:(?<=\bsince )|(?<=\buntil )|(?<=\bbefore )|(?<=\bduring )|(?<=\bfor )|(?<=\bafter )|(?<=\baround )|(?<=\bthan )|(?<=\bof )|(?<=\bor )|(?<=\bfrom )|(?<=, )|(?<=\())(?P<year>{YEAR})\b(?!-)", _year),
)  # fmt: skip


class _AnyYear:
    """A match whose year stands in one of several groups."""

    def __init__(self, match: re.Match[str]) -> None:
        self._year = next(value for value in match.groupdict().values() if value)

    def __getitem__(self, key: str) -> str:
        return self._year

    def groupdict(self) -> dict[str, str | None]:
        return {"part": None}


class _Which:
    """A match of a bare month, whose "last" or "next" stands before or after the part of the month."""

    def __init__(self, match: re.Match[str]) -> None:
        self._groups = {**match.groupdict(), "which": match["which"] or match["w2"]}

    def __getitem__(self, key: str) -> str | None:
        return self._groups[key]


PATTERNS = tuple((re.compile(pattern), resolve) for pattern, resolve in _TABLE)
