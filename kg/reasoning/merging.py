"""A closure in which equal things have one name: told facts are renamed, and rules see representatives only.

Equality is found in rounds, each a layer: the rules that lead to equalities are applied to what was told by the names
of the round before (at first by the equalities that were told), and what they find joins names for the next. The last
layer, in which nothing more is found, applies all rules and is what holds; without an equality it is the only one. As
every layer depends on what was told alone, the same sources give the same names and the same proofs, whatever was
added and withdrawn in between.

Names that rules mention (classes, properties, members of enumerations) and literals are not given up: their equality
is carried over by the rules of the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from kg.reasoning.equating import equating, named
from kg.reasoning.incremental import Conflict, Materialisation
from kg.reasoning.interning import Terms
from kg.reasoning.partition import Partition
from kg.reasoning.program import Derivation, Fact, Program
from kg.reasoning.renaming import Renamed, pairs
from kg.reasoning.sameness import Sameness

Apart = Callable[[int], bool]
Make = Callable[[Program, Iterable[Fact], Apart, Iterable[Fact]], Materialisation]
Steps = dict[Fact, tuple[Derivation | None, Derivation | None]]


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change did: facts that hold now and did not, the other way round, and each step that is another now."""

    added: tuple[Fact, ...]
    removed: tuple[Fact, ...]
    steps: Steps


@dataclass(frozen=True, slots=True)
class _Apart:
    """Tells a name that can be given up for another of the same thing."""

    mentioned: frozenset[int]
    nameable: Apart

    def __call__(self, name: int) -> bool:
        return name not in self.mentioned and self.nameable(name)


@dataclass(frozen=True, slots=True)
class _Text:
    """Gives what facts are ordered by."""

    terms: Terms

    def __call__(self, fact: Fact) -> tuple[str, ...]:
        return tuple(str(self.terms.term(part)) for part in fact)


