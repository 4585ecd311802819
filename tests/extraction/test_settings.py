"""What stands outside the launch sentences: a rocket, a site or a company joins the event that the text leaves it to."""

from __future__ import annotations

import pytest

from kg.assembly.report import launch_record
from tests.conftest import Reader


def launches(read_text: Reader, text: str) -> list[dict[str, object]]:
    reading = read_text(text, "2024-04-10")
    return [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]


def test_the_only_rocket_of_a_text_carries_its_launch(read_text: Reader) -> None:
    """The rocket is named where it is fuelled, the launch where it is planned."""
    found = launches(
        read_text,
        "Mexico's first Quetzal-7 satellite is due to launch on May 3. Teams loaded the Vega C rocket with it last week.",
    )
    assert [(f["vehicle"], f["vehicle_nation"]) for f in found] == [("Vega C", "IT")]


def test_two_rockets_leave_the_launch_without_one(read_text: Reader) -> None:
    """Near miss: nothing tells which of the two it is."""
    found = launches(
        read_text,
        "Mexico's first Quetzal-7 satellite is due to launch on May 3. The Vega C and the Ariane 6 stand side by side.",
    )
    assert [f["vehicle"] for f in found] == [None]


def test_a_rocket_it_is_compared_with_carries_nothing(read_text: Reader) -> None:
    """Near misses: "bigger than" and "such as" tell of others."""
    for more in ("Its rocket is bigger than the Vega C.", "Rivals such as the Vega C cost less."):
        found = launches(read_text, f"Mexico's first Quetzal-7 satellite is due to launch on May 3. {more}")
        assert [f["vehicle"] for f in found] == [None]


@pytest.mark.parametrize(
    ("text", "rocket", "site"),
    [
        ("Mexico's first Quetzal-7 satellite is due to launch on May 3. After a landing on the sea, the Falcon 9 is ready again.", "Falcon 9", None),
        ("Mexico's first Quetzal-7 satellite is due to launch on May 3. Its booster came back, landing at Cape Canaveral.", None, None),
    ],
)  # fmt: skip
def test_what_lands_flew_but_not_from_where_it_lands(
    read_text: Reader, text: str, rocket: str | None, site: str | None
) -> None:
    """A rocket told of with a landing is a rocket of the text; the place of a landing is no launch site."""
    assert [(f["vehicle"], f["site"]) for f in launches(read_text, text)] == [(rocket, site)]


def test_a_company_provides_the_launch_of_its_rocket(read_text: Reader) -> None:
    """Named in another sentence, and the maker of the rocket: the provider."""
    found = launches(
        read_text, "A Falcon 9 lifted off from Vandenberg on Monday. SpaceX landed the booster for the ninth time."
    )
    assert [f["provider"] for f in found] == ["SpaceX"]


def test_a_company_provides_no_launch_of_another_maker(read_text: Reader) -> None:
    """Near miss: a rival that comments on it."""
    found = launches(read_text, "An Electron lifted off from Mahia on Monday. SpaceX congratulated its rival.")
    assert [f["provider"] for f in found] == [None]


def test_a_setting_gives_its_reason_and_its_words(read_text: Reader) -> None:
    """The link says why; the role keeps the words that it was read from; the event stays where it is told."""
    reading = read_text(
        "SpaceX was busy. A Falcon 9 lifted off from Vandenberg on Monday with a radar satellite.", "2024-04-10"
    )
    (event,) = (e for e in reading.events if e.kind == "launch")
    (setting,) = (c for c in event.claims if c.rule == "launch/setting")
    assert setting.one("provider").span.of(reading.document.text) == "SpaceX"  # type: ignore[union-attr]
    assert {link.claim: link.reason for link in event.links}[setting.id] == "the company flies the rocket"
    assert launch_record(reading.document, event)["quote"] == "A Falcon 9 lifted off from Vandenberg on"


def test_a_text_without_a_launch_has_no_settings(read_text: Reader) -> None:
    """A rocket that is only described makes no claim."""
    assert read_text("The Vega C is a rocket with four stages.", "2024-04-10").claims == ()


