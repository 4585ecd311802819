"""Wire copy of the 1980s: what its turns tell of a launch, and what beside one is told of something else."""

from __future__ import annotations

import pytest

from tests.conftest import Reader
from tests.readings import launches, slots


def test_an_underscore_ends_a_dateline(read_text: Reader) -> None:
    text = "CAPE CANAVERAL, Fla. (AP) _ A Delta rocket put the GOES-H satellite into orbit on Thursday."
    (found,) = launches(read_text, text)
    assert (found["date"], found["quote"]) == ("2026-03-12", "A Delta rocket put the GOES-H satellite into")


def test_an_hour_right_before_liftoff_is_its_hour(read_text: Reader) -> None:
    text = "Asiasat-9 separated from the Long March-3 some 21 minutes after a perfect 9:30 p.m. (1330 GMT) liftoff on Monday."
    assert slots(launches(read_text, text), "date", "time_utc") == [("2026-03-09", "13:30")]
    text = "Progress 31 docked at 9:30 p.m. (1330 GMT) on Monday after a Soyuz launched it on Saturday."
    assert slots(launches(read_text, text), "time_utc") == [(None,)]


def test_would_confirm_is_no_plan(read_text: Reader) -> None:
    text = (
        "A Titan 34D failed. The Air Force would confirm only that there was an anomaly after the 2:20 p.m. PDT liftoff "
        "Wednesday and that a board would be named."
    )
    assert slots(launches(read_text, text), "status", "outcome", "date") == [("occurred", "failure", "2026-03-11")]


def test_a_crew_that_climbs_out_has_not_flown(read_text: Reader) -> None:
    text = (
        "Five astronauts unstrapped themselves from the shuttle Discovery Sunday after a computer refused to work, and NASA gave "
        "up on flying before Tuesday. Liftoff is now set for 6:58 a.m. EDT Tuesday."
    )
    assert slots(launches(read_text, text, "2026-03-15"), "status", "date") == [("postponed", "2026-03-17")]


def test_what_was_lost_with_a_rocket_stands_first(read_text: Reader) -> None:
    text = "The Delta was destroyed Saturday. Lost was GOES-G, a weather satellite."
    assert slots(launches(read_text, text), "outcome", "payloads") == [("failure", ["GOES-G"])]


@pytest.mark.parametrize(
    "words",
    [
        "a safety officer pushed the button that blew it up",
        "an officer sent the destruct signal",
        "left its satellite tumbling toward destruction",
    ],
)
def test_a_rocket_blown_up_from_the_ground_has_failed(read_text: Reader, words: str) -> None:
    text = f"A Delta rocket rose from Cape Canaveral on Saturday. Then the Delta swapped ends and {words}."
    assert slots(launches(read_text, text), "outcome", "date") == [("failure", "2026-03-07")]


def test_a_rocket_that_is_kin_to_the_one_that_failed_is_put_off(read_text: Reader) -> None:
    text = (
        "A Delta rocket failed on Saturday. An Atlas-Centaur that had been scheduled to take off May 22 with Fltsatcom 7 "
        "was put on hold because its engines are cousins of the Delta's."
    )
    assert slots(launches(read_text, text), "status", "vehicle", "payloads") == [
        ("occurred", "Delta", []),
        ("postponed", "Atlas-Centaur", ["Fltsatcom 7"]),
    ]


def test_the_flight_after_a_disaster_was_not_it(read_text: Reader) -> None:
    text = (
        "The shuttle Atlantis lifted off Thursday. Its commander was the pilot on the first flight after the Challenger "
        "explosion."
    )
    assert slots(launches(read_text, text), "outcome", "date") == [("success", "2026-03-12")]


@pytest.mark.parametrize(
    "text",
    [
        "Boats searched the coast off Kourou on Friday for the wreckage of an Ariane-44L that blew up after leaving the pad.",
        "Indian scientists on Thursday set up a failure committee after a rocket plunged into the Bay of Bengal.",
    ],
)
def test_the_day_of_a_search_is_no_day_of_the_launch(read_text: Reader, text: str) -> None:
    assert slots(launches(read_text, text), "outcome", "date") == [("failure", None)]


def test_the_day_on_which_a_launch_is_called_off_is_not_its_new_one(read_text: Reader) -> None:
    text = (
        "Space officials on Tuesday called off the launch of the BS-3b satellite because of a typhoon. The BS-3b will go up "
        "no sooner than Sunday, the agency said."
    )
    assert slots(launches(read_text, text), "status", "date") == [("postponed", "2026-03-15/..")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Sonda 2 went up Wednesday afternoon and fell in the Atlantic.", ("occurred", "2026-03-11", [])),
        (
            "Israel has a satellite in orbit. Orla-2 is being built and will go up next year.",
            ("planned", "2027", ["Orla-2"]),
        ),
        ("The capsule bolted from its seaside pad on Thursday on an Atlas.", ("occurred", "2026-03-12", ["capsule"])),
        ("EXOS-D, 295 kilos, left on an M-3S2 rocket on Wednesday.", ("occurred", "2026-03-11", ["EXOS-D"])),
    ],
)
def test_old_turns_for_setting_out(read_text: Reader, text: str, expected: tuple[object, ...]) -> None:
    assert slots(launches(read_text, text), "status", "date", "payloads") == [expected]


