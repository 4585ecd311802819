"""What lies where in a text: things with a range, in the order of the text, found without a walk of them all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from kg.model import Span


class Ranged(Protocol):
    """Whatever stands at a range of a text."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


Thing = TypeVar("Thing", bound=Ranged)


class Places(Generic[Thing]):
    """Things by where they stand; each begins no earlier than the one before it, and may reach beyond the next."""

    __slots__ = ("_reach", "_starts", "_things")

    def __init__(self, things: Iterable[Thing]) -> None:
        self._things = tuple(things)
        self._starts = [thing.span.start for thing in self._things]
        self._reach = list(accumulate((thing.span.end for thing in self._things), max))

    def within(self, span: Span) -> tuple[Thing, ...]:
        """Return the things inside a range, in order."""
        first, last = bisect_left(self._starts, span.start), bisect_right(self._starts, span.end)
        return tuple(thing for thing in self._things[first:last] if thing.span.end <= span.end)

    def across(self, span: Span) -> tuple[Thing, ...]:
        """Return the things that share a character with a range, in order."""
        first, last = bisect_right(self._reach, span.start), bisect_left(self._starts, span.end)
        return tuple(thing for thing in self._things[first:last] if thing.span.end > span.start)

    def opening(self, at: int) -> tuple[Thing, ...]:
        """Return the things that begin at a position."""
        return self._things[bisect_left(self._starts, at) : bisect_right(self._starts, at)]

    def before(self, at: int) -> Iterator[Thing]:
        """Yield the things that end at a position or before it, the last one first."""
        for index in range(bisect_right(self._starts, at) - 1, -1, -1):
            if self._things[index].span.end <= at:
                yield self._things[index]


def some(things: Iterable[Thing], wanted: Callable[[Thing], object]) -> Places[Thing]:
    """Return those of some things that are wanted, by where they stand."""
    return Places(thing for thing in things if wanted(thing))
