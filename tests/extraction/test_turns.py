"""Turns by which analysts tell a launch, each beside the same words of something else."""

from __future__ import annotations

import pytest

from tests.conftest import Reader
from tests.readings import launches, slots

HITS = [
    ("Orla-7 was the last before this, orbited on 26 January 2023, also by an H-IIA.", "2023-01-26", []),
    (
        "Göktürk-1, ordered in 2009 and delayed for years, followed on 5 December 2016 by Vega.",
        "2016-12-05",
        ["Göktürk-1"],
    ),
    (
        "İmece, the first satellite designed at home, flew on SpaceX's Transporter-7 in April 2023.",
        "2023-04",
        ["İmece"],
    ),
    (
        "The batch is 21 satellites. A Falcon 9 hauled them up on Wednesday.",
        "2026-03-11",
        [],
    ),
    (
        "Two satellites shared a ride with the Orla-3 prototype on a Falcon 9 on Feb. 14, 2024.",
        "2024-02-14",
        ["Orla-3"],
    ),
    ("SpaceX dispatched the 1,341-kilogram Orla-4 spacecraft from Vandenberg on Thursday.", "2026-03-12", ["Orla-4"]),
    ("The Soyuz carrying Falcon Eye 2 cleared the tower at Kourou on Wednesday.", "2026-03-11", ["Falcon Eye 2"]),
    ("Helios 2A has been up since December 2004, when an Ariane 5 delivered it.", "2004-12", []),
]


@pytest.mark.parametrize(("text", "day", "payloads"), HITS)
def test_a_day_behind_such_words_makes_them_a_launch(
    read_text: Reader, text: str, day: str, payloads: list[str]
) -> None:
    assert [one["status"] for one in launches(read_text, text)] == ["occurred"]
    (found,) = launches(read_text, text)
    assert found["date"] == day
    assert set(payloads) <= set(found["payloads"])  # type: ignore[call-overload]


MORE = [
    ("SpaceX sent up NROL-76 on May 1 last year. In September the company followed that with the X-37B.", "2025-09"),
    ("Two more New Shepard flights are on the calendar for this year, the first in late September.", "2026-09"),
    (
        "Virgin Orbit flies from Mojave. Its first go, in May 2020, conked out after the engine of LauncherOne lit.",
        "2020-05",
    ),
    ("A Rocket Lab mission failed. The vehicle left the Mahia peninsula on Sunday.", "2026-03-08"),
]


@pytest.mark.parametrize(("text", "day"), MORE)
def test_the_last_launch_that_such_words_tell_has_its_day(read_text: Reader, text: str, day: str) -> None:
    assert launches(read_text, text)[-1]["date"] == day


NEAR = [
    "The Göktürk-1 satellite followed Orla-2 at a distance of 40 km on Monday.",
    "The committee, put up on Monday, will look at the Orla satellite.",
    "The two satellites shared data with the Orla-3 prototype on Monday.",
    "NASA dispatched a team to the satellite factory on Thursday.",
    "The crew of Soyuz MS-28 got to the village on Monday.",
    "Orla fell silent on Monday, and the agency followed that with a note on the Norna-2 satellite.",
    "A Falcon 9 delivered on its promise on Monday, an analyst said.",
    "The Juno spacecraft flew by Ganymede on Monday.",
    "The Dragon spacecraft splashes down for repairs on Monday.",
]


@pytest.mark.parametrize("text", NEAR)
def test_the_same_words_of_something_else_tell_none(read_text: Reader, text: str) -> None:
    assert not launches(read_text, text)


def test_it_left_at_an_hour_of_a_zone_is_a_launch(read_text: Reader) -> None:
    text = "A Long March 5 was rolled out at Wenchang this month. It left on Friday at 21:41 Beijing time."
    assert slots(launches(read_text, text), "date", "time_utc", "vehicle") == [("2026-03-13", "13:41", "Long March 5")]
    assert not launches(read_text, "A Long March 5 was rolled out at Wenchang this month. It left on a barge.")


