"""What summaries of a line or two say in few words: tests before a launch, counts, plans of a noun, names cut short."""

from __future__ import annotations

import pytest

from tests.conftest import Reader
from tests.readings import launches, slots


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # A title's noun with an infinitive is a plan, with a verb of doing it is news.
        ("Soyuz launch to deliver weather satellite on Friday", "planned"),
        ("Vega C launch to begin new chapter for Avio", "planned"),
        ("All-Italian launch from French Guiana lofts weather satellite", "occurred"),
        ("Falcon 9 launch from Cape Canaveral adds to Starlink fleet", "occurred"),
        ("Soyuz launch to space station ends in success", "occurred"),
    ],
)
def test_what_stands_behind_the_noun_of_a_title_tells_its_status(read_text: Reader, text: str, status: str) -> None:
    assert [one["status"] for one in launches(read_text, text)] == [status]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Replays of the Soyuz launch and abort", "failure"),
        ("Replays of the Soyuz launch and landing", "success"),
        ("Astra finally launches its first orbital rocket, and it flew for 30 seconds", "failure"),
        ("Rocket Lab launches Electron, which flew for ten minutes", "success"),
    ],
)
def test_an_abort_or_some_seconds_of_flight_is_a_failure(read_text: Reader, text: str, outcome: str) -> None:
    assert [one["outcome"] for one in launches(read_text, text)] == [outcome]


def test_the_day_of_a_rehearsal_is_no_day_of_the_launch_it_is_for(read_text: Reader) -> None:
    text = (
        "Fourth SLS countdown test set for June 20\n"
        "NASA is to perform a practice countdown of its Space Launch System ahead of a launch now no earlier than August."
    )
    (found,) = launches(read_text, text)
    assert (found["status"], found["date"]) == ("planned", "2026-08/..")
    text = "The team prepares SLS for a second attempt to {} near the end of June."
    assert not launches(read_text, text.format("fire the stage"))
    assert [one["date"] for one in launches(read_text, text.format("launch Orion"))] == ["2026-06"]


def test_a_programme_that_was_just_launched_is_no_launch_of_its_craft(read_text: Reader) -> None:
    text = (
        "Under the recently launched Polish Imaging Satellites (PIAST) project, firms will develop three nanosatellites "
        "to be operated by the armed forces and placed into orbit in 2028."
    )
    assert [(one["status"], one["date"]) for one in launches(read_text, text)] == [("planned", "2028")]
    text = "Three nanosatellites were operated by the armed forces and placed into orbit in 2024 by a Vega C."
    assert [(one["status"], one["date"]) for one in launches(read_text, text)] == [("occurred", "2024")]


def test_the_launches_of_a_year_are_no_launch(read_text: Reader) -> None:
    assert not launches(
        read_text, "Having launched 31 orbital Falcon 9 missions, 2025 was the busiest year for SpaceX."
    )
    assert launches(read_text, "Having launched an orbital Falcon 9 mission on Monday, SpaceX rests.")


@pytest.mark.parametrize(
    ("text", "payloads"),
    [
        # A name behind its owner's, and one that goes on behind its number.
        ("ULA aims at May 22 for the U.S. Space Force STP-9 mission's liftoff on an Atlas 5 rocket.", ["STP-9"]),
        ("SpaceX will launch the Thuraya 4-NGS satellite on a Falcon 9.", ["Thuraya 4-NGS"]),
        ("SpaceX launched GPS 3-SV06 on a Falcon 9.", ["GPS 3-SV06"]),
        ("A Falcon 9 lifted off on Sunday with four space travelers.", ["four space travelers"]),
        # What a craft is, and what flies with it.
        ("Landsat 9, a NASA satellite built to map land, was launched on Monday.", ["Landsat 9"]),
        ("SpaceX launched Sentinel-6, a new European ocean satellite, on Monday.", ["Sentinel-6"]),
        ("An Atlas 5 launched Orla-9, a land mapper, and two cubesats on Monday.", ["Orla-9", "two cubesats"]),
        ("An Atlas 5 launched Orla-9, which has two cameras, on Monday.", ["Orla-9"]),
        ("An Atlas 5 launched Landsat 9, a land mapper, and two cubesats on Monday.", ["Landsat 9", "two cubesats"]),
    ],
)  # fmt: skip
def test_a_payload_has_its_whole_name_and_no_second_one(read_text: Reader, text: str, payloads: list[str]) -> None:
    assert [one["payloads"] for one in launches(read_text, text)] == [payloads]