def test_the_last_time_a_rocket_failed_was_another(read_text: Reader) -> None:
    text = "An Ariane exploded over Kourou. The last time an Ariane failed was in May 1986, when an Intelsat satellite was lost."
    assert slots(launches(read_text, text), "date") == [(None,), ("1986-05",)]


def test_who_made_a_satellite_does_not_own_it_in_capitals_either(read_text: Reader) -> None:
    text = "CHINA LAUNCHES U.S.-BUILT SATELLITE FOR HONG KONG GROUP"
    assert "US" not in launches(read_text, text)[0]["nations"]  # type: ignore[operator]


def test_news_of_a_missile_tells_no_launch_by_its_flight(read_text: Reader) -> None:
    text = (
        "India test-fires intermediate range missile\n\nIndia test-fired its first such missile Monday. The Agni, or Fire, "
        "roared off a mobile platform at Chandipur. Its bottom stage is borrowed from a civilian space rocket."
    )
    assert not launches(read_text, text)


def test_a_chemist_who_rockets_into_orbit_lends_the_rocket_no_nation(read_text: Reader) -> None:
    text = "British chemist rockets into orbit with two Soviets on Saturday aboard a capsule"
    assert [one["vehicle_nation"] for one in launches(read_text, text)] in ([], [None], ["SU"])


def test_a_story_written_at_a_launch_site_tells_of_one_there(read_text: Reader) -> None:
    text = "KOUROU, French Guiana, March 12 - A European Ariane-3 rocket roared into orbit with two satellites."
    assert slots(launches(read_text, text), "site") == [("Kourou",)]
    text = "CAPE CANAVERAL, Fla. (AP) _ A Titan exploded at Vandenberg on Monday."
    assert slots(launches(read_text, text), "site") == [("Vandenberg",)]
    assert slots(launches(read_text, "PARIS, March 12 - An Ariane-3 rocket roared into orbit."), "site") == [(None,)]


def test_a_flight_by_its_number_leaves_its_pad(read_text: Reader) -> None:
    text = (
        "An Ariane-3 roared into orbit on Tuesday. V-19 left its jungle launch pad at 9.45 p.m. local (0045 GMT Wednesday) "
        "and released the Aussat K-3 and ECS-4 satellites."
    )
    assert slots(launches(read_text, text), "time_utc", "payloads") == [("00:45", ["Aussat K-3", "ECS-4"])]


def test_an_agreement_to_carry_is_a_plan(read_text: Reader) -> None:
    text = (
        "Martin Marietta to launch two Intelsat satellites\nMartin Marietta said it signed an agreement worth 240 mln dlrs to "
        "carry two Intelsat VI satellites on its Titan III rocket in late 2028."
    )
    assert slots(launches(read_text, text), "status", "date", "vehicle") == [("planned", "2028", "Titan III")]


def test_rockets_to_put_satellites_up_are_no_verb(read_text: Reader) -> None:
    text = (
        "The Air Force picked McDonnell Douglas to build seven Delta 2 rockets to put its Navstar satellites into orbit. The "
        "first of the launch vehicles is to fly from Cape Canaveral in October 2028."
    )
    assert slots(launches(read_text, text), "status", "date", "site") == [("planned", "2028-10", "Cape Canaveral")]


def test_a_rocket_destroyed_after_take_off_has_flown(read_text: Reader) -> None:
    text = (
        "The launcher has been grounded since May 30 last year when an Ariane-2 carrying an Intelsat satellite had to be "
        "destroyed shortly after take-off from Kourou."
    )
    assert slots(launches(read_text, text), "outcome", "date") == [("failure", "2025-05-30")]


def test_a_line_in_capitals_names_no_craft_by_its_verb(read_text: Reader) -> None:
    text = (
        "CHINA SIGNS SATELLITE LAUNCH ACCORD\nChina's Great Wall Industry Corp signed a contract to launch the Westar-6S "
        "satellite in 2028. China has sent up 20 satellites since April 1970."
    )
    assert {one["status"] for one in launches(read_text, text)} == {"planned"}
    assert "SIGNS" not in str([one["payloads"] for one in launches(read_text, text)])


def test_a_rocket_of_a_short_name_is_known_beside_a_smaller_one(read_text: Reader) -> None:
    text = "The N-2 rocket lifted off carrying MOS-1. The larger H-1 will be launched in August with ETS-5."
    assert slots(launches(read_text, text), "status", "vehicle") == [("occurred", "N-2"), ("planned", "H-1")]