def test_a_rocket_in_brackets_launched_what_was_named_last(read_text: Reader) -> None:
    text = (
        "Cosmos 2558 was launched on 1 August 2022 into the plane of USA 326, which had been up since February (a Falcon 9 had "
        "taken it up for the NRO as NROL-87)."
    )
    assert slots(launches(read_text, text), "vehicle", "payloads") == [
        (None, ["Cosmos 2558"]),
        ("Falcon 9", ["NROL-87"]),
    ]


def test_two_craft_of_one_verb_have_each_their_day_however_the_hour_is_told(read_text: Reader) -> None:
    text = "Ofek 16, an optical satellite, went up on July 6, 2020, and Ofek 13, with a radar, at 2:10 a.m. on March 29, 2023."
    assert slots(launches(read_text, text), "date", "payloads") == [
        ("2020-07-06", ["Ofek 16"]),
        ("2023-03-29", ["Ofek 13"]),
    ]


def test_documents_that_have_it_launched_tell_a_plan(read_text: Reader) -> None:
    text = "After Orla comes Ceres. Planning documents have it launched on a Vega C no later than 2028."
    assert slots(launches(read_text, text), "status", "date") == [("planned", "../2028")]


@pytest.mark.parametrize(
    ("text", "status", "outcome"),
    [
        (
            "H3 went down on its maiden flight last March with the ALOS-3 land observation satellite.",
            "occurred",
            "failure",
        ),
        (
            "In November 2003 the sixth H-IIA failed to shed a booster, and range safety destroyed it.",
            "occurred",
            "failure",
        ),
        ("Simorgh flew again on Monday; the vehicle was short of the velocity it needed.", "occurred", "failure"),
        ("Qased carried the Noor satellite to an altitude of 425 km on Monday.", "occurred", "success"),
    ],
)
def test_how_analysts_tell_an_end(read_text: Reader, text: str, status: str, outcome: str) -> None:
    assert slots(launches(read_text, text), "status", "outcome") == [(status, outcome)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("OTV-5 went up on a Falcon 9 on 2017 Sep 7.", "2017-09-07"),
        ("A Soyuz-2.1b took off from Plesetsk thirteen days ago.", "2026-02-28"),
        ("A Vega C lifted off from Kourou on the 9th.", "2026-03-09"),
        ("The Falcon Heavy launch was put off to the 28th because of weather.", "2026-03-28"),
        ("Crew Dragon Demo-2 is down for May 27, 2033 UTC, from pad 39A.", "2026-05-27"),
        ("Forty microsatellites, to be developed jointly, should be launched from 2027 to 2029.", "2027/2029"),
    ],
)
def test_days_as_analysts_write_them(read_text: Reader, text: str, day: str) -> None:
    assert [one["date"] for one in launches(read_text, text)] == [day]


def test_a_rocket_lost_on_its_pad_lends_no_site(read_text: Reader) -> None:
    text = (
        "Iran's Simorgh failed to put the Payam satellite in orbit on 15 January 2019. In August another rocket blew up on its "
        "pad at the Imam Khomeini Space Centre."
    )
    assert slots(launches(read_text, text), "payloads", "site") == [(["Payam"], None)]


def test_a_day_of_that_year_is_not_guessed(read_text: Reader) -> None:
    text = "A Falcon 9 carried ten satellites up on April 2, 2023. Orla-5 was launched on Sept. 2 of that year."
    assert slots(launches(read_text, text), "date")[1:] in ([], [(None,)])


@pytest.mark.parametrize("published", ["9999-12-31", "0001-01-01"])
def test_days_at_the_ends_of_the_calendar_are_not_counted(read_text: Reader, published: str) -> None:
    text = "Sixty years ago Saturday a Vostok rocket lifted off from Baikonur on the 31st."
    assert slots(launches(read_text, text, published), "date") == [(None,)]
