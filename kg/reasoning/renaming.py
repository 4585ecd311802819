"""Facts under representatives: a materialisation of what was told, each name replaced by that of its group.

Rules are applied to what is so renamed, and conclude under representatives. What is told in several names becomes one
fact, which holds as long as one of its sources does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from kg.reasoning.canonical import Canonical
from kg.reasoning.incremental import Materialisation
from kg.reasoning.interning import Terms
from kg.reasoning.partition import Pair, Partition
from kg.reasoning.program import Fact

Make = Callable[[Iterable[Fact]], Materialisation]


class Renamed:
    """A closure over told facts by the names of a partition; ``wanted`` tells the facts that it is about.

    ``make`` builds the materialisation. Between ``begin`` and ``settle`` it may change more than once.
    """

    def __init__(
        self,
        make: Make,
        names: Partition[int],
        told: Iterable[Fact],
        terms: Terms,
        wanted: Callable[[Fact], bool] = lambda _: True,
    ) -> None:
        self.names, self._wanted = names, wanted
        self._sources: dict[Fact, set[Fact]] = {}  # of facts that are told under other names, too
        first: dict[Fact, None] = {}
        for fact in filter(wanted, told):
            renamed = self._renamed(fact, names.of) if names else fact
            self._join(renamed, fact, held=renamed in first)
            first[renamed] = None
        self.kept = make(first)
        self._proofs = Canonical(self.kept, terms)
        self.resourced: dict[Fact, None] = {}
        self.begin()

    # Asking -----------------------------------------------------------------------------------------------------

    def renamed(self, fact: Fact) -> Fact:
        """Return a fact under representatives."""
        return self._renamed(fact, self.names.of)

    def sources(self, fact: Fact) -> Iterable[Fact]:
        """Return what was told of a renamed fact, under whichever names."""
        known = self._sources.get(fact)
        return known if known is not None else (fact,) if self.kept.asserts(fact) else ()

    def told(self) -> Iterator[Fact]:
        """Yield every told fact."""
        for fact in self.kept.asserted:
            yield from self._sources.get(fact, (fact,))

    def joint(self) -> Iterator[Fact]:
        """Yield the facts that were told under other names, too."""
        return iter(self._sources)

    def reflexive(self, name: int) -> Iterator[Fact]:
        """Yield the facts that were told and say something of a thing and itself."""
        for fact in self.kept.about(name):
            if fact[0] == fact[2] and self.kept.asserts(fact):
                yield fact

    def about(self, names: Iterable[int], former: Mapping[int, int]) -> dict[Fact, None]:
        """Return the told facts that mention one of some names; ``former``: what some were replaced by until now."""
        names = frozenset(names)
        found: dict[Fact, None] = {}
        for representative in dict.fromkeys(former.get(name, self.names.of(name)) for name in names):
            for fact in self.kept.about(representative):
                if self.kept.asserts(fact):
                    found.update((g, None) for g in self._sources.get(fact, (fact,)) if not names.isdisjoint(g))
        return found

    def found(self, same: int, apart: Callable[[int], bool]) -> set[Fact]:
        """Return the equalities between names of two groups that rules have concluded."""
        return {(s, same, o) for s, o in self.kept.pairs(same) if s != o and apart(s) and apart(o)}

    # Changing ---------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Begin to note what changes."""
        self.before = self.kept.remembering()
        self.came: dict[Fact, None] = {}
        self.fell: dict[Fact, None] = {}
        self._put: dict[Fact, None] = {}
        self.resourced.clear()

    def update(
        self, add: Iterable[Fact], remove: Iterable[Fact], touched: Iterable[Fact], moved: Mapping[int, int]
    ) -> None:
        """Tell facts and take them back; ``touched`` are those that stay and mention a name that has moved."""
        touched = list(touched)
        taken = self._withdrawn((*remove, *touched), lambda name: moved.get(name, self.names.of(name)))
        put = self._asserted((*touched, *add), taken)
        if not put and not taken:
            return
        delta = self.kept.change(put, taken)
        self._put.update(put)
        for new, old, now in ((self.came, self.fell, delta.added), (self.fell, self.came, delta.removed)):
            for fact in now:
                if fact in old:
                    del old[fact]
                else:
                    new[fact] = None

    def _withdrawn(self, facts: Iterable[Fact], former: Callable[[int], int]) -> dict[Fact, None]:
        """Take told facts out, by the names they were held under; return what nothing is left to say."""
        taken: dict[Fact, None] = {}
        for fact in filter(self._wanted, facts):
            renamed = self._renamed(fact, former)
            self.resourced[renamed] = None
            if not self._leave(renamed, fact):
                taken[renamed] = None
        return taken

    def _asserted(self, facts: Iterable[Fact], taken: dict[Fact, None]) -> dict[Fact, None]:
        """Put told facts in, by their names now; return what is held anew, and spare what was about to be taken."""
        put: dict[Fact, None] = {}
        for fact in filter(self._wanted, facts):
            renamed = self._renamed(fact, self.names.of)
            self.resourced[renamed] = None
            held = (self.kept.asserts(renamed) and renamed not in taken) or renamed in put
            self._join(renamed, fact, held=held)
            if renamed in taken:
                del taken[renamed]
            elif not held:
                put[renamed] = None
        return put

    def settle(self) -> None:
        """Choose the derivations anew after all changes."""
        if self._put or self.before or self.fell:
            given = [fact for fact in self._put if self.kept.asserts(fact)]
            self._proofs.change(given, self.fell, list(self.before))

    def _renamed(self, fact: Fact, of: Callable[[int], int]) -> Fact:
        s, p, o = fact
        return of(s), of(p), of(o)

    def _join(self, renamed: Fact, fact: Fact, *, held: bool) -> None:
        known = self._sources.get(renamed)
        if known is not None:
            known.add(fact)
        elif renamed != fact:
            self._sources[renamed] = {fact, renamed} if held else {fact}

    def _leave(self, renamed: Fact, fact: Fact) -> bool:
        """Take a source away; tell whether another is left."""
        known = self._sources.get(renamed)
        if known is None:
            return False
        known.discard(fact)
        if not known or known == {renamed}:
            del self._sources[renamed]
        return bool(known)


def pairs(equalities: Iterable[Fact]) -> list[Pair[int]]:
    """Return the two names of each equality."""
    return [(s, o) for s, _, o in equalities]
