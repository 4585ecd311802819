"""The order of literals that domain rules compare: numbers, days, partial dates, instants.

A literal covers an extent of one space: a number or a day is a point, a partial date (EDTF) reaches from its first day
to its last. One comes before another where its end lies before the other's beginning: what holds whatever is meant.
Literals of two spaces, or of none of these, have no order.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pyoxigraph import Literal, NamedNode

from kg.edtf import bounds
from kg.reasoning.literals import member, value_key, value_of
from kg.reasoning.triples import Term
from kg.vocab import EDTF


@dataclass(frozen=True, slots=True)
class Extent:
    """What a literal covers: ``low`` to ``high``, both included, in a space whose points compare."""

    space: str
    low: Any
    high: Any


def extent(term: Term) -> Extent | None:
    """Return what a term covers, or None where it is nothing that has an order."""
    if not isinstance(term, Literal):
        return None
    if term.datatype == EDTF:
        return _days(term.value)
    try:
        value = value_of(term)
    except ValueError:
        return None
    if value is None:
        return None
    space, first = value[0], value[1]
    if space == "date":
        return _days(term.value[:10])
    if space == "number" and isinstance(first, Decimal):
        return Extent("number", first, first)
    if space in ("double", "float") and isinstance(first, float):
        return Extent("number", Decimal(first), Decimal(first))
    if space in ("instant", "local time") and isinstance(first, dt.datetime):
        point = (first, Decimal(f"0{value[2]}"))
        return Extent(str(space), point, point)
    return None


def _days(text: str) -> Extent | None:
    days = bounds(text)
    if days is None:
        return None
    first, last = days
    return Extent("day", first.toordinal() if first else -math.inf, last.toordinal() if last else math.inf)


def ordered(operator: str, one: Extent | None, other: Extent | None) -> bool:
    """Tell whether two extents certainly compare so; ``operator`` is one of ``< <= > >=``."""
    if one is None or other is None or one.space != other.space:
        return False
    if operator in (">", ">="):
        one, other = other, one
    return bool(one.high < other.low if operator in ("<", ">") else one.high <= other.low)


class Comparer:
    """Compares terms by their numbers; what a term covers is found out once."""

    def __init__(self, term: Callable[[int], Term]) -> None:
        self._term = term
        self._extents: dict[int, Extent | None] = {}

    def __call__(self, operator: str, one: int, other: int) -> bool:
        """Tell whether a comparison holds; ``!=`` does where nothing makes the two values one.

        ``in`` holds of a literal and a datatype that its value lies in.
        """
        if operator == "in":
            return self._within(one, other)
        if operator != "!=":
            return ordered(operator, self._extent(one), self._extent(other))
        if one == other:
            return False
        a, b = self._term(one), self._term(other)
        return not (isinstance(a, Literal) and isinstance(b, Literal) and value_key(a) == value_key(b))

    def _within(self, one: int, datatype: int) -> bool:
        value, kind = self._term(one), self._term(datatype)
        return isinstance(value, Literal) and isinstance(kind, NamedNode) and bool(member(value, kind))

    def _extent(self, number: int) -> Extent | None:
        if number not in self._extents:
            self._extents[number] = extent(self._term(number))
        return self._extents[number]
