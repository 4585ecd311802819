"""Equality over kept facts: what a fact is under other names, each replacement a step of its own (``eq-`` rules)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.reasoning.facts import Facts
from kg.reasoning.program import Derivation, Fact


class Equality:
    """The rules of replacement over some facts; ``same`` is the number of ``owl:sameAs``.

    ``apart`` tells the names that are replaced elsewhere (``kg.reasoning.merging``): an equality of two of them carries
    nothing here.
    """

    def __init__(self, facts: Facts, same: int, apart: Callable[[int], bool] = lambda _: False) -> None:
        self._facts, self._same, self._apart = facts, same, apart

    def _others(self, name: int) -> list[int]:
        """Return the other names of a thing that are replaced here."""
        found = [other for other in self._facts.objects(name, self._same) if other != name]
        return [other for other in found if not self._apart(other)] if found and self._apart(name) else found

    def _elsewhere(self, one: int, other: int) -> bool:
        """Tell an equality that carries nothing here."""
        return self._apart(one) and self._apart(other)

    def following(self, fact: Fact) -> Iterator[tuple[Derivation, Fact]]:
        """Yield what follows from a fact by equality, be it an equality or told of what has another name."""
        if fact[1] == self._same:
            if self._elsewhere(fact[0], fact[2]):
                return
            yield from self._equal(fact)
        if self._facts.uses(self._same):
            yield from self._replaced(fact)

    def _replaced(self, fact: Fact) -> Iterator[tuple[Derivation, Fact]]:
        """Yield a fact under the other names of its parts."""
        s, p, o = fact
        same = self._same
        for other in self._others(o):
            name = "eq-trans" if p == same else "eq-rep-o"
            yield Derivation(name, (fact, (o, same, other))), (s, p, other)
        if p == same:
            return
        for other in self._others(s):
            yield Derivation("eq-rep-s", ((s, same, other), fact)), (other, p, o)
        for other in self._others(p):
            yield Derivation("eq-rep-p", ((p, same, other), fact)), (s, other, o)

    def _equal(self, fact: Fact) -> Iterator[tuple[Derivation, Fact]]:
        x, same, y = fact
        if x == y:
            return
        yield Derivation("eq-sym", (fact,)), (y, same, x)
        for other in self._facts.subjects(same, x):
            if other != x and not self._elsewhere(other, x):
                yield Derivation("eq-trans", ((other, same, x), fact)), (other, same, y)
        for known in list(self._facts.about(x)):
            s, p, o = known
            if p == same:
                continue
            if s == x:
                yield Derivation("eq-rep-s", (fact, known)), (y, p, o)
            if o == x:
                yield Derivation("eq-rep-o", (known, fact)), (s, p, y)
        for s, o in self._facts.pairs(x):
            yield Derivation("eq-rep-p", (fact, (s, x, o))), (s, y, o)

    def backwards(self, fact: Fact) -> Iterator[Derivation]:
        """Yield every way in which a fact follows by equality."""
        s, p, o = fact
        same = self._same
        if not self._facts.uses(same):
            return
        if p == same:
            if (o, same, s) in self._facts and not self._elsewhere(s, o):
                yield Derivation("eq-sym", ((o, same, s),))
            for middle in self._others(s):
                if middle not in (s, o) and (middle, same, o) in self._facts and not self._elsewhere(middle, o):
                    yield Derivation("eq-trans", ((s, same, middle), (middle, same, o)))
            return
        for name, part, place in (("eq-rep-s", s, 0), ("eq-rep-o", o, 2), ("eq-rep-p", p, 1)):
            for x in self._facts.subjects(same, part):
                other = (x, p, o) if place == 0 else (s, p, x) if place == 2 else (s, x, o)
                if x != part and other in self._facts and not self._elsewhere(x, part):
                    equal = (x, same, part)
                    yield Derivation(name, (other, equal) if place == 2 else (equal, other))
