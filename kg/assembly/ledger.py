"""What each part of the news contributes to the world: parts come and go, and what they say together is kept up.

One statement may come from many parts (an organisation named in two articles). It stands while one of them says it,
with the supports of all; a change costs the statements of the parts that change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from kg.assembly.values import Conflict, Fact, FactBook, Placed

_T = TypeVar("_T")
Unit = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What one part of the news contributes."""

    facts: tuple[Fact, ...] = ()
    placed: tuple[Placed, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class WorldDelta:
    """What a change did to the world.

    ``facts`` pairs each fact as it was (None: it is new) with what it is now (None: it fell). Of links and conflicts
    there are those that fell and those that came.
    """

    facts: tuple[tuple[Fact | None, Fact | None], ...] = ()
    unplaced: tuple[Placed, ...] = ()
    placed: tuple[Placed, ...] = ()
    settled: tuple[Conflict, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


class Ledger:
    """The contributions of all parts, and what has changed since it was last asked."""

    def __init__(self) -> None:
        self._entries: dict[Unit, Entry] = {}
        self._facts: dict[str, dict[Unit, Fact]] = {}
        self._placed: Counter[Placed] = Counter()
        self._conflicts: Counter[Conflict] = Counter()
        self._facts_before: dict[str, Fact | None] = {}
        self._touched: dict[str, str] = {}
        self._placed_before: dict[Placed, bool] = {}
        self._conflicts_before: dict[Conflict, bool] = {}

    def put(self, unit: Unit, entry: Entry | None) -> None:
        """Put one part's contribution in place of what it contributed before; None takes the part out."""
        old = self._entries.get(unit)
        if old == entry or (old is None and entry == Entry()):
            return
        if old is not None:
            del self._entries[unit]
            self._withdraw(unit, old)
        if entry is not None and entry != Entry():
            self._entries[unit] = entry
            self._assert(unit, entry)

    def _assert(self, unit: Unit, entry: Entry) -> None:
        for fact in entry.facts:
            self._remember(fact)
            self._facts.setdefault(fact.id, {})[unit] = fact
        for placed in entry.placed:
            self._placed_before.setdefault(placed, placed in self._placed)
            self._placed[placed] += 1
        for conflict in entry.conflicts:
            self._conflicts_before.setdefault(conflict, conflict in self._conflicts)
            self._conflicts[conflict] += 1

    def _withdraw(self, unit: Unit, entry: Entry) -> None:
        for fact in entry.facts:
            self._remember(fact)
            said = self._facts[fact.id]
            del said[unit]
            if not said:
                del self._facts[fact.id]
        for placed in entry.placed:
            self._placed_before.setdefault(placed, True)
            _less(self._placed, placed)
        for conflict in entry.conflicts:
            self._conflicts_before.setdefault(conflict, True)
            _less(self._conflicts, conflict)

    def _remember(self, fact: Fact) -> None:
        if fact.id not in self._facts_before:
            self._facts_before[fact.id] = self.fact(fact.id)
            self._touched[fact.id] = fact.subject

    def said(self, fact_id: str) -> dict[Unit, Fact]:
        """Return a fact as each part says it."""
        return self._facts.get(fact_id, {})

    def fact(self, fact_id: str) -> Fact | None:
        """Return a fact with all its supports, or None where no part says it."""
        said = self._facts.get(fact_id)
        if not said:
            return None
        if len(said) == 1:
            return next(iter(said.values()))
        book = FactBook()
        for fact in said.values():
            book.add(fact)
        return book.get(fact_id)

    def touched(self) -> tuple[tuple[str, str], ...]:
        """Return the subjects and ids of the facts that may have changed since ``changes`` was last asked for."""
        return tuple((subject, fact_id) for fact_id, subject in self._touched.items())

    def changes(self) -> WorldDelta:
        """Return what has changed since this was last asked, each part sorted."""
        pairs = ((before, self.fact(fact_id)) for fact_id, before in sorted(self._facts_before.items()))
        placed, conflicts = self._placed_before, self._conflicts_before
        delta = WorldDelta(
            tuple((before, now) for before, now in pairs if before != now),
            in_order(p for p, was in placed.items() if was and p not in self._placed),
            in_order(p for p, was in placed.items() if not was and p in self._placed),
            by_subject(c for c, was in conflicts.items() if was and c not in self._conflicts),
            by_subject(c for c, was in conflicts.items() if not was and c in self._conflicts),
        )
        self._facts_before, self._touched, self._placed_before, self._conflicts_before = {}, {}, {}, {}
        return delta

    def facts(self) -> tuple[Fact, ...]:
        """Return all facts, sorted by what they say."""
        book = FactBook()
        for said in self._facts.values():
            for fact in said.values():
                book.add(fact)
        return book.facts()

    def placed(self) -> tuple[Placed, ...]:
        """Return all links, sorted."""
        return in_order(self._placed)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return all conflicts, sorted."""
        return by_subject(self._conflicts)


def in_order(placed: Iterable[Placed]) -> tuple[Placed, ...]:
    """Return links in the order of a world."""
    return tuple(sorted(placed, key=lambda p: (p.claim, p.target, p.reason, p.score)))


def by_subject(conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Return conflicts in the order of a world."""
    return tuple(sorted(conflicts, key=lambda c: (c.subject, c.predicate, c.facts)))


def _less(counted: Counter[_T], item: _T) -> None:
    counted[item] -= 1
    if not counted[item]:
        del counted[item]
