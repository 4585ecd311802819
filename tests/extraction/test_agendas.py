"""Launches listed behind a colon have each a rocket and a day; other lists and colons do not tell so."""

from __future__ import annotations

import pytest

from kg.assembly.report import launch_record
from tests.conftest import Reader

DAY = "2026-05-15"


def told(read_text: Reader, text: str) -> list[tuple[object, ...]]:
    reading = read_text(text, DAY)
    records = [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]
    return [(r["status"], r["date"], r["vehicle"]) for r in records]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("Still to come this month: an Atlas 5 with 27 Orla satellites on May 19, the maiden flight of the RFA One from"
            " SaxaVord no earlier than May 25, and India's PSLV with an ocean satellite on May 30."),
            [("planned", "2026-05-19", "Atlas 5"), ("planned", "2026-05-25/..", "RFA One"), ("planned", "2026-05-30", "PSLV")],
        ),
        # Whether they have flown, their days tell.
        (
            "This week's flights: a Vega C on May 11, and a Soyuz-2.1b on May 16.",
            [("occurred", "2026-05-11", "Vega C"), ("planned", "2026-05-16", "Soyuz-2.1b")],
        ),
        # One rocket, or one without a day, is no list of days.
        ("Next up: an Atlas 5 on May 19.", [("planned", "2026-05-19", "Atlas 5")]),
        ("The agency has two rockets: the Vega C since July 2022 and the Ariane 6.", []),
        # What stands before the colon speaks of no flights.
        ("Two prizes were given: one to the Vega C on May 11, and one to the Ariane 6 on May 12.", []),
    ],
)  # fmt: skip
def test_rockets_and_days_behind_a_colon(read_text: Reader, text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(read_text, text) == expected
