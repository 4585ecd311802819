"""The expressions of time that news uses: a pattern and its resolver each, the longer before the shorter.

Names of days and months are read as they are written; every other word also with a capital, as at the head of a
sentence. Patterns are tried in order, and none reads words that an earlier one has read.
"""

from __future__ import annotations

import re

from kg.extraction import periods, resolvers
from kg.extraction.calendar_words import COUNT, HOLIDAY, MONTH, PART, WEEKDAY, YEAR
from kg.extraction.resolvers import Context, Resolver, Time

_WHICH = r"(?i:(?P<which>last|next|this|this coming|coming|this past|past|the past|previous)\s+)"
_PARTS = rf"(?:(?P<part>{PART})[\s-]+(?:in\s+)?)"
_LATER = r"(?i:(?P<part>early|earlier|late|later|mid|the end of|the beginning of|the start of|by the end of)[\s-]+)"
_NTH = r"(?:st|nd|rd|th)"
_NEVER = r"(?P<{}>(?!))"


def _after(words: str) -> str:
    """Return a pattern for a place right behind one of some words, written small or with a capital."""
    return "(?:" + "|".join(rf"(?<=\b[{w[0].upper()}{w[0]}]{w[1:]} )" for w in words.split(",")) + ")"


# "January last year": the year that is told beside a day or a month.
_OF_LAST = r"(?:,?\s+(?:of\s+)?(?i:(?P<of>last|this|next)\s+year)\b)?"
_SHARED = rf"(?:(?=\s+and\s+(?:in\s+)?{MONTH}(?:\s+\d{{1,2}},?)?\s+(?P<shared>{YEAR})\b))?"
_OF_YEAR = rf"(?:,?\s+(?:of\s+)?(?:(?:Juche\s+\d{{1,3}}\s*\()?(?P<year>{YEAR})\b(?!\s*(?:UTC|GMT|Z\b|hours|local))|(?i:(?P<of>last|this|next)\s+year)\b))?"
_HOPED = "as early as,as soon as,as late as,into,targets,target,until at least,to at least"
_BEFORE_MONTH = _after("in,by,since,until,for,of,and,or,to,during,before,than,from,through,around,targeting," + _HOPED)
_BEFORE_NOUN = _after("a,an,the,its,their")
_BEFORE_YEAR = _after(
    "in,by,since,until,before,during,for,after,around,about,than,of,or,from,through,targeting,and,fiscal,fiscal year,launched,"
    + _HOPED
)
_BEFORE_SEASON = _after("in,in the,by,by the,for,for the,during,during the,until,until the,than,before,before the")
# "A 2027 launch": the year of what it stands before, unless that is a list or a number of launches.
_NO_FLIGHT = r"(?!\s+(?:schedules?|manifests?|campaigns?|cadence|records?|calendars?|leaderboard|licen[cs]es?|rates?|totals?|plans|contracts?|services?|costs?|market)\b)"
_OF_A_FLIGHT = rf"(?=\s+(?:(?:[\w-]+\s+){{0,3}}(?:launch|mission|flight|debut|lift-?off|attempt)\b|(?:launch |rocket |[\w-]+-stage )?(?:failure|explosion|mishap|accident|loss)\b){_NO_FLIGHT})"
# What makes four digits a number of things after all.
_AMOUNT = r"(?!\s*(?:kg|kilo\w+|pounds?|lbs?|tons?|tonnes?|k?m\b|miles?|feet|sat\w+|people|jobs|employees|dollars))"


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


def _bare_month(match: re.Match[str], context: Context) -> Time | None:
    return resolvers.bare_month(_Which(match), context)  # type: ignore[arg-type]


def _any_year(match: re.Match[str], context: Context) -> Time | None:
    return periods.in_year(_AnyYear(match), context)  # type: ignore[arg-type]


