"""Clock times: converted as stated, never repaired."""

from __future__ import annotations

import pytest

from kg.extraction.clocks import best_clock, find_clocks, to_utc
from kg.model import Span


@pytest.mark.parametrize(
    ("text", "stated", "utc"),
    [
        ("at 19:17 PST", "19:17", "03:17"),
        ("at 7:17 p.m. EDT", "19:17", "23:17"),
        ("10:30am EDT", "10:30", "14:30"),
        ("at 12:16 pm EST", "12:16", "17:16"),
        ("2317 GMT", "23:17", "23:17"),
        ("at 22:50 Moscow Time", "22:50", "19:50"),
        ("at 8:00 a.m. Beijing time", "08:00", "00:00"),
        ("at 2:40 a.m. ET", "02:40", "06:40"),
        ("at noon EDT", "12:00", "16:00"),
        ("at midnight GMT", "00:00", "00:00"),
        ("at 16:15 hours IST", "16:15", "10:45"),
        ("at 5:00 p.m. Pacific Daylight Time", "17:00", "00:00"),
        ("at 11:22 p.m. Baikonur time", "23:22", "18:22"),
        ("between 5:00 and 7:00 UTC", "05:00", "05:00"),
        ("from 5 p.m. to 7 p.m. EDT", "17:00", "21:00"),
        ("coverage at 4:30 p.m. EDT, liftoff an hour later at 5:26 p.m.", "17:26", "21:26"),
        ("docking at 09:09 UTC (5:09 a.m. EDT) after a launch at 03:52 UTC", "03:52", "03:52"),
    ],
)
def test_a_clock_time_is_converted_as_stated(text: str, stated: str, utc: str) -> None:
    """Hours and zones as news writes them, on a day in summer time."""
    clock = best_clock(find_clocks(text, Span(0, len(text)), "2020-10-31"))
    assert clock is not None
    assert (clock.stated, clock.utc) == (stated, utc)


def test_utc_in_parentheses_wins() -> None:
    """ "22:50 Moscow Time (19:50 UTC)" is 19:50."""
    text = "at 22:50 Moscow Time (19:50 UTC)"
    clock = best_clock(find_clocks(text, Span(0, len(text))))
    assert clock is not None
    assert clock.utc == "19:50"


@pytest.mark.parametrize(
    ("day", "utc"), [("2024-07", "14:00"), ("2024-03", None), ("2024", None), ("2024-12/..", "15:00")]
)
def test_a_span_of_days_has_one_season_or_none(day: str, utc: str | None) -> None:
    """A zone named without its season is converted where no change of the clocks lies among the days."""
    assert to_utc(10, 0, "ET", day) == utc


def test_local_time_needs_the_site() -> None:
    """Without the site's zone local time stays local."""
    assert to_utc(9, 0, "local time", "2024-04-10") is None
    assert to_utc(9, 0, "local time", "2024-04-10", "Asia/Seoul") == "00:00"


@pytest.mark.parametrize(
    "text",
    [
        "Falcon 9",
        "a score of 3:2",
        "25:61 PST",
        "a ratio of 10:30 among them",
        "around noon on Friday",
        "the press conference is at 10:30 a.m. EDT",
        "docked at 05:09 EDT/09:09 UTC",
    ],
)
def test_near_misses_are_no_clock_times(text: str) -> None:
    """A number without half of day or zone says nothing."""
    assert find_clocks(text, Span(0, len(text))) == ()


def test_the_zone_may_stand_in_brackets_behind_the_day() -> None:
    """Near miss: what the brackets hold is no zone."""
    text = "It took off at 1:57 p.m. on Monday (Beijing time) from Taiyuan."
    assert [clock.utc for clock in find_clocks(text, Span(0, len(text)))] == ["05:57"]
    text = "It took off at 1:57 p.m. on Monday (the second try) from Taiyuan."
    assert [clock.utc for clock in find_clocks(text, Span(0, len(text)))] == [None]
