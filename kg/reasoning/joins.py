"""Solving the bodies of compiled rules over facts: from one fact that fits an atom, or backwards from a conclusion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.reasoning.facts import Facts
from kg.reasoning.program import Atom, CompiledRule, Fact

# The bindings of a rule's variables: variable -1 stands at index 0, -2 at 1, and so on; -1 there means unbound.
_UNBOUND = -1
# For fewer values, looking ahead costs more than it saves.
_SEVERAL = 4
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Plan:
    """A rule entered by one atom: that atom, and the others in the order they are joined."""

    rule: CompiledRule
    entry: Atom
    rest: tuple[Atom, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Goal:
    """A rule asked for by its conclusion: its atoms in the order they are joined where the head is bound, or not."""

    rule: CompiledRule
    bound: tuple[Atom, ...]
    free: tuple[Atom, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Plans:
    """Rules found by the fact that enters their body, by the fact they miss, and by what they conclude."""

    entered: Index[Plan]
    absent: Index[Plan]
    concluding: Index[Goal]


class Index(Generic[_T]):
    """What rules mention, found by a fact: by its class, where the rule names one, else by its property."""

    def __init__(self, kind: int) -> None:
        self._type = kind
        self._by_property: dict[int, list[_T]] = {}
        self._by_class: dict[int, list[_T]] = {}

    def put(self, atom: Atom, value: _T) -> None:
        """Put a value under an atom."""
        _, p, o = atom
        table, key = (self._by_class, o) if p == self._type and o >= 0 else (self._by_property, p)
        table.setdefault(key, []).append(value)

    def of(self, fact: Fact) -> Sequence[_T]:
        """Return the values under the atoms that a fact may fit."""
        _, p, o = fact
        found: Sequence[_T] = self._by_property.get(p, ())
        if p != self._type:
            return found
        named = self._by_class.get(o, ())
        return [*found, *named] if found else named


def plans(rules: Iterable[CompiledRule], kind: int) -> Plans:
    """Return the plans of rules; ``kind`` is the number of ``rdf:type``."""
    made = Plans(Index(kind), Index(kind), Index(kind))
    for rule in rules:
        width = _width(rule)
        for index, atom in enumerate(rule.body):
            others = rule.body[:index] + rule.body[index + 1 :]
            made.entered.put(atom, Plan(rule, atom, _ordered(atom, others), width))
        for atom in rule.absent:
            made.absent.put(atom, Plan(rule, atom, _ordered(atom, rule.body), width))
        if rule.head is not None:
            bound, free = _ordered(rule.head, rule.body), _by_binding((), rule.body)
            made.concluding.put(rule.head, Goal(rule, bound, free, width))
    return made


def _width(rule: CompiledRule) -> int:
    return max((-part for atom in rule.body for part in atom if part < 0), default=0)


def _ordered(entry: Atom, others: Iterable[Atom]) -> tuple[Atom, ...]:
    """Put first the atom that shares most with what is bound already: fewer values to try."""
    return _by_binding({part for part in entry if part < 0}, others)


def _by_binding(known: Iterable[int], atoms: Iterable[Atom]) -> tuple[Atom, ...]:
    """Put first the atom with the most ends bound, and of those the one bound by a value already found.

    A class has as many members as the graph is large, and many may share a value; what is known of one individual is
    little.
    """

    def ends(atom: Atom) -> tuple[int, int, bool]:
        found = (atom[0] in bound) + (atom[2] in bound)
        return found + (atom[0] >= 0) + (atom[2] >= 0), found, atom[0] in bound

    bound, left, order = set(known), list(atoms), []
    while left:
        best = max(left, key=ends)
        left.remove(best)
        order.append(best)
        bound |= {part for part in best if part < 0}
    return tuple(order)


def entered(plan: Plan, fact: Fact, facts: Facts) -> Iterator[list[int]]:
    """Yield the bindings under which a rule's body holds with the entry of the plan being this fact.

    A list is yielded again and again with other values: use it before the next step.
    """
    bindings = [_UNBOUND] * plan.width
    if not _bind(plan.entry, fact, bindings):
        return
    if not plan.rest and not plan.rule.different:  # the most: there is nothing to join
        yield bindings
    else:
        yield from _joined(plan.rest, 0, facts, bindings, plan.rule)


def concluded(goal: Goal, conclusion: Fact | None, facts: Facts) -> Iterator[list[int]]:
    """Yield the bindings under which a rule's body holds and its head is this conclusion (None: any)."""
    bindings = [_UNBOUND] * goal.width
    if conclusion is None:
        yield from _joined(goal.free, 0, facts, bindings, goal.rule)
    elif goal.rule.head is not None and _bind(goal.rule.head, conclusion, bindings):
        yield from _joined(goal.bound, 0, facts, bindings, goal.rule)


