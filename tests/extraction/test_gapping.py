"""Launches that share one verb: each craft or rocket with a day of its own; every sentence is our own."""

from __future__ import annotations

import pytest

from kg.assembly.report import launch_record
from tests.conftest import Reader

DAY = "2016-03-01"
Told = tuple[object, object, object]


def told(read_text: Reader, text: str) -> list[Told]:
    reading = read_text(text, DAY)
    records = [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]
    return [(r["date"], r["vehicle"], tuple(r["payloads"])) for r in records]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway sent the Orla-1 orbiter to the moon in 2008 and its Brage-2 probe to Mars in 2013.",
            [("2008", None, ("Orla-1",)), ("2013", None, ("Brage-2",))],
        ),
        (
            "Japan put the Norna-2 satellite into orbit on Feb. 5, a Brage-3 capsule on Feb. 12 and Orla-7 on Feb. 20.",
            [("2016-02-05", None, ("Norna-2",)), ("2016-02-12", None, ("Brage-3",)), ("2016-02-20", None, ("Orla-7",))],
        ),
        (
            "Russia fired a Zenit rocket off from Baikonur on Monday and another from Plesetsk on Thursday.",
            [("2016-02-29", "Zenit", ()), ("2016-02-25", "Zenit", ())],
        ),
        (
            "Two Zenit rockets failed in August 1985 and April 1986.",
            [("1985-08", "Zenit", ()), ("1986-04", "Zenit", ())],
        ),
        (
            "The Norna-1 and Norna-2 satellites were launched in 2006 and 2007.",
            [("2006", None, ("Norna-1",)), ("2007", None, ("Norna-2",))],
        ),
        # One launch: a second day that is no launch's, or that only says more of the first.
        (
            "Japan launched the Norna-2 capsule on Monday and docked it with the Brage-3 laboratory on Wednesday.",
            [("2016-02-29", None, ("Norna-2",))],
        ),
        (
            "The Norna-2 satellite lifted off on Monday and will be joined by Brage-3 in May.",
            [("2016-02-29", None, ("Norna-2",))],
        ),
        ("A Zenit rocket was launched in 1985 and 1986 was a year without flights.", [("1985", "Zenit", ())]),
    ],
)
def test_a_day_for_each_launch(read_text: Reader, text: str, expected: list[Told]) -> None:
    """As many launches as crafts and days, and no more."""
    assert sorted(map(str, told(read_text, text))) == sorted(map(str, expected))


def test_who_launches_is_shared(read_text: Reader) -> None:
    """The subject of the verb launches both."""
    reading = read_text("Arianespace launched the Norna-2 satellite on Feb. 5 and a spy satellite on Feb. 10.", DAY)
    records = [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]
    assert [r["provider"] for r in records] == ["Arianespace", "Arianespace"]
