"""Which names are one: groups that grow and fall apart as equalities come and go, each with a representative.

The representative is the least name of its group, so that it is the same whatever came first. A change looks at the
groups it touches and at no others.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Hashable, Iterable, KeysView
from typing import Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)
Pair = tuple[Name, Name]


class Partition(Generic[Name]):
    """Groups of names, held together by pairs that may each be given more than once.

    ``order`` gives what names are compared by: the least of a group stands for all.
    """

    def __init__(self, order: Callable[[Name], tuple[bool, str]], pairs: Iterable[Pair[Name]] = ()) -> None:
        self._order = order
        self._given: Counter[Pair[Name]] = Counter()
        self._near: dict[Name, set[Name]] = {}
        self._of: dict[Name, Name] = {}
        self._all: dict[Name, tuple[Name, ...]] = {}
        self.change(pairs)

    def __bool__(self) -> bool:
        return bool(self._of)

    def __contains__(self, name: object) -> bool:
        return name in self._of

    @property
    def names(self) -> KeysView[Name]:
        """The names that are not alone, as they are at any time."""
        return self._of.keys()

    def of(self, name: Name) -> Name:
        """Return the representative of a name: itself, where it is alone."""
        return self._of.get(name, name)

    def members(self, representative: Name) -> tuple[Name, ...]:
        """Return the names of a group, the least first."""
        return self._all.get(representative, (representative,))

    def groups(self) -> tuple[Name, ...]:
        """Return the representatives of all groups of more than one."""
        return tuple(self._all)

    def pairs(self) -> list[Pair[Name]]:
        """Return every pair as often as it is given."""
        return list(self._given.elements())

    def path(self, one: Name, other: Name) -> list[Name]:
        """Return the shortest way between two names of a group along given pairs; of two, the first by its names."""
        before = {one: one}
        waiting = deque([one])
        while waiting and other not in before:
            name = waiting.popleft()
            for near in sorted(self._near.get(name, ()), key=self._order):
                if near not in before:
                    before[near] = name
                    waiting.append(near)
        found = [other]
        while found[-1] != one:
            found.append(before[found[-1]])
        return found[::-1]

    def change(self, add: Iterable[Pair[Name]], remove: Iterable[Pair[Name]] = ()) -> dict[Name, Name]:
        """Give pairs and take some back; return the names that have another representative now, with the former."""
        touched: dict[Name, None] = {}
        for (a, b), count in ((p, n) for pairs, n in ((add, 1), (remove, -1)) for p in pairs):
            pair = (a, b) if self._order(a) < self._order(b) else (b, a)
            self._given[pair] += count
            touched.update({a: None, b: None})
            if self._given[pair] > 0:
                self._near.setdefault(a, set()).add(b)
                self._near.setdefault(b, set()).add(a)
            else:
                del self._given[pair]
                self._part(a, b)
                self._part(b, a)
        former = {name: self.of(name) for one in touched for name in self.members(self.of(one))}
        for representative in set(former.values()):
            self._all.pop(representative, None)
        for name in former:
            self._of.pop(name, None)
        self._regroup(former)
        return {name: was for name, was in former.items() if self.of(name) != was}

    def _part(self, one: Name, other: Name) -> None:
        near = self._near.get(one)
        if near is not None:
            near.discard(other)
            if not near:
                del self._near[one]

    def _regroup(self, names: Iterable[Name]) -> None:
        seen: set[Name] = set()
        for name in names:
            if name in seen:
                continue
            group, waiting = {name}, [name]
            while waiting:
                fresh = self._near.get(waiting.pop(), set()) - group
                group |= fresh
                waiting += fresh
            seen |= group
            if len(group) > 1:
                ordered = tuple(sorted(group, key=self._order))
                self._all[ordered[0]] = ordered
                self._of.update(dict.fromkeys(ordered, ordered[0]))
