"""Which rocket flies: known names, unknown ones by their use, and what only looks like a rocket's name."""

from __future__ import annotations

import pytest

from kg.assembly.report import launch_record
from tests.conftest import Reader


def rockets(read_text: Reader, text: str) -> list[object]:
    reading = read_text(text, "2024-04-10")
    return [launch_record(reading.document, e)["vehicle"] for e in reading.events if e.kind == "launch"]


@pytest.mark.parametrize(
    ("text", "rocket"),
    [
        ("A Quetzal-2 rocket into orbit lifted off with the Huitzil-9 satellite on Monday.", "Quetzal-2"),
        ("The Quetzal-2, a two-stage rocket, lifted off with the Huitzil-9 satellite on Monday.", "Quetzal-2"),
        ("A rocket named Quetzal lifted off with the Huitzil-9 satellite on Monday.", "Quetzal"),
        ("Nebulon will launch its first rocket, the Quetzal-2, from Andoya in June.", "Quetzal-2"),
        ("Nebulon, a small rocket maker, will launch the Huitzil-9 satellite in June.", None),
        ("After the rocket, the Pentagon said, the Huitzil-9 satellite will launch in June.", None),
        ("An Electron rocket, named Quetzal Feathers, lifted off with Huitzil-9 on Monday.", "Electron"),
        ("Another eye on our planet rockets into orbit on Monday with the Huitzil-9 satellite.", None),
        ("The Huitzil-9 satellite lifted off on Monday from the West Coast rocket base.", None),
        ("Five rocket launches are due, the first with the Huitzil-9 satellite on June 5.", None),
    ],
)
def test_an_unknown_rocket_is_one_by_its_use(read_text: Reader, text: str, rocket: str | None) -> None:
    """A verb, the name of a base, a number, a company and a flight are none."""
    assert rockets(read_text, text) == [rocket]


def test_the_owner_is_no_part_of_a_rockets_name(read_text: Reader) -> None:
    """A possessive stands before the name."""
    assert rockets(read_text, "Nebulon's Quetzal-2 rocket lifted off from Andoya on Friday.") == ["Quetzal-2"]


def nations(read_text: Reader, text: str) -> list[object]:
    reading = read_text(text, "2024-04-10")
    return [launch_record(reading.document, e)["vehicle_nation"] for e in reading.events if e.kind == "launch"]


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("Iran launched a long-range rocket from Semnan on Friday.", "IR"),
        ("Iran's rocket lifted off from Semnan on Friday.", "IR"),
        ("Rocket Lab launched the Huitzil-9 satellite on Friday.", "US"),
        ("Arianespace launched the Huitzil-9 satellite on Friday.", None),
        ("NASA launched the Huitzil-9 satellite on Friday.", None),
        ("Iran launched the Huitzil-9 satellite on Friday.", None),
        ("Rocket Lab may launch Huitzil-9. Arianespace will launch Huitzil-9 on a Soyuz rocket in June.", "RU"),
    ],
)
def test_an_unnamed_rocket_has_the_nation_of_its_owner(read_text: Reader, text: str, nation: str | None) -> None:
    """Of who launches "a rocket", or of a company that flies its own; not of an agency, or who sells others' rockets."""
    assert nations(read_text, text) == [nation]


def test_a_line_of_a_calendar_names_a_rocket(read_text: Reader) -> None:
    """A common word is the rocket in the column of rockets."""
    text = "Next launches\n\nMay 7: Alpha | Huitzil-9 | Vandenberg Space Force Base, California | 00:55 UTC"
    assert nations(read_text, text) == ["US"]


@pytest.mark.parametrize(
    ("text", "rocket"),
    [
        ("Huitzil-9 moves from Vulcan to Falcon 9 for its launch in June.", "Falcon 9"),
        ("NASA moved the launch of Huitzil-9 from a Firefly Alpha to an Electron in June.", "Electron"),
        ("Huitzil-9, originally booked on a Vulcan, will launch with SpaceX in June.", None),
        ("Huitzil-9 was deployed from a Falcon 9 after its launch in June.", "Falcon 9"),
    ],
)
def test_a_rocket_that_was_given_up_carries_nothing(read_text: Reader, text: str, rocket: str | None) -> None:
    """What a launch moves from is gone; what a craft is deployed from is not."""
    assert rockets(read_text, text) == [rocket]


def test_a_family_and_its_abbreviation_are_one_rocket(read_text: Reader) -> None:
    assert rockets(read_text, "A Long March CZ-2F rocket carrying Huitzil-9 took off on Friday.") == [
        "Long March CZ-2F"
    ]
    assert rockets(read_text, "Starship Super Heavy lifted off with Huitzil-9 on Friday.") == ["Starship Super Heavy"]


def test_a_day_names_no_rocket(read_text: Reader) -> None:
    """ "The February 7 rocket launch" names a day; near miss: a rocket with a number."""
    (event,) = read_text("The February 7 rocket launch from Kourou put a satellite into orbit.").events
    assert event.values("vehicle") == ()
    (event,) = read_text("The Kestrel 7 rocket launch from Kourou put a satellite into orbit.").events
    assert event.values("vehicle") == ("Kestrel 7",)