@pytest.mark.parametrize(
    ("text", "payloads"),
    [
        # A craft that "launches" is what flies; "satellite launches" that are many are a noun.
        ("Robot-carrying capsule launches on test flight to space station", ["Robot-carrying capsule"]),
        ("NASA's first asteroid mission ready for launch", ["asteroid mission"]),
        ("A lunar mission lifts off from Kourou", ["lunar mission"]),
        (
            "NASA delays the launch of Starliner on its second Orbital Test Flight, called OFT-2.",
            ["Starliner", "OFT-2"],
        ),
    ],
)
def test_the_craft_of_a_title_is_its_payload(read_text: Reader, text: str, payloads: list[str]) -> None:
    assert [one["payloads"] for one in launches(read_text, text)] == [payloads]


@pytest.mark.parametrize(
    "text",
    [
        "Small satellite launches from Britain are years away",
        "NASA studies asteroid mission",
        "NASA called off plans to fuel the Space Launch System because of fans in its mobile launch structure.",
        "Ground system problem halts Artemis 1 countdown dress rehearsal",
    ],
)
def test_what_tells_of_no_launch_gives_none(read_text: Reader, text: str) -> None:
    assert not launches(read_text, text)


def test_what_is_on_tap_after_a_launch_waits_for_it(read_text: Reader) -> None:
    text = "Long-duration coast experiment {} after Falcon 9 launch Wednesday"
    assert [one["status"] for one in launches(read_text, text.format("on tap"))] == ["planned"]
    assert [one["status"] for one in launches(read_text, text.format("succeeds"))] == ["occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "The Ingenuity helicopter made a first hop on Monday. The vehicle lifted off at 1:20 a.m. PDT.",
        "Mars helicopter's first flight is delayed by NASA",
    ],
)
def test_a_flight_on_another_world_is_no_launch(read_text: Reader, text: str) -> None:
    assert not launches(read_text, text)


def test_a_helicopter_sent_to_mars_was_launched(read_text: Reader) -> None:
    text = "The Ingenuity helicopter was launched with a rover on an Atlas V on July 30, 2020."
    assert slots(launches(read_text, text), "date", "vehicle") == [("2020-07-30", "Atlas V")]


def test_a_day_counted_from_another_launch_is_that_ones(read_text: Reader) -> None:
    text = "An Atlas V launched the Norna-7 satellite on March 2, exactly five years after the launch of Norna-6."
    assert slots(launches(read_text, text), "date", "payloads")[0] == ("2026-03-02", ["Norna-7"])


def test_launches_counted_by_the_week_are_none_of_the_news(read_text: Reader) -> None:
    text = "At a rate of one launch per week, SpaceX launched 47 satellites on Thursday on a Falcon 9."
    assert slots(launches(read_text, text), "status", "date") == [("occurred", "2026-03-12")]


@pytest.mark.parametrize(
    ("text", "payloads"),
    [
        ("Japan postpones launch of X-ray mission", ["X-ray mission"]),
        ("Crew-1 launch stays on schedule despite a Sentinel-6 slip", ["Crew-1"]),
        (
            "An Electron launched the Orla lunar cubesat on Monday to test an orbit for future Artemis missions.",
            ["Orla"],
        ),
        (
            "A Danish satellite will fly up on a Falcon 9, a first step within the Artemis lunar program.",
            ["Danish satellite"],
        ),
        (
            "Norna, a maker of small satellites, told of a test craft launched on a Falcon 9 to validate a new telescope.",
            ["test craft"],
        ),
        (
            "The second uncrewed flight, the Orbital Flight Test-2 (OFT-2), launches on an Atlas V on Monday.",
            ["Orbital Flight Test-2 (OFT-2)"],
        ),
        (
            "An Atlas V will launch the Norna-9 satellite for the U.S. Geological Survey, with four small cubesats.",
            ["Norna-9", "four small cubesats"],
        ),
    ],
)
def test_only_what_flies_is_the_payload(read_text: Reader, text: str, payloads: list[str]) -> None:
    assert [one["payloads"] for one in launches(read_text, text)] == [payloads]


