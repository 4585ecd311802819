"""Short reports as agencies, papers and round-ups write them: every launch they tell, in their order, and no other.

``reports.toml`` holds them. Of each launch the slots that a report is about are given; others are not looked at.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.assembly.report import launch_record
from tests.conftest import Reader

REPORTS: dict[str, dict[str, Any]] = {
    report["name"]: report
    for report in tomllib.loads(Path(__file__).with_name("reports.toml").read_text(encoding="utf-8"))["report"]
}
NOTHING = "-"


def launches(read_text: Reader, text: str, published: str) -> list[dict[str, Any]]:
    reading = read_text(text, published)
    return [launch_record(reading.document, e) for e in reading.events if e.kind == "launch"]


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_tells_these_launches_and_no_other(read_text: Reader, name: str) -> None:
    report = REPORTS[name]
    text = re.sub(r"(?<!\n)\n(?!\n)", " ", report["text"])  # the lines of the file are not those of a report
    found = launches(read_text, text, str(report["published"]))
    wanted = report["launches"]
    looked_at = [
        {slot: NOTHING if record[slot] is None else record[slot] for slot in slots}
        for record, slots in zip(found, wanted, strict=False)
    ]
    assert (looked_at, len(found)) == (wanted, len(wanted))


def test_every_report_has_a_name_of_its_own() -> None:
    """Two of one name would be one test."""
    text = Path(__file__).with_name("reports.toml").read_text(encoding="utf-8")
    assert text.count("[[report]]") == len(REPORTS) > 20
