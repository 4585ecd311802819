"""What stands in a range is found by search, and is what a walk of everything finds."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.places import Places, some
from kg.model import Span


@dataclass(frozen=True)
class _Thing:
    span: Span
    name: str = ""


_SPANS = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
_THINGS = st.lists(_SPANS.map(_Thing), max_size=12).map(lambda some: sorted(some, key=lambda thing: thing.span))


@given(_THINGS, _SPANS)
def test_what_lies_in_a_range_is_what_a_walk_finds(things: list[_Thing], span: Span) -> None:
    """Also where one reaches over the next, and where a range is empty."""
    places = Places(things)
    assert places.within(span) == tuple(thing for thing in things if span.contains(thing.span))
    assert places.across(span) == tuple(thing for thing in things if span.overlaps(thing.span))
    assert places.opening(span.start) == tuple(thing for thing in things if thing.span.start == span.start)
    assert list(places.before(span.start)) == [thing for thing in reversed(things) if thing.span.end <= span.start]


@pytest.mark.parametrize(
    ("start", "end", "within", "across"),
    [(0, 9, "ab", "ab"), (0, 8, "a", "ab"), (1, 9, "b", "ab"), (4, 5, "", ""), (3, 6, "", "ab"), (9, 12, "", "")],
)
def test_a_range_holds_what_is_whole_in_it_and_meets_what_it_cuts(
    start: int, end: int, within: str, across: str
) -> None:
    places = Places([_Thing(Span(0, 4), "a"), _Thing(Span(5, 9), "b")])
    assert "".join(thing.name for thing in places.within(Span(start, end))) == within
    assert "".join(thing.name for thing in places.across(Span(start, end))) == across


def test_only_what_is_wanted_is_kept() -> None:
    things = [_Thing(Span(at, at + 2), name) for at, name in ((0, "a"), (3, "b"), (6, "a"))]
    assert list(some(things, lambda thing: thing.name == "a").before(9)) == [things[2], things[0]]


def test_a_search_looks_at_few_things() -> None:
    """Of ten thousand things in a row, a range of three costs a look at three."""
    looked = []

    class Counted:
        def __init__(self, at: int) -> None:
            self.at = at

        @property
        def span(self) -> Span:
            looked.append(self.at)
            return Span(self.at, self.at + 5)

    places = Places(Counted(at) for at in range(0, 100_000, 10))
    looked.clear()
    assert [thing.at for thing in places.within(Span(50_000, 50_025))] == [50_000, 50_010, 50_020]
    assert next(places.before(70_000)).at == 69_990
    assert len(looked) < 20