def test_what_a_mission_is_said_to_be_is_no_launch_beside_it(read_text: Reader) -> None:
    text = (
        "A doll called Orla is launching on Artemis I, the uncrewed flight test of the Space Launch System with the "
        "Orion capsule later this year."
    )
    assert slots(launches(read_text, text), "status", "date") == [("planned", "2026")]


def test_successful_launches_that_something_comes_after_took_place(read_text: Reader) -> None:
    text = "Two Falcon 9 boosters are back in port after two successful Starlink launches."
    assert slots(launches(read_text, text), "status", "outcome") == [("occurred", "success")]


def test_a_kind_of_craft_in_a_title_is_the_craft_that_the_text_names(read_text: Reader) -> None:
    text = (
        "CubeSat launches on a mission to scout for the Artemis program\n"
        "NASA's Orla mission lifted off Tuesday on an Electron from New Zealand."
    )
    assert slots(launches(read_text, text), "payloads") == [(["Orla"],)]


def test_a_rocket_that_aced_a_mission_has_flown(read_text: Reader) -> None:
    text = "Virgin Orbit's LauncherOne aced its third mission Wednesday."
    assert slots(launches(read_text, text), "status", "date", "vehicle") == [("occurred", "2026-03-11", "LauncherOne")]


def test_what_is_to_come_so_long_after_a_launch_tells_no_launch(read_text: Reader) -> None:
    text = (
        "An Ariane 5 will launch from Kourou in December with the Norna telescope. The telescope won't make any "
        "pictures until some five months after launch."
    )
    assert slots(launches(read_text, text), "status", "date") == [("planned", "2026-12")]


def test_a_company_called_like_a_craft_is_no_payload(read_text: Reader) -> None:
    text = "Orion Space Solutions will launch two weather satellites in 2028."
    assert slots(launches(read_text, text), "payloads", "nations") == [(["two weather satellites"], [])]


def test_the_day_before_liftoff_is_no_day_of_a_second_launch(read_text: Reader) -> None:
    text = (
        "Ahead of its first mission since June, ULA brought an Atlas 5 out to its pad in Florida "
        "Thursday, a day before liftoff with two military satellites."
    )
    assert slots(launches(read_text, text, "2026-03-12"), "status", "date") == [("planned", "2026-03-13")]


def test_the_mission_after_this_one_lends_it_nothing(read_text: Reader) -> None:
    text = (
        "Arianespace delayed the launch of an Ariane 5 with two communications satellites on Friday. The mission is the "
        "last Ariane 5 flight before a mission in May with the Norna telescope."
    )
    assert slots(launches(read_text, text), "status", "date", "payloads") == [
        ("postponed", None, ["two communications satellites"])
    ]


def test_satellites_launched_so_far_are_no_launch(read_text: Reader) -> None:
    assert not launches(read_text, "Its 2,100 Starlink satellites launched so far give SpaceX a lead over its rivals.")


def test_a_contract_to_launch_is_none_of_the_launches_before_it(read_text: Reader) -> None:
    text = (
        "SpaceX takes launch contract from Avio after Vega fails twice\n"
        "SpaceX has now signed a contract to launch a Spanish radar satellite."
    )
    assert slots(launches(read_text, text), "status", "vehicle", "payloads") == [
        ("occurred", "Vega", []),
        ("planned", None, ["Spanish radar satellite"]),
    ]


