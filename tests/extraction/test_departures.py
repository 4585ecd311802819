"""Setting out in any verb of motion, beside what only travels on the ground or is up already."""

from __future__ import annotations

import pytest

from tests.conftest import Reader
from tests.readings import launches, slots

HITS = [
    ("The Orla probe left Earth early on Monday on a seven-month journey to Mars.", "2026-03-09"),
    ("Rocket Lab's 17th Electron left its New Zealand pad on Tuesday with a Japanese radar satellite.", "2026-03-10"),
    ("The PSLV-C62 fell silent on Monday eight minutes after it left Sriharikota.", "2026-03-09"),
    (
        "Minutes after the rocket climbed away from Cape Canaveral on Thursday, one of its motors burned through.",
        "2026-03-12",
    ),
    ("The Sentinel-6B satellite set out on Monday on a Falcon 9.", "2026-03-09"),
    ("The Ofek 19 satellite was hoisted on Tuesday from Palmachim.", "2026-03-10"),
    ("Two cosmonauts sped off to the station on Monday aboard Soyuz MS-29 from Kazakhstan.", "2026-03-09"),
    ("It rode a Mitsubishi Heavy Industries H-2A from Tanegashima on Monday.", "2026-03-09"),
]


@pytest.mark.parametrize(("text", "day"), HITS)
def test_a_verb_of_motion_with_what_a_launch_starts_from_tells_a_launch(read_text: Reader, text: str, day: str) -> None:
    assert slots(launches(read_text, text), "status", "date") == [("occurred", day)]


NEAR = [
    "The Orla satellite left Toulouse for Kourou on Monday.",
    "The Soyuz rocket left its hangar at Baikonur on Monday.",
    "The rocket left Cape Canaveral by barge on Tuesday.",
    "The Orion capsule was lifted atop its SLS rocket on Tuesday.",
    "The crew went home from Baikonur on Monday.",
    "Two astronauts embarked on a second Shenzhou-12 spacewalk late on Thursday.",
    "The satellite was taken from Vandenberg to a clean room on Monday.",
]


@pytest.mark.parametrize("text", NEAR)
def test_what_moves_on_the_ground_or_is_up_already_sets_out_on_no_launch(read_text: Reader, text: str) -> None:
    assert [one for one in launches(read_text, text) if one["status"] == "occurred"] == []


def test_what_goes_in_the_present_tense_is_due(read_text: Reader) -> None:
    text = (
        "NASA's Norna telescope was shipped to Florida. China's Chang'e-7 goes next week, probably on Thursday, and "
        "Japan's Orla-2 rover follows on May 30 from Tanegashima aboard an H3."
    )
    found = launches(read_text, text)
    assert slots(found, "status", "date", "payloads", "vehicle") == [
        ("planned", "2026-03-19", ["Chang'e-7"], None),
        ("planned", "2026-05-30", ["Orla-2"], "H3"),
    ]


def test_what_a_place_is_known_for_is_no_launch_of_the_news(read_text: Reader) -> None:
    text = (
        "The Dragon capsule, riding a Falcon 9, soared on Thursday from the same Florida launchpad from which Neil "
        "Armstrong left for the Moon in 1969."
    )
    assert slots(launches(read_text, text), "date", "vehicle") == [("2026-03-12", "Falcon 9")]


def test_a_rocket_that_followed_made_a_launch_of_its_own(read_text: Reader) -> None:
    text = (
        "An Indian PSLV put the Orla-1 radar satellite into orbit on Monday. A Long March 2D followed from Jiuquan on "
        "Tuesday with three Yaogan satellites."
    )
    assert slots(launches(read_text, text), "vehicle", "date", "site") == [
        ("PSLV", "2026-03-09", None),
        ("Long March 2D", "2026-03-10", "Jiuquan"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Falcon 9 followed with a landing at sea on Tuesday.",
        "The Vega C followed the Ariane 6 in using the P120C motor.",
    ],
)
def test_a_rocket_that_followed_in_something_else_made_none(read_text: Reader, sentence: str) -> None:
    text = f"An Electron lifted off from Mahia on Monday. {sentence}"
    assert slots(launches(read_text, text), "vehicle", "date") == [("Electron", "2026-03-09")]


@pytest.mark.parametrize("words", ["will fly", "hopes to fly", "plans to carry"])
def test_flying_a_craft_by_its_name_is_a_plan(read_text: Reader, words: str) -> None:
    found = launches(read_text, f"SpaceX {words} Zafar-2 in June.")
    assert slots(found, "status", "date", "payloads", "provider") == [("planned", "2026-06", ["Zafar-2"], "SpaceX")]


def test_flying_what_is_no_craft_is_no_launch(read_text: Reader) -> None:
    assert launches(read_text, "United hopes to fly Boeing 777s to Paris in June.") == []
