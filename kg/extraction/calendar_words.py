"""The vocabulary of time in English news: months, weekdays, zones, seasons, and the patterns built from them."""

from __future__ import annotations

import calendar
import datetime as dt
import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
# Minutes east of UTC. A zone is read as it is written, also where the season makes it the wrong one.
ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
    "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "BST": 60, "WEST": 60, "CET": 60, "CEST": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "IST": 330, "JST": 540, "KST": 540, "NZST": 720, "NZDT": 780, "AEST": 600,
    "AEDT": 660, "BRT": -180, "PKT": 300, "SGT": 480, "HKT": 480, "GFT": -180, "IRST": 210,
    "BEIJING TIME": 480, "MOSCOW TIME": 180, "JAPAN TIME": 540, "JAPAN STANDARD TIME": 540, "INDIAN TIME": 330,
    "INDIA TIME": 330, "KOREA TIME": 540, "KOREAN TIME": 540, "SEOUL TIME": 540, "TOKYO TIME": 540, "TEHRAN TIME": 210,
    "GREENWICH MEAN TIME": 0, "COORDINATED UNIVERSAL TIME": 0, "UNIVERSAL TIME": 0, "CHINA STANDARD TIME": 480,
    "INDIAN STANDARD TIME": 330, "INDIA STANDARD TIME": 330, "KOREA STANDARD TIME": 540, "KOREAN STANDARD TIME": 540,
    "CHINESE TIME": 480, "CHINA TIME": 480, "BAIKONUR TIME": 300, "KOUROU TIME": -180, "FRENCH GUIANA TIME": -180,
    "IRAN TIME": 210, "SHANGHAI TIME": 480,
}  # fmt: skip
# Zones that are named without their season: IANA names, resolved for the day itself.
SEASONAL_ZONES = {
    "ET": "America/New_York", "EASTERN": "America/New_York", "EASTERN TIME": "America/New_York",
    "CT": "America/Chicago", "CENTRAL TIME": "America/Chicago", "MT": "America/Denver", "MOUNTAIN TIME": "America/Denver",
    "PT": "America/Los_Angeles", "PACIFIC": "America/Los_Angeles", "PACIFIC TIME": "America/Los_Angeles",
    "NEW ZEALAND TIME": "Pacific/Auckland", "U.K. TIME": "Europe/London", "UK TIME": "Europe/London",
    "EASTERN STANDARD TIME": "America/New_York", "EASTERN DAYLIGHT TIME": "America/New_York",
    "ISRAEL TIME": "Asia/Jerusalem", "FLORIDA TIME": "America/New_York", "CALIFORNIA TIME": "America/Los_Angeles",
    "LONDON TIME": "Europe/London", "PARIS TIME": "Europe/Paris", "PYONGYANG TIME": "Asia/Pyongyang",
    "HOUSTON TIME": "America/Chicago", "TEXAS TIME": "America/Chicago", "CENTRAL STANDARD TIME": "America/Chicago",
    "CENTRAL DAYLIGHT TIME": "America/Chicago", "MOUNTAIN STANDARD TIME": "America/Denver",
    "MOUNTAIN DAYLIGHT TIME": "America/Denver", "PACIFIC STANDARD TIME": "America/Los_Angeles",
    "PACIFIC DAYLIGHT TIME": "America/Los_Angeles", "CENTRAL EUROPEAN TIME": "Europe/Paris",
    "CENTRAL EUROPEAN SUMMER TIME": "Europe/Paris", "BRITISH SUMMER TIME": "Europe/London",
    "WASHINGTON TIME": "America/New_York",
}  # fmt: skip
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
WEEKS = {"last": -1, "past": -1, "previous": -1, "this": 0, "the": 0, "next": 1, "coming": 1, "following": 1}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "a few": 0,
    "several": 0,
}

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|(?= \d))"
    r"|(?<=\d )(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)"
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?=,? ))"
YEAR = r"(?:19[2-9]\d|20\d\d)"
PART = (
    r"(?i:(?:early|mid)[\s-]+(?:to|or)[\s-]+(?:mid|late)|early|mid|late|the beginning of|the start of|the end of|the middle of"
    r"|end of|beginning of|start of|middle of|the (?:first|second|latter|back) half of)"
)
_ZONE_WORDS = sorted((*ZONES, *SEASONAL_ZONES), key=len, reverse=True)
ZONE = (
    "(?:"
    + "|".join(
        re.escape(z).replace(r"\ ", r"\s+")
        if z.isupper() and " " not in z
        else re.escape(z.title())
        .replace(r"\ ", r"\s+")
        .replace("Time", "[Tt]ime")
        .replace("Standard", "[Ss]tandard")
        .replace("Daylight", "[Dd]aylight")
        .replace("Summer", "[Ss]ummer")
        for z in _ZONE_WORDS
        if z != "Z"
    )
    + ")"
)
COUNT = r"(?<![\w-])(?i:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|a couple of|a few|several|an?)"
# Days that news calls by name, as month and day; the moving ones as month, weekday and which of them (-1: the last).
_FIXED = {
    "new years day": (1, 1), "new years eve": (12, 31), "valentines day": (2, 14), "fourth of july": (7, 4),
    "july fourth": (7, 4), "july 4th holiday": (7, 4), "halloween": (10, 31), "christmas eve": (12, 24),
    "christmas": (12, 25), "boxing day": (12, 26),
}  # fmt: skip
_MOVING = {"thanksgiving": (11, 3, 3), "labor day": (9, 0, 0), "memorial day": (5, 0, -1)}
HOLIDAY = (
    r"(?:New Year[’']?s (?:Day|Eve)|Valentine[’']?s Day|Fourth of July|July Fourth|Halloween|Christmas(?: Eve)?"
    r"|Boxing Day|Thanksgiving|Labor Day|Memorial Day)"
)


def holiday(name: str, year: int | None) -> dt.date | None:
    """Return the day of a holiday, named in lower case without apostrophes; without a year only those that stay."""
    if name in _FIXED:
        return dt.date(year or 2000, *_FIXED[name])
    if year is None or name not in _MOVING:
        return None
    month, weekday, which = _MOVING[name]
    size = calendar.monthrange(year, month)[1]
    return [day for n in range(1, size + 1) if (day := dt.date(year, month, n)).weekday() == weekday][which]
