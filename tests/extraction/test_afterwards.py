"""What follows a launch: which craft a deployment, a re-entry or a loss is of, and when it is of none."""

from __future__ import annotations

import pytest

from tests.conftest import Reader


def told(read_text: Reader, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return kind and craft of what a text published on 10 April 2024 tells beside launches."""
    events = read_text(text, "2024-04-10").events
    return [(e.kind, e.values("payload")) for e in events if e.kind in ("deployment", "reentry", "loss")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orla-3 was launched in May. The satellite went silent in August.", [("loss", ("Orla-3",))]),
        ("Orla-3 and Orla-4 were launched in May. The satellite went silent in August.", []),
        ("The probe Orla-3 flew in May. It returned to Earth in August.", [("reentry", ("Orla-3",))]),
        ("The probe Orla-3 flew in May. They returned to Earth in August.", []),
        ("The upper stage of a Vega C burned up in the atmosphere on Monday.", [("reentry", ("upper stage",))]),
        ("The stage of a theatre fell back to Earth on Monday.", []),
        ("The founder of the Orla-3 team returned to Earth after a bad year.", []),
        ("Two cubesats, Orla-3 and Orla-4, were released from the station.", [("deployment", ("Orla-3", "Orla-4"))]),
    ],
)
def test_what_follows_a_launch_is_of_a_craft(
    read_text: Reader, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert told(read_text, text) == expected


def test_an_announcement_lies_behind_and_its_plan_ahead(read_text: Reader) -> None:
    """The weekday of the announcement is past, although a plan stands beside it."""
    text = "Chile's science minister announced on Tuesday that the country intends to launch a weather satellite next year."
    (event,) = (e for e in read_text(text, "2024-04-10").events if e.kind == "announcement")
    assert (event.values("date"), event.values("by")) == (("2024-04-09",), ("2025",))


def test_a_nations_service_acts_for_it(read_text: Reader) -> None:
    text = "The Chilean navy recovered pieces of the wreckage of the rocket, 12 miles west of Arica."
    (event,) = (e for e in read_text(text, "2024-04-10").events if e.kind == "salvage")
    assert (event.values("agent"), event.values("nation")) == (("Chilean navy",), ("CL",))
