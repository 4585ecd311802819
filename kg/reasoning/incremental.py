"""A closure that is kept: facts come and go, and what follows from them follows, at the cost of the change.

Every inferred fact holds one derivation, found when all its premises were there already, so no proof rests on itself.
Addition joins each new fact with what is known (semi-naive). Removal takes away what was derived from the removed
facts, by their recorded derivations, then looks among the rest for another derivation of each (backwards, one step)
and carries on from what came back.

Equality is kept by the table's own rules of replacement (``eq-``), so that any query sees it and each replacement has
its step; the equal individuals of a news graph are few.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kg.reasoning.facts import Facts
from kg.reasoning.joins import concluded, entered, instance, plans
from kg.reasoning.program import CompiledRule, Fact, Program


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a fact follows: the name of the rule and the facts it was applied to, axioms first."""

    rule: str
    premises: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Delta:
    """What a change did to the closure: the facts that hold now and did not, and the other way round."""

    added: tuple[Fact, ...]
    removed: tuple[Fact, ...]


Conflict = tuple[str, tuple[Fact, ...]]
Check = Callable[[Fact], str | None]


class Materialisation:
    """A program's closure over a set of asserted facts that may change.

    ``admissible`` tells a conclusion that may be kept (no literal subject); ``clash`` names the rule by which a fact
    alone contradicts (an ill-typed literal, two values that differ made one), or None.
    """

    def __init__(
        self,
        program: Program,
        asserted: Iterable[Fact] = (),
        *,
        admissible: Callable[[Fact], bool] = lambda _: True,
        clash: Check = lambda _: None,
    ) -> None:
        self._same = program.same_as
        self._type = program.type
        self._plans = plans(program)
        self._axiomatic = {fact: Derivation(rule.name, rule.axioms) for fact, rule in program.facts}
        self._awaiting: dict[Fact, list[Fact]] = {}
        for fact, derivation in self._axiomatic.items():
            for premise in derivation.premises:
                self._awaiting.setdefault(premise, []).append(fact)
        self._admissible = admissible
        self._clash = clash
        self._facts = Facts()
        self._asserted: set[Fact] = set()
        self._steps: dict[Fact, Derivation] = {}
        self._dependents: dict[Fact, set[Fact]] = {}
        self._conflicts: dict[Conflict, None] = {}
        self._conflicting: dict[Fact, set[Conflict]] = {}
        self._before: dict[Fact, Derivation | None] | None = None
        self.change(asserted)

    @classmethod
    def over(cls, program: Program, facts: Facts) -> Materialisation:
        """Return one over facts that hold already and are kept elsewhere: to ask for derivations, not to change."""
        made = cls(program)
        made._facts = facts
        return made

    # Asking -----------------------------------------------------------------------------------------------------

    def __contains__(self, fact: object) -> bool:
        return fact in self._facts

    def __len__(self) -> int:
        return len(self._facts)

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._facts)

    @property
    def asserted(self) -> frozenset[Fact]:
        """The facts that were given."""
        return frozenset(self._asserted)

    def asserts(self, fact: Fact) -> bool:
        """Tell whether a fact was given."""
        return fact in self._asserted

    @property
    def steps(self) -> dict[Fact, Derivation]:
        """Every inferred fact with its derivation, in the order they were found."""
        return dict(self._steps)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Every contradiction: the rule and the facts that cannot all hold."""
        return tuple(self._conflicts)

    def step(self, fact: Fact) -> Derivation | None:
        """Return the derivation of an inferred fact, None of an asserted or unknown one."""
        return self._steps.get(fact)

    def derivations(self, fact: Fact) -> Iterator[Derivation]:
        """Yield every way a fact follows in one step from what holds; some may rest on the fact itself."""
        if fact in self._axiomatic:
            yield self._axiomatic[fact]
        seen: set[Derivation] = set()
        for found in (*self._backwards(fact), *self._equal_backwards(fact)):
            if found not in seen and fact not in found.premises:
                seen.add(found)
                yield found

    def dependents(self, fact: Fact) -> Iterator[Fact]:
        """Yield the facts whose derivation has this one as a premise."""
        return iter(self._dependents.get(fact, ()))

    def consequences(self, fact: Fact) -> Iterator[tuple[Derivation, Fact]]:
        """Yield every way in which a fact gives a known one in one step, be it the recorded derivation or another."""
        for found, conclusion in self._following(fact, known=True):
            if conclusion is not None and conclusion in self._facts and conclusion not in found.premises:
                yield found, conclusion

    # Changing ---------------------------------------------------------------------------------------------------

    def change(self, add: Iterable[Fact], remove: Iterable[Fact] = ()) -> Delta:
        """Assert and withdraw facts, and return how the closure changed. What is in both stays asserted."""
        add = list(dict.fromkeys(add))
        gone = self._withdraw([f for f in dict.fromkeys(remove) if f in self._asserted and f not in set(add)])
        waiting: deque[Fact] = deque()
        back: dict[Fact, None] = {}
        for fact in add:
            self._asserted.add(fact)
            self._forget(fact)  # what is asserted needs no derivation
            if self._facts.add(fact):
                waiting.append(fact)
                back[fact] = None
        for fact in gone:
            if fact not in self._facts:
                another = next(self.derivations(fact), None)
                if another is not None:
                    self._infer(fact, another, waiting, back)
        self._propagate(waiting, back)
        return Delta(
            tuple(f for f in back if f not in gone),
            tuple(f for f in gone if f not in back),
        )

    def remembering(self) -> dict[Fact, Derivation | None]:
        """Begin to note the derivation (None: none) that each fact had before it changed; return the notes."""
        self._before = {}
        return self._before

    def restep(self, fact: Fact, derivation: Derivation) -> None:
        """Record another derivation of an inferred fact; it must hold, and must not rest on the fact itself."""
        self._forget(fact)
        self._record(fact, derivation)

    def _withdraw(self, facts: list[Fact]) -> dict[Fact, None]:
        """Take away facts and everything whose recorded derivation rests on them; return all that went."""
        gone: dict[Fact, None] = {}
        waiting = deque(facts)
        self._asserted.difference_update(facts)
        while waiting:
            fact = waiting.popleft()
            if fact in gone:
                continue
            gone[fact] = None
            self._facts.discard(fact)
            waiting += sorted(f for f in self._dependents.pop(fact, ()) if f not in self._asserted)
            self._forget(fact)
            for conflict in self._conflicting.pop(fact, ()):
                self._conflicts.pop(conflict, None)
        return gone

    def _forget(self, fact: Fact) -> None:
        step = self._steps.pop(fact, None)
        if step is None:
            return
        if self._before is not None:
            self._before.setdefault(fact, step)
        for premise in step.premises:
            dependents = self._dependents.get(premise)
            if dependents is not None:
                dependents.discard(fact)

    def _infer(self, fact: Fact, derivation: Derivation, waiting: deque[Fact], back: dict[Fact, None]) -> None:
        if fact in self._facts:
            return
        self._facts.add(fact)
        self._record(fact, derivation)
        waiting.append(fact)
        back[fact] = None

    def _record(self, fact: Fact, derivation: Derivation) -> None:
        if self._before is not None:
            self._before.setdefault(fact, None)
        self._steps[fact] = derivation
        for premise in derivation.premises:
            self._dependents.setdefault(premise, set()).add(fact)

    def _propagate(self, waiting: deque[Fact], back: dict[Fact, None]) -> None:
        while waiting:
            fact = waiting.popleft()
            rule = self._clash(fact)
            if rule is not None:
                self._contradict(rule, (fact,))
            for found, conclusion in self._following(fact):
                if conclusion is None:
                    self._contradict(found.rule, found.premises)
                elif conclusion not in self._facts:
                    if self._admissible(conclusion):
                        self._infer(conclusion, found, waiting, back)
                    else:
                        clash = self._clash(conclusion)
                        if clash is not None:
                            self._contradict(clash, found.premises)

    def _contradict(self, rule: str, premises: tuple[Fact, ...]) -> None:
        conflict = (rule, tuple(sorted(premises)))
        self._conflicts[conflict] = None
        for premise in premises:
            self._conflicting.setdefault(premise, set()).add(conflict)

    # Rules ------------------------------------------------------------------------------------------------------

    def _following(self, fact: Fact, *, known: bool = False) -> Iterator[tuple[Derivation, Fact | None]]:
        """Yield what follows from a fact and others: by the compiled rules, then by equality.

        ``known``: also by which other rules and premises facts follow that are known already.
        """
        _, p, o = fact
        found = self._plans.by_property.get(p, ())
        if p == self._type:
            found += self._plans.by_class.get(o, ())
        for plan in found:
            head = plan.rule.head
            # Listed before any is used: what follows changes the facts that are being joined.
            for conclusion, premises in [
                (None if head is None else instance(head, b), _premises(plan.rule, b))
                for b in entered(plan, fact, self._facts)
            ]:
                if known or conclusion is None or conclusion not in self._facts:
                    yield Derivation(plan.rule.name, premises), conclusion
        for axiomatic in self._awaiting.get(fact, ()):
            derivation = self._axiomatic[axiomatic]
            if all(premise in self._facts for premise in derivation.premises):
                yield derivation, axiomatic
        if p == self._same:
            yield from self._equal(fact)
        if self._facts.uses(self._same):
            yield from self._replaced(fact)

    def _replaced(self, fact: Fact) -> Iterator[tuple[Derivation, Fact | None]]:
        """Yield a fact under the other names of its parts."""
        s, p, o = fact
        same = self._same
        for other in self._facts.objects(o, same):
            if other != o:
                name = "eq-trans" if p == same else "eq-rep-o"
                yield Derivation(name, (fact, (o, same, other))), (s, p, other)
        if p == same:
            return
        for other in self._facts.objects(s, same):
            if other != s:
                yield Derivation("eq-rep-s", ((s, same, other), fact)), (other, p, o)
        for other in self._facts.objects(p, same):
            if other != p:
                yield Derivation("eq-rep-p", ((p, same, other), fact)), (s, other, o)

    def _equal(self, fact: Fact) -> Iterator[tuple[Derivation, Fact | None]]:
        x, same, y = fact
        if x == y:
            return
        yield Derivation("eq-sym", (fact,)), (y, same, x)
        for other in self._facts.subjects(same, x):
            if other != x:
                yield Derivation("eq-trans", ((other, same, x), fact)), (other, same, y)
        for known in list(self._facts.about(x)):
            s, p, o = known
            if p == same:
                continue
            if s == x:
                yield Derivation("eq-rep-s", (fact, known)), (y, p, o)
            if o == x:
                yield Derivation("eq-rep-o", (fact, known)), (s, p, y)
        for s, o in self._facts.pairs(x):
            yield Derivation("eq-rep-p", (fact, (s, x, o))), (s, y, o)

    def _backwards(self, fact: Fact) -> Iterator[Derivation]:
        _, p, o = fact
        rules = self._plans.concluding.get(p, ())
        if p == self._type:
            rules += self._plans.concluding_class.get(o, ())
        for rule in rules:
            for bindings in concluded(rule, fact, self._facts):
                yield Derivation(rule.name, _premises(rule, bindings))

    def _equal_backwards(self, fact: Fact) -> Iterator[Derivation]:
        s, p, o = fact
        same = self._same
        if not self._facts.uses(same):
            return
        if p == same:
            if (o, same, s) in self._facts:
                yield Derivation("eq-sym", ((o, same, s),))
            for middle in self._facts.objects(s, same):
                if middle not in (s, o) and (middle, same, o) in self._facts:
                    yield Derivation("eq-trans", ((s, same, middle), (middle, same, o)))
            return
        for name, part, place in (("eq-rep-s", s, 0), ("eq-rep-o", o, 2), ("eq-rep-p", p, 1)):
            for x in self._facts.subjects(same, part):
                other = (x, p, o) if place == 0 else (s, p, x) if place == 2 else (s, x, o)
                if x != part and other in self._facts:
                    yield Derivation(name, ((x, same, part), other))


def _premises(rule: CompiledRule, bindings: list[int]) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys((*rule.axioms, *(instance(atom, bindings) for atom in rule.body))))
