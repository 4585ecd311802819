"""What the words beside a launch that a noun names make of it."""

from __future__ import annotations

import pytest

from kg.extraction.clauses import Trigger
from kg.extraction.named_launches import carried_out, failed_one, for_one, lies_ahead, named
from kg.model import Span


def _launch(words: str = "launch") -> Trigger:
    return Trigger("launch", Span(0, len(words)), words)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("The crew waited after the ", " delay", "postponed"),
        ("A panel looks into the ", " mishap", "occurred"),
        ("Storms delayed the ", " mishap inquiry", "postponed"),
        ("Here are videos from the ", "", "occurred"),
        ("Norna-2 in photos: the ", " in pictures", "occurred"),
        ("The firm builds on its successful ", "", "occurred"),
        ("In its latest ", " the firm flew a probe", "occurred"),
        ("The firm is set for its historic ", "", None),
        ("A leaking valve prevented the ", "", "postponed"),
        ("Teams work to prevent another ", "", None),
        ("The antenna opened after ", "", "occurred"),
        ("The antenna is due to open after ", "", "planned"),
        ("Teams await the scheduled ", "", "planned"),
        ("The country will resume ", "", "planned"),
        ("The country told of the ", "", None),
    ],
)
def test_the_words_beside_it_tell_what_became_of_it(before: str, after: str, expected: str | None) -> None:
    assert named(_launch(), before, after) == expected


def test_many_launches_after_something_are_none_that_took_place() -> None:
    assert named(_launch(), "Work went on following a Norna ", "") == "occurred"
    assert named(_launch("launches"), "Work went on following a Norna ", "") is None


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("the week in which it nailed its third ", True),
        ("the streak ended with a successful Norna ", True),
        ("the team performs tests ahead of the ", False),
        ("the team spoke of the ", False),
    ],
)
def test_a_launch_that_somebody_carried_out(before: str, expected: bool) -> None:
    assert carried_out(before) is expected


def test_a_failed_launch_is_no_failure_to_launch() -> None:
    assert failed_one("it recovers from a failed ")
    assert not failed_one("it failed to ")


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Crews ready the rocket ahead of ", True),
        ("The rocket goes through its first ", True),
        ("The rocket goes through its fifth ", False),
        ("Doubts over the ", True),
        ("Anger over the ", False),
    ],
)
def test_a_launch_that_lies_ahead(before: str, expected: bool) -> None:
    assert lies_ahead(before) is expected


def test_a_booster_flown_for_one_launch_tells_no_day() -> None:
    assert for_one("The firm reuses a booster for its second ")
    assert not for_one("The firm reuses a booster in its second ")