def test_a_company_provides_the_launch_of_a_variant(read_text: Reader) -> None:
    """The family is told first, its variant flies: both are the company's."""
    found = launches(
        read_text,
        "The Ariane 6 has come of age. An Ariane 64 lifted off from Kourou on Monday. Arianespace called it a success.",
    )
    assert [f["provider"] for f in found] == ["Arianespace"]


def test_a_company_provides_no_other_rocket_of_its_own(read_text: Reader) -> None:
    """Near miss: the company is told of for one rocket, and another of its kind flew."""
    found = launches(
        read_text,
        "SpaceX is testing Starship in Texas. A Falcon Heavy lifted off on Monday with the Quetzal-7 satellite.",
    )
    assert [f["provider"] for f in found if f["vehicle"] == "Falcon Heavy"] == [None]


def test_a_craft_named_elsewhere_brings_its_goal(read_text: Reader) -> None:
    """What the reference files say of its series; a rocket named elsewhere brings none."""
    text = "The GPS III-5 satellite is ready. A Falcon 9 is to lift off from Florida on Friday. GPS III-5 weighs four tons."
    assert [f["payload_function"] for f in launches(read_text, text)] == ["navigation"]
    text = "The Falcon 9 is ready. A launch from Florida with a satellite is due on Friday."
    assert [f["payload_function"] for f in launches(read_text, text)] == ["unknown"]


def test_a_company_flies_no_rocket_of_another(read_text: Reader) -> None:
    """The only rocket of a text is not that of a launch which another company makes; an agency's may be."""
    text = "{who} will launch the Quetzal-7 satellite on May 3. The choice came after trouble with the Vega C."
    assert [f["vehicle"] for f in launches(read_text, text.format(who="SpaceX"))] == [None]
    assert [f["vehicle"] for f in launches(read_text, text.format(who="Arianespace"))] == ["Vega C"]
    assert [f["vehicle"] for f in launches(read_text, text.format(who="NASA"))] == ["Vega C"]


def test_the_day_that_owns_a_launch_is_the_main_ones(read_text: Reader) -> None:
    """ "After Tuesday's mission" dates the flight that was told, though another event has that day too."""
    text = (
        "The Ariane 64 flew with a long shroud to fit the Norna-2 satellite. Ariane 6 has six flights after Tuesday's mission. "
        "A booster of the Vulcan rocket failed on a launch from Florida on Tuesday."
    )
    assert [f["date"] for f in launches(read_text, text)] == ["2024-04-09", "2024-04-09"]
    other = text.replace("Tuesday's mission", "Tuesday's talks")
    assert [f["date"] for f in launches(read_text, other)] == [None, "2024-04-09"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("It will try again on Friday.", "2024-04-12"),
        ("The minister opens a school on Friday.", None),
        ("Today, that means paying more for the rocket.", None),
    ],
)
def test_a_day_of_other_things_is_no_launch_day(read_text: Reader, sentence: str, day: str | None) -> None:
    """The lone day ahead must stand where something flies; "today" without an hour may mean these days."""
    found = launches(read_text, f"The launch of the Vega C with Norna-2 has been scrubbed. {sentence}")
    assert [f["date"] for f in found] == [day]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Its booster landed on a barge on Monday.", "2024-04-08"),
        ("The capsule landed in a desert on Monday.", None),
    ],
)
def test_a_booster_lands_on_the_day_of_its_launch(read_text: Reader, sentence: str, day: str | None) -> None:
    """A capsule comes home on a day of its own."""
    found = launches(read_text, f"A Falcon 9 launched the Norna-2 capsule from Florida. {sentence}")
    assert [f["date"] for f in found] == [day]


def test_the_day_at_the_head_of_a_line_holds_below_it(read_text: Reader) -> None:
    """A list of missions: each day heads what is told of one; near miss: two launches told below one day."""
    text = (
        "Two probes are on their way to Mars.\n\nMarch 20: Norna (Mexico)\n\nThe Norna-2 probe was launched from Kourou.\n\n"
        "March 30: Quetzal\n\nThe Quetzal-7 probe was launched from Tanegashima.\n"
    )
    assert [f["date"] for f in launches(read_text, text)] == ["2024-03-20", "2024-03-30"]
    text = text.replace("March 30: Quetzal", "Another followed")
    assert [f["date"] for f in launches(read_text, text)] == [None, None]