@pytest.mark.parametrize(
    ("words", "day"),
    [("Sixty years ago Monday", "1966-03-16"), ("Sixty years ago on Thursday", "1966-03-12")],
)
def test_the_weekday_of_an_anniversary_may_lie_ahead(read_text: Reader, words: str, day: str) -> None:
    found = launches(read_text, f"{words}, a Soviet cosmonaut rode into orbit on a Vostok rocket.")
    assert slots(found, "date") == [(day,)]


def test_a_year_before_the_calendar_is_no_day(read_text: Reader) -> None:
    text = "999 years ago today, a rocket lifted off from Baikonur."
    assert slots(launches(read_text, text, "1987-03-12"), "date") == [(None,)]


@pytest.mark.parametrize(
    "text",
    [
        "SpaceX moves old booster north for first Vandenberg Starlink launches",
        "SpaceX readies two barges for back-to-back Starlink, crew launches",
    ],
)
def test_launches_that_something_is_made_ready_for_lie_ahead(read_text: Reader, text: str) -> None:
    assert slots(launches(read_text, text), "status", "payloads") == [("planned", ["Starlink"])]


def test_a_rocket_that_launches_after_a_wait_has_flown(read_text: Reader) -> None:
    assert slots(launches(read_text, "After a wait for weather, Falcon 9 launches"), "status") == [("occurred",)]


def test_a_craft_by_its_plain_name_behind_to_launch_is_the_payload(read_text: Reader) -> None:
    text = "NASA gets ready to launch Starling, a swarm of satellites, in July."
    assert slots(launches(read_text, text), "payloads", "date") == [(["Starling"], "2026-07")]


@pytest.mark.parametrize(
    "text",
    [
        "China launches satellite-based mapping initiative with four nations",
        "Starship booster survives an explosion",
        "A Super Heavy booster was shaken by an explosion and fires at the launch pad on Monday.",
    ],
)
def test_what_only_sounds_like_a_launch_is_none(read_text: Reader, text: str) -> None:
    assert not launches(read_text, text)


def test_the_day_a_flight_is_closed_out_is_no_launch_day(read_text: Reader) -> None:
    text = "The Starliner capsule closed out its six-day test flight Wednesday with a landing."
    assert slots(launches(read_text, text), "date") == [(None,)]


def test_the_rocket_that_a_booster_once_flew_on_is_not_this_one(read_text: Reader) -> None:
    text = "A booster that flew on both Falcon Heavy missions of 2019 will launch Thursday from Cape Canaveral."
    assert slots(launches(read_text, text), "vehicle", "date") == [(None, "2026-03-19")]


def test_cases_of_a_disease_are_no_craft(read_text: Reader) -> None:
    text = "Virgin Galactic is postponing the next test flight of its suborbital SpaceShipTwo vehicle amid a rise of NOROV-19 cases."
    assert slots(launches(read_text, text), "status", "payloads") == [("postponed", [])]


def test_launches_that_somebody_is_chosen_for_lie_ahead(read_text: Reader) -> None:
    text = "Avanti picks SpaceX for two Falcon 9 launches"
    assert slots(launches(read_text, text), "status", "provider") == [("planned", "SpaceX")]


@pytest.mark.parametrize(
    ("text", "nations"),
    [
        ("One of China's rockets put an American-made satellite into orbit on Monday.", []),
        (
            "The United Arab Emirates is to launch a domestically-built radar satellite on a Falcon 9.",
            ["AE"],
        ),
    ],
)
def test_a_satellite_made_elsewhere_is_not_the_launchers(read_text: Reader, text: str, nations: list[str]) -> None:
    assert [one["nations"] for one in launches(read_text, text)] == [nations]


def test_the_satellites_of_a_mission_are_not_told_twice(read_text: Reader) -> None:
    text = "SpaceX sent up the Transporter 2 mission with 90 satellites on Wednesday."
    assert [one["payloads"] for one in launches(read_text, text)] == [["Transporter 2"]]
