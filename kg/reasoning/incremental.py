"""A closure that is kept: facts come and go, and what follows from them follows, at the cost of the change.

Every inferred fact holds one derivation, found when all its premises were there already, so no proof rests on itself.
Addition joins each new fact with what is known (semi-naive). Removal takes away what was derived from the removed
facts, by their recorded derivations, then looks among the rest for another derivation of each (backwards, one step)
and carries on from what came back.

Equality of names that rules mention is kept by the table's own rules of replacement (``eq-``); that of others
(``apart``) is only concluded here: ``kg.reasoning.merging`` gives all but one name of such a thing up.

Rules that rest on an absence are applied stratum by stratum, each over what the lower ones have completed: a fact that
has come takes away what rested on its absence, one that has gone lets rules in by what they missed. (Equality between
two properties or classes carries no fact down to a lower stratum: there it would undo what was told from its absence.)
"""

from __future__ import annotations

import operator
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kg.limits import tick
from kg.reasoning.equality import Equality
from kg.reasoning.facts import Facts
from kg.reasoning.grounds import Grounds
from kg.reasoning.joins import Plan, bound_to, concluded, entered, instance, plans
from kg.reasoning.program import CompiledRule, Derivation, Fact, Program
from kg.reasoning.strata import Strata, stratify


@dataclass(frozen=True, slots=True)
class Delta:
    """What a change did to the closure: the facts that hold now and did not, and the other way round."""

    added: tuple[Fact, ...]
    removed: tuple[Fact, ...]