def instance(atom: Atom, bindings: list[int]) -> Fact:
    """Return an atom with its variables replaced."""
    s, p, o = atom
    return (
        s if s >= 0 else bindings[-1 - s],
        p if p >= 0 else bindings[-1 - p],
        o if o >= 0 else bindings[-1 - o],
    )


def _bind(atom: Atom, fact: Fact, bindings: list[int]) -> bool:
    """Bind the variables of an atom, of which none is bound yet; tell whether the fact fits."""
    s, p, o = atom
    subject, predicate, value = fact
    if p != predicate or (s >= 0 and s != subject):
        return False
    if s < 0:
        bindings[-1 - s] = subject
    if o >= 0:
        return o == value
    known = bindings[-1 - o]
    if known == _UNBOUND:
        bindings[-1 - o] = value
        return True
    return known == value


def _joined(  # noqa: C901  (the inner loop: four ways an atom can be bound, each with its index)
    atoms: tuple[Atom, ...], index: int, facts: Facts, bindings: list[int], rule: CompiledRule
) -> Iterator[list[int]]:
    if index == len(atoms):
        if not rule.different or all(bound_to(x, bindings) != bound_to(y, bindings) for x, y in rule.different):
            yield bindings
        return
    # After the last atom there is nothing to look for: each is a solution.
    solution = (bindings,) if index + 1 == len(atoms) and not rule.different else None
    s, p, o = atoms[index]
    subject = s if s >= 0 else bindings[-1 - s]
    value = o if o >= 0 else bindings[-1 - o]
    if _UNBOUND not in (subject, value):
        if (subject, p, value) in facts:
            yield from solution or _joined(atoms, index + 1, facts, bindings, rule)
    elif subject != _UNBOUND:
        values = _promising(facts.objects(subject, p), o, atoms[index + 1 :], facts, bindings)
        for bindings[-1 - o] in values:
            yield from solution or _joined(atoms, index + 1, facts, bindings, rule)
        bindings[-1 - o] = _UNBOUND
    elif value != _UNBOUND:
        values = _promising(facts.subjects(p, value), s, atoms[index + 1 :], facts, bindings)
        for bindings[-1 - s] in values:
            yield from solution or _joined(atoms, index + 1, facts, bindings, rule)
        bindings[-1 - s] = _UNBOUND
    else:
        for one, other in facts.pairs(p):
            if s == o and one != other:
                continue
            bindings[-1 - s], bindings[-1 - o] = one, other
            yield from solution or _joined(atoms, index + 1, facts, bindings, rule)
        bindings[-1 - s] = bindings[-1 - o] = _UNBOUND


def _promising(
    terms: Sequence[int], part: int, following: tuple[Atom, ...], facts: Facts, bindings: list[int]
) -> Sequence[int]:
    """Leave out the values of a variable that the next atom cannot have: of a nation's satellites, few are first."""
    if len(terms) < _SEVERAL or not following:
        return terms
    s, p, o = following[0]
    if (s == part) == (o == part):
        return terms
    other = bound_to(o if s == part else s, bindings)
    known = None if other == _UNBOUND else other
    return facts.having(terms, p, known) if s == part else facts.had(terms, p, known)


def bound_to(part: int, bindings: list[int]) -> int:
    """Return a term, or what a variable is bound to."""
    return part if part >= 0 else bindings[-1 - part]