_YEARS = ("19", "20")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = ("spring", "summer", "autumn", "fall", "winter")
_QUARTERS = ("quarter", "q1", "q2", "q3", "q4")
_WEEK = ("week",)
_UNITS = ("day", "week", "month", "year", "quarter", *_SEASONS)
_DAYS = (
    "day",
    "morrow",
    "tonight",
    "this ",
    "last ",
    "overnight",
    "mon.",
    "tue",
    "wed.",
    "thu",
    "fri.",
    "sat.",
    "sun.",
)
_HOLIDAYS = ("day", "eve", "hallow", "christmas", "thanksgiving", "july")
_TABLE: tuple[tuple[tuple[str, ...], str, Resolver], ...] = (
    (_YEARS, r"\b\d{4}-\d{2}-\d{2}\b", resolvers.iso),
    (_WEEK, rf"\b(?i:the\s+(?P<unit>weekend|week)\s+of)\s+(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}){_NTH}?\b(?:,?\s+(?P<year>{YEAR})\b)?", resolvers.week_of),
    (_YEARS, rf"\b(?P<year>{YEAR})\s+(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})\b(?![:.]\d)", resolvers.full_date),
    (_MONTHS, rf"\b(?P<m1>{MONTH})\s+(?P<d1>\d{{1,2}}){_NTH}?\s*(?:-|–|to|and|or|through)\s*(?:(?P<m2>{MONTH})\s+)?(?P<d2>\d{{1,2}}){_NTH}?\b(?!:)(?:,?\s+(?P<year>{YEAR})\b)?", resolvers.range_of_dates),
    (_MONTHS, rf"\b(?i:between|from)\s+(?P<weekday>{WEEKDAY})\s+(?:and|to|through|until)\s+(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}){_NTH}?\b(?![:.]\d)", resolvers.weekday_to_date),
    (_MONTHS, rf"\b(?:{MONTH}\s+\d{{1,2}}{_NTH}?|\d{{1,2}}{_NTH}?\s+(?:of\s+)?{MONTH})\s+(?:of\s+)?(?i:that|the\s+same)\s+year\b", resolvers.unknown),
    (_MONTHS, rf"(?:\b(?i:today|tonight|yesterday|tomorrow|this morning),?\s+\(?)?(?:\b(?P<weekday>{WEEKDAY}),?\s+(?:\()?)?(?:\b(?i:(?P<side>last|this past|next|this coming)\s+))?\b(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}){_NTH}?\b(?![:.]\d){_OF_YEAR}{_SHARED}", resolvers.full_date),
    (_MONTHS, rf"(?:\b(?P<weekday>{WEEKDAY}),?\s+(?:the\s+)?)?\b(?P<day>\d{{1,2}}){_NTH}?\s+(?:of\s+)?(?P<month>{MONTH}){_OF_YEAR}", resolvers.full_date),
    (_MONTHS, rf"\b(?:{PART}[\s-]+)?(?P<m1>{MONTH})(?:\s+or\s+|\s?[–/-]\s?)(?:{PART}[\s-]+)?(?P<m2>{MONTH})\b(?!\s+\d{{1,2}}\b)(?:,?\s+(?:of\s+)?(?P<year>{YEAR})\b)?", resolvers.months),
    (_MONTHS, rf"\b(?i:between)\s+(?:{PART}[\s-]+)?(?P<m1>{MONTH})\s+and\s+(?:{PART}[\s-]+)?(?P<m2>{MONTH})\b(?!\s+\d{{1,2}}\b)(?:,?\s+(?:of\s+)?(?P<year>{YEAR})\b)?", resolvers.months),
    (_MONTHS, rf"\b{_PARTS}?(?P<month>{MONTH}),?\s+(?:of\s+)?(?P<year>{YEAR})\b", resolvers.month_year),
    (_MONTHS, rf"\b(?:{_PARTS}(?:{_WHICH})?|{_WHICH.replace('which', 'w2')}|{_BEFORE_MONTH}|(?<=\bback in )|\b(?={MONTH}['’]s{_OF_A_FLIGHT})|\b(?:(?!May\b)|(?<=failed )|(?<=successful )|(?<=planned )|(?<=['’]s )|(?<=its )|(?<=the ))(?={MONTH}{_OF_A_FLIGHT})|{_BEFORE_NOUN}(?={MONTH}{_OF_A_FLIGHT}))(?P<month>{MONTH})\b(?!\s+\d){_OF_LAST}{_SHARED}", _bare_month),
    (_QUARTERS, rf"\b(?i:(?:the\s+)?(?:(?P<nth>first|second|third|fourth|final|(?:last(?=\s+quarter\s+of))|1st|2nd|3rd|4th)[\s-]+quarter|Q(?P<digit>[1-4]))(?:\s+of)?(?:\s+(?P<year>{YEAR})\b|\s+(?P<which>this|next|last)\s+year)?)", periods.in_quarter),
    (("half",), rf"\b(?i:(?:the\s+)?(?P<half>first|second|latter|1st|2nd)\s+half(?:\s+of)?(?:\s+(?P<year>{YEAR})\b|\s+(?P<which>this|next|last|the)\s+year))", periods.in_half),
    (_SEASONS, rf"\b(?i:(?:early\s+|late\s+|mid-?)?(?P<season>spring|summer|autumn|fall|winter)(?:\s+of)?\s+(?:(?P<year>{YEAR})\b|(?P<which>this|next|last)\s+year))", periods.season_year),
    (_SEASONS, rf"\b(?i:(?:(?:early|mid|late)[\s-]+)?(?P<s1>spring|summer|autumn|fall|winter)\s+or\s+(?:(?:early|mid|late)[\s-]+)?(?P<s2>spring|summer|autumn|fall|winter))\b(?:\s+(?:of\s+)?(?P<year>{YEAR})\b)?", periods.seasons),
    (_SEASONS, rf"(?:\b(?i:(?:early|mid|late)[\s-]+)|{_BEFORE_SEASON})(?P<s1>spring|summer|autumn|fall|winter)\b(?!\s+of\b)(?P<s2>(?!))?(?P<year>(?!))?", periods.seasons),
    (_YEARS, rf"\b(?P<y1>{YEAR})[-–](?P<y2>{YEAR}|\d\d)\b(?!-)", periods.span_of_years),
    (_YEARS, rf"\b(?i:between|from)\s+(?P<y1>{YEAR})\s+(?:and|to|through|until)\s+(?P<y2>{YEAR})\b|(?:{_after('in,by,for')}|\b{PART}[\s-]+)(?P<y3>{YEAR})\s+or\s+(?:in\s+)?(?:{PART}[\s-]+)?(?P<y4>{YEAR})\b", periods.span_of_years),
    (_HOLIDAYS, rf"\b(?:(?:on|around|before|by|until|this|for|after)\s+|(?<=\b[Oo]n )|(?=[A-Z][\w’' ]{2,20} (?:Day|Eve|[Mm]orning|[Nn]ight)\b))(?P<holiday>{HOLIDAY})(?:\s+(?:Day|[Mm]orning|[Nn]ight|[Ee]vening))?\b{_OF_YEAR}(?!\s+(?:gifts?|presents?|party|parties|cards?|candy|tree|messages?|address|season)\b)", resolvers.on_holiday),
    (("year",), rf"\b(?i:(?P<part>the end of|end of|later|later in|late in|early in|the beginning of|the start of)\s+(?:(?P<which>this|next|last|the)\s+year)|(?P<end>(?:(?:the|this)\s+)?year(?:[’']s\s+|-|\s)end|the\s+year\s+is\s+(?:over|out|up)|the\s+turn\s+of\s+the\s+year))\b{_NEVER.format('year')}?", periods.year_end),
    (_WEEK, rf"\b(?:(?i:(?:on\s+)?)(?P<weekday>{WEEKDAY})(?:\s+of)?\s+(?P<which>last|this|next)\s+week|(?i:(?P<w2>last|this|next)\s+week),?\s+(?:on\s+)?(?P<day2>{WEEKDAY}))\b", resolvers.weekday_of_week),
    (_UNITS, rf"\b(?i:(?P<exact>exactly\s+)?(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s?\s+(?P<ago>ago|earlier|before(?!\s+\w)))(?:\s+(?:(?i:on\s+)?(?P<of>(?i:today|this\s+(?:week|month))|{WEEKDAY})))?\b", periods.ago),
    (("since",), rf"\b(?P<exact>(?!))?(?P<count>{COUNT})\s+(?i:(?P<unit>year|month)s?\s+(?P<ago>since))(?P<of>(?!))?(?=\s+(?:[\w’'.\x01-]+\s+){{1,5}}?(?:launched|blasted off|lifted off|took off)\b)", periods.ago),
    (_UNITS, rf"\b(?:{_LATER})?{_WHICH}(?i:(?P<unit>year|month|week|weekend|spring|summer|autumn|fall|winter|quarter))\b", periods.relative_span),
    (_UNITS, r"\b(?i:(?P<part>later|late|early|the end of|end of)(?:\s+in)?\s+(?P<which>the)\s+(?P<unit>month|week))\b", periods.relative_span),
    (_UNITS, r"\b(?i:(?P<part>(?!))?(?:over|during|at)\s+(?P<which>the|this|this past|last)\s+(?P<unit>weekend))\b", periods.relative_span),
    (_UNITS, rf"\b(?i:in\s+(?P<exact>exactly\s+)?(?:(?:about|around|roughly|just|only)\s+)?(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s?(?:'|’)?(?:\s+time)?)\b(?!\s+(?:that|after|of|to)\b)(?P<ago>(?!))?(?P<of>(?!))?", periods.ago),
    (_UNITS, rf"\b(?i:(?:(?:in|over|during)\s+the\s+next|within(?:\s+the\s+next)?)\s+(?P<count>{COUNT})\s+(?P<unit>day|week|month|year)s)\b(?!\s+(?:that|after|of|to)\b)", periods.coming),
    (("away", "from now"), rf"\b(?P<exact>(?!))?(?P<count>{COUNT})\s+(?i:(?P<unit>day|week|month|year)s?\s+(?:away|from now))\b(?!\s+from\b)(?P<ago>(?!))?(?P<of>(?!))?", periods.ago),
    ((" the ",), rf"{_after('on,to,until,till,for,by')}the\s+(?P<day>\d{{1,2}}){_NTH}\b(?=\s*(?:[.,;:)]|\Z|\b(?:because|and|after|with|at|from|due|when|but|aboard)\b))", resolvers.day_of_month),
    (_DAYS, rf"\b(?i:(?:on\s+)?(?:early\s+|late\s+|earlier\s+)?(?:(?P<which>last|next|this|this past|this coming|coming|past)\s+)?)(?P<weekday>{WEEKDAY})\b", resolvers.on_weekday),
    (_DAYS, r"\b(?i:(?:(?:early|earlier|late|later)\s+)?(?:today|yesterday|tomorrow|tonight|this morning|this afternoon|this evening|last night|overnight|the day before yesterday))\b", resolvers.relative_day),
    (_YEARS, rf"\b(?P<part>{PART})[\s-]+(?:in\s+)?(?P<year>{YEAR})\b", periods.in_year),
    (_YEARS, rf"(?:{_BEFORE_YEAR}|(?<=, )|(?<=\())(?P<year>{YEAR})\b(?!-)", _any_year),
    (_YEARS, rf"(?m:^)[ \t]*(?P<year>{YEAR})(?=\s*[:–—]\s)", _any_year),
    (_YEARS, rf"(?<=\bto )(?P<year>{YEAR})\b(?!-){_AMOUNT}", _any_year),
    (_YEARS, rf"(?<=['’]s )(?P<year>{YEAR})\b{_OF_A_FLIGHT}", _any_year),
    (_YEARS, rf"{_after('a,its,the,this,that,their,toward,towards,expected,planned,targeted')}(?P<year>{YEAR})\b{_OF_A_FLIGHT}", _any_year),
)  # fmt: skip
# The words one of which must stand in a text, in lower case, for a pattern to be tried; the pattern; its resolver.
PATTERNS = tuple((keys, re.compile(pattern), resolve) for keys, pattern, resolve in _TABLE)
