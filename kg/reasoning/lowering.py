"""Domain rules become compiled rules: numbers for terms and variables, and equality made explicit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from kg.reasoning.compiling import SAME_AS
from kg.reasoning.domain import Comparison, DomainRule, Part, RuleAtom, Variable
from kg.reasoning.program import Atom, CompiledRule, Filter, Program
from kg.reasoning.triples import Term
from kg.vocab import RDF_TYPE


def with_rules(program: Program, rules: Iterable[DomainRule], number: Callable[[Term], int]) -> Program:
    """Return a program with domain rules beside its own; ``number`` gives the number of a term."""
    lowered = tuple(lower(rule, number) for rule in rules)
    return replace(program, rules=program.rules + lowered)


def lower(rule: DomainRule, number: Callable[[Term], int]) -> CompiledRule:
    """Return one rule compiled. ``?x != ?y`` asks for the absence of ``owl:sameAs`` too: two names may be one thing."""
    variables: dict[Variable, int] = {}
    same = number(SAME_AS)

    def part(value: Part) -> int:
        if isinstance(value, Variable):
            return variables.setdefault(value, -1 - len(variables))
        return number(value)

    def atom(of: RuleAtom) -> Atom:
        if len(of.parts) == 1:
            return part(of.parts[0]), number(RDF_TYPE), number(of.predicate)
        return part(of.parts[0]), number(of.predicate), part(of.parts[1])

    def compared(one: Comparison) -> Filter:
        return one.operator, part(one.left), part(one.right)

    body = tuple(dict.fromkeys(atom(a) for a in rule.body))
    filters = tuple(compared(one) for one in rule.filters)
    absent = [atom(a) for a in rule.absent]
    absent += [(x, same, y) for operator, x, y in filters if operator == "!="]
    return CompiledRule(
        rule.name, body, atom(rule.head), absent=tuple(dict.fromkeys(absent)), filters=filters, place=str(rule.place)
    )
