"""Replaying a step by a domain rule: from the rule as it was written, on the step's premises and absences alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from pyoxigraph import Literal

from kg.reasoning.compiling import SAME_AS
from kg.reasoning.domain import Comparison, DomainRule, Part, RuleAtom, Variable
from kg.reasoning.literals import value_key
from kg.reasoning.ordering import extent, ordered
from kg.reasoning.triples import Statement, Term
from kg.vocab import RDF_TYPE

_Bound = dict[Variable, Term]


def replays(rule: DomainRule, statement: Statement | None, premises: set[Statement], absent: set[Statement]) -> bool:
    """Tell whether a rule gives this conclusion from exactly these premises where exactly these facts are absent."""
    return any(
        _put(rule.head, bound) == statement
        and {_put(atom, bound) for atom in rule.body} == premises
        and set(_missed(rule, bound)) == absent
        and all(_compares(one, bound) for one in rule.filters)
        for bound in _solutions(rule.body, premises, {})
    )


def _solutions(body: tuple[RuleAtom, ...], premises: set[Statement], bound: _Bound) -> Iterator[_Bound]:
    if not body:
        yield bound
        return
    for premise in premises:
        more = dict(bound)
        if all(_fits(part, value, more) for part, value in zip(_triple(body[0]), premise, strict=True)):
            yield from _solutions(body[1:], premises, more)


def _triple(atom: RuleAtom) -> tuple[Part, Part, Part]:
    if len(atom.parts) == 1:
        return atom.parts[0], RDF_TYPE, atom.predicate
    return atom.parts[0], atom.predicate, atom.parts[1]


def _fits(part: Part, value: Term, bound: _Bound) -> bool:
    return (bound.setdefault(part, value) if isinstance(part, Variable) else part) == value


def _value(part: Part, bound: _Bound) -> Term:
    return bound[part] if isinstance(part, Variable) else part


def _put(atom: RuleAtom, bound: _Bound) -> Statement:
    return cast("Statement", tuple(_value(part, bound) for part in _triple(atom)))


def _missed(rule: DomainRule, bound: _Bound) -> Iterator[Statement]:
    """Yield what must be absent; two things that differ lack an equality."""
    yield from (_put(atom, bound) for atom in rule.absent)
    for one in rule.filters:
        if one.operator == "!=":
            yield cast("Statement", (_value(one.left, bound), SAME_AS, _value(one.right, bound)))


def _compares(one: Comparison, bound: _Bound) -> bool:
    left, right = _value(one.left, bound), _value(one.right, bound)
    if one.operator != "!=":
        return ordered(one.operator, extent(left), extent(right))
    if isinstance(left, Literal) and isinstance(right, Literal):
        return value_key(left) != value_key(right)
    return left != right
