"""Older launches, plans and onlookers in the later paragraphs of a newspaper text; every sentence is our own."""

from __future__ import annotations

import pytest

from kg.assembly.report import launch_record
from tests.conftest import Reader


def records(read_text: Reader, text: str, published: str = "2016-12-02") -> list[dict[str, object]]:
    reading = read_text(text, published)
    return [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]


def test_the_city_of_a_story_owns_no_satellite(read_text: Reader) -> None:
    """A dateline in capitals names no nation; the city that governs does."""
    (event,) = records(read_text, "SEOUL North Korea launched the Orla-1 satellite on Thursday.")
    assert event["nations"] == ["KP"]
    (event,) = records(read_text, "PYONGYANG LAUNCHED A SATELLITE ON THURSDAY")
    assert event["nations"] == ["KP"]


def test_failures_side_by_side_are_two(read_text: Reader) -> None:
    """Each clause has its own craft."""
    found = records(
        read_text, "A Zenit rocket was lost in May, and a Delta rocket with the Norna-2 satellite exploded."
    )
    assert [(e["outcome"], e["vehicle"]) for e in found] == [("failure", "Zenit"), ("failure", "Delta")]
    found = records(read_text, "A Zenit rocket was lost in May, and its satellite was destroyed.")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "Norway put its Orla-1 satellite into orbit on Thursday, after repeated failed attempts this year.",
            "success",
        ),
        ("Norway tried to put its Orla-1 satellite into orbit on Thursday, but the launch failed.", "failure"),
    ],
)
def test_failed_attempts_lie_behind_a_success(read_text: Reader, text: str, outcome: str) -> None:
    """What failed before does not fail now."""
    assert [e["outcome"] for e in records(read_text, text)] == [outcome]


def test_the_other_side_of_a_semicolon_tells_of_another_day(read_text: Reader) -> None:
    """A landing told beside a plan gives the plan neither its craft nor its day."""
    text = "Norway landed its Brage-2 probe on the moon in August; it will launch the Orla-3 orbiter in May 2020."
    found = records(read_text, text)
    assert [(e["payloads"], e["date"]) for e in found] == [(["Orla-3"], "2020-05")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danish orbiter Wicker-1 would have launched on an H3 in June 2018. Ministers cancelled the launch on Monday.",
            ("cancelled", "H3", "2018-06"),
        ),
        (
            "The Wicker-1 telescope is to launch no earlier than March 2018. Arianespace will send it up on an Ariane 6.",
            ("planned", "Ariane 6", "2018-03/.."),
        ),
    ],
)
def test_what_is_said_of_it_is_of_the_same_launch(read_text: Reader, text: str, expected: tuple[str, str, str]) -> None:
    """A plan given up, and a pronoun that is sent up."""
    found = records(read_text, text)
    assert [(e["status"], e["vehicle"], e["date"]) for e in found] == [expected]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("North Korea could launch a satellite again this month, analysts in Tokyo said.", "speculated"),
        ("The company could launch the Orla-1 satellite again this month, its chief said.", "planned"),
    ],
)
def test_onlookers_guess(read_text: Reader, text: str, status: str) -> None:
    """What somebody else may do is a guess; what one may do oneself is a plan."""
    assert [e["status"] for e in records(read_text, text)] == [status]


def test_who_disputes_a_launch_owns_nothing(read_text: Reader) -> None:
    """Nations beside the launching one."""
    text = (
        "Iran said that a Simorgh rocket had placed its Chamran-3 satellite into orbit.\n"
        "The claim was disputed by the United States, whose trackers saw nothing after the launch."
    )
    assert [e["nations"] for e in records(read_text, text)] == [["IR"]]
    text = "North Korea told Japan's navy that it will launch a satellite between December 12 and 18."
    assert [e["nations"] for e in records(read_text, text)] == [["KP"]]


def test_wrapped_lines_break_no_phrase(read_text: Reader) -> None:
    """Wire copy is wrapped at any word; a title in capitals above it is a sentence of its own."""
    text = (
        "NORWAY EXPANDS SPACE EFFORT WITH ROCKET PLANS\n"
        "Norway has expanded its space effort, launching 31\n"
        "weather satellites over the last 12 years.\n"
        "    The first flight of its own Orla rocket is not expected\n"
        "before May next year, the ministry in charge of research said.\n"
    )
    found = records(read_text, text)
    assert [e["status"] for e in found] == ["planned"]
    reading = read_text(text)
    assert reading.sentences[0].span.of(text) == "NORWAY EXPANDS SPACE EFFORT WITH ROCKET PLANS"


def test_any_craft_is_no_second_one(read_text: Reader) -> None:
    """ "The spacecraft" of a later sentence is the satellite of the first."""
    text = "A Zenit took off on Monday with a weather satellite on board. The spacecraft had reached orbit by noon."
    assert [e["payloads"] for e in records(read_text, text)] == [["weather satellite"]]


def test_a_total_beside_a_launch_hides_it_not(read_text: Reader) -> None:
    """What a launch brings a total to is said of the launch."""
    (event,) = records(
        read_text, "SpaceX launched a Falcon 9 on Friday, pushing the number of spacecraft launched by it above 900."
    )
    assert (event["status"], event["vehicle"], event["date"]) == ("occurred", "Falcon 9", "2016-12-02")
    assert records(read_text, "SpaceX has launched more than 900 spacecraft, most of them on Falcon 9 rockets.") == []