class Merged:
    """A program's closure over told facts, by representatives.

    ``make`` builds the materialisation of a program over facts, from the names that can be given up and the literals of
    one value (``alike``). ``order`` gives what names are compared by, ``nameable``
    the terms that can be given up for another.
    """

    def __init__(
        self,
        program: Program,
        told: Iterable[Fact],
        terms: Terms,
        make: Make,
        *,
        order: Callable[[int], tuple[bool, str]],
        nameable: Apart,
        alike: Iterable[Fact] = (),
    ) -> None:
        self._same, self._terms, self._make, self._order = program.same_as, terms, make, order
        self._alike = list(alike)
        self.text = _Text(terms)
        self.apart = _Apart(named(program), nameable)
        self._equating, self._wanted = equating(program)
        told = list(dict.fromkeys(told))
        self._equalities = dict.fromkeys(fact for fact in told if self._joins(fact))
        names = Partition(order, pairs(self._equalities))
        facts = (fact for fact in told if fact not in self._equalities) if self._equalities else told
        self._rounds: list[Renamed] = []
        self._last = Renamed(self._made(program), names, facts, terms)
        self._merge()
        self._last.settle()
        self._sameness = Sameness(self)
        self._sameness.begin()

    def _made(self, program: Program) -> Callable[[Iterable[Fact]], Materialisation]:
        return lambda told: self._make(program, told, self.apart, self._alike)

    def _joins(self, fact: Fact) -> bool:
        s, p, o = fact
        return p == self._same and s != o and self.apart(s) and self.apart(o)

    # Asking -----------------------------------------------------------------------------------------------------

    @property
    def same(self) -> int:
        """The number of ``owl:sameAs``."""
        return self._same

    @property
    def layers(self) -> tuple[Renamed, ...]:
        """The rounds in which equalities were found, and the closure of what holds last."""
        return (*self._rounds, self._last)

    @property
    def last(self) -> Renamed:
        """The closure of what holds."""
        return self._last

    def asserts(self, fact: Fact) -> bool:
        """Tell whether a fact was told, in these very names."""
        if fact in self._equalities:
            return True
        return fact in self._last.sources(self._last.renamed(fact))

    def step(self, fact: Fact) -> Derivation | None:
        """Return the step of a fact that was not told; None of one that was or does not hold."""
        return self._sameness.step(fact) or self._last.kept.step(fact)

    def steps(self) -> Iterator[tuple[Fact, Derivation]]:
        """Yield every fact that was not told with its step."""
        held = self._sameness
        yield from ((fact, found) for fact, found in self._last.kept.steps.items() if held.step(fact) is None)
        yield from held.steps()

    def dependents(self, fact: Fact) -> Iterator[Fact]:
        """Yield the facts whose step has this one as a premise, or rests on its absence."""
        held = self._sameness
        yield from (one for one in self._last.kept.dependents(fact) if held.step(one) is None)
        yield from held.dependents(fact)

    def grounds(self) -> Iterator[Fact]:
        """Yield what a step rests on that has none itself: told facts, and absent ones."""
        found = dict.fromkeys(chain(self._last.kept.grounds(), self._sameness.grounds()))
        return (fact for fact in found if self.step(fact) is None)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Every contradiction: the rule and the facts that cannot all hold."""
        return tuple(
            dict.fromkeys(
                chain.from_iterable(self._sameness.told_apart(self, one) for one in self._last.kept.conflicts)
            )
        )

    def __len__(self) -> int:
        return len(self._last.kept)

    # Changing ---------------------------------------------------------------------------------------------------

    def learn(self, alike: Iterable[Fact]) -> None:
        """Take in which literals have one value, before a fact mentions the later of two."""
        fresh = list(alike)
        self._alike += fresh
        for layer in self.layers if fresh else ():
            layer.kept.learn(fresh)

    def change(self, add: Iterable[Fact], remove: Iterable[Fact] = ()) -> Changed:
        """Tell facts that were not, and take back some that were."""
        add, remove = list(dict.fromkeys(add)), list(dict.fromkeys(remove))
        for layer in self.layers:
            layer.begin()
        self._sameness.begin()
        came = [fact for fact in add if self._joins(fact)]
        fell = [fact for fact in remove if fact in self._equalities]
        told = [fact for fact in add if not self._joins(fact)] if came else add
        gone = [fact for fact in remove if fact not in self._equalities] if fell else remove
        self._equalities.update(dict.fromkeys(came))
        for fact in fell:
            del self._equalities[fact]
        joined, parted = pairs(came), pairs(fell)
        moved: dict[int, None] = dict.fromkeys(name for pair in (*joined, *parted) for name in pair)
        for index, layer in enumerate(self._rounds):
            self._rename(layer, told, gone, joined, parted, moved)
            came_now, fell_now = (
                [fact for fact in facts if fact[1] == self._same and self._joins(fact)]
                for facts in (layer.came, layer.fell)
            )
            joined += pairs(came_now)
            parted += pairs(fell_now)
            if fell_now and not layer.found(self._same, self.apart):  # the rounds after this one have nothing to go by
                for later in self._rounds[index + 1 :]:
                    parted += pairs(later.found(self._same, self.apart))
                del self._rounds[index:]
                break
        moved.update(dict.fromkeys(name for pair in (*joined, *parted) for name in pair))
        self._rename(self._last, told, gone, joined, parted, moved)
        self._merge(moved)
        for layer in self.layers:
            layer.settle()
        steps = self._sameness.change(self, moved)
        added, removed = self._held(add, remove, steps)
        return Changed(added, removed, steps)

    def _rename(
        self,
        layer: Renamed,
        told: list[Fact],
        gone: list[Fact],
        joined: list[tuple[int, int]],
        parted: list[tuple[int, int]],
        moved: dict[int, None],
    ) -> None:
        """Bring a layer up to date: with the names that are joined or parted, and what is told or taken back."""
        leaving = set(gone)
        former = layer.names.change(joined, parted) if joined or parted else {}
        renamed = former if layer is self._last else {}  # the last layer is brought up to date after the others
        touched = [fact for fact in self._last.about(former, renamed) if fact not in leaving] if former else []
        moved.update(dict.fromkeys((*former, *(name for pair in (*joined, *parted) for name in pair))))
        layer.update(told, gone, touched, former)

    def _merge(self, moved: dict[int, None] | None = None) -> None:
        """Give up names as long as the last layer finds that two are one, each time for a round of its own."""
        while self._last.found(self._same, self.apart):
            names = Partition(self._order, self._last.names.pairs())
            fresh = Renamed(self._made(self._equating), names, self._last.told(), self._terms, self._wanted)
            found = pairs(fresh.found(self._same, self.apart))
            assert found, "what leads to an equality is among the rules of equating"
            self._rounds.append(fresh)
            self._rename(self._last, [], [], found, [], {} if moved is None else moved)

    def _held(self, add: list[Fact], remove: list[Fact], steps: Steps) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
        """Return the facts that hold now and did not, and the other way round."""
        told, gone = dict.fromkeys(add), dict.fromkeys(remove)
        looked = dict.fromkeys((*self._last.came, *self._last.fell, *told, *gone, *steps))
        added, removed = [], []
        for fact in looked:
            old, new = steps.get(fact, (None, None))
            stays = fact in self._last.kept and fact not in self._last.came
            was = fact in gone or old is not None or fact in self._last.fell or (stays and fact not in told)
            now = fact in told or new is not None or fact in self._last.kept
            if now and not was:
                added.append(fact)
            elif was and not now:
                removed.append(fact)
        return tuple(added), tuple(removed)
