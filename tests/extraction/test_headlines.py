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
