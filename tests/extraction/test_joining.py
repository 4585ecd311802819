"""Which clauses of a sentence tell one launch."""

from __future__ import annotations

import pytest

from tests.conftest import Reader


def launches(read_text: Reader, text: str) -> list[object]:
    return [
        claim.one("status") and claim.one("status").value for claim in read_text(text).claims if claim.one("status")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # One launch in two clauses.
        ("A Soyuz rocket lifted off from Baikonur and put the Norna-2 satellite into orbit.", ["occurred"]),
        ("The Norna-2 satellite, carrying two cameras, is awaiting launch on a Soyuz rocket.", ["planned"]),
        ("A Soyuz is set to lift off on Sunday, lofting 12 satellites.", ["planned"]),
        ("A Soyuz is poised for liftoff on Friday, the country's third launch since 2019.", ["planned"]),
        # Two.
        ("A Soyuz launched Norna-2 in May 2021 and an Angara launched Orla-1 in June 2022.", ["occurred", "occurred"]),
        ("Norna-2 lifted off on a Soyuz, while an Angara will launch Orla-1.", ["occurred", "planned"]),
        ("Norna-2 lifted off on a Soyuz, after a failed launch of Norna-1 in 2021.", ["occurred", "occurred"]),
        ("Its first satellite launched in 2021, and its second launched in 2023.", ["occurred", "occurred"]),
    ],
)
def test_clauses_are_one_launch_unless_something_sets_them_apart(
    read_text: Reader, text: str, expected: list[object]
) -> None:
    assert launches(read_text, text) == expected


def test_what_is_denied_says_nothing_of_the_launch_beside_it(read_text: Reader) -> None:
    text = "India plans to launch its Orla-1 communications satellite, and an official denied that Iran had launched a spy satellite."
    told = [claim for claim in read_text(text).claims if claim.one("status")]
    assert [claim.values("nation") for claim in told] == [("IN",)]
    assert [claim.values("payload_function") for claim in told] == [("communications",)]
