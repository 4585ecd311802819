"""The reasoner that serves the graph: the ontology compiled into rules, and a closure with a proof for everything.

A contradiction is reported with its premises and stops nothing. Conclusions that say nothing (``is_trivial``) are left
out, and so are those that no RDF can write.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal

from kg.reasoning.compiling import SAME_AS, about_schema, compile_program
from kg.reasoning.domain import DomainRule
from kg.reasoning.incremental import Materialisation
from kg.reasoning.interning import Terms
from kg.reasoning.literals import differ, ill_typed
from kg.reasoning.lowering import with_rules
from kg.reasoning.ordering import Comparer
from kg.reasoning.program import Fact
from kg.reasoning.proofs import Closure, Step, Violation, is_trivial
from kg.reasoning.schema import close_schema
from kg.reasoning.strata import called, stratify
from kg.reasoning.triples import Statement, order


@dataclass(frozen=True, slots=True)
class Difference:
    """What a change did to what holds: statements that hold now and did not, and the other way round."""

    added: tuple[Statement, ...]
    removed: tuple[Statement, ...]


class OpenClosure:
    """A closure over an ontology whose other statements may come and go; a change costs what it changes.

    ``rules`` are domain rules to apply beside the ontology's own. RuleError where they cannot be stratified with it.
    """

    def __init__(self, statements: Iterable[Statement], rules: Iterable[DomainRule] = ()) -> None:
        self._terms = Terms()
        # In one order, so that the same statements give the same proofs however they came together.
        given = sorted(dict.fromkeys(statements), key=order)
        closed = close_schema((s for s in given if about_schema(s)), self._terms)
        program = compile_program(closed.triples, self._terms, closed.redundant)
        program = with_rules(program, rules, self._terms.number)
        self._same = self._terms.number(SAME_AS)
        self._kept = Materialisation(
            program,
            self._terms.facts(given),
            admissible=self._admissible,
            clash=self._clash,
            compare=Comparer(self._terms.term),
            strata=stratify(program, self._called),
        )

    def change(self, add: Iterable[Statement], remove: Iterable[Statement] = ()) -> Difference:
        """Assert and withdraw statements about individuals, and return how what holds has changed."""
        delta = self._kept.change(self._terms.facts(add), self._terms.facts(remove))
        added, removed = (
            tuple(s for s in map(self._terms.statement, facts) if not is_trivial(s))
            for facts in (delta.added, delta.removed)
        )
        return Difference(added, removed)

    def closure(self) -> Closure:
        """Return every conclusion with its step, and every contradiction."""
        statement = self._terms.statement
        steps = {
            statement(fact): Step(
                found.rule, tuple(map(statement, found.premises)), tuple(map(statement, found.absent))
            )
            for fact, found in self._kept.steps.items()
        }
        needed = {premise for step in steps.values() for premise in step.premises}
        told = {s: step for s, step in steps.items() if not is_trivial(s) or s in needed}
        conflicts = [
            Violation(rule, tuple(sorted(map(statement, premises), key=order)))
            for rule, premises in self._kept.conflicts
        ]
        return Closure(told, tuple(sorted(conflicts, key=lambda v: (v.rule, [order(s) for s in v.premises]))))

    def _admissible(self, fact: Fact) -> bool:
        s, p, _ = fact
        return not isinstance(self._terms.term(s), Literal) and not isinstance(self._terms.term(p), BlankNode)

    def _called(self, number: int) -> str:
        return called(self._terms.term(number))

    def _clash(self, fact: Fact) -> str | None:
        value = self._terms.term(fact[2])
        if not isinstance(value, Literal):
            return None
        if fact[1] == self._same:
            subject = self._terms.term(fact[0])
            return "dt-diff" if isinstance(subject, Literal) and differ(subject, value) else None
        return "dt-not-type" if ill_typed(value) else None


def reason(statements: tuple[Statement, ...], rules: Iterable[DomainRule] = ()) -> Closure:
    """Return what follows from the statements, each conclusion with its proof, and what contradicts."""
    return OpenClosure(statements, rules).closure()
