"""Which names are one: groups that grow and fall apart as equalities come and go, each with a representative.

The representative is the least name of its group, so that it is the same whatever came first. A change looks at the
groups it touches and at no others.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable

Pair = tuple[int, int]


class Partition:
    """Groups of names (numbers), held together by pairs that may each be given more than once.

    ``order`` gives what names are compared by: the least of a group stands for all.
    """

    def __init__(self, order: Callable[[int], tuple[bool, str]], pairs: Iterable[Pair] = ()) -> None:
        self._order = order
        self._given: Counter[Pair] = Counter()
        self._near: dict[int, set[int]] = {}
        self._of: dict[int, int] = {}
        self._all: dict[int, tuple[int, ...]] = {}
        self.change(pairs)

    def __bool__(self) -> bool:
        return bool(self._of)

    def of(self, name: int) -> int:
        """Return the representative of a name: itself, where it is alone."""
        return self._of.get(name, name)

    def members(self, representative: int) -> tuple[int, ...]:
        """Return the names of a group, the least first."""
        return self._all.get(representative, (representative,))

    def groups(self) -> tuple[int, ...]:
        """Return the representatives of all groups of more than one."""
        return tuple(self._all)

    def pairs(self) -> list[Pair]:
        """Return every pair as often as it is given."""
        return list(self._given.elements())

    def path(self, one: int, other: int) -> list[int]:
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

    def change(self, add: Iterable[Pair], remove: Iterable[Pair] = ()) -> dict[int, int]:
        """Give pairs and take some back; return the names that have another representative now, with the former."""
        touched: dict[int, None] = {}
        for (a, b), count in ((p, n) for pairs, n in ((add, 1), (remove, -1)) for p in pairs):
            pair = (a, b) if a < b else (b, a)
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

    def _part(self, one: int, other: int) -> None:
        near = self._near.get(one)
        if near is not None:
            near.discard(other)
            if not near:
                del self._near[one]

    def _regroup(self, names: Iterable[int]) -> None:
        seen: set[int] = set()
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
