"""The reasoner that serves the graph: the ontology compiled into rules, and a closure with a proof for everything.

A contradiction is reported with its premises and stops nothing. Conclusions that say nothing (``is_trivial``) are left
out, and so are those that no RDF can write.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from pyoxigraph import BlankNode, Literal, NamedNode

from kg.reasoning.byvalue import Spellings, by_value
from kg.reasoning.compiling import DIFFERENT, about_schema, compile_program
from kg.reasoning.dataranges import DataRanges
from kg.reasoning.domain import DomainRule
from kg.reasoning.incremental import Materialisation
from kg.reasoning.interning import Terms
from kg.reasoning.literals import ill_typed
from kg.reasoning.lowering import with_rules
from kg.reasoning.matching import clash_of_value
from kg.reasoning.merging import Apart, Merged
from kg.reasoning.ordering import Comparer
from kg.reasoning.program import CompiledRule, Derivation, Fact, Program
from kg.reasoning.proofs import Closure, Step, Violation, is_trivial, is_vocabulary
from kg.reasoning.reflexive import THING, Reflexive, leading
from kg.reasoning.schema import close_schema
from kg.reasoning.strata import Strata, called, stratify
from kg.reasoning.triples import Statement, Triples, order


def compiled_program(statements: Iterable[Statement], terms: Terms, rules: Iterable[DomainRule] = ()) -> Program:
    """Return the rules that serve a graph: compiled from the axioms among some statements, and domain rules."""
    # In one order, so that the same axioms give the same rules however they came together.
    axioms = sorted({s for s in statements if about_schema(s)}, key=order)
    given = Triples(axioms)
    assumed = {one.statement: one for one in leading(given) if one.statement not in given}
    closed = close_schema(axioms, terms, assumed)
    program = compile_program(closed.triples, terms, closed.redundant.union(assumed))
    if any(o == terms.number(THING) for rule in program.rules for _, p, o in rule.body if p == program.type):
        # A rule asks for members of owl:Thing: then every class says that its own are.
        apart = (s for s in assumed if s[2] != THING)
        program = compile_program(closed.triples, terms, closed.redundant.union(apart))
    held = dict.fromkeys(fact for fact, _ in program.facts)
    more = [_by_itself(one, terms) for one in assumed.values() if terms.fact(one.statement) not in held]
    program = replace(program, facts=(*program.facts, *more))
    return with_rules(by_value(program, terms, DataRanges(closed.triples)), rules, terms.number)


def _by_itself(one: Reflexive, terms: Terms) -> tuple[Fact, CompiledRule]:
    fact = terms.fact(one.statement)
    axioms = () if one.declared is None else (terms.fact(one.declared),)
    return fact, CompiledRule(one.rule, (), fact, axioms)


def strata_of(program: Program, terms: Terms) -> Strata:
    """Return the levels of a program over some terms; RuleError where a rule would rest on its own absence."""
    return stratify(program, lambda number: called(terms.term(number)))


@dataclass(frozen=True, slots=True)
class Difference:
    """What a change did to what holds: statements that hold now and did not, and the other way round.

    ``steps`` are the statements whose proof is another now, each with the step it had and the one it has (None: it was
    or is not inferred).
    """

    added: tuple[Statement, ...]
    removed: tuple[Statement, ...]
    steps: tuple[tuple[Statement, Step | None, Step | None], ...] = ()


class OpenClosure:
    """A closure over an ontology whose other statements may come and go; a change costs what it changes.

    ``rules`` are domain rules to apply beside the ontology's own. RuleError where they cannot be stratified with it.
    """

    def __init__(self, statements: Iterable[Statement], rules: Iterable[DomainRule] = ()) -> None:
        self._terms = Terms()
        given = list(dict.fromkeys(statements))
        program = compiled_program(given, self._terms, rules)
        judge = _Judge(self._terms)
        facts = self._terms.facts(given)
        assert program.alike is not None
        self._spellings = Spellings(self._terms, program.alike)
        self._kept = Merged(
            program,
            facts,
            self._terms,
            partial(_materialisation, self._terms, judge),
            order=judge.order,
            nameable=judge.nameable,
            alike=self._spellings.fresh(),
        )

    def change(self, add: Iterable[Statement], remove: Iterable[Statement] = ()) -> Difference:
        """Assert and withdraw statements about individuals, and return how what holds has changed."""
        stated = dict.fromkeys(self._terms.facts(add))
        self._kept.learn(self._spellings.fresh())
        given = [fact for fact in stated if not self._kept.asserts(fact)]
        gone = [fact for fact in self._terms.facts(remove) if fact not in stated and self._kept.asserts(fact)]
        delta = self._kept.change(given, gone)
        added, removed = (
            tuple(s for s in map(self._terms.statement, facts) if not is_trivial(s))
            for facts in (delta.added, delta.removed)
        )
        steps = delta.steps.items()
        return Difference(
            added,
            removed,
            tuple((self._terms.statement(f), self._step(old), self._step(new)) for f, (old, new) in steps),
        )

    def __len__(self) -> int:
        """Return how many statements hold."""
        return len(self._kept)

    def asserts(self, statement: Statement) -> bool:
        """Tell whether a statement was given."""
        fact = self._known(statement)
        return fact is not None and self._kept.asserts(fact)

    def step(self, statement: Statement) -> Step | None:
        """Return how a statement was inferred; None where it was given or does not hold."""
        fact = self._known(statement)
        return None if fact is None else self._step(self._kept.step(fact))

    def resting(self, statement: Statement) -> Iterator[Statement]:
        """Yield the statements whose step has this one as a premise."""
        fact = self._known(statement)
        return iter(()) if fact is None else map(self._terms.statement, self._kept.dependents(fact))

    def grounds(self) -> Iterator[Statement]:
        """Yield the statements that steps rest on and that have none: those given, and those that are absent."""
        return map(self._terms.statement, self._kept.grounds())

    def steps(self) -> Iterator[tuple[Statement, Step]]:
        """Yield every conclusion with its step; one that says nothing only where another rests on it."""
        for fact, found in self._kept.steps():
            statement, step = self._terms.statement(fact), self._step(found)
            if step and (not is_trivial(statement) or any(True for _ in self._kept.dependents(fact))):
                yield statement, step

    def violations(self) -> tuple[Violation, ...]:
        """Return every contradiction, sorted."""
        conflicts = (
            Violation(rule, tuple(sorted(map(self._terms.statement, premises), key=order)))
            for rule, premises in self._kept.conflicts
        )
        return tuple(sorted(conflicts, key=lambda v: (v.rule, [order(s) for s in v.premises])))

    def closure(self) -> Closure:
        """Return every conclusion with its step, and every contradiction."""
        return Closure(dict(self.steps()), self.violations())

    def _known(self, statement: Statement) -> Fact | None:
        s, p, o = (self._terms.known(term) for term in statement)
        return None if s is None or p is None or o is None else (s, p, o)

    def _step(self, found: Derivation | None) -> Step | None:
        if found is None:
            return None
        premises, absent = (tuple(map(self._terms.statement, facts)) for facts in (found.premises, found.absent))
        return Step(found.rule, premises, absent)


def _materialisation(
    terms: Terms, judge: _Judge, program: Program, told: Iterable[Fact], apart: Apart, alike: Iterable[Fact]
) -> Materialisation:
    return Materialisation(
        program,
        told,
        admissible=judge.admissible,
        clash=judge.clash,
        compare=Comparer(terms.term),
        strata=strata_of(program, terms),
        alike=alike,
        apart=apart,
    )


class _Judge:
    """What a closure may conclude, and what contradicts by itself.

    Apart from the closure: nothing of it may lead back to it, or it would not be freed before the collector of cycles
    looks at millions of facts.
    """

    def __init__(self, terms: Terms) -> None:
        self._term, self._different = terms.term, terms.number(DIFFERENT)

    def admissible(self, fact: Fact) -> bool:
        """Tell a fact that RDF can write."""
        s, p, _ = fact
        return not isinstance(self._term(s), Literal) and not isinstance(self._term(p), BlankNode)

    def order(self, number: int) -> tuple[bool, str]:
        """Return what names are compared by: a name anybody can use comes before one of a file."""
        term = self._term(number)
        return isinstance(term, BlankNode), str(term)

    def nameable(self, number: int) -> bool:
        """Tell a name that can be given up for another: no literal, and no word of RDF or OWL."""
        term = self._term(number)
        return not isinstance(term, Literal) and not (isinstance(term, NamedNode) and is_vocabulary(term))

    def clash(self, fact: Fact) -> str | None:
        """Return the rule by which a fact alone contradicts, None where it does not."""
        s, p, o = fact
        if p == self._different and s == o:
            return "eq-diff1"
        subject, value = self._term(s), self._term(o)
        if isinstance(subject, Literal):
            return clash_of_value(subject, self._term(p), value)
        return "dt-not-type" if isinstance(value, Literal) and ill_typed(value) else None


def reason(statements: tuple[Statement, ...], rules: Iterable[DomainRule] = ()) -> Closure:
    """Return what follows from the statements, each conclusion with its proof, and what contradicts."""
    return OpenClosure(statements, rules).closure()
