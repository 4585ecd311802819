"""Which words of a text cannot speak of one launch."""

from __future__ import annotations

import pytest

from kg.assembly.clashes import share_date
from tests.conftest import Reader


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2021", "2021-05-03", True),
        ("2021-05", "XXXX-05-03", True),
        ("XXXX-05", "XXXX-05-03", True),
        ("2021", "XXXX-05", False),
        ("2021", "XXXX-05-03", False),
        ("2021-05-03", "XXXX-05-04", False),
        ("2021", "2022", False),
    ],
)
def test_a_bare_year_agrees_in_nothing_with_an_open_one(one: str, other: str, expected: bool) -> None:
    assert share_date(one, other) is expected
    assert share_date(other, one) is expected


@pytest.mark.parametrize("published", [None, "2024", "2024-06", "2024-06-03"])
def test_a_plan_is_not_what_flew_years_before(read_text: Reader, published: str | None) -> None:
    text = "A similar satellite was launched in 2021 on an Ariane 5.\n\nIndia plans to launch its Orla-1 satellite no earlier than August."
    events = read_text(text, published).events
    assert sorted(event.factuality.actuality for event in events) == ["occurred", "planned"]
