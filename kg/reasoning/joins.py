"""Solving the bodies of compiled rules over facts: from one fact that fits an atom, or backwards from a conclusion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from kg.reasoning.facts import Facts
from kg.reasoning.program import Atom, CompiledRule, Fact, Program

# The bindings of a rule's variables: variable -1 stands at index 0, -2 at 1, and so on; -1 there means unbound.
_UNBOUND = -1
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Plan:
    """A rule entered by one atom: that atom, and the others in the order they are joined."""

    rule: CompiledRule
    entry: Atom
    rest: tuple[Atom, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Plans:
    """A program's plans, found by what a fact is: its property, or its class; and by what a rule concludes."""

    by_property: dict[int, tuple[Plan, ...]]
    by_class: dict[int, tuple[Plan, ...]]
    concluding: dict[int, tuple[CompiledRule, ...]]
    concluding_class: dict[int, tuple[CompiledRule, ...]]


def plans(program: Program) -> Plans:
    """Return the plans of a program."""
    by_property: dict[int, list[Plan]] = {}
    by_class: dict[int, list[Plan]] = {}
    concluding: dict[int, list[CompiledRule]] = {}
    concluding_class: dict[int, list[CompiledRule]] = {}
    for rule in program.rules:
        for index, atom in enumerate(rule.body):
            others = rule.body[:index] + rule.body[index + 1 :]
            plan = Plan(rule, atom, _ordered(atom, others), _width(rule))
            if atom[1] == program.type and atom[2] >= 0:
                by_class.setdefault(atom[2], []).append(plan)
            else:
                by_property.setdefault(atom[1], []).append(plan)
        if rule.head is not None:
            _, p, o = rule.head
            if p == program.type and o >= 0:
                concluding_class.setdefault(o, []).append(rule)
            else:
                concluding.setdefault(p, []).append(rule)
    return Plans(_frozen(by_property), _frozen(by_class), _frozen(concluding), _frozen(concluding_class))


def _frozen(table: dict[int, list[_T]]) -> dict[int, tuple[_T, ...]]:
    return {key: tuple(values) for key, values in table.items()}


def _width(rule: CompiledRule) -> int:
    return max((-part for atom in rule.body for part in atom if part < 0), default=0)


def _ordered(entry: Atom, others: Iterable[Atom]) -> tuple[Atom, ...]:
    """Put first the atom that shares most with what is bound already: fewer values to try."""
    return _by_binding({part for part in entry if part < 0}, others)


def _by_binding(bound: set[int], atoms: Iterable[Atom]) -> tuple[Atom, ...]:
    """Put first the atom with the most ends bound, and of those the one bound by a value already found.

    A class has as many members as the graph is large; what is known of one individual is little.
    """

    def ends(atom: Atom) -> tuple[int, int]:
        found = (atom[0] in bound) + (atom[2] in bound)
        return found + (atom[0] >= 0) + (atom[2] >= 0), found

    bound, left, order = set(bound), list(atoms), []
    while left:
        best = max(left, key=ends)
        left.remove(best)
        order.append(best)
        bound |= {part for part in best if part < 0}
    return tuple(order)


def entered(plan: Plan, fact: Fact, facts: Facts) -> Iterator[list[int]]:
    """Yield the bindings under which a rule's body holds with one atom being this fact.

    A list is yielded again and again with other values: use it before the next step.
    """
    bindings = [_UNBOUND] * plan.width
    if not _bind(plan.entry, fact, bindings):
        return
    yield from _joined(plan.rest, 0, facts, bindings, plan.rule)


def concluded(rule: CompiledRule, conclusion: Fact | None, facts: Facts) -> Iterator[list[int]]:
    """Yield the bindings under which a rule's body holds and its head is this conclusion (None: any)."""
    bindings = [_UNBOUND] * _width(rule)
    if conclusion is not None and (rule.head is None or not _bind(rule.head, conclusion, bindings)):
        return
    yield from _joined(_cheapest(rule, bindings), 0, facts, bindings, rule)


def _cheapest(rule: CompiledRule, bindings: list[int]) -> tuple[Atom, ...]:
    return _by_binding({-1 - index for index, value in enumerate(bindings) if value != _UNBOUND}, rule.body)


def instance(atom: Atom, bindings: list[int]) -> Fact:
    """Return an atom with its variables replaced."""
    s, p, o = atom
    return (
        s if s >= 0 else bindings[-1 - s],
        p if p >= 0 else bindings[-1 - p],
        o if o >= 0 else bindings[-1 - o],
    )


def _bind(atom: Atom, fact: Fact, bindings: list[int]) -> bool:
    for part, value in zip(atom, fact, strict=True):
        if part >= 0:
            if part != value:
                return False
        else:
            known = bindings[-1 - part]
            if known == _UNBOUND:
                bindings[-1 - part] = value
            elif known != value:
                return False
    return True


def _joined(  # noqa: C901  (the inner loop: four ways an atom can be bound, each with its index)
    atoms: tuple[Atom, ...], index: int, facts: Facts, bindings: list[int], rule: CompiledRule
) -> Iterator[list[int]]:
    if index == len(atoms):
        if all(_value(x, bindings) != _value(y, bindings) for x, y in rule.different):
            yield bindings
        return
    s, p, o = atoms[index]
    subject = s if s >= 0 else bindings[-1 - s]
    value = o if o >= 0 else bindings[-1 - o]
    if _UNBOUND not in (subject, value):
        if (subject, p, value) in facts:
            yield from _joined(atoms, index + 1, facts, bindings, rule)
    elif subject != _UNBOUND:
        for bindings[-1 - o] in facts.objects(subject, p):
            yield from _joined(atoms, index + 1, facts, bindings, rule)
        bindings[-1 - o] = _UNBOUND
    elif value != _UNBOUND:
        for bindings[-1 - s] in facts.subjects(p, value):
            yield from _joined(atoms, index + 1, facts, bindings, rule)
        bindings[-1 - s] = _UNBOUND
    else:
        for one, other in facts.pairs(p):
            if s == o and one != other:
                continue
            bindings[-1 - s], bindings[-1 - o] = one, other
            yield from _joined(atoms, index + 1, facts, bindings, rule)
        bindings[-1 - s] = bindings[-1 - o] = _UNBOUND


def _value(part: int, bindings: list[int]) -> int:
    return part if part >= 0 else bindings[-1 - part]