Conflict = tuple[str, tuple[Fact, ...]]
Check = Callable[[Fact], str | None]
Compare = Callable[[str, int, int], bool]
_COMPARED = {"!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


class Materialisation:
    """A program's closure over a set of asserted facts that may change.

    ``admissible`` tells a conclusion that may be kept (no literal subject); ``clash`` names the rule by which a fact
    alone contradicts (an ill-typed literal, two values that differ made one), or None. ``compare`` answers the
    comparisons of rules between two terms; where it is not given, numbers are compared as such. ``alike`` are pairs of
    literals of one value, for rules that go by values. RuleError where a rule would rest on its own absence.
    """

    def __init__(
        self,
        program: Program,
        asserted: Iterable[Fact] = (),
        *,
        admissible: Callable[[Fact], bool] = lambda _: True,
        clash: Check = lambda _: None,
        compare: Compare = lambda sign, one, other: _COMPARED[sign](one, other),
        strata: Strata | None = None,
        alike: Iterable[Fact] = (),
        apart: Callable[[int], bool] = lambda _: False,
    ) -> None:
        self._alike = program.alike
        self._strata = stratify(program) if strata is None else strata
        levels: list[list[CompiledRule]] = [[] for _ in range(self._strata.count)]
        for rule in program.rules:
            levels[self._strata.of_rule(rule)].append(rule)
        self._plans = [plans(rules, program.type) for rules in levels]
        self._compare = compare
        self._axiomatic = {fact: Derivation(rule.name, rule.axioms) for fact, rule in program.facts}
        self._resting_on_nothing = [fact for fact, found in self._axiomatic.items() if not found.premises]
        self._awaiting: dict[Fact, list[Fact]] = {}
        for fact, derivation in self._axiomatic.items():
            for premise in derivation.premises:
                self._awaiting.setdefault(premise, []).append(fact)
        self._admissible = admissible
        self._clash = clash
        self._facts = Facts(alike)
        self._equality = Equality(self._facts, program.same_as, apart)
        self._asserted: set[Fact] = set()
        self._steps: dict[Fact, Derivation] = {}
        self._dependents = Grounds()
        self._missing = Grounds()  # what rests on the absence of a fact
        self._conflicts: dict[Conflict, None] = {}
        self._conflicting: dict[Fact, set[Conflict]] = {}
        self._before: dict[Fact, Derivation | None] | None = None
        self.change(asserted)

    @classmethod
    def over(cls, program: Program, facts: Facts, compare: Compare, strata: Strata) -> Materialisation:
        """Return one over facts that hold already and are kept elsewhere: to ask for derivations, not to change."""
        made = cls(program, compare=compare, strata=strata)
        made._facts = facts
        made._equality = Equality(facts, program.same_as)
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
        for found in (*self._backwards(fact), *self._equality.backwards(fact)):
            if found not in seen and fact not in found.premises:
                seen.add(found)
                yield found

    def about(self, name: int) -> Iterator[Fact]:
        """Yield the facts that mention a name."""
        yield from self._facts.about(name)
        for s, o in self._facts.pairs(name):
            yield s, name, o

    def pairs(self, p: int) -> list[tuple[int, int]]:
        """Return the subjects and objects of a property."""
        return self._facts.pairs(p) if self._facts.uses(p) else []

    def dependents(self, fact: Fact) -> Iterator[Fact]:
        """Yield the facts whose derivation has this one as a premise, or rests on its absence."""
        yield from self._dependents.of(fact)
        yield from self._missing.of(fact)

    def grounds(self) -> Iterator[Fact]:
        """Yield what a derivation rests on that has none itself: given facts, and absent ones."""
        yield from (fact for fact in self._dependents if fact not in self._steps)
        yield from self._missing

    def consequences(self, fact: Fact) -> Iterator[tuple[Derivation, Fact]]:
        """Yield every way in which a fact gives a known one in one step, be it the recorded derivation or another."""
        for found, conclusion in self._following(fact, None, known=True):
            if conclusion is not None and conclusion in self._facts and conclusion not in found.premises:
                yield found, conclusion

    def released(self, fact: Fact) -> Iterator[tuple[Derivation, Fact]]:
        """Yield every way in which the absence of a fact gives a known one in one step."""
        for level in range(self._strata.count):
            for conclusion, found in self._missed(fact, level):
                if conclusion in self._facts and conclusion not in found.premises:
                    yield found, conclusion

    # Changing ---------------------------------------------------------------------------------------------------

    def learn(self, alike: Iterable[Fact]) -> None:
        """Take in which literals have one value, before a fact mentions the later of two."""
        for fact in alike:
            self._facts.add(fact)

    def change(self, add: Iterable[Fact], remove: Iterable[Fact] = ()) -> Delta:
        """Assert and withdraw facts, and return how the closure changed. What is in both stays asserted."""
        add = list(dict.fromkeys(add))
        gone: dict[Fact, None] = {}
        self._withdraw([f for f in dict.fromkeys(remove) if f in self._asserted and f not in set(add)], gone)
        back: dict[Fact, None] = {}
        for fact in add:
            self._asserted.add(fact)
            self._forget(fact)  # what is asserted needs no derivation
            if self._facts.add(fact):
                back[fact] = None
        for level in range(self._strata.count):
            self._complete(level, gone, back)
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

    def _complete(self, level: int, gone: dict[Fact, None], back: dict[Fact, None]) -> None:
        """Bring one stratum up to date with what has gone and come below and in it."""
        of = self._strata.of
        last = level == self._strata.count - 1
        waiting = deque(back if last else [f for f in back if of(f) <= level])
        for fact in () if level else self._resting_on_nothing:
            self._infer(fact, self._axiomatic[fact], waiting, back)
        for fact in gone if last and not level else [f for f in gone if of(f) == level]:
            if fact not in self._facts:
                another = next(self.derivations(fact), None)
                if another is not None:
                    self._infer(fact, another, waiting, back)
        if level:
            for fact in [f for f in gone if f not in back and of(f) < level]:
                for conclusion, found in self._missed(fact, level):
                    self._infer(conclusion, found, waiting, back)
        self._propagate(level, waiting, back)
        if self._missing:
            came = [f for f in back if f in self._missing and f not in gone]
            self._withdraw([f for fact in came for f in sorted(self._missing.of(fact))], gone)

    def _withdraw(self, facts: list[Fact], gone: dict[Fact, None]) -> None:
        """Take away facts and everything whose recorded derivation rests on them; put all that went into ``gone``."""
        waiting = deque(facts)
        self._asserted.difference_update(facts)
        while waiting:
            tick()
            fact = waiting.popleft()
            if fact not in self._facts:
                continue
            gone[fact] = None
            self._facts.discard(fact)
            waiting += sorted(f for f in self._dependents.pop(fact) if f not in self._asserted)
            self._forget(fact)
            for conflict in self._conflicting.pop(fact, ()):
                self._conflicts.pop(conflict, None)

    def _forget(self, fact: Fact) -> None:
        step = self._steps.pop(fact, None)
        if step is None:
            return
        if self._before is not None:
            self._before.setdefault(fact, step)
        for table, grounds in ((self._dependents, step.premises), (self._missing, step.absent)):
            for ground in grounds:
                table.take(ground, fact)

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
        own = self._facts.own
        derivation = Derivation(derivation.rule, tuple(map(own, derivation.premises)), derivation.absent)
        self._steps[fact] = derivation
        for premise in derivation.premises:
            self._dependents.put(premise, fact)
        for missing in derivation.absent:
            self._missing.put(missing, fact)

    def _propagate(self, level: int, waiting: deque[Fact], back: dict[Fact, None]) -> None:
        of = self._strata.of
        layered = self._strata.count > 1
        while waiting:
            tick()
            fact = waiting.popleft()
            rule = self._clash(fact) if not level or of(fact) == level else None
            if rule is not None:
                self._contradict(rule, (fact,))
            for found, conclusion in self._following(fact, level):
                if layered and conclusion is not None and of(conclusion) != level:
                    continue  # of another stratum's turn
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

    def _following(
        self, fact: Fact, level: int | None, *, known: bool = False
    ) -> Iterator[tuple[Derivation, Fact | None]]:
        """Yield what follows from a fact and others: by the compiled rules of a stratum, then by equality.

        ``level`` None: by the rules of all strata. ``known``: not what is new, but by which other rules and premises
        facts follow that are known already. (What equality gives may be either.)
        """
        for stratum in self._plans if level is None else (self._plans[level],):
            for plan in stratum.entered.of(fact):
                for conclusion, found in self._applied(plan, fact, known=known):
                    if known or conclusion is None or conclusion not in self._facts:
                        yield found, conclusion
        for axiomatic in self._awaiting.get(fact, ()):
            derivation = self._axiomatic[axiomatic]
            if all(premise in self._facts for premise in derivation.premises):
                yield derivation, axiomatic
        yield from self._equality.following(fact)

    def _missed(self, fact: Fact, level: int) -> Iterator[tuple[Fact, Derivation]]:
        """Yield what follows now that a fact is absent, by the rules of a stratum."""
        for plan in self._plans[level].absent.of(fact):
            for conclusion, found in self._applied(plan, fact):
                if conclusion is not None and self._admissible(conclusion):
                    yield conclusion, found

    def _applied(self, plan: Plan, fact: Fact, *, known: bool | None = None) -> list[tuple[Fact | None, Derivation]]:
        """Return what a rule concludes where a fact enters it; listed before any is used, which changes the facts.

        ``known``: of the conclusions only those that are known, or that are not: most are of the other kind, and what
        is left out here costs no derivation.
        """
        rule = plan.rule
        found: list[tuple[Fact | None, Derivation]] = []
        for bindings in entered(plan, fact, self._facts):
            conclusion = None if rule.head is None else instance(rule.head, bindings)
            if known is not None and (conclusion in self._facts) != known:
                tick()
            elif self._admits(rule, bindings):
                found.append((conclusion, self._derivation(rule, bindings)))
        return found

    def _admits(self, rule: CompiledRule, bindings: list[int]) -> bool:
        """Tell whether what a rule compares compares so, and what must be absent is; a thing is always itself."""
        tick()
        for sign, x, y in rule.filters:
            if not self._compare(sign, bound_to(x, bindings), bound_to(y, bindings)):
                return False
        return not (rule.absent and any(instance(atom, bindings) in self._facts for atom in rule.absent))

    def _backwards(self, fact: Fact) -> Iterator[Derivation]:
        for goal in self._plans[self._strata.of(fact)].concluding.of(fact):
            for bindings in concluded(goal, fact, self._facts):
                if self._admits(goal.rule, bindings):
                    yield self._derivation(goal.rule, bindings)

    def _derivation(self, rule: CompiledRule, bindings: list[int]) -> Derivation:
        body = [instance(atom, bindings) for atom in rule.body if atom[1] != self._alike]
        premises = tuple(dict.fromkeys([*rule.axioms, *body]))
        absent = tuple([instance(atom, bindings) for atom in rule.absent]) if rule.absent else ()
        return Derivation(rule.name, premises, absent)
