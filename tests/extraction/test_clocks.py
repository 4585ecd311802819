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


def test_local_time_needs_the_site() -> None:
    """Without the site's zone local time stays local."""
    assert to_utc(9, 0, "local time", "2024-04-10") is None
    assert to_utc(9, 0, "local time", "2024-04-10", "Asia/Seoul") == "00:00"


@pytest.mark.parametrize("text", ["Falcon 9", "a score of 3:2", "25:61 PST", "a ratio of 10:30 among them"])
def test_near_misses_are_no_clock_times(text: str) -> None:
    """A number without half of day or zone says nothing."""
    assert find_clocks(text, Span(0, len(text))) == ()
