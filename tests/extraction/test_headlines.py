"""A headline in the present tense: the text below tells whether it happened."""

from __future__ import annotations

import pytest

from kg.extracting import extract_records
from kg.reading.document import Description, read
from kg.reading.sources import RawSource


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("China will send the Shenzhou-19 crew into orbit on Wednesday, the agency said.", "planned"),
        ("China sent the Shenzhou-19 crew into orbit on Wednesday, the agency said.", "occurred"),
        ("The agency gave no details.", "occurred"),
    ],
)
def test_the_body_decides_what_a_present_tense_headline_tells(body: str, status: str) -> None:
    """Only plans below: a plan. A launch below, or nothing: it happened."""
    text = f"China sends new crew into orbit on Wednesday\n\n{body}\n"
    document = read(RawSource("x", "x", ".txt", text.encode()), Description(published="2024-10-28"))
    found = {record["status"] for record in extract_records(document)}
    assert found == {status}


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and outcome of the launches of a text without a day of publication."""
    document = read(RawSource("x", "x", ".txt", text.encode()), Description())
    return [(record["status"], record["outcome"]) for record in extract_records(document)]


OCCURRED, FAILED, PLANNED = ("occurred", "success"), ("occurred", "failure"), ("planned", None)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        # What a launch has brought about is told of one that took place.
        ("Long March 2D launch closes a chapter", [OCCURRED]),
        ("Long March 2D launch nears", [PLANNED]),
        ("Iran expands its fleet with a Qased launch", [OCCURRED]),
        ("Iran signs a deal for its fleet with a Qased launch", [PLANNED]),
        ("Iran prepares to expand its fleet with a Qased launch", [PLANNED]),
        # It is launching: soon, unless something is said to begin or follow.
        ("Two Norna satellites launching on an Ariane 6", [PLANNED]),
        ("Arianespace begins launching its Norna satellites on an Ariane 6", [OCCURRED]),
        ("Launching with Arianespace: the story of a Norna satellite", [PLANNED]),
        # An infinitive as well as a present tense.
        ("Japan to loft a radar satellite on an H3", [PLANNED]),
        ("Japan lofts a radar satellite on an H3", [OCCURRED]),
        ("A Peruvian radar satellite hitches a ride on a Vega C", [OCCURRED]),
        ("A Peruvian radar satellite to hitch a ride on a Vega C", [PLANNED]),
        ("A Norwegian writer will go to space on New Shepard", [PLANNED]),
        # Too low, and by no means planned.
        ("Space One falls short of orbit in its second Kairos launch attempt", [FAILED]),
        ("Space One Fails to Reach Orbit with Its Kairos Rocket", [FAILED]),
        ("Kairos launch attempt falters after a minute", [FAILED]),
        # Launched, and no rocket.
        ("Japan's army has launched a space center", []),
        ("Falcon 9 tops the year's launch leaderboard", []),
    ],
)
def test_a_title_tells_what_is_done_and_what_is_due(title: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(title) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arianespace is counting down to the liftoff of an Ariane 6, its third, from Kourou.", [PLANNED]),
        ("Arianespace counted down to the liftoff of an Ariane 6, which rose from Kourou at dawn.", [OCCURRED]),
        ("The Ariane 6 mission is the first flight before one in December with Norna-2.", [PLANNED]),
    ],
)
def test_a_count_and_a_copula_tell_no_launch(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The test is none, and yet a launch is due.
        ("SpaceX test-fires a Falcon 9 ahead of a Norna-2 launch", [PLANNED]),
        ("SpaceX static fires a Falcon 9 rocket for a Norna-2 launch on Sunday", [PLANNED]),
        ("SpaceX test-fires a Falcon 9 engine on a stand in Texas", []),
        ("NASA test-fires the core stage of an SLS before a second launch rehearsal", []),
        ("ULA launch of Norna-2 on hold after a Delta 4 Heavy hot fire abort", [("postponed", None)]),
        # A launch that somebody has bought.
        ("NASA awards a launch services contract for the Norna-2 mission", [PLANNED]),
        ("ULA wins a launch contract for a Peruvian radar satellite", [PLANNED]),
        ("NASA has chosen ULA to provide launch services for the Norna-2 mission.", [PLANNED]),
        ("ULA protests the award of a launch contract", []),
        ("Three startups seek launch contracts for commercial satellites", []),
        # A mission is a thing of space where it is launched.
        ("Russia puts off the launch of a gamma-ray astronomy mission", [("postponed", None)]),
        ("Russia launches a gamma-ray astronomy mission", [OCCURRED]),
        ("Russia launches a rescue mission in the mountains", []),
        # A project's own name is no figure of speech.
        ("ABL Space Systems hopes to launch Project Kuiper satellites", [PLANNED]),
        ("ABL Space Systems to launch a project on satellites", []),
    ],
)
def test_a_launch_is_due_behind_a_test_or_a_contract(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


def test_a_launch_just_before_a_test_is_not_the_one_it_is_for() -> None:
    """What was launched hours ago does not make the satellites fly for which the engines were lit."""
    title = "SpaceX test-fires a Falcon 9 for a Starlink launch"
    body = "Hours after launching a crew capsule, SpaceX lit the engines ahead of a planned liftoff of Starlink satellites."
    found = extract_records(read(RawSource("x", "x", ".txt", f"{title}\n\n{body}\n".encode()), Description()))
    assert [r["status"] for r in found if "Starlink" in r["payloads"]] == ["planned"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A title in two lines, with nothing below, is all title.
        ("Boeing\nULA launches Norna-2, sees a valve problem,", [OCCURRED]),
        ("A title of another kind\nULA launches Norna-2 when a fourth launch puts it into orbit.", [PLANNED]),
        # "topped" is not "rockets to".
        ("Soyuz and Falcon rockets topped the list of the year", []),
    ],
)
def test_a_title_may_run_over_two_lines(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


def test_later_this_year_lies_ahead_whatever_the_year() -> None:
    """Without a day of publication, too, "later this year" dates no flight that was."""
    later = "A doll is launching on Artemis I, an uncrewed flight test of the SLS, later this year."
    assert {status for status, _ in told(later)} == {"planned"}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        # Launches that something is on, for or of are named, and none is told.
        ("Planet reserves slots on SpaceX Starlink launches", [PLANNED]),
        ("SpaceX Starlink launches 60 satellites on a Falcon 9", [OCCURRED]),
        ("Two Long March launches deploy satellites", [OCCURRED]),
        ("Two Long March launches await satellites", [PLANNED]),
        ("Arianespace halts its Kourou launches", [("postponed", None)]),
        ("Rival asks a regulator to halt Starlink launches", []),
        ("Arianespace plans a launch break in April", []),
        # Trouble in a flight is told of one that took place.
        ("Experts find software errors in the Starliner test flight", [OCCURRED]),
        ("Experts fear software errors in the next Starliner test flight", [PLANNED]),
        ("Falcon 9 broke the record for Falcon launches with Norna-2", [OCCURRED]),
    ],
)
def test_a_plural_of_launches_names_them(title: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(title) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whose launch it is tells enough in a title, were it the first of many.
        ("SpaceX is set for its second launch of the year", [PLANNED]),
        ("The next launch of a Rocket Lab Electron will be the second in which it attempts a catch.", [PLANNED]),
        ("SpaceX is ready for many launches of the year", []),
        # A supply of services is no launch of a service; an inquiry does not go to the station.
        ("SpaceX plans the launch of its 31st commercial resupply services mission on a Falcon 9.", [PLANNED]),
        ("SpaceX launches investigations into a Falcon 9", []),
        # Rockets are not alone in flying.
        ("Starliner flies for the first time", [OCCURRED]),
        ("A Long March 2D flies from Jiuquan", [OCCURRED]),
        ("BepiColombo flies by the Earth", []),
        # The launch is told beside the test.
        ("Fifth Starship launch is scheduled for May, after a static fire", [PLANNED]),
        ("SpaceX conducts a static fire of a Falcon 9 ahead of the Crew Dragon debut", [PLANNED]),
        # Launches that somebody has on offer.
        ("D-Orbit prepares for its business with upcoming SpaceX launches", [PLANNED]),
        ("UP Aerospace wins friends with $2 million dedicated smallsat launches", []),
        ("A Japanese cargo launch is reset for Monday", [("postponed", None)]),
        ("Launch timeline for an Atlas 5 with Norna-2", [PLANNED]),
    ],
)
def test_a_title_tells_whose_launch_it_is(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SpaceX is set for a second shot at a record with its Falcon 9 rocket", [PLANNED]),
        ("Iran shot a rocket with a monkey into space", [OCCURRED]),
        ("NASA approves a Dec. 20 Starliner test flight", [PLANNED]),
        ("NASA hails the Dec. 20 Starliner test flight", [OCCURRED]),
        ("After launching just once in ten weeks, SpaceX is to launch Norna-2 in May.", [PLANNED]),
        ("After launching Norna-1 in March, SpaceX is to launch Norna-2 in May.", [OCCURRED, PLANNED]),
    ],
)
def test_a_shot_an_approval_and_a_total_launch_nothing(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert sorted(told(text)) == sorted(expected)


def test_a_crew_is_launched_and_a_launch_crew_is_not() -> None:
    assert told("SpaceX to launch Crew Dragon and two cubesats on Friday") == [PLANNED]
    assert told("SpaceX to launch crew to the space station on Friday") == [PLANNED]
    assert told("The launch crew of SpaceX takes a rest on Friday") == []


POSTPONED = ("postponed", None)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        # What a rocket does, in whatever verb.
        ("Russia's Angara-A5 carries two military payloads from Vostochny", [OCCURRED]),
        ("Angara-A5 carries the hopes of Vostochny", []),
        ("Blue Origin's 40th New Shepard flight carries six across the Karman line", [OCCURRED]),
        ("SpaceX recovers Falcon 9 booster on 300th orbital launch", [OCCURRED]),
        ("SpaceX prepares to recover Falcon 9 booster on next launch", [PLANNED]),
        # What is due, by a mission, a try, a ride, a month.
        ("ULA readies Vulcan for third national security mission after booster fix", [PLANNED]),
        ("Gilmour Space targets August for second try with Eris", [PLANNED]),
        ("Turkey's Orla-2 satellite to ride Falcon 9 in November", [PLANNED]),
        ("NASA's Roman telescope encapsulated for September Falcon Heavy launch", [PLANNED]),
        # What is put off.
        ("Arianespace delays Vega C mission again over adapter issue", [POSTPONED]),
        ("Arianespace praises Vega C mission control", []),
        ("Relativity slips Terran R to 2027", [POSTPONED]),
        ("Relativity moves Terran R to test stand", []),
        ("Skyroot's Vikram-1 aborts seconds before maiden liftoff", [POSTPONED]),
    ],
)
def test_a_title_tells_by_any_verb(title: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(title) == expected
