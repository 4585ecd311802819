"""Which facts rest on which: a table of a fact and the facts whose derivation names it.

Most facts bear one other or a few, so an entry is that fact while it is alone, a list while there are few, and a set
when there are more: a set for each would be a quarter of a large closure's memory.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kg.reasoning.program import Fact

_FEW = 8
_Entry = Fact | list[Fact] | set[Fact]


class Grounds:
    """A growing and shrinking relation of facts: ground → what rests on it."""

    def __init__(self) -> None:
        self._resting: dict[Fact, _Entry] = {}

    def put(self, ground: Fact, fact: Fact) -> None:
        """Note that a fact rests on a ground; once, however often it is told."""
        entry = self._resting.setdefault(ground, fact)
        if isinstance(entry, set):
            entry.add(fact)
        elif isinstance(entry, tuple):
            if entry != fact:
                self._resting[ground] = [entry, fact]
        elif fact not in entry:
            entry.append(fact)
            if len(entry) > _FEW:
                self._resting[ground] = set(entry)

    def take(self, ground: Fact, fact: Fact) -> None:
        """Note that a fact no longer rests on a ground; nothing where it did not."""
        entry = self._resting.get(ground)
        if isinstance(entry, set):
            entry.discard(fact)
            if len(entry) == _FEW // 2:
                self._resting[ground] = list(entry)
        elif isinstance(entry, list):
            if fact in entry:
                entry.remove(fact)
            if len(entry) == 1:
                self._resting[ground] = entry[0]
        elif entry == fact:
            del self._resting[ground]

    def pop(self, ground: Fact) -> Collection[Fact]:
        """Forget a ground; return what rested on it."""
        return _several(self._resting.pop(ground, None))

    def of(self, ground: Fact) -> Collection[Fact]:
        """Return what rests on a ground, in no order; to be looked at before anything changes."""
        return _several(self._resting.get(ground))

    def __contains__(self, ground: object) -> bool:
        return ground in self._resting

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._resting)

    def __bool__(self) -> bool:
        return bool(self._resting)


def _several(entry: _Entry | None) -> Collection[Fact]:
    if entry is None:
        return ()
    return (entry,) if isinstance(entry, tuple) else entry
