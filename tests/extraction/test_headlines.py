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
        ("A Norwegian writer is to go to space on New Shepard", [PLANNED]),
        # Too low, and by no means planned.
        ("Space One falls short of orbit in its second Kairos launch attempt", [FAILED]),
        ("Space One Fails to Reach Orbit with Its Kairos Rocket", [FAILED]),
        ("Kairos launch attempt falters after a minute", [FAILED]),
        # Launched, and no rocket.
        ("Japan's air force has launched a space center", []),
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
