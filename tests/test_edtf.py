"""What an EDTF date covers."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.edtf import bounds, is_over, is_within, overlap


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-04-07", dt.date(2024, 4, 7), dt.date(2024, 4, 7)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2023", dt.date(2023, 1, 1), dt.date(2023, 12, 31)),
        ("2025-21", dt.date(2025, 3, 1), dt.date(2025, 5, 31)),
        ("2025-24", dt.date(2025, 12, 1), dt.date(2026, 2, 28)),
        ("../2025", None, dt.date(2025, 12, 31)),
        ("2024-05-06/..", dt.date(2024, 5, 6), None),
        ("2024-01/2024-03", dt.date(2024, 1, 1), dt.date(2024, 3, 31)),
    ],
)
def test_a_value_covers_these_days(value: str, first: dt.date | None, last: dt.date | None) -> None:
    """Years, months, seasons, intervals with open ends."""
    assert bounds(value) == (first, last)


@pytest.mark.parametrize("value", ["2024-13", "2024-02-30", "soon", "", "24-04-07", "2024-04-07T10:00"])
def test_what_is_no_such_value_covers_nothing(value: str) -> None:
    """Near misses give None, no exception."""
    assert bounds(value) is None or value == ""


def test_a_day_lies_within_its_month_and_not_the_other_way() -> None:
    """Finer lies within coarser."""
    assert is_within("2023-12-01", "2023-12")
    assert not is_within("2023-12", "2023-12-01")
    assert not is_within("2023-11-30", "2023-12")


@given(st.dates(dt.date(1957, 1, 1), dt.date(2100, 1, 1)), st.dates(dt.date(1957, 1, 1), dt.date(2100, 1, 1)))
def test_overlap_is_symmetric(one: dt.date, other: dt.date) -> None:
    """Two values meet or do not, whichever is named first."""
    assert overlap(str(one), str(other), 1) == overlap(str(other), str(one), 1)
    assert overlap(str(one), str(one))


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("XXXX-12", "2021-12-25", True),
        ("XXXX-12", "2021-11-25", False),
        ("XXXX-12", "XXXX-12-03", True),
        ("XXXX-12", "XXXX-10", False),
        ("XXXX-12-03", "2021", True),
    ],
)
def test_an_open_year_is_taken_to_be_the_others(one: str, other: str, *, meet: bool) -> None:
    """A day without a year meets that day of any year, and no other."""
    assert overlap(one, other) is overlap(other, one) is meet


def test_a_day_of_an_open_year_lies_in_its_month() -> None:
    """The finer value is told from the coarser one also without a year."""
    assert is_within("XXXX-12-03", "XXXX-12")
    assert not is_within("XXXX-12", "XXXX-12-03")
    assert not is_within("XXXX-11-03", "XXXX-12")


@pytest.mark.parametrize(
    ("value", "over"),
    [
        ("2024-04-10", True),
        ("2024-04-09", True),
        ("2024-04-11", False),
        ("2024-03", True),
        ("2024-04", False),  # its last day is still to come
        ("2023", True),
        ("2024-04-01/2024-04-10", True),
        ("2024-04-01/2024-04-12", False),
        ("../2024-04-01", True),
        ("2024-04-01/..", False),
        ("XXXX-04-01", False),
        ("soon", False),
    ],
)
def test_a_value_is_over_when_its_last_day_is(value: str, over: bool) -> None:
    assert is_over(value, "2024-04-10") is over
