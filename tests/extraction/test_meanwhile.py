"""What goes on while a rocket flies is not what it carries, and what else began or ended has its own day and hour."""

from __future__ import annotations

import pytest

from tests.conftest import Reader
from tests.readings import launches


@pytest.mark.parametrize(
    ("text", "payloads"),
    [
        ("China launches Tianzhou-9 as Shenzhou-22 crew returns to Earth", ["Tianzhou-9"]),
        ("China launched a cargo ship on Monday as the Shenzhou-22 astronauts were returning.", ["cargo ship"]),
        ("Russia is preparing to launch a new crew just as the Crew-14 astronauts are due home.", ["new crew"]),
        ("SpaceX will launch a cargo ship on Friday while the Crew-14 astronauts unpack Cygnus.", ["cargo ship"]),
        # What flies along is carried, in whatever words.
        ("SpaceX launches Orla-1 as well as two BlackSky satellites", ["Orla-1", "two BlackSky satellites"]),
        ("An Electron launched Orla-1 as its main payload and Orla-2 beside it.", ["Orla-1", "Orla-2"]),
        ("Rocket Lab launched Orla-1 on Monday while also carrying Orla-2.", ["Orla-1", "Orla-2"]),
        # Nothing is told before it: the words name the launch's own craft.
        ("Rocket lifts off as Starlink satellites head to orbit", ["Starlink"]),
    ],
)
def test_a_craft_that_is_at_something_else_is_not_carried(read_text: Reader, text: str, payloads: list[str]) -> None:
    (found,) = launches(read_text, text)
    assert found["payloads"] == payloads


def test_the_year_in_which_a_record_began_is_no_day_of_a_plan(read_text: Reader) -> None:
    text = "The launch of Landsat 9 will continue a record of the land that began with the first Landsat in 1972."
    assert [one["date"] for one in launches(read_text, text, None)] == [None]
    text = "The launch of Landsat 9 in September will continue a record that began with the first Landsat."
    assert [one["date"] for one in launches(read_text, text, None)] == ["XXXX-09"]


def test_the_hour_at_which_a_telescope_fell_silent_is_no_hour_of_its_launch(read_text: Reader) -> None:
    text = "Ten years after its launch, the Orla-1 satellite {} at 02:38 EDT on October 25."
    for words in ("ceased work", "fell silent", "went offline"):
        assert [one["time_utc"] for one in launches(read_text, text.format(words))] == [None]
    assert (
        launches(read_text, "The satellite Orla-1 was launched at 02:38 EDT on October 25.")[0]["time_utc"] == "06:38"
    )


def test_to_have_launched_more_than_any_other_is_a_count(read_text: Reader) -> None:
    assert not launches(read_text, "China launched more rockets than any other country in 2025.")
    assert not launches(read_text, "U.S. firms, led by SpaceX, launched more than all others together in 2025.")
    assert launches(read_text, "On Monday China launched more satellites, two days earlier than expected.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Spy satellite launch on Soyuz begins refresh of French military space", "occurred"),
        ("Vega C launch opens a new chapter for Avio", "occurred"),
        ("Spy satellite launch on Soyuz to begin refresh of French military space", "planned"),
    ],
)
def test_a_launch_that_begins_something_took_place(read_text: Reader, text: str, status: str) -> None:
    assert [one["status"] for one in launches(read_text, text)] == [status]
