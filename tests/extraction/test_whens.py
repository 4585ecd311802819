"""Launches behind another statement: a day that introduces them, a pause or a count that they ended; our own words."""

from __future__ import annotations

import pytest

from kg.assembly.report import launch_record
from tests.conftest import Reader

Told = tuple[object, object, object, object]


def told(read_text: Reader, text: str, published: str = "1987-04-06") -> list[Told]:
    reading = read_text(text, published)
    records = [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]
    return [(r["status"], r["outcome"], r["date"], r["vehicle"]) for r in records]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The day before the comma is that of the launch behind it, whatever the pause that followed.
        (
            "Ariane has stood still, grounded since last May, when a rocket with a relay satellite was blown up.",
            [("occurred", "failure", "1986-05", "Ariane")],
        ),
        (
            "No Delta rocket has flown since June, when one was destroyed a minute after lift-off.",
            [("occurred", "failure", "1986-06", "Delta")],
        ),
        (
            "It has flown six missions since, the latest on March 14, when it put a Japanese satellite into orbit.",
            [("occurred", "success", "1987-03-14", None)],
        ),
        (
            "Shuttles are grounded since the orbiter Aurora blew up 90 seconds after liftoff in January 1986.",
            [("occurred", "failure", "1986-01", None)],
        ),
        # The clause tells of the same launch, or of none.
        (
            "The two made history in May, when a Delta rocket carried them into orbit.",
            [("occurred", "success", "1986-05", "Delta")],
        ),
        ("The office has been closed since March, when the director left.", []),
        # What brings a delay about need not be a launch.
        (
            "The launch of the Delta rocket was postponed after a valve stuck hours before liftoff.",
            [("postponed", None, None, "Delta")],
        ),
    ],
)
def test_the_launch_that_a_day_introduces(read_text: Reader, text: str, expected: list[Told]) -> None:
    """Its own status, day and rocket."""
    assert told(read_text, text) == expected


def test_a_launch_long_before_another_is_another(read_text: Reader) -> None:
    """What the words count months from is not the accident that they tell."""
    text = (
        "A Falcon 9 rocket failed on Thursday, losing a weather satellite.\n"
        "The accident comes 14 months after a Falcon 9 broke apart minutes into its flight with a cargo ship."
    )
    found = told(read_text, text, "2016-09-03")
    assert [(status, outcome) for status, outcome, _, _ in found] == [("occurred", "failure")] * 2


def test_a_plan_for_a_rocket_joins_no_launch_of_another_day(read_text: Reader) -> None:
    """The plan's rocket flew no launch that is told without one."""
    text = (
        "SpaceX launched the Norna-2 satellite on a Falcon 9 on Monday.\n"
        "Its last launch was on March 2, when it put a Japanese satellite into orbit.\n"
        "SpaceX plans to make its first launch of the bigger Falcon Heavy later."
    )
    found = told(read_text, text, "2016-04-07")
    assert ("planned", None, None, "Falcon Heavy") in found
    assert ("occurred", "success", "2016-03-02", None) in found


@pytest.mark.parametrize(
    "text",
    [
        "A SpaceX rocket exploded on its launch pad in Florida.",
        "A Falcon 9 exploded during a routine test-firing, destroying the tower.",
        "Zenit rocket explodes on Baikonur launch pad.",
    ],
)
def test_a_rocket_lost_on_the_ground_flew_no_launch(read_text: Reader, text: str) -> None:
    """An explosion on the pad or in a test."""
    assert told(read_text, text) == []
    assert told(read_text, "A Falcon 9 exploded during its second test flight on Monday.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NASA hopes to resume space shuttle flights in June 1988.", [("planned", None, "1988-06", "space shuttle")]),
        (
            "The first launch under the programme is set for 1988 from Vandenberg.",
            [("planned", None, "1988", None)],
        ),
        (
            "A second Norna mission will carry a rover to the planet in 1990.",
            [("planned", None, "1990", None)],
        ),
        ("The radar carried on board sent pictures of clouds to the planet's mappers.", []),
    ],
)
def test_plans_in_other_words(read_text: Reader, text: str, expected: list[Told]) -> None:
    """Flights that begin again, the launch under a programme, and a way to another world."""
    assert told(read_text, text) == expected


def test_a_headline_describes_the_craft_that_the_text_names(read_text: Reader) -> None:
    """A kind of craft with capitals is no second name; "The craft, Borea 31," names the one told before."""
    text = (
        "Agency Succeeds in Launching Reconnaissance Satellite\nKorea put the Orla-1 satellite into orbit on Tuesday."
    )
    reading = read_text(text, "2023-11-22")
    (event,) = [e for e in reading.events if e.kind == "launch"]
    assert launch_record(reading.document, event)["payloads"] == ["Orla-1"]
    text = (
        "The Soviet Union launched an unmanned cargo spacecraft on Friday to deliver fuel to two cosmonauts aboard the "
        "Mir space station.\nThe craft, Progress 31, is due to dock with Mir on Sunday."
    )
    reading = read_text(text, "1987-03-21")
    (event,) = [e for e in reading.events if e.kind == "launch"]
    record = launch_record(reading.document, event)
    assert (record["payloads"], record["nations"]) == (["Progress 31"], ["SU"])
