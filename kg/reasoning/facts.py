"""An indexed set of facts in numbers that grows and shrinks; what rules are joined over.

Most subjects have one value of a property, and few have many, so an index entry is a number while it holds one, a tuple
while it holds a few and a set when it holds more: a million facts fit in a few hundred megabytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.reasoning.program import Fact

# A set of two takes as much room as a tuple of twenty.
_FEW = 8
_Entry = int | tuple[int, ...] | set[int]
_Index = dict[int, _Entry]


class Facts:
    """A set of facts with the indexes property → subject → objects and property → object → subjects."""

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._all: dict[Fact, Fact] = {}
        self._objects: dict[int, _Index] = {}
        self._subjects: dict[int, _Index] = {}
        for fact in facts:
            self.add(fact)

    def add(self, fact: Fact) -> bool:
        """Add a fact; return whether it was new."""
        if fact in self._all:
            return False
        s, p, o = fact
        self._all[fact] = fact
        _put(self._objects.setdefault(p, {}), s, o)
        _put(self._subjects.setdefault(p, {}), o, s)
        return True

    def discard(self, fact: Fact) -> bool:
        """Take a fact away; return whether it was there."""
        if fact not in self._all:
            return False
        s, p, o = fact
        del self._all[fact]
        _take(self._objects[p], s, o)
        _take(self._subjects[p], o, s)
        return True

    def own(self, fact: Fact) -> Fact:
        """Return the fact that is kept here in place of an equal one: to keep each but once."""
        return self._all.get(fact, fact)

    def objects(self, s: int, p: int) -> tuple[int, ...]:
        """Return the values of a subject's property, as they are now (later changes do not reach them)."""
        return _now(self._objects.get(p), s)

    def subjects(self, p: int, o: int) -> tuple[int, ...]:
        """Return the subjects that have a value of a property, as they are now."""
        return _now(self._subjects.get(p), o)

    def pairs(self, p: int) -> list[tuple[int, int]]:
        """Return the subjects and objects of a property, as they are now."""
        return [
            (s, o)
            for s, entry in self._objects.get(p, {}).items()
            for o in ((entry,) if isinstance(entry, int) else entry)
        ]

    def having(self, terms: Sequence[int], p: int, o: int | None) -> Sequence[int]:
        """Return those of some terms that have a property, with this value where one is given; maybe others, too."""
        if o is None:
            known = self._objects.get(p, {})
            return [term for term in terms if term in known]
        return [term for term in terms if (term, p, o) in self._all]

    def had(self, terms: Sequence[int], p: int, s: int | None) -> Sequence[int]:
        """Return those of some terms that are a property's value, of this subject where one is given; maybe others."""
        if s is None:
            known = self._subjects.get(p, {})
            return [term for term in terms if term in known]
        return [term for term in terms if (s, p, term) in self._all]

    def uses(self, p: int) -> bool:
        """Tell whether a property has a fact."""
        return bool(self._objects.get(p))

    def properties(self) -> tuple[int, ...]:
        """Return every property that has been used."""
        return tuple(self._objects)

    def about(self, term: int) -> Iterator[Fact]:
        """Yield the facts with a term as subject or object; costs the number of properties, not of facts."""
        for p in self.properties():
            for o in self.objects(term, p):
                yield term, p, o
            for s in self.subjects(p, term):
                if s != term:
                    yield s, p, term

    def __contains__(self, fact: object) -> bool:
        return fact in self._all

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def _put(index: _Index, key: int, value: int) -> None:
    entry = index.get(key)
    if entry is None:
        index[key] = value
    elif isinstance(entry, int):
        index[key] = (entry, value)
    elif isinstance(entry, set):
        entry.add(value)
    else:
        index[key] = (*entry, value) if len(entry) < _FEW else {*entry, value}


def _take(index: _Index, key: int, value: int) -> None:
    entry = index[key]
    if isinstance(entry, int):
        del index[key]
        return
    if isinstance(entry, set):
        entry.discard(value)
        if len(entry) == _FEW // 2:
            index[key] = tuple(entry)
        return
    left = tuple(one for one in entry if one != value)
    index[key] = left[0] if len(left) == 1 else left


def _now(index: _Index | None, key: int) -> tuple[int, ...]:
    entry = None if index is None else index.get(key)
    if entry is None:
        return ()
    if isinstance(entry, int):
        return (entry,)
    return tuple(entry)
