"""Which rocket flies: known names, unknown ones by their use, and what only looks like a rocket's name."""

from __future__ import annotations

import pytest

from kg.assembly.report import launch_record
from tests.conftest import Reader


def rockets(read_text: Reader, text: str) -> list[object]:
    reading = read_text(text, "2024-04-10")
    return [launch_record(reading.document, e)["vehicle"] for e in reading.events if e.kind == "launch"]


@pytest.mark.parametrize(
    ("text", "rocket"),
    [
        ("A Quetzal-2 rocket into orbit lifted off with the Huitzil-9 satellite on Monday.", "Quetzal-2"),
        ("A new eye on planet Earth rockets into orbit on Monday with the Huitzil-9 satellite.", None),
        ("The Huitzil-9 satellite lifted off on Monday from the West Coast rocket base.", None),
        ("Five rocket launches are due, the first with the Huitzil-9 satellite on June 5.", None),
    ],
)
def test_an_unknown_rocket_is_one_by_its_use(read_text: Reader, text: str, rocket: str | None) -> None:
    """A verb, the name of a base and a number are none."""
    assert rockets(read_text, text) == [rocket]
